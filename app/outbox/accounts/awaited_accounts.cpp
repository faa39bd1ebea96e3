#include "app/outbox/accounts/awaited_accounts.h"

#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/default_account.h"
#include "db/outbox/outbox_reader.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<QList<AwaitedAccount>> awaitedAccounts(db::Session &session)
{
    MK_TRY(const auto accounts, selfSendingAccounts(session));
    MK_TRY(const auto approved, session.outboxReader().approvedByChannel());
    QList<AwaitedAccount> awaited;
    for (auto account = accounts.cbegin(); account != accounts.cend(); ++account) {
        if (const qint64 messages = approved.value(account.key()); messages > 0)
            awaited.append({*account, messages});
    }
    return awaited;
}

std::optional<SecretError> lackingSecret(Secrets *secrets, const db::SendingAccount &account)
{
    if (secretsOf(account).isEmpty())
        return std::nullopt;
    if (!secrets)
        return SecretError{SecretFault::NoKeychain, u"this program was started without one"_s};
    const auto missing = missingSecrets(*secrets, account);
    if (!missing)
        return missing.error();
    if (missing->isEmpty())
        return std::nullopt;
    return SecretError{SecretFault::Missing, missing->join(u", "_s)};
}

} // namespace app
