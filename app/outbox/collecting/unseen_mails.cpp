#include "app/outbox/collecting/unseen_mails.h"

#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<QList<UnseenOfAccount>> unseenMails(db::Session &session)
{
    MK_TRY(const auto mailboxes, session.mailboxes().list());
    QList<UnseenOfAccount> unseen;
    for (const db::Mailbox &mailbox : mailboxes) {
        if (mailbox.unseen == db::UnseenMails())
            continue;
        MK_TRY(const auto account, session.sendingAccounts().byId(mailbox.account));
        unseen.append({account.id, account.name, mailbox.unseen});
    }
    return unseen;
}

db::Result<Effect<Nothing>> MarkMailsSeen::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto of, session.sendingAccounts().byId(account));
    Effect<Nothing> effect;
    effect.trace.about = of.name;
    if (refusals == 0 && passedOver == 0)
        return effect;
    MK_CHECK(session.mailboxes().addUnseen(account, {-refusals, -passedOver}));
    effect.trace.changes.outbox = true;
    effect.trace.subjects = {u"account/%1/mails"_s.arg(account.value)};
    effect.trace.inverse = stepOf(MarkMailsSeen{account, -refusals, -passedOver});
    return effect;
}

} // namespace app
