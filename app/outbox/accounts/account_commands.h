#pragma once

#include "app/core/command.h"
#include "app/outbox/accounts/account_entry.h"

namespace app {

// The secrets of an account are no part of any of these: they go to the keychain, outside of the transaction,
// and never into the journal.

/// A new account by which messages go out, and its ID. Undo archives it. InvalidInput, naming the field: see
/// checkAccount(). Conflict: another has that name, an archived one perhaps.
struct AddAccount
{
    static constexpr QStringView kName = u"account.add";

    AccountEntry entry;

    QJsonObject toJson() const;
    [[nodiscard]] db::Result<Effect<db::SendingAccountId>> apply(db::Session &session,
                                                                 const db::Act &act) const;
};

/// An account as it shall be; its kind stays. The name under which the keychain has its secrets stays as long
/// as it logs in where it did (see logsInElsewhere()); else it gets a new one, since they are for nobody
/// else, and a person enters them again. Nothing is done where it is so already. InvalidInput and Conflict as
/// above, also for another kind; NotFound.
struct ChangeAccount
{
    static constexpr QStringView kName = u"account.change";

    AccountEntry entry; ///< its account has the ID
    /// Of an undo: the name under which the keychain has the secrets of what comes back.
    std::optional<QString> keychainKey = {};

    QJsonObject toJson() const;
    static db::Result<ChangeAccount> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// No message goes out by it any more, and its mailbox is not read. NotFound; Conflict: it is archived.
struct ArchiveAccount
{
    static constexpr QStringView kName = u"account.archive";

    db::SendingAccountId id;
    static constexpr std::tuple kArguments{Argument{"id", &ArchiveAccount::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// NotFound; Conflict: it is in use.
struct RestoreAccount
{
    static constexpr QStringView kName = u"account.restore";

    db::SendingAccountId id;
    static constexpr std::tuple kArguments{Argument{"id", &RestoreAccount::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// By which account the messages of a channel go out; nothing: by the first by name. Nothing is done where it
/// is so already. NotFound; Conflict: it is archived, or sends over another channel.
struct SetDefaultAccount
{
    static constexpr QStringView kName = u"account.default";

    db::Channel channel = db::Channel::Email;
    std::optional<db::SendingAccountId> id;
    static constexpr std::tuple kArguments{Argument{"channel", &SetDefaultAccount::channel},
                                           Argument{"id", &SetDefaultAccount::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
