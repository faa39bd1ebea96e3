#pragma once

#include "app/cli/values.h"
#include "app/outbox/accounts/account_entry.h"
#include "app/transports/secrets.h"

namespace app {

/// The account an argument means: its number, else its name.
[[nodiscard]] Read<db::SendingAccount> chosenAccount(const CliContext &context, db::Session &session,
                                                     const QString &text);
/// The one that --account means; none where that is missing.
[[nodiscard]] Read<db::SendingAccountId> optionalAccount(const CliContext &context, db::Session &session,
                                                         const Arguments &arguments);
/// The account and its mailbox as they are stored.
[[nodiscard]] Read<AccountEntry> storedAccount(const CliContext &context, db::Session &session,
                                               const QString &text);

/// The options that describe an account, as "account add" and "account change" have them.
QList<Option> accountOptions();
/// An account as a preset and an address make it, else an empty one of the kind that was asked for.
[[nodiscard]] Read<AccountEntry> begunAccount(const CliContext &context, const Arguments &arguments);
/// What the options say is put into the entry; the rest stays.
[[nodiscard]] Outcome describeAccount(const CliContext &context, const Arguments &arguments,
                                      AccountEntry &entry);

/// Why the keychain gave or took no secret of an account, and what can be done about it.
QString secretText(const SecretError &error, db::SendingAccountId account);
/// The same of its mailbox. `host`: its server, where the account's password is not offered; else empty.
QString mailboxSecretText(const SecretError &error, db::SendingAccountId account, const QString &host);

} // namespace app
