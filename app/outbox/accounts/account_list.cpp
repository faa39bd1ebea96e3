#include "app/outbox/accounts/account_list.h"

#include "app/outbox/accounts/default_account.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <chrono>

namespace app {

db::Result<QList<ListedAccount>> listAccounts(db::Session &session, const Clock &clock)
{
    constexpr std::chrono::milliseconds kDay = std::chrono::hours(24);
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    QList<ListedAccount> listed;
    for (const db::SendingAccount &account : accounts) {
        ListedAccount one;
        one.entry.account = account;
        MK_TRY(one.entry.mailbox, session.mailboxes().byAccount(account.id));
        MK_TRY(const auto chosen, defaultAccount(session, channelOfAccount(account.kind)));
        one.isDefault = chosen && chosen->id == account.id;
        MK_TRY(one.acceptedToday,
               session.sendingAccounts().acceptedSince(account.id, clock.nowMs() - kDay.count()));
        listed.append(one);
    }
    return listed;
}

db::Result<AccountEntry> readAccountEntry(db::Session &session, db::SendingAccountId id)
{
    AccountEntry entry;
    MK_TRY(entry.account, session.sendingAccounts().byId(id));
    MK_TRY(entry.mailbox, session.mailboxes().byAccount(id));
    return entry;
}

} // namespace app
