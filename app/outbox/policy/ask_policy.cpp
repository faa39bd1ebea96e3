#include "app/outbox/policy/ask_policy.h"

#include "app/outbox/policy/gather_facts.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_message.h"

namespace app {

SenderKind senderByHand(db::Channel channel)
{
    const bool byPhone = channel == db::Channel::Sms || channel == db::Channel::Phone;
    return byPhone ? SenderKind::PlainNumber : SenderKind::Account;
}

db::Result<SendVerdict> askPolicy(db::Session &session, db::MessageId id, qint64 atMs, SenderKind sender)
{
    MK_TRY(const auto facts, sendFactsOf(session, id, atMs, sender));
    MK_TRY(const auto limits, loadSendLimits(session));
    return decide(facts, limits);
}

db::Result<SendVerdict> askPolicy(db::Session &session, db::MessageId id, const QDateTime &at,
                                  SenderKind sender, const SendLimits &limits)
{
    MK_TRY(const auto facts, sendFactsOf(session, id, at, sender));
    return decide(facts, limits);
}

db::Result<SendVerdict> askPolicyByHand(db::Session &session, db::MessageId id, qint64 atMs)
{
    MK_TRY(auto facts, sendFactsOf(session, id, atMs, SenderKind::PlainNumber));
    facts.sender = senderByHand(facts.channel);
    MK_TRY(const auto limits, loadSendLimits(session));
    return decide(facts, limits);
}

db::Result<QList<SendRule>> rulesAgainst(db::Session &session, const db::OutboxMessage &message, qint64 atMs)
{
    if (!db::isOpen(message.state))
        return QList<SendRule>();
    MK_TRY(const auto verdict, askPolicyByHand(session, message.id, atMs));
    return verdict.kind == SendVerdict::Kind::Refused ? verdict.rules : QList<SendRule>();
}

} // namespace app
