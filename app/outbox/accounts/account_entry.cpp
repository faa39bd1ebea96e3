#include "app/outbox/accounts/account_entry.h"

namespace app {

db::Mailbox enteredMailbox(const db::Mailbox &mailbox, db::SendingAccountId account)
{
    db::Mailbox entered;
    entered.account = account;
    entered.host = mailbox.host;
    entered.port = mailbox.port;
    entered.security = mailbox.security;
    entered.userName = mailbox.userName;
    entered.folder = mailbox.folder;
    return entered;
}

} // namespace app
