#include "app/outbox/policy/send_limits.h"

#include "app/outbox/policy/limit_table.h"
#include "app/shop/shop_settings.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace app {

const ChannelLimit *SendLimits::of(db::Channel channel) const
{
    switch (channel) {
    case db::Channel::Sms:
        return &sms;
    case db::Channel::Phone:
        return &call;
    case db::Channel::Email:
        return &mail;
    case db::Channel::Zalo:
        return &zalo;
    default:
        return nullptr;
    }
}

QStringList loosenedLimits(const SendLimits &limits, const SendLimits &than)
{
    QStringList names;
    for (const SendLimit &limit : sendLimits()) {
        if (limit.isLooser(limits, than))
            names.append(limit.name.toString());
    }
    return names;
}

QList<SendRule> rulesOf(const QStringList &limitNames)
{
    QList<SendRule> rules;
    for (const QString &name : limitNames) {
        const SendLimit *limit = sendLimit(name);
        if (limit && !rules.contains(limit->rule))
            rules.append(limit->rule);
    }
    return rules;
}

QJsonObject toJson(const SendLimits &limits)
{
    const SendLimits lawful;
    QJsonObject json;
    for (const SendLimit &limit : sendLimits()) {
        if (const QString text = limit.text(limits); text != limit.text(lawful))
            json.insert(limit.name.toString(), text);
    }
    return json;
}

SendLimits sendLimitsFrom(const QJsonObject &json)
{
    SendLimits limits;
    for (const SendLimit &limit : sendLimits()) {
        if (const auto text = json.value(limit.name); text.isString())
            limit.read(text.toString(), limits);
    }
    return limits;
}

db::Result<SendLimits> loadSendLimits(db::Session &session)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    return sendLimitsOf(session, shop);
}

db::Result<SendLimits> sendLimitsOf(db::Session &session, const ShopSettings &shop)
{
    MK_TRY(const auto stored, session.settings().all());
    const QByteArray kept = stored.value(kSendLimitsKey.toString()).toUtf8();
    SendLimits limits = sendLimitsFrom(QJsonDocument::fromJson(kept).object());
    limits.shop = {shop.hours.from, shop.hours.until};
    return limits;
}

} // namespace app
