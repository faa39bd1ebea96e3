#include "ui/settings/sections.h"

#include "app/greetings/policy_examples.h"
#include "ui/settings/setting_card.h"
#include "ui/settings/shop_work.h"
#include "ui/widgets/choice_row.h"

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

class BirthdaySection final : public SettingCard
{
    Q_DECLARE_TR_FUNCTIONS(ui::BirthdaySection)
public:
    BirthdaySection(ShopWork &keeper, QDate today)
        : SettingCard(u"birthdaySection"_s, tr("Rare birthdays")), m_keeper(keeper), m_today(today),
          m_leapDay(add(tr("Born on 29 February"), u"leapDay"_s,
                        {{app::keyOf(BirthdayPolicy::LeapDay::Feb28), tr("28 February")},
                         {app::keyOf(BirthdayPolicy::LeapDay::Mar1), tr("1 March")}})),
          m_shortMonth(
              add(tr("Born on lunar day 30"), u"shortMonth"_s,
                  {{app::keyOf(BirthdayPolicy::ShortMonth::LastDay), tr("Last day of the month")},
                   {app::keyOf(BirthdayPolicy::ShortMonth::NextDay), tr("First day of the next month")}})),
          m_leapMonth(add(tr("Born in a leap month"), u"leapMonth"_s,
                          {{app::keyOf(BirthdayPolicy::LeapMonth::RegularMonth), tr("In the regular month")},
                           {app::keyOf(BirthdayPolicy::LeapMonth::LeapIfExists),
                            tr("In the leap month when there is one")}}))
    {
        connect(&keeper, &ShopWork::changed, this, &BirthdaySection::show);
    }

private:
    struct Row
    {
        ChoiceRow *choice;
        QLabel *example;
    };
    Row add(const QString &text, const QString &name, const QList<ChoiceRow::Choice> &choices)
    {
        auto *choice = new ChoiceRow(name + u"Choice"_s, choices);
        addRow(text, choice);
        connect(choice, &ChoiceRow::chosen, this, [this](const QString &key) {
            if (const auto policy = app::withWord(m_keeper.shop().birthdays, key))
                m_keeper.set(&app::ShopSettings::birthdays, *policy,
                             tr("The days of rare birthdays were changed."));
        });
        return {choice, addHint(name + u"ExampleLabel"_s)};
    }

    void show()
    {
        const BirthdayPolicy &policy = m_keeper.shop().birthdays;
        m_leapDay.choice->setCurrent(app::keyOf(policy.leapDay));
        m_shortMonth.choice->setCurrent(app::keyOf(policy.shortMonth));
        m_leapMonth.choice->setCurrent(app::keyOf(policy.leapMonth));
        if (const auto example = app::leapDayExample(policy, m_today))
            m_leapDay.example->setText(tr("Next time: greeted on %1.").arg(dayText(example->greeted)));
        if (const auto example = app::shortMonthExample(policy, m_today))
            m_shortMonth.example->setText(
                tr("Born on 30/%1 lunar, a month of 29 days this time: greeted on %2.")
                    .arg(*example->birthday.month, 2, 10, QLatin1Char('0'))
                    .arg(dayText(example->greeted)));
        if (const auto example = app::leapMonthExample(policy, m_today))
            m_leapMonth.example->setText(
                tr("Born on day 15 of leap month %1, which comes again in %2: greeted on %3.")
                    .arg(QString::number(*example->birthday.month), QString::number(example->greeted.year()),
                         dayText(example->greeted)));
    }

    ShopWork &m_keeper;
    QDate m_today;
    Row m_leapDay;
    Row m_shortMonth;
    Row m_leapMonth;
};

} // namespace

SettingCard *makeBirthdaySection(ShopWork &keeper, QDate today)
{
    return new BirthdaySection(keeper, today);
}

} // namespace ui
