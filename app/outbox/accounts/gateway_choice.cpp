#include "app/outbox/accounts/gateway_choice.h"

#include "app/core/json_words.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString gatewayConfigurationText(const QJsonValue &gateway, const QMap<QString, QString> &fields)
{
    QJsonObject filled;
    for (auto one = fields.cbegin(); one != fields.cend(); ++one)
        filled.insert(one.key(), one.value());
    return compactText({{u"gateway"_s, gateway}, {u"fields"_s, filled}});
}

/// A gateway we know, by its key, or one that is described in full.
db::Result<GatewayConfig> gatewayConfigOf(const QJsonValue &gateway)
{
    if (gateway.isObject())
        return readGatewayConfig(gateway.toObject());
    MK_TRY(const auto presets, gatewayPresets());
    const auto found = std::ranges::find(presets, gateway.toString(), &GatewayConfig::key);
    if (found == presets.end())
        return db::failure(db::ErrorKind::InvalidInput,
                           u"gateway: there is no \"%1\""_s.arg(gateway.toString()));
    return *found;
}

db::Result<void> checkGatewayFields(const GatewayChoice &choice)
{
    for (auto one = choice.fields.cbegin(); one != choice.fields.cend(); ++one) {
        if (choice.config.secrets.contains(one.key()))
            return db::failure(db::ErrorKind::InvalidInput,
                               u"%1: is a secret, and kept in the keychain only"_s.arg(one.key()));
        if (!choice.config.fields.contains(one.key()))
            return db::failure(db::ErrorKind::InvalidInput,
                               u"%1: %2 has no such field"_s.arg(one.key(), choice.config.name));
    }
    for (const QString &name : choice.config.fields) {
        if (choice.fields.value(name).isEmpty())
            return db::failure(db::ErrorKind::InvalidInput, u"%1: is missing"_s.arg(name));
    }
    return {};
}

} // namespace

QString gatewayConfiguration(const QString &gateway, const QMap<QString, QString> &fields)
{
    return gatewayConfigurationText(gateway, fields);
}

QString gatewayConfiguration(const QJsonObject &gateway, const QMap<QString, QString> &fields)
{
    return gatewayConfigurationText(gateway, fields);
}

db::Result<GatewayChoice> gatewayOf(const db::SendingAccount &account)
{
    const QJsonObject json = QJsonDocument::fromJson(account.configuration.toUtf8()).object();
    GatewayChoice choice;
    MK_TRY(choice.config, gatewayConfigOf(json.value(u"gateway"_s)));
    if (choice.config.needsTemplate != (account.kind == db::AccountKind::Zalo))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"gateway: %1 is of another kind"_s.arg(choice.config.name));
    const QJsonObject filled = json.value(u"fields"_s).toObject();
    for (auto one = filled.begin(); one != filled.end(); ++one)
        choice.fields.insert(one.key(), one.value().toString());
    const QString sender = u"sender"_s;
    if (choice.config.fields.contains(sender) && choice.fields.value(sender).isEmpty())
        choice.fields.insert(sender, account.sender);
    MK_CHECK(checkGatewayFields(choice));
    return choice;
}

} // namespace app
