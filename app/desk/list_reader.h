#pragma once

#include "db/core/change_set.h"
#include "db/session/db_thread.h"

#include <QObject>

#include <future>
#include <memory>

namespace app {

/// A second, read-only connection on a thread of its own, for what must be answered while something long is
/// being written: lists, search, the rows in view. It sees the file as it is at that moment. Keeps the search
/// of its session up with what changes: single customers by their lines, everything in the background while
/// the old index goes on answering.
class ListReader final : public QObject
{
    Q_OBJECT
public:
    /// Opens the file when `ready` is there, and answers every job with its error when it is one.
    ListReader(QString path, std::shared_future<db::Result<void>> ready, QObject *parent = nullptr);

    template <class Job, class Done> void run(QObject *receiver, Job job, Done done)
    {
        m_thread.run(receiver, std::move(job), std::move(done));
    }
    /// Lets go of the file, for openAgain() to come.
    void close();
    void openAgain();
    /// Tells of a write that is in the file. Jobs asked for after it see it, those lists excepted that are
    /// being read again.
    void follow(const db::ChangeSet &changes);

signals:
    /// A large list was read again in the background: ask again.
    void caughtUp();

private:
    void beginSearch();
    void readAnew();

    QString m_path;
    bool m_reading = false; ///< again
    bool m_again = false;   ///< changed once more while being read
    db::DbThread m_thread;
    std::unique_ptr<db::DbThread> m_rebuild; ///< while everything is read again
};

} // namespace app
