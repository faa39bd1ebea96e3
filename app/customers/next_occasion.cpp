#include "app/customers/next_occasion.h"

#include "app/greetings/customer_occasion.h"
#include "app/greetings/occasion_kind.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

QList<OccasionDate> datesFrom(QDate today, const db::Occasion &occasion, const OccasionTable &table)
{
    QList<OccasionDate> dates;
    for (int year = today.year(); year <= today.year() + 1; ++year) {
        for (const OccasionDate &day : occasionDatesIn(occasion, year, table)) {
            if (day.date >= today)
                dates.append(day);
        }
    }
    return dates;
}

} // namespace

db::Result<NextOccasions> NextOccasions::load(db::Session &session, QDate today)
{
    MK_TRY(auto plan, GreetingPlan::load(session));
    return NextOccasions(std::move(plan), today);
}

NextOccasions::NextOccasions(GreetingPlan plan, QDate today) : m_plan(std::move(plan)), m_today(today)
{
    for (const db::GreetingRule &rule : m_plan.rules()) {
        const db::Occasion &occasion = *m_plan.occasion(rule.occasionKey);
        Days days{rule, occasion, {}};
        if (!isPersonal(occasion))
            days.dates = datesFrom(today, occasion, m_plan.table());
        if (isPersonal(occasion) || !days.dates.isEmpty())
            m_days.append(days);
    }
    std::ranges::sort(m_days, {},
                      [](const Days &days) { return std::pair(!isBirthday(days.occasion), days.rule.id); });
}

QDate NextOccasions::firstOf(const Days &days, const db::CustomerRow &customer,
                             const db::GreetingCandidate &candidate) const
{
    const auto greets = [&](const OccasionDate &day) { return m_plan.greets(days.rule, candidate, day); };
    if (!isPersonal(days.occasion)) {
        const auto found = std::ranges::find_if(days.dates, greets);
        return found == days.dates.end() ? QDate() : found->date;
    }
    db::Customer own;
    own.birthday = customer.birthday;
    own.since = customer.since;
    const auto day = nextOccasionFor(own, days.occasion, m_today, m_plan.birthdays(), {});
    return day && greets(*day) ? day->date : QDate();
}

std::optional<NextOccasion> NextOccasions::nextOf(const db::CustomerRow &customer,
                                                  const db::GreetingCandidate &candidate) const
{
    std::optional<NextOccasion> next;
    for (const Days &days : m_days) {
        const QDate date = firstOf(days, customer, candidate);
        if (date.isValid() && (!next || date < next->date))
            next = {date, days.occasion};
    }
    return next;
}

db::Result<QList<std::optional<NextOccasion>>>
NextOccasions::of(db::Session &session, const QList<db::CustomerRow> &customers) const
{
    QList<db::CustomerId> ids;
    for (const db::CustomerRow &customer : customers)
        ids.append(customer.id);
    QStringList tags;
    for (const Days &days : m_days) {
        if (!days.rule.tag.isEmpty() && !tags.contains(days.rule.tag))
            tags.append(days.rule.tag);
    }
    MK_TRY(const auto candidates, session.greetings().candidatesAmong(ids, tags));
    QHash<db::CustomerId, qsizetype> places;
    for (qsizetype i = 0; i < candidates.size(); ++i)
        places.insert(candidates.at(i).customer, i);
    QList<std::optional<NextOccasion>> found;
    found.reserve(customers.size());
    for (const db::CustomerRow &customer : customers) {
        const auto place = places.constFind(customer.id);
        found.append(place == places.cend() ? std::nullopt : nextOf(customer, candidates.at(*place)));
    }
    return found;
}

} // namespace app
