#include "ui/settings/sections.h"

#include "ui/settings/setting_card.h"
#include "ui/settings/shop_work.h"
#include "ui/theme/grid.h"
#include "ui/widgets/time_field.h"
#include "ui/widgets/tone_label.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

TimeField *makeHour(const QString &objectName, const QString &accessibleName)
{
    auto *hour = named(new TimeField, objectName);
    hour->setAccessibleName(accessibleName);
    return hour;
}

class HoursSection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::HoursSection)
public:
    explicit HoursSection(ShopWork &keeper)
        : SettingCard(u"hoursSection"_s, tr("Hours")), m_keeper(keeper),
          m_from(makeHour(u"hoursFromTimeField"_s, tr("First hour for greetings"))),
          m_until(makeHour(u"hoursUntilTimeField"_s, tr("Last hour for greetings"))),
          m_usual(makeHour(u"hoursUsualTimeField"_s, tr("Hour that new rules start with")))
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
        m_usualProblem = addProblem();
        connect(&keeper, &ShopWork::changed, this, &HoursSection::show);
        for (TimeField *hour : {m_from, m_until, m_usual})
            connect(hour, &TimeField::editingFinished, this, &HoursSection::save);
    }

private:
    void show()
    {
        const app::SendingHours &hours = m_keeper.shop().hours;
        for (const auto &[field, hour] :
             {std::pair(m_from, hours.from), {m_until, hours.until}, {m_usual, hours.usual}}) {
            if (!field->isModified()) // else it is being typed, or has to be put right
                field->setTime(hour);
        }
        const int outside = m_keeper.rulesOutside();
        m_outside->setText(
            tr("%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.", "",
               outside));
        m_outside->setVisible(outside > 0);
    }

    void save()
    {
        m_problem->say(m_from->problem().isEmpty() ? m_until->problem() : m_from->problem(), Role::Danger);
        m_usualProblem->say(m_usual->problem(), Role::Danger);
        if (!m_problem->text().isEmpty() || !m_usualProblem->text().isEmpty())
            return;
        const app::SendingHours hours{
            .from = m_from->time(), .until = m_until->time(), .usual = m_usual->time()};
        if (hours.areSound()) {
            m_keeper.set(&app::ShopSettings::hours, hours,
                         tr("Greetings go between %1 and %2.").arg(shown(hours.from), shown(hours.until)));
            return;
        }
        const bool isUsual = m_usual->time() != m_keeper.shop().hours.usual;
        const QString why = refusal(hours);
        show(); // what is refused does not stay on show
        (isUsual ? m_usualProblem : m_problem)->say(why, Role::Danger);
    }

    static QString shown(QTime time) { return time.toString(u"HH:mm"_s); }

    static QString refusal(const app::SendingHours &hours)
    {
        const QTime earliest = app::SendingHours::earliest();
        const QTime latest = app::SendingHours::latest();
        if (hours.from < earliest || hours.until > latest)
            return tr("%1 was not taken: the law's hours are %2 to %3.")
                .arg(shown(hours.from < earliest ? hours.from : hours.until), shown(earliest), shown(latest));
        if (hours.from >= hours.until)
            return tr("That was not taken: the first hour, %1, has to be before the last, %2.")
                .arg(shown(hours.from), shown(hours.until));
        return tr("That was not taken: the hour of new rules, %1, has to lie between %2 and %3.")
            .arg(shown(hours.usual), shown(hours.from), shown(hours.until));
    }

    ShopWork &m_keeper;
    TimeField *m_from;
    TimeField *m_until;
    TimeField *m_usual;
    ToneLabel *m_problem;
    ToneLabel *m_usualProblem;
    QLabel *m_outside;
};

} // namespace

SettingCard *makeHoursSection(ShopWork &keeper)
{
    return new HoursSection(keeper);
}

} // namespace ui
