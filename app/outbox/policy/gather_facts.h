#pragma once

#include "app/outbox/policy/send_facts.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/outbox/policy/send_fact_store.h"

#include <optional>

namespace db {
class Session;
struct OutboxMessage;
} // namespace db

namespace app {

/// What decide() asks of a message in the ledger, as it stands at that instant (UTC epoch milliseconds), if
/// it went out from such a sender. Reads only; may be asked within the transaction that claims the message,
/// and then does not count it as one that has gone. NotFound: there is no such message.
[[nodiscard]] db::Result<SendFacts> sendFactsOf(db::Session &session, db::MessageId id, qint64 atMs,
                                                SenderKind sender);
/// The same for many at once: the instant is in the shop's time zone.
[[nodiscard]] db::Result<SendFacts> sendFactsOf(db::Session &session, db::MessageId id, const QDateTime &at,
                                                SenderKind sender);
/// The same of a message that is not in the ledger, and would come after all that are.
[[nodiscard]] db::Result<SendFacts> sendFactsOfDraft(db::Session &session, const db::OutboxMessage &draft,
                                                     const QDateTime &at, SenderKind sender);

/// Another customer with this address who refuses such messages by this channel; nothing where this customer
/// agreed to them later, and for care: what an order asks for is no matter of the other one.
[[nodiscard]] db::Result<std::optional<db::RefusedBy>>
refusedByAnother(db::Session &session, db::CustomerId customer, db::Purpose purpose, db::Channel channel,
                 const QString &address);

} // namespace app
