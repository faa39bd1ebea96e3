#include "ui/outbox/outbox_work.h"

#include "app/outbox/batch_commands.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/sending/send_again.h"
#include "app/outbox/sending/sending_commands.h"
#include "ui/shell/doer.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<db::MessageId> messageIdsOf(const QList<db::OutboxMessage> &messages)
{
    QList<db::MessageId> ids;
    for (const db::OutboxMessage &message : messages)
        ids.append(message.id);
    return ids;
}

} // namespace

OutboxWork::OutboxWork(Doer &doer, QObject *parent) : QObject(parent), m_doer(doer) {}

void OutboxWork::begin()
{
    ++m_underway;
    emit busyChanged();
}

void OutboxWork::end()
{
    --m_underway;
    emit busyChanged();
}

template <class Command> void OutboxWork::runOne(Command command, const QString &told)
{
    begin();
    m_doer.run(this, std::move(command),
               {.told = [told](auto) { return told; },
                .then = [this](auto) { end(); },
                .failed = [this](const db::Error &) { end(); }});
}

template <class Command>
void OutboxWork::runMany(Command command, const QString &doing, QString (*done)(int count))
{
    const auto job = std::make_shared<JobCount>();
    command.progress = std::bind_front(&JobCount::tell, job);
    begin();
    emit jobStarted(job, doing);
    const auto ended = [this] {
        emit jobEnded();
        end();
    };
    const auto told = [done](const app::BatchReport &report) -> QString {
        const QString words = done(static_cast<int>(report.done.size()));
        if (report.refused == 0)
            return words;
        return words + u". "_s +
               tr("%Ln were left as they are: they changed meanwhile, or must not be written to any more.",
                  "messages", static_cast<int>(report.refused));
    };
    m_doer.run(this, std::move(command),
               {.told = told,
                .then = [ended](const app::BatchReport &) { ended(); },
                .failed = [ended](const db::Error &) { ended(); }});
}

// No template: lupdate would take its parameter for the context.
QString OutboxWork::approvalTold(const app::ApprovalReport &report, QString (*done)(int count))
{
    const QString words = done(static_cast<int>(report.done.size()));
    if (report.refused.isEmpty())
        return words;
    return words + u". "_s +
           tr("%Ln were left as they are: they changed meanwhile, or a rule of sending keeps them back.",
              "messages", static_cast<int>(report.refused.size()));
}

template <class Command> void OutboxWork::runApproval(Command command, QString (*done)(int count))
{
    const auto told = [done](const app::ApprovalReport &report) { return approvalTold(report, done); };
    begin();
    m_doer.run(this, std::move(command),
               {.told = told,
                .then = [this](const app::ApprovalReport &) { end(); },
                .failed = [this](const db::Error &) { end(); }});
}

void OutboxWork::run(db::MessageAction action, const QList<db::OutboxMessage> &messages,
                     const app::ChannelAccounts &selfSending)
{
    const QList<db::OutboxMessage> meant = app::messagesFor(action, messages, selfSending);
    if (meant.isEmpty())
        return;
    if (action == db::MessageAction::Approve)
        approve(meant);
    else if (action == db::MessageAction::Withdraw)
        withdraw(meant);
    else if (action == db::MessageAction::MarkSent)
        markSent(meant);
    else if (action == db::MessageAction::SendAgain)
        sendAgain(meant);
    else if (action == db::MessageAction::Resolve)
        recordNotSent(meant.constFirst());
    else if (action == db::MessageAction::Reopen)
        reopen(meant.constFirst());
}

void OutboxWork::approve(const QList<db::OutboxMessage> &messages)
{
    runApproval(app::ApproveMessages{messageIdsOf(messages)},
                [](int count) { return tr("Approved: %Ln messages", "", count); });
}

void OutboxWork::withdraw(const QList<db::OutboxMessage> &messages)
{
    runApproval(app::WithdrawApprovals{messageIdsOf(messages)},
                [](int count) { return tr("Withdrawn: %Ln messages", "", count); });
}

void OutboxWork::markSent(const QList<db::OutboxMessage> &messages)
{
    const db::OutboxMessage &first = messages.constFirst();
    if (messages.size() > 1)
        return runMany(app::MarkMessagesSent{.ids = messageIdsOf(messages)},
                       tr("The messages are being marked as sent."),
                       [](int count) { return tr("Recorded as sent: %Ln messages", "", count); });
    // A cancelled one can only be recorded, not sent.
    runOne(app::MarkMessageSent{.id = first.id, .anyway = first.state == db::MessageState::Cancelled},
           tr("Recorded as sent: message to %1").arg(first.customerName));
}

void OutboxWork::sendAgain(const QList<db::OutboxMessage> &messages)
{
    runMany(app::SendMessagesAgain{.ids = messageIdsOf(messages)},
            tr("The messages are being approved again."),
            [](int count) { return tr("To be sent again: %Ln messages", "", count); });
}

void OutboxWork::skip(const QList<db::OutboxMessage> &messages, const QString &reason)
{
    const QList<db::OutboxMessage> meant = app::messagesFor(db::MessageAction::Skip, messages, {});
    if (meant.isEmpty())
        return;
    if (meant.size() > 1)
        return runMany(app::SkipMessages{.ids = messageIdsOf(meant), .reason = reason},
                       tr("The messages are being skipped."),
                       [](int count) { return tr("Skipped: %Ln messages", "", count); });
    runOne(app::SkipMessage{meant.constFirst().id, reason},
           tr("Skipped: message to %1").arg(meant.constFirst().customerName));
}

void OutboxWork::recordNotSent(const db::OutboxMessage &message)
{
    runOne(app::ResolveNotSent{message.id},
           tr("Recorded as not sent: message to %1").arg(message.customerName));
}

void OutboxWork::reopen(const db::OutboxMessage &message)
{
    runOne(app::ReopenMessage{message.id}, tr("Opened again: message to %1").arg(message.customerName));
}

} // namespace ui
