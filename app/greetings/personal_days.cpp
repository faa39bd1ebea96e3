#include "app/greetings/personal_days.h"

#include "app/calendar/birthday_dates.h"
#include "app/greetings/occasion_kind.h"

#include <algorithm>

namespace app {

namespace {

// As greeting_candidate/select_by_personal_day joins the ledger.
constexpr int kNumbersFrom = 10000;
/// A late lunar day can miss one solar year, and the first time of an event of this year is in the next.
constexpr int kYearsAhead = 2;

int numberIn(int occasionYear)
{
    return occasionYear < kNumbersFrom ? 1 : occasionYear % kNumbersFrom;
}

/// Days of one kind come in one order, whatever the order they are stored in.
bool isEarlier(const OccasionDate &a, const OccasionDate &b)
{
    return std::pair(a.date, a.occasionYear) < std::pair(b.date, b.occasionYear);
}

} // namespace

int occasionYearOf(int year, int dayNumber)
{
    return dayNumber <= 1 ? year : year * kNumbersFrom + dayNumber;
}

QList<OccasionDate> personalDatesIn(const QList<db::PersonalDay> &days, db::PersonalDayKind kind,
                                    int solarYear, const BirthdayPolicy &policy)
{
    QList<OccasionDate> dates;
    for (const db::PersonalDay &day : days) {
        if (day.kind != kind)
            continue;
        for (const OccasionDate &date : birthdayDatesIn(day.date, solarYear, policy)) {
            if (day.date.year.value_or(0) < date.occasionYear)
                dates.append({date.date, occasionYearOf(date.occasionYear, day.number)});
        }
    }
    std::sort(dates.begin(), dates.end(), &isEarlier);
    return dates;
}

const db::PersonalDay *personalDayOf(const QList<db::PersonalDay> &days, const db::Occasion &occasion,
                                     int occasionYear)
{
    const auto kind = personalDayKindOf(occasion);
    const auto found = std::find_if(days.cbegin(), days.cend(), [&](const db::PersonalDay &day) {
        return day.kind == kind && day.number == numberIn(occasionYear);
    });
    return found == days.cend() ? nullptr : &*found;
}

QList<ComingPersonalDay> comingDays(const QList<db::PersonalDay> &days, QDate from,
                                    const BirthdayPolicy &policy)
{
    QList<ComingPersonalDay> coming;
    for (const db::PersonalDay &day : days) {
        ComingPersonalDay one{day, {}, {}};
        for (int year = from.year(); year <= from.year() + kYearsAhead && !one.next.isValid(); ++year) {
            for (const OccasionDate &date : personalDatesIn({day}, day.kind, year, policy)) {
                if (date.date < from || one.next.isValid())
                    continue;
                one.next = date.date;
                one.years = ageTurning(day.date, yearCounted(date.occasionYear));
            }
        }
        coming.append(one);
    }
    std::stable_sort(coming.begin(), coming.end(),
                     [](const ComingPersonalDay &a, const ComingPersonalDay &b) {
                         return a.next.isValid() && (!b.next.isValid() || a.next < b.next);
                     });
    return coming;
}

} // namespace app
