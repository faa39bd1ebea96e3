#pragma once

#include "app/mail/smtp_account.h"
#include "app/transports/imap_account.h"
#include "app/transports/secrets.h"
#include "app/transports/transport.h"
#include "db/outbox/mailbox.h"
#include "db/outbox/sending_account.h"

#include <functional>
#include <memory>

namespace app {

/// Why nothing can be sent by an account as it is.
struct AccountRefusal
{
    std::optional<SecretFault> secret; ///< nothing: what is configured cannot be used
    QString detail;                    ///< technical English, for the log; never a secret
};

template <class T> using AccountResult = tl::expected<T, AccountRefusal>;

/// An account for e-mail as SMTP takes it.
SmtpAccount mailServerOf(const db::SendingAccount &account);
/// Its mailbox as IMAP takes it.
ImapAccount mailboxServerOf(const db::SendingAccount &account, const db::Mailbox &mailbox);

/// The transport of an account, with its secrets from the keychain, which outlives it. Blocks for as long as
/// a person takes to unlock that.
[[nodiscard]] AccountResult<std::unique_ptr<Transport>> openAccount(const db::SendingAccount &account,
                                                                    Secrets &secrets);

/// openAccount(), or what a test has in its place.
using OpenAccount =
    std::function<AccountResult<std::unique_ptr<Transport>>(const db::SendingAccount &, Secrets &)>;
/// The same with its secrets, as who sends is handed it.
using TransportFactory = std::function<AccountResult<std::unique_ptr<Transport>>(const db::SendingAccount &)>;
/// openAccount() with these; null: the program was started without a keychain, and accounts that have no
/// secret can be opened all the same. They outlive the factory. It holds new tokens that the keychain did not
/// take, and an account is not opened before it has taken them. Called on one thread.
TransportFactory transportsWith(Secrets *secrets);

} // namespace app
