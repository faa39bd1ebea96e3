#include "app/customers/next_occasion.h"

#include "app/greetings/customer_occasion.h"
#include "app/greetings/occasion_kind.h"
#include "db/customers/personal_day_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

/// Looked through behind this one: a late lunar day can miss a year, and a customer may be too young for the
/// rule until then.
constexpr int kYearsAhead = 2;

QList<OccasionDate> datesFrom(QDate today, const db::Occasion &occasion, const OccasionTable &table)
{
    QList<OccasionDate> dates;
    for (int year = today.year(); year <= today.year() + kYearsAhead; ++year) {
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

QDate NextOccasions::firstOf(const Days &days, const db::Customer &own,
                             const db::GreetingCandidate &candidate, QDate before) const
{
    const auto firstAmong = [&](const QList<OccasionDate> &dates) {
        for (const OccasionDate &day : dates) {
            if (before.isValid() && day.date >= before)
                break;
            if (day.date >= m_today && m_plan.greets(days.rule, candidate, day))
                return day.date;
        }
        return QDate();
    };
    if (!isPersonal(days.occasion))
        return firstAmong(days.dates);
    const int last = before.isValid() ? before.year() : m_today.year() + kYearsAhead;
    for (int year = m_today.year(); year <= last; ++year) {
        const QDate found = firstAmong(occasionDatesFor(own, days.occasion, year, m_plan.birthdays(), {}));
        if (found.isValid())
            return found;
    }
    return {};
}

NextDays NextOccasions::nextOf(const db::CustomerRow &customer, const QList<db::PersonalDay> &personalDays,
                               const db::GreetingCandidate &candidate) const
{
    db::Customer own;
    own.birthday = customer.birthday;
    own.since = customer.since;
    own.personalDays = personalDays;
    std::optional<NextOccasion> personal;
    std::optional<NextOccasion> common;
    const auto look = [&](const Days &days, std::optional<NextOccasion> &found, QDate before) {
        const QDate date = firstOf(days, own, candidate, before);
        if (date.isValid())
            found = {date, days.occasion};
    };
    for (const Days &days : m_days) {
        if (isPersonal(days.occasion))
            look(days, personal, personal ? personal->date : QDate());
    }
    for (const Days &days : m_days) {
        const auto &bound = common ? common : personal; // only what comes before either
        if (!isPersonal(days.occasion))
            look(days, common, bound ? bound->date : QDate());
    }
    if (personal)
        return {personal, common};
    return {common, std::nullopt};
}

db::Result<QList<NextDays>> NextOccasions::of(db::Session &session, const QList<db::CustomerRow> &customers)
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
    MK_TRY(const auto personal, session.personalDays().ofThese(ids));
    MK_CHECK(m_plan.holdSegments(session, m_today, ids));
    QHash<db::CustomerId, qsizetype> places;
    for (qsizetype i = 0; i < candidates.size(); ++i)
        places.insert(candidates.at(i).customer, i);
    QList<NextDays> found;
    found.reserve(customers.size());
    for (const db::CustomerRow &customer : customers) {
        const auto place = places.constFind(customer.id);
        found.append(place == places.cend()
                         ? NextDays()
                         : nextOf(customer, personal.value(customer.id), candidates.at(*place)));
    }
    return found;
}

} // namespace app
