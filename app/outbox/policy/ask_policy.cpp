#include "app/outbox/policy/ask_policy.h"

#include "app/outbox/policy/gather_facts.h"
#include "app/shop/shop_settings.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_message.h"

namespace app {

SenderKind senderByHand(db::Channel channel)
{
    const bool byPhone = channel == db::Channel::Sms || channel == db::Channel::Phone;
    return byPhone ? SenderKind::PlainNumber : SenderKind::Account;
}

db::Result<ShopPolicy> loadShopPolicy(db::Session &session)
{
    ShopPolicy policy;
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(policy.limits, sendLimitsOf(session, shop));
    policy.zone = shop.zone;
    return policy;
}

db::Result<SendVerdict> askPolicy(db::Session &session, const ShopPolicy &policy, db::MessageId id,
                                  qint64 atMs, SenderKind sender)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, policy.zone);
    MK_TRY(const auto facts, sendFactsOf(session, id, at, sender));
    return decide(facts, policy.limits);
}

db::Result<SendVerdict> askPolicyByHand(db::Session &session, const ShopPolicy &policy, db::MessageId id,
                                        qint64 atMs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atMs, policy.zone);
    MK_TRY(auto facts, sendFactsOf(session, id, at, SenderKind::PlainNumber));
    facts.sender = senderByHand(facts.channel);
    return decide(facts, policy.limits);
}

db::Result<SendVerdict> askPolicyByHand(db::Session &session, db::MessageId id, qint64 atMs)
{
    MK_TRY(const auto policy, loadShopPolicy(session));
    return askPolicyByHand(session, policy, id, atMs);
}

db::Result<QList<SendRule>> rulesAgainst(db::Session &session, const ShopPolicy &policy,
                                         const db::OutboxMessage &message, qint64 atMs)
{
    if (!db::isOpen(message.state))
        return QList<SendRule>();
    MK_TRY(const auto verdict, askPolicyByHand(session, policy, message.id, atMs));
    return verdict.kind == SendVerdict::Kind::Refused ? verdict.rules : QList<SendRule>();
}

db::Result<RulesAgainst> rulesAgainstEach(db::Session &session, const QList<db::OutboxMessage> &messages,
                                          qint64 atMs)
{
    MK_TRY(const auto policy, loadShopPolicy(session));
    RulesAgainst against;
    for (const db::OutboxMessage &message : messages) {
        MK_TRY(const auto rules, rulesAgainst(session, policy, message, atMs));
        if (!rules.isEmpty())
            against.insert(message.id, rules);
    }
    return against;
}

} // namespace app
