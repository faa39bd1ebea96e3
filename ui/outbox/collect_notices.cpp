#include "ui/outbox/collect_notices.h"

#include "ui/shell/notification_bar.h"

namespace ui {

CollectNotices::CollectNotices(NotificationBar &bar) : m_bar(bar) {}

void CollectNotices::take(const QList<app::CollectNotice> &notices)
{
    for (const app::CollectNotice &notice : notices) {
        if (notice.isOther)
            m_bar.show({Notice::Kind::Danger, tr("The mailbox of %1 is not the one that was read before. "
                                                 "What is in it may be taken in twice.",
                                                 "account")
                                                  .arg(notice.account)});
        count(m_passedOver, notice, notice.passedOver, &CollectNotices::passedOverWords);
        count(m_refusals, notice, notice.unknownRefusals, &CollectNotices::refusalWords);
    }
}

void CollectNotices::count(ToldByMailbox &told, const app::CollectNotice &notice, int mails,
                           QString (*words)(int))
{
    if (mails == 0)
        return;
    Told &one = told[notice.id];
    if (!m_bar.holds(one.number))
        one.mails = 0;
    m_bar.withdraw(one.number);
    one.mails += mails;
    one.number = m_bar.show({Notice::Kind::Danger, words(one.mails).arg(notice.account)});
}

QString CollectNotices::refusalWords(int mails)
{
    return tr("%n mails to %1 want no more messages and could not be assigned to a customer. Look into the "
              "mailbox.",
              "account", mails);
}

QString CollectNotices::passedOverWords(int mails)
{
    return tr("%n mails to %1 could not be taken in. Look into the mailbox.", "account", mails);
}

} // namespace ui
