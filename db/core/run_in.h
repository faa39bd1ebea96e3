#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace db {

/// Hands a task to another thread: to any of a pool, or to the one `worker` lives on, which keeps the order.
template <class Task> void startIn(QThreadPool &pool, Task task)
{
    pool.start(std::move(task));
}
template <class Task> void startIn(QObject &worker, Task task)
{
    QMetaObject::invokeMethod(&worker, std::move(task), Qt::QueuedConnection);
}

/// The one bridge to other threads and back: job() -> R there, then done(R) on receiver's thread, unless
/// `receiver` has died meanwhile. Jobs do not throw.
template <class Executor, class Job, class Done>
void runIn(Executor &executor, QObject *receiver, Job job, Done done)
{
    using R = std::invoke_result_t<Job>;
    auto promise = std::make_shared<QPromise<R>>();
    auto *watcher = new QFutureWatcher<R>(receiver); // dies with the receiver: done is never called late
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, done = std::move(done)]() mutable {
                         watcher->deleteLater();
                         done(watcher->future().takeResult());
                     });
    promise->start();
    watcher->setFuture(promise->future());
    startIn(executor, [promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
}

/// For work that reads or writes files, and no database.
template <class Job, class Done> void runInPool(QObject *receiver, Job job, Done done)
{
    runIn(*QThreadPool::globalInstance(), receiver, std::move(job), std::move(done));
}

} // namespace db
