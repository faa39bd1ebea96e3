#include "app/outbox/sending/account_transport.h"

#include "app/transports/account_secrets.h"
#include "app/transports/gateway_transport.h"
#include "app/transports/mail_transport.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using MadeTransport = db::Result<std::unique_ptr<Transport>>;

db::Error lockedSecret(const SecretError &error)
{
    return {db::ErrorKind::FileAccess, u"keychain: "_s + error.detail};
}

SmtpSecurity smtpSecurityOf(db::LinkSecurity security)
{
    switch (security) {
    case db::LinkSecurity::StartTls:
        return SmtpSecurity::StartTls;
    case db::LinkSecurity::Tls:
        return SmtpSecurity::Tls;
    case db::LinkSecurity::None:
        return SmtpSecurity::None;
    }
    return SmtpSecurity::Tls;
}

SmtpAccount smtpAccountOf(const db::SendingAccount &account)
{
    constexpr int kTlsPort = 465;
    constexpr int kStartTlsPort = 587;
    SmtpAccount smtp;
    smtp.host = account.host;
    const int usual = account.security == db::LinkSecurity::Tls ? kTlsPort : kStartTlsPort;
    smtp.port = static_cast<quint16>(account.port.value_or(usual));
    smtp.security = smtpSecurityOf(account.security);
    smtp.user = account.userName;
    smtp.secretKind =
        account.login == db::LoginKind::Bearer ? SmtpSecretKind::BearerToken : SmtpSecretKind::Password;
    smtp.sender = {account.senderName, account.sender};
    return smtp;
}

MadeTransport mailTransport(const db::SendingAccount &account, Secrets &secrets)
{
    const SmtpAccount smtp = smtpAccountOf(account);
    MK_CHECK(checkSmtpAccount(smtp));
    QByteArray secret;
    if (!smtp.user.isEmpty()) {
        const auto kept = secrets.read(account.keychainKey);
        if (!kept)
            return tl::unexpected(lockedSecret(kept.error()));
        secret = *kept;
    }
    return std::make_unique<MailTransport>(smtp, secret);
}

/// A gateway we know, by its key, or one that is described in full.
db::Result<GatewayConfig> chosenGateway(const QJsonValue &gateway)
{
    if (gateway.isObject())
        return readGatewayConfig(gateway.toObject());
    const QString key = gateway.toString();
    MK_TRY(const auto presets, gatewayPresets());
    const auto found = std::ranges::find(presets, key, &GatewayConfig::key);
    if (found == presets.end())
        return db::failure(db::ErrorKind::InvalidInput, u"no gateway \"%1\" is known"_s.arg(key));
    return *found;
}

/// Its configuration is {"gateway": "esms", "fields": {"sender": "HOAMAI"}}.
MadeTransport gatewayTransport(const db::SendingAccount &account, Secrets &secrets)
{
    const QJsonObject json = QJsonDocument::fromJson(account.configuration.toUtf8()).object();
    MK_TRY(const auto config, chosenGateway(json.value(u"gateway"_s)));
    GatewayAccount own;
    const QJsonObject fields = json.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        own.fields.insert(field.key(), field.value().toString());
    const QString sender = u"sender"_s;
    if (config.fields.contains(sender) && own.fields.value(sender).isEmpty())
        own.fields.insert(sender, account.sender);
    const auto kept = accountSecrets(secrets, config, account.keychainKey);
    if (!kept)
        return tl::unexpected(lockedSecret(kept.error()));
    own.secrets = *kept;
    MK_CHECK(accountValues(config, own));
    KeepTokens keep =
        config.token ? keepingTokens(secrets, *config.token, account.keychainKey) : KeepTokens();
    return std::make_unique<GatewayTransport>(config, own, std::move(keep));
}

} // namespace

TransportFactory accountTransports(Secrets &secrets)
{
    return [&secrets](const db::SendingAccount &account) -> MadeTransport {
        switch (account.kind) {
        case db::AccountKind::Smtp:
            return mailTransport(account, secrets);
        case db::AccountKind::SmsGateway:
            return gatewayTransport(account, secrets);
        case db::AccountKind::Gammu:
        case db::AccountKind::Zalo:
            break;
        }
        return db::failure(
            db::ErrorKind::InvalidInput,
            u"accounts of the kind %1 do not send by themselves"_s.arg(db::keyOf(account.kind)));
    };
}

} // namespace app
