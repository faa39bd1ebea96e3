#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/account_entry.h"
#include "db/core/error.h"

#include <QList>

namespace db {
class Session;
}

namespace app {

struct ListedAccount
{
    AccountEntry entry;       ///< with how far its mailbox was read
    bool isDefault = false;   ///< the messages of its channel go out by it
    qint64 acceptedToday = 0; ///< messages its server has taken within 24 hours
};

/// All accounts by name, the archived ones last.
[[nodiscard]] db::Result<QList<ListedAccount>> listAccounts(db::Session &session, const Clock &clock);
/// One of them, archived or not. NotFound.
[[nodiscard]] db::Result<AccountEntry> readAccountEntry(db::Session &session, db::SendingAccountId id);

} // namespace app
