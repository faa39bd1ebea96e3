#include "app/outbox/shared_plan.h"

#include "app/greetings/greeting_bars.h"
#include "db/customers/customer_reader.h"
#include "db/outbox/outbox_reader.h"
#include "db/session/session.h"

namespace app {

db::Result<SharedPlan> SharedPlan::load(db::Session &session)
{
    SharedPlan plan;
    MK_TRY(const auto sharing, session.reader().sharing());
    plan.m_sharing = QSet<db::CustomerId>(sharing.begin(), sharing.end());
    return plan;
}

db::Result<std::optional<db::CustomerId>> SharedPlan::greetedInstead(db::Session &session,
                                                                     const Occurrence &greeting)
{
    if (!greeting.channel || !m_sharing.contains(greeting.customer))
        return std::nullopt;
    MK_TRY(const auto customer, session.reader().read(greeting.customer));
    MK_TRY(const auto address, addressNow(session, customer, db::Purpose::Greeting, *greeting.channel));
    const Number number{address, greeting.occasionKey, greeting.occasionDate};
    if (number.address.isEmpty())
        return std::nullopt;
    const auto known = m_owners.constFind(number);
    if (known != m_owners.constEnd() && *known != greeting.customer)
        return *known;
    std::optional<db::CustomerId> other;
    if (greeting.message) {
        MK_TRY(const auto same, session.outboxReader().sameNumber(*greeting.message));
        if (same)
            other = same->customer;
    } else {
        MK_TRY(other, session.outboxReader().greetedAt(
                          {greeting.customer, number.address, number.occasion, number.on}));
    }
    m_owners.insert(number, other.value_or(greeting.customer));
    return other;
}

} // namespace app
