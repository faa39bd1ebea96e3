#pragma once

#include "app/core/command.h"
#include "db/outbox/mailbox.h"

#include <QList>

namespace app {

/// Mails that a person has to look for in the mailbox of an account.
struct UnseenOfAccount
{
    db::SendingAccountId id;
    QString account; ///< its name
    db::UnseenMails mails;

    friend bool operator==(const UnseenOfAccount &, const UnseenOfAccount &) = default;
};

/// Of all accounts in use that have such mails, by name.
[[nodiscard]] db::Result<QList<UnseenOfAccount>> unseenMails(db::Session &session);

/// A person has looked for so many mails; those that have come since are still to be looked for. Of an undo
/// the numbers are less than 0. Nothing is done where both are 0. NotFound: the account has no mailbox.
struct MarkMailsSeen
{
    static constexpr QStringView kName = u"account.mails-seen";

    db::SendingAccountId account;
    int refusals = 0;
    int passedOver = 0;
    static constexpr std::tuple kArguments{Argument{"account", &MarkMailsSeen::account},
                                           Argument{"refusals", &MarkMailsSeen::refusals},
                                           Argument{"passed_over", &MarkMailsSeen::passedOver}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
