#pragma once

#include "app/core/arguments.h"
#include "db/outbox/mailbox.h"
#include "db/outbox/sending_account.h"

#include <optional>

namespace app {

/// An account as a person enters it. Its secrets are no part of it: see account_keys.h.
struct AccountEntry
{
    db::SendingAccount account;
    std::optional<db::Mailbox> mailbox; ///< where what comes back arrives; of an account for e-mail

    friend bool operator==(const AccountEntry &, const AccountEntry &) = default;
};

/// What a person enters of a mailbox: not how far it was read.
db::Mailbox enteredMailbox(const db::Mailbox &mailbox, db::SendingAccountId account);

// As the journal keeps them. The name under which the keychain has the secrets is no part: see ChangeAccount.
template <>
inline constexpr std::tuple kFields<db::SendingAccount>{
    Argument{"kind", &db::SendingAccount::kind},
    Argument{"name", &db::SendingAccount::name},
    Argument{"sender", &db::SendingAccount::sender},
    Argument{"sender_name", &db::SendingAccount::senderName},
    Argument{"host", &db::SendingAccount::host},
    Argument{"port", &db::SendingAccount::port},
    Argument{"security", &db::SendingAccount::security},
    Argument{"user", &db::SendingAccount::userName},
    Argument{"login", &db::SendingAccount::login},
    Argument{"configuration", &db::SendingAccount::configuration},
    Argument{"per_minute", &db::SendingAccount::perMinute},
    Argument{"per_day", &db::SendingAccount::perDay}};
template <>
inline constexpr std::tuple kFields<db::Mailbox>{
    Argument{"host", &db::Mailbox::host}, Argument{"port", &db::Mailbox::port},
    Argument{"security", &db::Mailbox::security}, Argument{"user", &db::Mailbox::userName},
    Argument{"folder", &db::Mailbox::folder}};

} // namespace app
