#include "app/calendar/occasion_dates.h"

#include "app/calendar/lunar_calendar.h"
#include "app/calendar/movable_days.h"
#include "app/calendar/occasion_rule.h"

#include <algorithm>

namespace app {

namespace {

/// Day `day` of a lunar month, its last day if the month is shorter; invalid if there is no such month.
QDate lunarDay(int lunarYear, int month, int day, bool leap = false)
{
    const int length = monthLength(lunarYear, month, leap);
    return solarOf({lunarYear, month, std::min(day, length), leap}).value_or(QDate());
}

constexpr int kMonthlyFrom = 10000; // years are smaller, occurrences within a year larger
constexpr int kLeapMonths = 50;

/// The occurrence of one day of a "monthly" rule; see OccasionDate.
int monthlyOccurrence(int year, int month, int day, bool leap)
{
    return (year * 100 + month + (leap ? kLeapMonths : 0)) * 100 + day;
}

/// Days 1 and 15, say, of all months of a year of the occasion's calendar; days a month lacks are left out.
QList<OccasionDate> monthlyDays(db::Calendar calendar, int year, const QList<int> &days)
{
    QList<OccasionDate> dates;
    for (int month = 1; month <= 12; ++month) {
        for (const int day : days) {
            if (calendar == db::Calendar::Solar) {
                dates.append({QDate(year, month, day), monthlyOccurrence(year, month, day, false)});
                continue;
            }
            for (const bool leap : {false, true}) {
                dates.append({solarOf({year, month, day, leap}).value_or(QDate()),
                              monthlyOccurrence(year, month, day, leap)});
            }
        }
    }
    return dates;
}

QDate fixedDay(const db::Occasion &occasion, int year)
{
    if (occasion.month < 1 || occasion.day < 1)
        return {};
    return occasion.calendar == db::Calendar::Lunar ? lunarDay(year, occasion.month, occasion.day)
                                                    : QDate(year, occasion.month, occasion.day);
}

/// What the rule gives for a year of the occasion's calendar; some of it may lie in the next solar year, and
/// invalid dates stand for days that are not.
QList<OccasionDate> ruleDays(const db::Occasion &occasion, const OccasionRule &rule, int year)
{
    const auto nth = [&] {
        return nthWeekdayOf(year, rule.numbers.at(2), rule.numbers.at(0), rule.numbers.at(1));
    };
    switch (rule.kind) {
    case OccasionRule::Kind::Fixed:
        return {{fixedDay(occasion, year), year}};
    case OccasionRule::Kind::DayBeforeTet:
        return {{lastDayOf(year), year}};
    case OccasionRule::Kind::NthWeekday:
        return {{nth(), year}};
    case OccasionRule::Kind::DayAfterNthWeekday:
        return {{nth().addDays(1), year}}; // of an invalid date: invalid
    case OccasionRule::Kind::Easter:
        return {{easterOf(year), year}};
    case OccasionRule::Kind::ThanhMinh:
        return {{thanhMinhOf(year), year}};
    case OccasionRule::Kind::ChineseNewYear:
        return {{chineseNewYearOf(year), year}};
    case OccasionRule::Kind::KoreanNewYear:
        return {{koreanNewYearOf(year), year}};
    case OccasionRule::Kind::Monthly:
        return monthlyDays(occasion.calendar, year, rule.numbers);
    case OccasionRule::Kind::Table:
    case OccasionRule::Kind::Personal:
        break;
    }
    return {};
}

/// The table's days of an occasion with the year each counts for.
QList<OccasionDate> tableDays(const db::Occasion &occasion, const OccasionTable &table)
{
    QList<OccasionDate> dates;
    const QList<QDate> entered = table.value(occasion.key);
    for (const QDate date : entered) {
        const auto lunar = occasion.calendar == db::Calendar::Lunar
                               ? lunarOf(date)
                               : tl::unexpected(LunarProblem::OutOfRange);
        dates.append({date, lunar ? lunar->year : date.year()});
    }
    return dates;
}

} // namespace

int yearCounted(int occasionYear)
{
    return occasionYear < kMonthlyFrom ? occasionYear : occasionYear / kMonthlyFrom;
}

QList<OccasionDate> occasionDatesIn(const db::Occasion &occasion, int solarYear, const OccasionTable &table)
{
    const auto rule = occasionRuleOf(occasion.rule);
    if (!rule || rule->kind == OccasionRule::Kind::Personal || solarYear < occasion.fromYear)
        return {};
    const QList<OccasionDate> entered = tableDays(occasion, table);
    const auto isEntered = [&](const OccasionDate &day) {
        return std::any_of(entered.cbegin(), entered.cend(), [&](const OccasionDate &other) {
            return yearCounted(other.occasionYear) == yearCounted(day.occasionYear);
        });
    };
    QList<OccasionDate> dates;
    const auto take = [&](const OccasionDate &day) {
        if (day.date.isValid() && day.date.year() == solarYear)
            dates.append(day);
    };
    for (const OccasionDate &day : entered)
        take(day);
    for (const int year : {solarYear - 1, solarYear}) { // a lunar year ends in the next solar one
        for (const OccasionDate &day : ruleDays(occasion, *rule, year)) {
            if (!isEntered(day))
                take(day);
        }
    }
    std::sort(dates.begin(), dates.end(),
              [](const OccasionDate &a, const OccasionDate &b) { return a.date < b.date; });
    return dates;
}

QList<std::pair<db::Occasion, OccasionDate>> occasionsIn(int solarYear, const QList<db::Occasion> &occasions,
                                                         const OccasionTable &table)
{
    QList<std::pair<db::Occasion, OccasionDate>> days;
    for (const db::Occasion &occasion : occasions) {
        for (const OccasionDate &day : occasionDatesIn(occasion, solarYear, table))
            days.append({occasion, day});
    }
    std::sort(days.begin(), days.end(), [](const auto &a, const auto &b) {
        return a.second.date != b.second.date ? a.second.date < b.second.date : a.first.key < b.first.key;
    });
    return days;
}

} // namespace app
