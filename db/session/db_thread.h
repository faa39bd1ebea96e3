#pragma once

#include "db/core/run_in.h"
#include "db/session/session.h"

#include <QThread>

#include <functional>

namespace db {

/// The one way from a window to the stores and back. Owns a thread on which one session lives; jobs run there
/// in the order they were asked for, answers arrive on the asker's thread.
class DbThread final : public QObject
{
    Q_OBJECT
public:
    /// Waited for on the new thread before the file is opened; an error is the answer to every job.
    using Gate = std::function<Result<void>()>;

    explicit DbThread(OpenOptions options, QObject *parent = nullptr, Gate gate = {});
    /// Waits for the jobs already asked for, then closes the file.
    ~DbThread() override;

    /// Waits for the jobs already asked for, then closes the file; jobs asked for meanwhile are answered
    /// Busy.
    void close();
    /// Opens a file that is there again, after close().
    void openAgain();

    /// Calls `told` on the database thread when the file is open (nullptr) or could not be opened.
    void whenOpen(std::function<void(const Error *)> told);

    /// Runs job(Session &) -> Result<T> on the database thread, then done(Result<T>) on receiver's thread;
    /// never when receiver has died meanwhile. Opening the file is the first job: when it failed, every job
    /// answers with that error.
    template <class Job, class Done> void run(QObject *receiver, Job job, Done done)
    {
        using R = std::invoke_result_t<Job, Session &>; // a Result<...>
        runIn(
            *m_worker, receiver,
            [this, job = std::move(job)]() mutable -> R {
                return m_session ? job(*m_session) : R(tl::unexpected(m_openError));
            },
            std::move(done));
    }

private:
    void open(); // on m_thread

    OpenOptions m_options;
    QThread m_thread;
    QObject *m_worker;
    std::unique_ptr<Session> m_session; // touched on m_thread only
    Error m_openError;                  // touched on m_thread only
};

} // namespace db
