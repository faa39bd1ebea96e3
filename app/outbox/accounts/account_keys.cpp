#include "app/outbox/accounts/account_keys.h"

#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/accounts/secret_hosts.h"
#include "app/transports/account_secrets.h"
#include "app/transports/gateway_request.h"
#include "app/transports/written_secrets.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace app {

QString newKeychainKey(db::AccountKind kind)
{
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return kind == db::AccountKind::Smtp ? u"account/"_s + key : key;
}

QStringList secretsOf(const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp)
        return account.userName.isEmpty() ? QStringList() : QStringList{kLoginSecret.toString()};
    const auto gateway = gatewayOf(account);
    return gateway ? gateway->config.secrets : QStringList();
}

QStringList secretsOf(const AccountEntry &entry)
{
    QStringList secrets = secretsOf(entry.account);
    if (entry.mailbox && !isOfOneProvider(entry.account.host, entry.mailbox->host))
        secrets.append(kMailboxSecret.toString());
    return secrets;
}

QStringList possibleSecretsOf(const db::SendingAccount &account)
{
    if (account.kind == db::AccountKind::Smtp)
        return {kLoginSecret.toString(), kMailboxSecret.toString()};
    return secretsOf(account);
}

QString secretNameOf(const db::SendingAccount &account, QStringView secret)
{
    if (account.kind != db::AccountKind::Smtp)
        return accountSecretName(account.keychainKey, secret.toString());
    return secret == kLoginSecret ? account.keychainKey : u"%1/%2"_s.arg(account.keychainKey, secret);
}

bool isTooShortSecret(const db::SendingAccount &account, const QByteArray &secret)
{
    return account.kind != db::AccountKind::Smtp && QString::fromUtf8(secret).size() < kShortestSecret;
}

bool isWrittenSecret(const db::SendingAccount &account, const QByteArray &secret)
{
    if (account.kind == db::AccountKind::Smtp)
        return false;
    const auto gateway = gatewayOf(account);
    return gateway &&
           !checkNoSecretStands(gateway->config, gateway->fields, {{QString(), QString::fromUtf8(secret)}});
}

SecretResult<QByteArray> readMailboxSecret(Secrets &secrets, const db::SendingAccount &account,
                                           const QString &mailboxHost)
{
    auto own = secrets.read(secretNameOf(account, kMailboxSecret));
    const bool isMissing = !own && own.error().fault == SecretFault::Missing;
    if (!isMissing || !isOfOneProvider(account.host, mailboxHost))
        return own;
    return secrets.read(secretNameOf(account, kLoginSecret));
}

SecretResult<QStringList> missingSecrets(Secrets &secrets, const db::SendingAccount &account)
{
    QStringList missing;
    for (const QString &secret : secretsOf(account)) {
        auto held = secrets.read(secretNameOf(account, secret));
        if (held)
            held->fill('\0');
        else if (held.error().fault == SecretFault::Missing)
            missing.append(secret);
        else
            return tl::unexpected(held.error());
    }
    return missing;
}

SecretResult<void> removeSecrets(Secrets &secrets, const db::SendingAccount &account)
{
    for (const QString &secret : possibleSecretsOf(account)) {
        if (const auto removed = secrets.remove(secretNameOf(account, secret)); !removed)
            return removed;
    }
    return {};
}

} // namespace app
