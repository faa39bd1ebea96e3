#include "app/outbox/sending/sending_standing.h"

#include "app/outbox/accounts/account_list.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/collecting/collect_round.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

namespace app {

db::Result<SendingStanding> sendingStanding(db::Session &session)
{
    SendingStanding standing;
    MK_TRY(const auto settings, SendingSettings::load(session));
    standing.isPaused = settings.paused;
    standing.isDoubted = settings.isDoubted;
    MK_TRY(standing.selfSending, selfSendingChannels(session));
    MK_TRY(const auto sources, collectSources(session));
    standing.collects = !sources.isEmpty();
    MK_TRY(const auto accounts, session.sendingAccounts().list());
    for (const db::SendingAccount &account : accounts) {
        MK_TRY(auto entry, readAccountEntry(session, account.id));
        if (entry.mailbox)
            entry.mailbox = enteredMailbox(*entry.mailbox, account.id);
        standing.accounts.append(entry);
    }
    return standing;
}

} // namespace app
