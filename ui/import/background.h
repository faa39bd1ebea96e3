#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace ui {

/// Runs a job that reads or writes files, and no database, beside the window: job() -> R on a thread of the
/// pool, done(R) here, unless `receiver` is gone by then.
template <class Job, class Done> void inBackground(QObject *receiver, Job job, Done done)
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
    QThreadPool::globalInstance()->start([promise, job = std::move(job)]() mutable {
        promise->addResult(job());
        promise->finish();
    });
}

} // namespace ui
