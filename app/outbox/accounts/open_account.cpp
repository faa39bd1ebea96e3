#include "app/outbox/accounts/open_account.h"

#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/transports/account_secrets.h"
#include "app/transports/gateway_transport.h"
#include "app/transports/mail_transport.h"
#include "app/transports/no_secrets.h"

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

OpenedAccount openGatewayAccount(const db::SendingAccount &account, Secrets &secrets)
{
    const auto choice = gatewayOf(account);
    if (!choice)
        return misconfigured(choice.error());
    const auto held = accountSecrets(secrets, choice->config, account.keychainKey);
    if (!held)
        return withoutSecret(held.error());
    GatewayAccount filled;
    filled.fields = choice->fields;
    filled.secrets = *held;
    KeepTokens keep = choice->config.token
                          ? keepingTokens(secrets, *choice->config.token, account.keychainKey)
                          : KeepTokens();
    return std::make_unique<GatewayTransport>(choice->config, filled, std::move(keep));
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
    switch (account.kind) {
    case db::AccountKind::Smtp:
        return openMailAccount(account, secrets);
    case db::AccountKind::SmsGateway:
    case db::AccountKind::Zalo:
        return openGatewayAccount(account, secrets);
    case db::AccountKind::Gammu:
        break;
    }
    return tl::unexpected(
        AccountRefusal{std::nullopt, u"this program cannot send by %1 yet"_s.arg(db::keyOf(account.kind))});
}

TransportFactory transportsWith(Secrets *secrets)
{
    return [secrets, none = std::make_shared<NoSecrets>()](const db::SendingAccount &account) {
        return openAccount(account, secrets ? *secrets : *none);
    };
}

} // namespace app
