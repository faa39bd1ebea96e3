#pragma once

#include "app/outbox/policy/send_limits.h"
#include "app/outbox/policy/send_policy.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QHash>
#include <QTimeZone>

namespace db {
class Session;
struct OutboxMessage;
} // namespace db

namespace app {

/// What a message by this channel goes out from while a person sends it by hand.
SenderKind senderByHand(db::Channel channel);

/// What the policy asks of the shop: read once for all messages of a run.
struct ShopPolicy
{
    SendLimits limits;
    QTimeZone zone;
};
[[nodiscard]] db::Result<ShopPolicy> loadShopPolicy(db::Session &session);

/// decide() of a message in the ledger, as it stands at that instant (UTC epoch milliseconds), by the shop's
/// limits. Reads only; asked when a message is planned, and again in the transaction that claims it.
/// NotFound: there is no such message.
[[nodiscard]] db::Result<SendVerdict> askPolicy(db::Session &session, const ShopPolicy &policy,
                                                db::MessageId id, qint64 atMs, SenderKind sender);
/// The same of one that is sent by hand.
[[nodiscard]] db::Result<SendVerdict> askPolicyByHand(db::Session &session, const ShopPolicy &policy,
                                                      db::MessageId id, qint64 atMs);
[[nodiscard]] db::Result<SendVerdict> askPolicyByHand(db::Session &session, db::MessageId id, qint64 atMs);

/// The rules by which an open message must not be sent by hand, today or later; none where it may go, and of
/// one that is settled.
[[nodiscard]] db::Result<QList<SendRule>> rulesAgainst(db::Session &session, const ShopPolicy &policy,
                                                       const db::OutboxMessage &message, qint64 atMs);
/// Of those that must not go.
using RulesAgainst = QHash<db::MessageId, QList<SendRule>>;
[[nodiscard]] db::Result<RulesAgainst>
rulesAgainstEach(db::Session &session, const QList<db::OutboxMessage> &messages, qint64 atMs);

} // namespace app
