#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "db/core/error.h"

#include <QList>
#include <QString>

namespace app {

/// What of an account a problem is with.
enum class AccountField
{
    Kind,
    Name,
    Sender,
    SenderName,
    Host,
    Port,
    Security,
    UserName,
    Configuration,
    Queue,
    Templates,
    PerMinute,
    PerDay,
    Connections,
    PartPrice,
    MailboxHost,
    MailboxPort,
    MailboxSecurity,
    MailboxUserName,
    MailboxFolder
};

enum class AccountFault
{
    Missing,
    NotAPath,      ///< no whole path of a file
    NotAnAddress,  ///< no e-mail address
    NotAHost,      ///< no name of a server, and no IP address
    NotAPort,      ///< not 1 to 65535
    Unprotected,   ///< to another computer a password and the mails would go in the clear
    Unreadable,    ///< a control character, or what a server cannot take
    NotALimit,     ///< less than 1
    TooMany,       ///< not 1 to kMostConnections
    NotAPrice,     ///< not 0 to kHighestPartPrice
    WrongGateway,  ///< `detail` says which field of it and why
    WrittenSecret, ///< what its gateway is asked has a secret in it, see checkSecretsAreNamed()
    WrongTemplate, ///< of Zalo; `detail` says what of which
    NoMailbox      ///< one for what comes back belongs to e-mail only
};

struct AccountProblem
{
    AccountField field = AccountField::Name;
    AccountFault fault = AccountFault::Missing;
    QString detail = {}; ///< technical English

    friend bool operator==(const AccountProblem &, const AccountProblem &) = default;
};

/// "mailbox-host", as the command line and errors name it.
QString keyOf(AccountField field);

/// All there is to mend, in the order of the fields. Whether the name is taken is known to the commands only.
QList<AccountProblem> accountProblems(const AccountEntry &entry);

/// InvalidInput, naming the first of them.
[[nodiscard]] db::Result<void> checkAccount(const AccountEntry &entry);

} // namespace app
