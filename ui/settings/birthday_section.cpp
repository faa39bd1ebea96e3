#include "ui/settings/birthday_section.h"

#include "app/greetings/policy_examples.h"
#include "ui/settings/choice_row.h"
#include "ui/settings/shop_work.h"

#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;
using app::BirthdayPolicy;

namespace ui {

namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString two(int number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

BirthdaySection::BirthdaySection(ShopWork &keeper, QDate today, QWidget *parent)
    : SettingCard(u"birthdaySection"_s, tr("Rare birthdays"), parent), m_keeper(keeper), m_today(today),
      m_leapDay(new ChoiceRow(
          u"leapDayChoice"_s,
          {app::keyOf(BirthdayPolicy::LeapDay::Feb28), app::keyOf(BirthdayPolicy::LeapDay::Mar1)},
          Qt::Horizontal)),
      m_shortMonth(new ChoiceRow(
          u"shortMonthChoice"_s,
          {app::keyOf(BirthdayPolicy::ShortMonth::LastDay), app::keyOf(BirthdayPolicy::ShortMonth::NextDay)},
          Qt::Horizontal)),
      m_leapMonth(new ChoiceRow(u"leapMonthChoice"_s,
                                {app::keyOf(BirthdayPolicy::LeapMonth::RegularMonth),
                                 app::keyOf(BirthdayPolicy::LeapMonth::LeapIfExists)},
                                Qt::Horizontal))
{
    m_leapDay->setTexts({tr("28 February"), tr("1 March")});
    m_shortMonth->setTexts({tr("Last day of the month"), tr("First day of the next month")});
    m_leapMonth->setTexts({tr("In the regular month"), tr("In the leap month when there is one")});
    addRow(tr("Born on 29 February"), m_leapDay);
    m_leapDayExample = addHint();
    addRow(tr("Born on lunar day 30"), m_shortMonth);
    m_shortMonthExample = addHint();
    addRow(tr("Born in a leap month"), m_leapMonth);
    m_leapMonthExample = addHint();
    m_leapDayExample->setObjectName(u"leapDayExampleLabel"_s);
    m_shortMonthExample->setObjectName(u"shortMonthExampleLabel"_s);
    m_leapMonthExample->setObjectName(u"leapMonthExampleLabel"_s);
    connect(&keeper, &ShopWork::changed, this, &BirthdaySection::show);
    for (ChoiceRow *choice : {m_leapDay, m_shortMonth, m_leapMonth})
        connect(choice, &ChoiceRow::chosen, this, &BirthdaySection::choose);
    if (keeper.isLoaded())
        show();
}

void BirthdaySection::show()
{
    const BirthdayPolicy &policy = m_keeper.shop().birthdays;
    m_leapDay->setCurrent(app::keyOf(policy.leapDay));
    m_shortMonth->setCurrent(app::keyOf(policy.shortMonth));
    m_leapMonth->setCurrent(app::keyOf(policy.leapMonth));
    if (const auto example = app::leapDayExample(policy, m_today))
        m_leapDayExample->setText(tr("Next time: greeted on %1.").arg(dayText(example->greeted)));
    if (const auto example = app::shortMonthExample(policy, m_today))
        m_shortMonthExample->setText(tr("Born on 30/%1 lunar, a month of 29 days this time: greeted on %2.")
                                         .arg(two(*example->birthday.month), dayText(example->greeted)));
    if (const auto example = app::leapMonthExample(policy, m_today))
        m_leapMonthExample->setText(
            tr("Born on day 15 of leap month %1, which comes again in %2: greeted on %3.")
                .arg(QString::number(*example->birthday.month), QString::number(example->greeted.year()),
                     dayText(example->greeted)));
}

void BirthdaySection::choose(const QString &key)
{
    const auto policy = app::withWord(m_keeper.shop().birthdays, key);
    if (policy)
        m_keeper.set(&app::ShopSettings::birthdays, *policy, tr("The days of rare birthdays were changed."));
}

} // namespace ui
