#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"
#include "app/core/own_files.h"
#include "app/core/question.h"
#include "app/desk/list_reader.h"
#include "app/desk/undo.h"
#include "db/core/change_set.h"
#include "db/session/db_thread.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace app {

/// One open shop as a window sees it: the database thread, the clock, and the news of what has changed. Lives
/// on the main thread; jobs given to it run on the database thread.
class Desk final : public QObject
{
    Q_OBJECT
public:
    /// Opens (or makes) the file and what a first morning needs in it; when that fails, opened says so and
    /// every job answers with the same error.
    Desk(db::OpenOptions options, Clock clock, QObject *parent = nullptr);
    /// Does not wait for an update to end: stops it.
    ~Desk() override;

    const Clock &clock() const { return m_clock; }
    const QString &path() const { return m_path; }
    /// Since opened().
    bool isOpen() const { return m_dataVersion >= 0; }
    /// Stops bringing the file of an older version up to date: openFailed() says Cancelled, and the file is
    /// as it was. Too late behind the last step: then opened() comes.
    void stopUpdate() { *m_updateStopped = true; }
    /// Set by stopUpdate(), and when the desk is closed, which it outlives.
    std::shared_ptr<const std::atomic_bool> updateStopped() const { return m_updateStopped; }

    /// Writes: job(db::Session &) -> db::Result<db::ChangeSet> there, or of what holds its `changes`
    /// (db::Changed<T>); then everyone hears of them, whether or not the receiver still lives; then
    /// done(result) here.
    template <class Job, class Done> void write(QObject *receiver, Job job, Done done)
    {
        m_thread.run(
            receiver,
            [this, job = std::move(job),
             write = std::make_shared<Write>(*this)](db::Session &session) mutable -> decltype(job(session)) {
                auto result = watched(session, job);
                write->well = result.has_value();
                return result;
            },
            std::move(done));
    }

    /// Something asked for is not in the file yet; it may be waiting for another program.
    bool isWriting() const { return m_writes > 0; }

    /// Runs a command on the database thread, in one transaction with its row in the journal; then everyone
    /// hears what has changed, and done(db::Result<Done<T>>) here.
    template <JournaledCommand C, class Done> void run(QObject *receiver, C command, Done done)
    {
        write(
            receiver,
            [command = std::move(command), clock = m_clock](db::Session &session) {
                return app::run(session, command, clock.act());
            },
            std::move(done));
    }

    /// Takes an entry of the journal back, or, without an entry, the newest of today; see app::undo and
    /// app::undoLastOfToday.
    template <class Done>
    void undo(QObject *receiver, std::optional<db::JournalId> entry, Done done, Progress progress = {})
    {
        write(
            receiver,
            [entry, clock = m_clock, progress = std::move(progress)](db::Session &session) {
                return entry ? app::undo(session, *entry, clock.act(), progress)
                             : undoLastOfToday(session, clock, progress);
            },
            std::move(done));
    }

    /// Asks on a thread and a connection of its own, which read only: answered while something long is being
    /// written, and so not in turn with write() but as the file is at that moment. What changed() tells of is
    /// always in. For lists, search and what is in view; the search kept there is the one in memory.
    /// desk.ask(this, asking(&loadProfile, id, clock), done); then done(db::Result<T>) here. A set `stale`
    /// lets a long query give up.
    template <class T, class Done>
    void ask(QObject *receiver, Question<T> question, Done done,
             std::shared_ptr<const std::atomic_bool> stale = nullptr)
    {
        m_lists.run(
            receiver,
            [question = std::move(question), stale](db::Session &session) {
                return question(session, stale.get());
            },
            std::move(done));
    }

    /// Reads for long (a backup, what a restore would bring) on a further thread and connection, made when it
    /// is first needed, so that neither writing nor the lists wait. Not before opened().
    template <class T, class Done> void askAside(QObject *receiver, Question<T> question, Done done)
    {
        if (!m_aside)
            m_aside = std::make_unique<db::DbThread>(db::OpenOptions{m_path, true});
        m_aside->run(
            receiver,
            [question = std::move(question)](db::Session &session) { return question(session, nullptr); },
            std::move(done));
    }

    /// As ask(), but behind the writes asked for so far, and so behind long work: for what must see them.
    template <class T, class Done> void askInTurn(QObject *receiver, Question<T> question, Done done)
    {
        m_thread.run(
            receiver,
            [question = std::move(question)](db::Session &session) { return question(session, nullptr); },
            std::move(done));
    }

signals:
    void opened();
    /// Before opened(): the file is of an older version, and this step, from 1, of bringing it up to date
    /// begins.
    void updating(int step, int steps);
    void openFailed(const db::Error &error);
    /// A write has ended, well or not.
    void written(bool well);
    /// Ours, or another process's (then everything may have changed).
    void changed(const db::ChangeSet &changes);
    /// Another program deleted the log of the open file, or took the file away or replaced it. It has been
    /// opened again; whether the last writes before that are in it, the person has to look.
    void fileWasLost();
    /// Before that, for all connections of this program go before the first comes back: who has one of its
    /// own to the file closes it, and keeps `hold` until that is done, on this thread. It may open one again
    /// at fileWasLost().
    void lettingGo(const std::shared_ptr<void> &hold);

private:
    /// With what tells of updating() and stops it.
    db::OpenOptions watching(db::OpenOptions options);
    static const db::ChangeSet &changesOf(const db::ChangeSet &changes) { return changes; }
    template <class T> static const db::ChangeSet &changesOf(const T &done) { return done.changes; }
    template <class Job> auto watched(db::Session &session, Job &job) -> decltype(job(session))
    {
        MK_CHECK(checkFiles());
        auto result = job(session);
        MK_CHECK(checkFiles()); // it may have been cleared away before the job's last step
        if (result)
            tell(session, changesOf(*result));
        return result;
    }
    /// Lives as long as a write is on its way, also one that never begins because the file is not open.
    struct Write
    {
        explicit Write(Desk &desk);
        ~Write(); ///< on any thread
        Q_DISABLE_COPY_MOVE(Write)

        Desk &desk;
        bool well = false;
    };
    /// On the database thread: forgets what is stale there and carries the news to the main thread.
    void tell(db::Session &session, const db::ChangeSet &changes);
    /// The last step of opening, on the database thread: from now on these files and this version are
    /// watched.
    [[nodiscard]] db::Result<qint64> beginWatch(const db::Session &session);
    /// On the database thread: Busy when the file or its log is no longer the one that was opened. What is
    /// written then would be seen by nobody and be gone with this process, so the file is opened again first.
    [[nodiscard]] db::Result<void> checkFiles();
    void lookForOtherWriters();
    void openAgain();
    void openAgainAlone();
    void announce(const db::ChangeSet &changes);

    Clock m_clock;
    QString m_path;
    QTimer m_lookTimer;
    qint64 m_dataVersion = -1;
    int m_writes = 0; ///< asked for and not ended; touched on the main thread
    bool m_isOpeningAgain = false;
    std::shared_ptr<std::atomic_bool> m_updateStopped = std::make_shared<std::atomic_bool>(false);
    std::optional<FileIdentity> m_file; ///< touched on the database thread; nothing: there is none to watch
    std::optional<FileIdentity> m_log;  ///< the same
    std::promise<db::Result<void>> m_ready; ///< when the shop is ready for a second reader
    db::DbThread m_thread;                  // its jobs end before anything above is gone
    ListReader m_lists;
    std::unique_ptr<db::DbThread> m_aside; // last: the writer is the last to close the file, and tidies up
};

} // namespace app
