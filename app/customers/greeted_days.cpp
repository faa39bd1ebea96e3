#include "app/customers/greeted_days.h"

#include "app/calendar/birthday_dates.h"
#include "db/customers/personal_day_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

/// The policy may have been another one when the greeting was planned.
QList<BirthdayPolicy> allBirthdayPolicies()
{
    using P = BirthdayPolicy;
    QList<P> policies;
    for (const P::LeapDay leapDay : {P::LeapDay::Feb28, P::LeapDay::Mar1}) {
        for (const P::ShortMonth shortMonth : {P::ShortMonth::LastDay, P::ShortMonth::NextDay}) {
            for (const P::LeapMonth leapMonth : {P::LeapMonth::RegularMonth, P::LeapMonth::LeapIfExists})
                policies.append({leapDay, shortMonth, leapMonth});
        }
    }
    return policies;
}

bool isNumberTaken(const QList<db::PersonalDay> &days, db::PersonalDayKind kind, int number)
{
    return std::any_of(days.cbegin(), days.cend(), [kind, number](const db::PersonalDay &day) {
        return day.kind == kind && day.number == number;
    });
}

} // namespace

bool isEverGreetedOn(const db::Birthday &date, QDate on)
{
    const QList<BirthdayPolicy> policies = allBirthdayPolicies();
    return std::any_of(policies.cbegin(), policies.cend(), [&](const BirthdayPolicy &policy) {
        const QList<BirthdayMatch> matches = birthdaysGreetedOn(on, policy);
        return std::any_of(matches.cbegin(), matches.cend(), [&date](const BirthdayMatch &match) {
            return match.calendar == date.calendar && date.day == match.day && date.month == match.month &&
                   match.leapMonth == date.leapMonth;
        });
    });
}

db::Result<QList<db::PersonalDay>> withGreetedNumbers(db::Session &session, db::CustomerId id,
                                                      const QList<db::PersonalDay> &days)
{
    QList<db::PersonalDay> numbered = days;
    if (!std::any_of(days.cbegin(), days.cend(), [](const db::PersonalDay &day) { return day.number == 0; }))
        return numbered;
    MK_TRY(const auto ledger, session.personalDays().greetingsOf(id));
    for (db::PersonalDay &day : numbered) {
        if (day.number != 0)
            continue;
        // The newest first: where a day had two numbers, the last one says whether it was greeted this year.
        const auto greeting = std::find_if(ledger.crbegin(), ledger.crend(), [&](const auto &one) {
            return one.kind == day.kind && !isNumberTaken(numbered, day.kind, one.number) &&
                   isEverGreetedOn(day.date, one.on);
        });
        if (greeting != ledger.crend())
            day.number = greeting->number;
    }
    return numbered;
}

} // namespace app
