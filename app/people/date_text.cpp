#include "app/people/date_text.h"

#include "app/people/date_numbers.h"
#include "app/people/date_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestText = 80;

BirthdayText refused(const QString &problem, const QString &reason)
{
    return {false, {}, false, problem, reason};
}

int longestMonth(int month)
{
    return QDate(2000, month, 1).daysInMonth();
}

BirthdayText checkedDay(const db::Birthday &birthday)
{
    const bool lunar = birthday.calendar == db::Calendar::Lunar;
    if (birthday.month && (*birthday.month < 1 || *birthday.month > 12)) {
        if (birthday.day && *birthday.day >= 1 && *birthday.day <= 12 && *birthday.month <= 31)
            return refused(u"month-first"_s, u"the month stands first; write day/month/year"_s);
        return refused(u"impossible-date"_s, u"there is no month %1"_s.arg(*birthday.month));
    }
    if (!birthday.day)
        return {};
    const int longest = lunar ? 30 : longestMonth(birthday.month.value_or(1));
    if (*birthday.day < 1 || *birthday.day > longest)
        return refused(u"impossible-date"_s, u"there is no day %1 in that month"_s.arg(*birthday.day));
    if (!birthday.year || !birthday.month)
        return {};
    if (!lunar && !QDate::isValid(*birthday.year, *birthday.month, *birthday.day))
        return refused(u"impossible-date"_s, u"%1 was no leap year"_s.arg(*birthday.year));
    return {};
}

BirthdayText checkedYear(const db::Birthday &birthday, QDate today)
{
    if (!birthday.year)
        return {};
    if (*birthday.year < kFirstDateYear || *birthday.year > kLastDateYear)
        return refused(u"year-out-of-range"_s,
                       u"the year is not in %1..%2"_s.arg(kFirstDateYear).arg(kLastDateYear));
    const bool solarDay = birthday.calendar == db::Calendar::Solar && birthday.hasDay();
    const bool later = solarDay ? QDate(*birthday.year, *birthday.month, *birthday.day) > today
                                : *birthday.year > today.year();
    return later ? refused(u"in-future"_s, u"the date is after today"_s) : BirthdayText{};
}

// 90 is 1990, 05 is 2005: the last such year that has begun.
int fullYear(int twoDigits, QDate today)
{
    const int year = today.year() / 100 * 100 + twoDigits;
    return year > today.year() ? year - 100 : year;
}

} // namespace

BirthdayText parseBirthday(QStringView text, QDate today, std::optional<db::Calendar> calendar,
                           DateOrder order)
{
    text = text.trimmed();
    if (text.isEmpty())
        return refused(u"empty"_s, u"no date"_s);
    if (text.size() > kLongestText)
        return refused(u"unreadable"_s, u"too long for a date"_s);
    DateWords words = dateWordsOf(text);
    if (!dropMidnight(words))
        return refused(u"has-time"_s, u"a birthday has no time of day; write day/month/year"_s);
    if (words.unknown || words.numbers.isEmpty() || (words.lunar && words.solar))
        return refused(u"unreadable"_s, u"not a date; write day/month/year"_s);
    if (words.numbers.size() == 1 && words.numbers[0].digits == 5)
        return refused(u"excel-serial"_s, u"a spreadsheet's day number; format the column as a date"_s);

    putDayFirst(words.numbers, words.noYear, order);
    BirthdayText result;
    db::Birthday &birthday = result.birthday;
    if (!assignDate(words.numbers, words.noYear, birthday))
        return refused(u"unreadable"_s, u"not a date; write day/month/year"_s);
    if (birthday.year && words.numbers.size() == 3 && !words.numbers[0].isYear() &&
        words.numbers[2].digits == 2)
        birthday.year = fullYear(*birthday.year, today);

    result.calendarSaid = words.lunar || words.solar || words.leap;
    const db::Calendar said = words.lunar || words.leap ? db::Calendar::Lunar : db::Calendar::Solar;
    if (result.calendarSaid && calendar && *calendar != said)
        return refused(u"calendar-conflict"_s, u"the date and the calendar column disagree"_s);
    const db::Calendar usual = words.lunarName ? db::Calendar::Lunar : db::Calendar::Solar;
    birthday.calendar = result.calendarSaid ? said : calendar.value_or(usual);
    if (words.monthMot && !result.calendarSaid && birthday.calendar == db::Calendar::Lunar)
        birthday.month = kMonthMot;
    birthday.leapMonth = words.leap;
    birthday.approximate = words.about;

    for (const BirthdayText &checked : {checkedDay(birthday), checkedYear(birthday, today)}) {
        if (!checked.problem.isEmpty())
            return checked;
    }
    result.valid = true;
    return result;
}

std::optional<QDate> dateOf(QStringView text, DateOrder order)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > kLongestText)
        return std::nullopt;
    DateWords words = dateWordsOf(text);
    const bool lunar = words.lunar || words.leap || (words.lunarName && !words.solar);
    const bool civil = !words.unknown && !lunar && !words.about && !words.noYear;
    db::Birthday parts;
    const bool hasDate = civil && dropMidnight(words);
    putDayFirst(words.numbers, words.noYear, order);
    if (!hasDate || !assignDate(words.numbers, false, parts) || !parts.hasDay() || !parts.year)
        return std::nullopt;
    const QDate date(*parts.year, *parts.month, *parts.day);
    if (!date.isValid() || date.year() < kFirstDateYear || date.year() > kLastDateYear)
        return std::nullopt;
    return date;
}

} // namespace app
