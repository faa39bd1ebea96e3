#pragma once

#include "app/outbox/collecting/collect_round.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {

class NotificationBar;

/// Tells a person what to look into a mailbox for. It stays until it is closed, and counts on until then.
/// Lives on the main thread.
class CollectNotices final
{
    Q_DECLARE_TR_FUNCTIONS(ui::CollectNotices)
public:
    /// `bar` outlives it.
    explicit CollectNotices(NotificationBar &bar);

    void take(const QList<app::CollectNotice> &notices);

    /// What is told of so many mails, with a place for the account.
    static QString refusalWords(int mails);
    static QString passedOverWords(int mails);

private:
    /// Of one mailbox.
    struct Told
    {
        quint64 number = 0; ///< in the bar; 0: nothing was told
        int mails = 0;
    };
    using ToldByMailbox = QHash<db::SendingAccountId, Told>;

    void count(ToldByMailbox &told, const app::CollectNotice &notice, int mails, QString (*words)(int));

    NotificationBar &m_bar;
    ToldByMailbox m_refusals;
    ToldByMailbox m_passedOver;
};

} // namespace ui
