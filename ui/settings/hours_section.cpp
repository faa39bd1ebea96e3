#include "ui/settings/hours_section.h"

#include "ui/settings/shop_work.h"
#include "ui/theme/grid.h"
#include "ui/theme/text_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kFormat = u"HH:mm"_s;

QTimeEdit *makeHour(const QString &objectName)
{
    auto *hour = new QTimeEdit;
    hour->setObjectName(objectName);
    hour->setDisplayFormat(kFormat);
    hour->setKeyboardTracking(false);
    hour->setFixedWidth(grid::px(92));
    return hour;
}

} // namespace

HoursSection::HoursSection(ShopWork &keeper, QWidget *parent)
    : SettingCard(u"hoursSection"_s, tr("Hours"), parent), m_keeper(keeper),
      m_from(makeHour(u"hoursFromTimeEdit"_s)), m_until(makeHour(u"hoursUntilTimeEdit"_s)),
      m_usual(makeHour(u"hoursUsualTimeEdit"_s))
{
    m_from->setAccessibleName(tr("First hour for greetings"));
    m_until->setAccessibleName(tr("Last hour for greetings"));
    m_usual->setAccessibleName(tr("Hour that new rules start with"));
    auto *middle = makeLabel(TextStyle::Body, u"hoursAndLabel"_s);
    middle->setText(tr("and", "between two hours"));
    auto *between = new QWidget;
    between->setObjectName(u"hoursBetween"_s);
    auto *row = new QHBoxLayout(between);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small());
    row->addWidget(m_from);
    row->addWidget(middle);
    row->addWidget(m_until);
    row->addStretch(1);
    addRow(tr("&Greetings go between"), between)->setBuddy(m_from);
    m_problem = addProblem();
    addHint()->setText(
        tr("Advertising texts may be sent from 07:00 to 22:00 only (Decree 91/2020/NĐ-CP, article 13). "
           "Greetings here keep to the same hours; you may narrow them."));
    m_outside = addHint();
    m_outside->setObjectName(u"rulesOutsideLabel"_s);
    addRow(tr("New &rules start with"), m_usual);
    connect(&keeper, &ShopWork::changed, this, &HoursSection::show);
    for (QTimeEdit *hour : {m_from, m_until, m_usual})
        connect(hour, &QTimeEdit::editingFinished, this, &HoursSection::save);
    if (keeper.isLoaded())
        show();
}

void HoursSection::show()
{
    const app::SendingHours &hours = m_keeper.shop().hours;
    for (const auto &[edit, hour] :
         {std::pair{m_from, hours.from}, std::pair{m_until, hours.until}, std::pair{m_usual, hours.usual}}) {
        if (m_problem->text().isEmpty()) // else the person is on the way from one sound choice to another
            edit->setTime(hour);
    }
    const int outside = m_keeper.rulesOutside();
    m_outside->setText(
        outside > 0
            ? tr("%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.", "",
                 outside)
            : QString());
    m_outside->setVisible(outside > 0);
}

QVariantList HoursSection::unsaved() const
{
    return m_problem->text().isEmpty() ? QVariantList()
                                       : QVariantList{m_from->time(), m_until->time(), m_usual->time()};
}

void HoursSection::resume(const QVariantList &hours)
{
    if (hours.size() != 3)
        return;
    m_from->setTime(hours.at(0).toTime());
    m_until->setTime(hours.at(1).toTime());
    m_usual->setTime(hours.at(2).toTime());
    save(); // says what is wrong with them
}

void HoursSection::save()
{
    app::SendingHours hours;
    hours.from = m_from->time();
    hours.until = m_until->time();
    hours.usual = m_usual->time();
    if (!hours.areSound()) {
        const bool lawful =
            hours.from >= app::SendingHours::earliest() && hours.until <= app::SendingHours::latest();
        tell(m_problem,
             !lawful ? tr("The law's hours are %1 to %2. Choose hours within them.")
                           .arg(app::SendingHours::earliest().toString(kFormat),
                                app::SendingHours::latest().toString(kFormat))
             : hours.from >= hours.until
                 ? tr("The first hour has to be before the last. Nothing was changed yet.")
                 : tr("The hour of new rules has to lie between the first and the last hour. Nothing "
                      "was changed yet."));
        return;
    }
    tell(m_problem, {});
    m_keeper.set(&app::ShopSettings::hours, hours,
                 tr("Greetings go between %1 and %2.")
                     .arg(hours.from.toString(kFormat), hours.until.toString(kFormat)));
}

} // namespace ui
