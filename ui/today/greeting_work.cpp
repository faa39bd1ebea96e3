#include "ui/today/greeting_work.h"

#include "app/outbox/batch_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/sending/sending_commands.h"
#include "ui/language/explain.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/today/barred_greeting.h"
#include "ui/today/greeting_copy.h"
#include "ui/today/today_loader.h"
#include "ui/today/today_words.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

GreetingWork::GreetingWork(Doer &doer, TodayLoader &loader, LinkOpener &links, QObject *parent)
    : QObject(parent), m_doer(doer), m_loader(loader), m_copy(new GreetingCopy(doer, loader, links, this))
{
    connect(&loader, &TodayLoader::updated, this, &GreetingWork::forgetTheSettled);
}

template <class Command>
void GreetingWork::settle(const app::TodayItem &item, Command command, const QString &told,
                          std::function<void()> conflicted)
{
    const db::MessageId id = item.message.id;
    if (m_underway.contains(id))
        return;
    m_underway.insert(id);
    m_doer.run(this, std::move(command),
               {.told = [words = told.arg(TodayWords::person(item))](auto) { return words; },
                .failed =
                    [this, id, conflicted = std::move(conflicted)](const db::Error &error) {
                        m_underway.remove(id);
                        emit hiddenChanged();
                        refused(error);
                        if (conflicted && error.kind == db::ErrorKind::Conflict)
                            conflicted();
                    },
                .takenBack = [this, id] { bringBack(id); }});
    emit hiddenChanged();
}

void GreetingWork::markSent(const app::TodayItem &item)
{
    record(item, app::MarkMessageSent{item.message.id}, [this, item] { offerAnyway(item); });
}

void GreetingWork::record(const app::TodayItem &item, const app::MarkMessageSent &command,
                          std::function<void()> conflicted)
{
    settle(item, command, tr("Recorded: greeting to %1", "name with honorific"), std::move(conflicted));
}

// Another user may have sent it; then there is nothing to offer, and the ledger refuses it again.
void GreetingWork::offerAnyway(const app::TodayItem &item)
{
    askIfBarred(m_doer, this, item, [this, item](const QString &why) {
        m_doer.bar().show({Notice::Kind::Danger, why, tr("It has gone out: record it"),
                           [this, item] { record(item, {.id = item.message.id, .anyway = true}, {}); }});
    });
}

void GreetingWork::skip(const app::TodayItem &item, const QString &reason)
{
    settle(item, app::SkipMessage{item.message.id, reason},
           tr("Skipped: greeting to %1", "name with honorific"));
}

template <class Command>
void GreetingWork::settleMany(const QList<app::TodayItem> &items, Command command, const ManyWords &words)
{
    for (const app::TodayItem &item : items) {
        if (m_underway.contains(item.message.id))
            continue;
        command.ids.append(item.message.id);
        m_underway.insert(item.message.id);
    }
    if (command.ids.isEmpty())
        return;
    const auto job = std::make_shared<JobCount>();
    command.progress = std::bind_front(&JobCount::tell, job);
    const QList<db::MessageId> ids = command.ids;
    const auto forget = [this, ids] {
        for (const db::MessageId id : ids)
            m_underway.remove(id);
        emit hiddenChanged();
    };
    emit jobStarted(job, words.doing);
    m_doer.run(this, std::move(command),
               {.told = [done = words.done](const app::BatchReport &report) { return told(report, done); },
                .then =
                    [this, forget](const app::BatchReport &report) {
                        emit jobEnded();
                        if (report.refused > 0) {
                            forget();
                            m_loader.reload();
                        }
                    },
                .failed =
                    [this, forget](const db::Error &error) {
                        forget();
                        emit jobEnded();
                        refused(error);
                    },
                .takenBack =
                    [this, ids, forget] {
                        forget();
                        bringBack(ids.first());
                    }});
    emit hiddenChanged();
}

