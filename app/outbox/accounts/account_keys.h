#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "app/transports/secrets.h"

#include <QStringList>
#include <QStringView>

namespace app {

/// The secret of an account for e-mail: a password, or a token.
inline constexpr QStringView kLoginSecret = u"password";
/// That of its mailbox, where it is another one.
inline constexpr QStringView kMailboxSecret = u"mailbox";

/// A SendingAccount::keychainKey that no other account has, in this shop or another: the shops of one person
/// share a keychain. Of e-mail it is the whole name of the secret, of a gateway what accountSecretName()
/// takes.
QString newKeychainKey(db::AccountKind kind);

/// Which secrets an account needs: none where it does not log in. Those of a gateway as it calls them.
QStringList secretsOf(const db::SendingAccount &account);
/// The same, and that of its mailbox where another provider has it.
QStringList secretsOf(const AccountEntry &entry);
/// The same, and those it may have: that of its mailbox.
QStringList possibleSecretsOf(const db::SendingAccount &account);
/// Under which name the keychain has one of them.
QString secretNameOf(const db::SendingAccount &account, QStringView secret);

/// Whether a gateway would not be given it, see kShortestSecret.
bool isTooShortSecret(const db::SendingAccount &account, const QByteArray &secret);

/// Whether it stands in what the shop's file has of an account at a gateway, see checkNoSecretStands().
bool isWrittenSecret(const db::SendingAccount &account, const QByteArray &secret);

/// What opens the mailbox of an account at that host: its own secret, else that of the account where one
/// provider runs both (see isOfOneProvider()): nobody else is offered it.
[[nodiscard]] SecretResult<QByteArray> readMailboxSecret(Secrets &secrets, const db::SendingAccount &account,
                                                         const QString &mailboxHost);
/// Those it needs that the keychain does not have.
[[nodiscard]] SecretResult<QStringList> missingSecrets(Secrets &secrets, const db::SendingAccount &account);
/// All it may have. The first fault ends it.
[[nodiscard]] SecretResult<void> removeSecrets(Secrets &secrets, const db::SendingAccount &account);

} // namespace app
