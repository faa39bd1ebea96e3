#include "ui/settings/sections.h"

#include "ui/settings/setting_card.h"
#include "ui/settings/shop_work.h"
#include "ui/theme/grid.h"
#include "ui/widgets/tone_label.h"

#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kHourFormat = u"HH:mm"_s;

QTimeEdit *makeHour(const QString &objectName, const QString &accessibleName)
{
    auto *hour = new QTimeEdit;
    hour->setObjectName(objectName);
    hour->setAccessibleName(accessibleName);
    hour->setDisplayFormat(kHourFormat);
    hour->setKeyboardTracking(false);
    hour->setFixedWidth(grid::px(92));
    return hour;
}

class HoursSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::HoursSection)
public:
    explicit HoursSection(ShopWork &keeper)
        : SettingCard(u"hoursSection"_s, tr("Hours")), m_keeper(keeper),
          m_from(makeHour(u"hoursFromTimeEdit"_s, tr("First hour for greetings"))),
          m_until(makeHour(u"hoursUntilTimeEdit"_s, tr("Last hour for greetings"))),
          m_usual(makeHour(u"hoursUsualTimeEdit"_s, tr("Hour that new rules start with")))
    {
        auto *middle = makeLabel(TextStyle::Body, u"hoursAndLabel"_s);
        middle->setText(tr("and", "between two hours"));
        addRow(tr("&Greetings go between"), u"hoursBetween"_s, {m_from, middle, m_until})->setBuddy(m_from);
        m_problem = addProblem();
        addHint(u"hintLabel"_s)
            ->setText(tr(
                "Advertising texts may be sent from 07:00 to 22:00 only (Decree 91/2020/NĐ-CP, article 13). "
                "Greetings here keep to the same hours; you may narrow them."));
        m_outside = addHint(u"rulesOutsideLabel"_s);
        addRow(tr("New &rules start with"), m_usual);
        connect(&keeper, &ShopWork::changed, this, &HoursSection::show);
        for (QTimeEdit *hour : {m_from, m_until, m_usual})
            connect(hour, &QTimeEdit::editingFinished, this, &HoursSection::save);
    }

    /// Hours that cannot be kept as they stand; mostly none.
    QVariant place() const override
    {
        return m_problem->text().isEmpty() ? QVariantList()
                                           : QVariantList{m_from->time(), m_until->time(), m_usual->time()};
    }

    void restorePlace(const QVariant &place) override
    {
        const QVariantList hours = place.toList();
        if (hours.size() != 3)
            return;
        m_from->setTime(hours.at(0).toTime());
        m_until->setTime(hours.at(1).toTime());
        m_usual->setTime(hours.at(2).toTime());
        save(); // says what is wrong with them
    }

private:
    void show()
    {
        if (m_problem->text().isEmpty()) { // else the person is on the way from one sound choice to another
            const app::SendingHours &hours = m_keeper.shop().hours;
            m_from->setTime(hours.from);
            m_until->setTime(hours.until);
            m_usual->setTime(hours.usual);
        }
        const int outside = m_keeper.rulesOutside();
        m_outside->setText(
            tr("%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.", "",
               outside));
        m_outside->setVisible(outside > 0);
    }

    void save()
    {
        const app::SendingHours hours{
            .from = m_from->time(), .until = m_until->time(), .usual = m_usual->time()};
        const QString from = hours.from.toString(kHourFormat);
        const QString until = hours.until.toString(kHourFormat);
        if (hours.areSound()) {
            m_problem->say({});
            m_keeper.set(&app::ShopSettings::hours, hours,
                         tr("Greetings go between %1 and %2.").arg(from, until));
            return;
        }
        const QTime earliest = app::SendingHours::earliest();
        const QTime latest = app::SendingHours::latest();
        m_problem->say(hours.from < earliest || hours.until > latest
                           ? tr("The law's hours are %1 to %2. Choose hours within them.")
                                 .arg(earliest.toString(kHourFormat), latest.toString(kHourFormat))
                       : hours.from >= hours.until
                           ? tr("The first hour has to be before the last. Nothing was changed yet.")
                           : tr("The hour of new rules has to lie between the first and the last hour. "
                                "Nothing was changed yet."),
                       Role::Danger);
    }

    ShopWork &m_keeper;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QTimeEdit *m_usual;
    ToneLabel *m_problem;
    QLabel *m_outside;
};

} // namespace

SettingCard *makeHoursSection(ShopWork &keeper)
{
    return new HoursSection(keeper);
}

} // namespace ui
