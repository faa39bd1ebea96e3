#include "app/calendar/birthday_dates.h"
#include "app/calendar/date_form.h"
#include "app/calendar/lunar_calendar.h"
#include "app/cli/values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A date as typed, with its year; whether any calendar has it is asked later.
Read<DateForm> readForm(const QString &name, const QString &text, bool needsYear)
{
    const auto form = dateFormOf(text);
    if (form && (form->year || !needsYear))
        return *form;
    return wrongCall(u"%1 must be %2, not \"%3\""_s.arg(
        name, needsYear ? u"YYYY-MM-DD"_s : u"YYYY-MM-DD or MM-DD"_s, text));
}

QString reasonOf(LunarProblem problem, const LunarDate &date)
{
    switch (problem) {
    case LunarProblem::OutOfRange:
        return u"the calendar reaches from lunar year 1900 to 2100"_s;
    case LunarProblem::NoSuchMonth:
        return u"there is no lunar month %1"_s.arg(date.month);
    case LunarProblem::NoSuchDay:
        return u"%1 %2 of lunar year %3 has %4 days"_s.arg(date.leap ? u"leap month"_s : u"month"_s)
            .arg(date.month)
            .arg(date.year)
            .arg(monthLength(date.year, date.month, date.leap));
    case LunarProblem::NoSuchLeapMonth: {
        const int leap = leapMonthOf(date.year);
        return leap == 0 ? u"lunar year %1 has no leap month"_s.arg(date.year)
                         : u"the leap month of lunar year %1 is month %2"_s.arg(date.year).arg(leap);
    }
    }
    return {};
}

Outcome runLunar(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto form, readForm(u"SOLAR-DATE"_s, arguments.word(0), true));
    const QDate solar(*form.year, form.month, form.day);
    if (!solar.isValid())
        return workFailed(u"the calendar has no day %1"_s.arg(arguments.word(0)));
    const auto lunar = lunarOf(solar);
    if (!lunar)
        return workFailed(u"%1 lies outside the table, which reaches from 1900-01-31 to 2101-01-28"_s.arg(
            arguments.word(0)));
    const auto [year, month, day, leap] = *lunar;
    const QString canChi = canChiOf(year);
    return context.answer({{u"year"_s, year},
                           {u"month"_s, month},
                           {u"day"_s, day},
                           {u"leap"_s, leap},
                           {u"canChi"_s, canChi},
                           {u"zodiac"_s, zodiacViOf(year)}},
                          u"day %1 of %2month %3, year %4 (%5)"_s.arg(day)
                              .arg(leap ? u"leap "_s : QString())
                              .arg(month)
                              .arg(year)
                              .arg(canChi));
}

Outcome runSolar(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto form, readForm(u"YEAR-MONTH-DAY"_s, arguments.word(0), true));
    const LunarDate lunar{*form.year, form.month, form.day, arguments.has(u"leap"_s)};
    const auto solar = solarOf(lunar);
    if (!solar)
        return workFailed(u"there is no lunar day %1%2: %3"_s.arg(
            arguments.word(0), lunar.leap ? u" in a leap month"_s : QString(),
            reasonOf(solar.error(), lunar)));
    const QString date = solar->toString(Qt::ISODate);
    return context.answer({{u"date"_s, date}}, date);
}

Outcome runBirthday(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto calendar, readWord<db::Calendar>(u"the calendar"_s, arguments.word(0)));
    const QString text = arguments.word(1);
    MK_CHECK(readForm(u"DATE"_s, text, false));
    MK_TRY(const auto year, readNumber(arguments, u"year"_s, 1900, 2100, 0));
    BirthdayPolicy policy;
    for (const QString &word : arguments.values(u"policy"_s)) {
        const auto changed = withWord(policy, word);
        if (!changed)
            return notOneOf(u"--policy"_s, word, birthdayPolicyWords());
        policy = *changed;
    }
    const bool leap = arguments.has(u"leap"_s);
    if (leap && calendar == db::Calendar::Solar)
        return wrongCall(u"--leap is for lunar birthdays"_s);
    const auto birthday = birthdayOf(text, calendar, leap);
    if (!birthday)
        return workFailed(u"the %1 calendar has no day %2%3"_s.arg(db::keyOf(calendar), text,
                                                                   leap ? u" in a leap month"_s : QString()));
    QStringList dates;
    for (const OccasionDate &day : birthdayDatesIn(*birthday, static_cast<int>(year), policy))
        dates.append(day.date.toString(Qt::ISODate));
    return context.answer({{u"dates"_s, QJsonArray::fromStringList(dates)}},
                          dates.isEmpty() ? u"It does not fall into %1."_s.arg(year) : dates.join(u'\n'));
}

} // namespace

QList<CliCommand> calendarCommands()
{
    return {
        {u"lunar"_s,
         u"Says the day of the Vietnamese lunar calendar."_s,
         &runLunar,
         {{u"SOLAR-DATE"_s, u"YYYY-MM-DD"_s}}},
        {u"solar"_s,
         u"Says the solar date of a lunar day."_s,
         &runSolar,
         {{u"YEAR-MONTH-DAY"_s, u"the lunar day, 2026-08-15"_s}},
         {{u"leap"_s, {}, u"in the leap month of that number"_s}}},
        {u"birthday"_s,
         u"Says when a birthday is greeted in a year."_s,
         &runBirthday,
         {{u"solar/lunar"_s, u"the calendar of the birthday"_s},
          {u"DATE"_s, u"YYYY-MM-DD, or MM-DD where the year is not known"_s}},
         {{u"year"_s, u"Y"_s, u"the solar year in which it is greeted, 1900 to 2100"_s, true},
          {u"leap"_s, {}, u"born in the leap month of that number"_s},
          {u"policy"_s, u"P"_s, birthdayPolicyWords().join(u", "_s), false, true}},
         u"A policy says what is done in a year that lacks the day: feb28 or mar1 for 29 February, last-day "
         "or next-day for lunar day 30 of a short month, regular-month or leap-if-exists for a leap month."_s}};
}

} // namespace app
