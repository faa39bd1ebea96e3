#include "app/outbox/other_entries.h"

#include "app/outbox/skip_reasons.h"
#include "db/outbox/message_state.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<void> planAgain(db::Session &session, const db::SettledGreeting &greeting, const db::Act &act)
{
    const auto planned = session.merges().setStatus(greeting);
    if (!planned && planned.error().kind == db::ErrorKind::Conflict && db::isOpen(greeting.state))
        return session.merges().setStatus(
            {greeting.id, db::MessageState::Cancelled, u"no-longer-due"_s, act.ms});
    return planned;
}

db::Result<std::optional<db::CustomerId>> settleForKept(db::Session &session,
                                                        const db::OutboxMessage &message, const db::Act &act)
{
    MK_TRY(const auto kept, session.merges().keptOf(message.customer));
    if (kept)
        MK_CHECK(session.merges().settleGreetings(message.customer, *kept,
                                                  keyOf(SkippedBecause::GreetedAlready), act));
    return kept;
}

db::Result<std::optional<db::CustomerId>> planForKept(db::Session &session, const db::OutboxMessage &message,
                                                      const db::Act &act)
{
    MK_TRY(const auto kept, session.merges().keptOf(message.customer));
    if (!kept)
        return kept;
    MK_TRY(const auto stoodFor,
           session.merges().stoodForBy(message.id, *kept, keyOf(SkippedBecause::GreetedAlready)));
    for (const db::MessageId id : stoodFor)
        MK_CHECK(planAgain(session, {id, db::MessageState::Planned, {}, act.ms}, act));
    return kept;
}

} // namespace app
