#include "app/outbox/not_reached.h"

#include "app/greetings/greeting_plan.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::array kWhyNotReached{
    std::pair(SkipReason::NoContact, NotReachedBecause::NoContact),
    std::pair(SkipReason::Refused, NotReachedBecause::Refused),
    std::pair(SkipReason::NoTemplate, NotReachedBecause::NoTemplate),
    std::pair(SkipReason::ApproximateBirthday, NotReachedBecause::ApproximateBirthday),
    std::pair(SkipReason::Erased, NotReachedBecause::Erased),
    std::pair(SkipReason::Restricted, NotReachedBecause::Restricted),
    std::pair(SkipReason::Bounced, NotReachedBecause::Bounced),
    std::pair(SkipReason::RefusedByAnother, NotReachedBecause::RefusedByAnother)};

/// What is planned and is not in the ledger of a prepared day had no text that could be sent.
NotReachedBecause whyNotReached(const Occurrence &occurrence)
{
    for (const auto &[reason, why] : kWhyNotReached) {
        if (occurrence.state == db::MessageState::Skipped && occurrence.reason == keyOf(reason))
            return why;
    }
    return NotReachedBecause::NoWords;
}

} // namespace

bool isNotReached(const Occurrence &occurrence)
{
    return isPassedOver(occurrence) || (!occurrence.message && occurrence.state == db::MessageState::Planned);
}

db::Result<NotReachedList> loadNotReached(db::Session &session, const Clock &clock,
                                          const std::atomic_bool *stale)
{
    MK_TRY(const auto plan, GreetingPlan::load(session));
    NotReachedList list;
    MK_CHECK(plan.forEach(
        session, clock.today(), clock.today(),
        [&](const Occurrence &occurrence) {
            if (isNotReached(occurrence) && list.total++ < kMostNotReached)
                list.rows.append({occurrence.customer,
                                  {},
                                  *plan.occasion(occurrence.occasionKey),
                                  whyNotReached(occurrence),
                                  occurrence.text});
            return !stale || !stale->load(std::memory_order_relaxed);
        },
        stale));
    for (NotReachedRow &row : list.rows) { // the plan's cursor is closed by now
        MK_TRY(const auto customer, session.reader().read(row.customer));
        row.name = customer.fullName;
    }
    return list;
}

} // namespace app
