#include "app/customers/next_occasion.h"

#include "app/customers/customer_profile.h"
#include "app/greetings/customer_occasion.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/occasion_kind.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

/// Does the rule single people out? What is said to a whole audience is everybody's day.
bool isOfSome(const Condition &whom)
{
    return !whom.genders.isEmpty() || !whom.tags.isEmpty() || !whom.occupationWords.isEmpty() || whom.minAge;
}

QList<QDate> datesFrom(QDate today, const db::Occasion &occasion, const OccasionTable &table)
{
    QList<QDate> dates;
    for (int year = today.year(); year <= today.year() + 1; ++year) {
        for (const OccasionDate &day : occasionDatesIn(occasion, year, table)) {
            if (day.date >= today)
                dates.append(day.date);
        }
    }
    return dates;
}

} // namespace

db::Result<NextOccasions> NextOccasions::load(db::Session &session, QDate today, const BirthdayPolicy &policy)
{
    NextOccasions next;
    next.m_today = today;
    next.m_policy = policy;
    QHash<QString, db::Occasion> enabled;
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions) {
        if (isBirthday(occasion))
            next.m_birthdays.insert(isLunarBirthday(occasion) ? db::Calendar::Lunar : db::Calendar::Solar,
                                    occasion);
        else if (occasion.enabled)
            enabled.insert(occasion.key, occasion);
    }
    MK_TRY(const auto table, loadOccasionTable(session));
    MK_TRY(const auto rules, session.greetings().rules());
    for (const db::GreetingRule &rule : rules) {
        const auto occasion = enabled.constFind(rule.occasionKey);
        if (!rule.enabled || occasion == enabled.cend())
            continue;
        Days days{*occasion, whomOf(rule), {}};
        if (isCustomerSince(*occasion)) {
            next.m_days.append(days);
        } else if (isOfSome(days.whom)) {
            days.dates = datesFrom(today, *occasion, table);
            if (!days.dates.isEmpty())
                next.m_days.append(days);
        }
    }
    return next;
}

QDate NextOccasions::firstOf(const Days &days, const db::CustomerRow &customer) const
{
    const auto concerns = [&days, &customer](QDate on) {
        return days.whom.isMetBy({.stage = customer.stage,
                                  .gender = customer.gender,
                                  .birthYear = customer.birthday.year,
                                  .hasBirthday = customer.birthday.hasDay(),
                                  .occupation = customer.occupation},
                                 on);
    };
    if (!isCustomerSince(days.occasion)) {
        const auto found = std::find_if(days.dates.begin(), days.dates.end(), concerns);
        return found == days.dates.end() ? QDate() : *found;
    }
    db::Customer since;
    since.since = customer.since;
    const auto day = nextOccasionFor(since, days.occasion, m_today, m_policy, {});
    return day && concerns(day->date) ? day->date : QDate();
}

std::optional<NextOccasion> NextOccasions::nextOf(const db::CustomerRow &customer,
                                                  const QHash<QString, QSet<db::CustomerId>> &tagged) const
{
    NextOccasion next{nextBirthdayOf(customer.birthday, m_today, m_policy),
                      m_birthdays.value(customer.birthday.calendar)};
    for (const Days &days : m_days) {
        const QStringList &tags = days.whom.tags;
        const bool has = std::all_of(tags.begin(), tags.end(), [&](const QString &tag) {
            return tagged.value(tag).contains(customer.id);
        });
        const QDate date = has ? firstOf(days, customer) : QDate();
        // Of one day the birthday goes first, then the older rule.
        if (date.isValid() && (!next.date.isValid() || date < next.date))
            next = {date, days.occasion};
    }
    return next.date.isValid() ? std::optional(next) : std::nullopt;
}

db::Result<QList<std::optional<NextOccasion>>>
NextOccasions::of(db::Session &session, const QList<db::CustomerRow> &customers) const
{
    QList<db::CustomerId> ids;
    for (const db::CustomerRow &customer : customers)
        ids.append(customer.id);
    QHash<QString, QSet<db::CustomerId>> tagged;
    for (const Days &days : m_days) {
        for (const QString &tag : days.whom.tags) {
            if (tagged.contains(tag))
                continue;
            MK_TRY(const auto having, session.customers().taggedAmong(ids, tag));
            tagged.insert(tag, {having.begin(), having.end()});
        }
    }
    QList<std::optional<NextOccasion>> found;
    found.reserve(customers.size());
    for (const db::CustomerRow &customer : customers)
        found.append(nextOf(customer, tagged));
    return found;
}

} // namespace app
