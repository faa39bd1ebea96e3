#include "app/outbox/accounts/open_account.h"

#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/gammu_choice.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/transports/account_secrets.h"
#include "app/transports/gammu_transport.h"
#include "app/transports/gateway_transport.h"
#include "app/transports/mail_transport.h"
#include "app/transports/no_secrets.h"
#include "app/transports/written_secrets.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using OpenedAccount = AccountResult<std::unique_ptr<Transport>>;

SmtpSecurity serverSecurity(db::LinkSecurity security)
{
    switch (security) {
    case db::LinkSecurity::StartTls:
        return SmtpSecurity::StartTls;
    case db::LinkSecurity::None:
        return SmtpSecurity::None;
    case db::LinkSecurity::Tls:
        break;
    }
    return SmtpSecurity::Tls;
}

SmtpSecretKind serverSecretKind(db::LoginKind login)
{
    return login == db::LoginKind::Bearer ? SmtpSecretKind::BearerToken : SmtpSecretKind::Password;
}

tl::unexpected<AccountRefusal> misconfigured(const db::Error &error)
{
    return tl::unexpected(AccountRefusal{std::nullopt, error.detail});
}

tl::unexpected<AccountRefusal> withoutSecret(const SecretError &error)
{
    return tl::unexpected(AccountRefusal{error.fault, u"keychain: "_s + error.detail});
}

OpenedAccount openMailAccount(const db::SendingAccount &account, Secrets &secrets)
{
    const SmtpAccount server = mailServerOf(account);
    if (const auto checked = checkSmtpAccount(server); !checked)
        return misconfigured(checked.error());
    if (server.user.isEmpty())
        return std::make_unique<MailTransport>(server, QByteArray());
    const auto secret = secrets.read(secretNameOf(account, kLoginSecret));
    if (!secret)
        return withoutSecret(secret.error());
    return std::make_unique<MailTransport>(server, *secret);
}

OpenedAccount openGammuAccount(const db::SendingAccount &account)
{
    const auto choice = gammuOf(account);
    if (!choice)
        return misconfigured(choice.error());
    return std::make_unique<GammuTransport>(choice->queue, choice->modem);
}

/// New tokens that the keychain did not take; the gateway takes no others.
struct UnkeptToken
{
    NewTokens tokens;
    QString spent; ///< the refresh token they were had for
};
using UnkeptTokens = QHash<QString, UnkeptToken>; // by the name of the account in the keychain

/// Holds what it cannot keep, for longer than a transport lasts.
KeepTokens holdingTokens(KeepTokens keep, const std::shared_ptr<UnkeptTokens> &unkept, const QString &account,
                         const QString &refresh)
{
    return [keep = std::move(keep), unkept, account,
            spent = refresh](const NewTokens &tokens) mutable -> db::Result<void> {
        unkept->insert(account, {tokens, spent});
        MK_CHECK(keep(tokens));
        unkept->remove(account);
        spent = tokens.refresh;
        return {};
    };
}

/// Hands in again what could not be kept, unless a person has entered others since.
db::Result<void> keepHeldTokens(const KeepTokens &keep, UnkeptTokens &unkept, const TokenPattern &pattern,
                                const QString &account, QMap<QString, QString> &secrets)
{
    if (!unkept.contains(account))
        return {};
    const UnkeptToken held = unkept.value(account);
    const QString stored = secrets.value(pattern.refreshName);
    if (stored != held.spent && stored != held.tokens.refresh) {
        unkept.remove(account);
        return {};
    }
    MK_CHECK(keep(held.tokens));
    unkept.remove(account);
    secrets.insert(pattern.tokenName, held.tokens.token);
    secrets.insert(pattern.refreshName, held.tokens.refresh);
    return {};
}

OpenedAccount openGatewayAccount(const db::SendingAccount &account, Secrets &secrets,
                                 const std::shared_ptr<UnkeptTokens> &unkept)
{
    const auto choice = gatewayOf(account);
    if (!choice)
        return misconfigured(choice.error());
    const QString &key = account.keychainKey;
    const auto held = accountSecrets(secrets, choice->config, key);
    if (!held)
        return withoutSecret(held.error());
    if (const auto checked = checkNoSecretStands(choice->config, choice->fields, *held); !checked)
        return misconfigured(checked.error());
    GatewayAccount filled;
    filled.fields = choice->fields;
    filled.secrets = *held;
    KeepTokens keep;
    if (const auto &pattern = choice->config.token) {
        keep = keepingTokens(secrets, *pattern, key);
        if (const auto kept = keepHeldTokens(keep, *unkept, *pattern, key, filled.secrets); !kept)
            return misconfigured(kept.error());
        keep = holdingTokens(std::move(keep), unkept, key, filled.secrets.value(pattern->refreshName));
    }
    return std::make_unique<GatewayTransport>(choice->config, filled, std::move(keep));
}

OpenedAccount openAccountHolding(const db::SendingAccount &account, Secrets &secrets,
                                 const std::shared_ptr<UnkeptTokens> &unkept)
{
    switch (account.kind) {
    case db::AccountKind::Smtp:
        return openMailAccount(account, secrets);
    case db::AccountKind::SmsGateway:
    case db::AccountKind::Zalo:
        return openGatewayAccount(account, secrets, unkept);
    case db::AccountKind::Gammu:
        break;
    }
    return openGammuAccount(account);
}

} // namespace

SmtpAccount mailServerOf(const db::SendingAccount &account)
{
    SmtpAccount server;
    server.host = account.host;
    server.port = quint16(account.port.value_or(0));
    server.security = serverSecurity(account.security);
    server.user = account.userName;
    server.secretKind = serverSecretKind(account.login);
    server.sender = {account.senderName, account.sender};
    return server;
}

ImapAccount mailboxServerOf(const db::SendingAccount &account, const db::Mailbox &mailbox)
{
    ImapAccount server;
    server.host = mailbox.host;
    server.port = quint16(mailbox.port);
    server.security = serverSecurity(mailbox.security);
    server.user = mailbox.userName;
    server.secretKind = serverSecretKind(account.login);
    server.mailbox = mailbox.folder;
    return server;
}

OpenedAccount openAccount(const db::SendingAccount &account, Secrets &secrets)
{
    return openAccountHolding(account, secrets, std::make_shared<UnkeptTokens>());
}

TransportFactory transportsWith(Secrets *secrets)
{
    return [secrets, none = std::make_shared<NoSecrets>(),
            unkept = std::make_shared<UnkeptTokens>()](const db::SendingAccount &account) {
        return openAccountHolding(account, secrets ? *secrets : *none, unkept);
    };
}

} // namespace app
