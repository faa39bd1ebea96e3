#include "app/outbox/policy/ask_policy.h"

#include "app/outbox/policy/gather_facts.h"

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

db::Result<SendVerdict> askPolicyByHand(db::Session &session, db::MessageId id, qint64 atMs)
{
    MK_TRY(auto facts, sendFactsOf(session, id, atMs, SenderKind::PlainNumber));
    facts.sender = senderByHand(facts.channel);
    MK_TRY(const auto limits, loadSendLimits(session));
    return decide(facts, limits);
}

} // namespace app