QString GreetingWork::told(const app::BatchReport &report, QString (*done)(int))
{
    const QString words = done(static_cast<int>(report.done.size()));
    if (report.refused == 0)
        return words;
    return words + u". "_s +
           tr("%Ln were left as they are: someone else was quicker, or they must not be written to any more.",
              "", static_cast<int>(report.refused));
}

void GreetingWork::markSent(const QList<app::TodayItem> &items)
{
    settleMany(items, app::MarkMessagesSent(), {tr("The greetings are being marked as sent."), [](int count) {
                                                    return tr("Recorded: %Ln greetings", "", count);
                                                }});
}

void GreetingWork::skip(const QList<app::TodayItem> &items, const QString &reason)
{
    settleMany(items, app::SkipMessages{.reason = reason},
               {tr("The greetings are being skipped."),
                [](int count) { return tr("Skipped: %Ln greetings", "", count); }});
}

void GreetingWork::takeBack(const app::TodayItem &item)
{
    m_doer.run(this, app::ReopenMessage{item.message.id},
               {.then = [this, id = item.message.id](auto) { bringBack(id); },
                .failed = [this](const db::Error &error) { refused(error); }});
}

void GreetingWork::approve(const QList<db::MessageId> &ids)
{
    const auto told = [](const app::ApprovalReport &report) -> QString {
        const QString words =
            tr("%Ln greetings go by themselves at their hours", "", static_cast<int>(report.done.size()));
        if (report.refused.isEmpty())
            return words;
        return words + u". "_s +
               tr("%Ln are left to you: a rule of sending keeps them back.", "greetings",
                  static_cast<int>(report.refused.size()));
    };
    m_doer.run(this, app::ApproveMessages{ids},
               {.told = told, .failed = [this](const db::Error &error) { refused(error); }});
}

void GreetingWork::withdraw(const app::TodayItem &item)
{
    m_doer.run(this, app::WithdrawApprovals{{item.message.id}},
               {.told = [who = TodayWords::person(item)](
                            auto) { return tr("Withdrawn: greeting to %1", "name with honorific").arg(who); },
                .then = [this, id = item.message.id](auto) { emit broughtBack(id); },
                .failed = [this](const db::Error &error) { refused(error); }});
}

void GreetingWork::reword(const app::TodayItem &item, const QString &text)
{
    const db::MessageWords from{item.message.text, item.message.edited};
    m_doer.run(this, app::RewordMessage{item.message.id, {text}, from},
               {.told = [who = TodayWords::person(item)](
                            auto) { return tr("Reworded: greeting to %1", "name with honorific").arg(who); },
                .failed =
                    [this, item, text](const db::Error &error) {
                        refused(error);
                        if (error.kind == db::ErrorKind::Conflict)
                            m_doer.bar().show(
                                {Notice::Kind::Danger, tr("Someone else has changed the greeting to %1 "
                                                          "meanwhile. Your words are still in the editor.",
                                                          "name with honorific")
                                                           .arg(TodayWords::person(item))});
                        emit rewordingFailed(item, text, error.kind);
                    },
                .takenBack = [this, id = item.message.id] { bringBack(id); }});
}

void GreetingWork::bringBack(db::MessageId id)
{
    m_underway.remove(id);
    emit broughtBack(id);
}

void GreetingWork::forgetTheSettled()
{
    QSet<db::MessageId> open;
    if (!m_underway.isEmpty()) {
        for (const auto *items : {&m_loader.board().missed, &m_loader.board().due, &m_loader.board().later}) {
            for (const app::TodayItem &item : *items)
                open.insert(item.message.id);
        }
    }
    m_underway.intersect(open);
}

void GreetingWork::refused(const db::Error &error)
{
    // A greeting done elsewhere is no harm: the notice may go by itself.
    if (error.kind == db::ErrorKind::Conflict || error.kind == db::ErrorKind::NotFound)
        m_doer.bar().show({Notice::Kind::Info, explain(error)});
    m_loader.reload();
}

} // namespace ui
