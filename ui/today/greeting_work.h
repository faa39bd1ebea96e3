#pragma once

#include "app/outbox/today_board.h"

#include "ui/widgets/job_count.h"

#include <QObject>
#include <QSet>

#include <functional>

namespace app {
struct BatchReport;
struct MarkMessageSent;
} // namespace app

namespace ui {

class Doer;
class GreetingCopy;
class LinkOpener;
class TodayLoader;

/// What the agent does with greetings: mark sent, skip, reword, take back, leave to a program. A greeting
/// marked or skipped disappears at once and comes back if it could not be written.
class GreetingWork final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    GreetingWork(Doer &doer, TodayLoader &loader, LinkOpener &links, QObject *parent = nullptr);

    GreetingCopy *copy() const { return m_copy; }
    /// Where nothing may be sent any more, a notification says why and records it all the same if told to.
    void markSent(const app::TodayItem &item);
    void skip(const app::TodayItem &item, const QString &reason);
    /// Of many at once: one step to undo.
    void markSent(const QList<app::TodayItem> &items);
    void skip(const QList<app::TodayItem> &items, const QString &reason);
    void takeBack(const app::TodayItem &item);
    /// Lets a program send these at their hours: one step to undo.
    void approve(const QList<db::MessageId> &ids);
    /// Nobody but a person sends it from now on.
    void withdraw(const app::TodayItem &item);
    /// `item` as it was when its rewording began.
    void reword(const app::TodayItem &item, const QString &text);

    /// Those on their way into the ledger.
    const QSet<db::MessageId> &hidden() const { return m_underway; }

signals:
    void hiddenChanged();
    /// This greeting is to be done again: show it.
    void broughtBack(db::MessageId id);
    /// Many are being written; `job` tells how far it is and can stop it. jobEnded follows.
    void jobStarted(const ui::SharedCount &job, const QString &doing);
    void jobEnded();
    /// These words are not in the ledger: `item` as it was when the rewording began.
    void rewordingFailed(const app::TodayItem &item, const QString &text, db::ErrorKind why);

private:
    /// While a group is being settled, and afterwards.
    struct ManyWords
    {
        QString doing;
        QString (*done)(int count);
    };
    template <class Command>
    void settle(const app::TodayItem &item, Command command, const QString &told,
                std::function<void()> conflicted = {});
    void record(const app::TodayItem &item, const app::MarkMessageSent &command,
                std::function<void()> conflicted);
    template <class Command>
    void settleMany(const QList<app::TodayItem> &items, Command command, const ManyWords &words);
    static QString told(const app::BatchReport &report, QString (*done)(int count));
    void bringBack(db::MessageId id);
    /// What the board itself no longer shows as open needs no hiding any more.
    void forgetTheSettled();
    void refused(const db::Error &error);
    void offerAnyway(const app::TodayItem &item);

    Doer &m_doer;
    TodayLoader &m_loader;
    GreetingCopy *m_copy;
    QSet<db::MessageId> m_underway;
};

} // namespace ui
