#pragma once

#include "app/outbox/accounts/default_account.h"
#include "db/outbox/message_step.h"
#include "db/outbox/outbox_message.h"
#include "ui/widgets/job_count.h"

#include <QList>
#include <QObject>

namespace app {
struct ApprovalReport;
struct BatchReport;
} // namespace app

namespace ui {

class Doer;

/// What a user does with messages of the outbox: approves, withdraws, marks as sent or as not sent, skips,
/// sends again, opens again. One message or many, it is one step of History.
class OutboxWork final : public QObject
{
    Q_OBJECT
public:
    /// The doer outlives this object.
    explicit OutboxWork(Doer &doer, QObject *parent = nullptr);

    /// Those of app::kPersonActions that need no more than the messages: all but Skip. With which of them it
    /// can be done is decided here, see app::messagesFor().
    /// `selfSending`: see app::selfSendingAccounts().
    void run(db::MessageAction action, const QList<db::OutboxMessage> &messages,
             const app::ChannelAccounts &selfSending);
    /// `reason`: a SkippedBecause's key, or the user's own words.
    void skip(const QList<db::OutboxMessage> &messages, const QString &reason);
    /// A step is on its way into the file.
    bool isBusy() const { return m_underway > 0; }

signals:
    void busyChanged();
    /// Many are being written; `job` tells how far it is and can stop it. jobEnded follows.
    void jobStarted(const ui::SharedCount &job, const QString &doing);
    void jobEnded();

private:
    void approve(const QList<db::OutboxMessage> &messages);
    void withdraw(const QList<db::OutboxMessage> &messages);
    void markSent(const QList<db::OutboxMessage> &messages);
    void sendAgain(const QList<db::OutboxMessage> &messages);
    void recordNotSent(const db::OutboxMessage &message);
    void reopen(const db::OutboxMessage &message);
    template <class Command> void runOne(Command command, const QString &told);
    static QString approvalTold(const app::ApprovalReport &report, QString (*done)(int count));
    template <class Command> void runApproval(Command command, QString (*done)(int count));
    template <class Command> void runMany(Command command, const QString &doing, QString (*done)(int count));
    void begin();
    void end();

    Doer &m_doer;
    int m_underway = 0;
};

} // namespace ui
