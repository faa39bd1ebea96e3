#include "app/desk/desk_work.h"

#include "app/desk/desk.h"
#include "db/core/stop_flag.h"

#include <QSemaphore>

#include <memory>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMsBetweenStops = 50; ///< between two looks at whether to stop

/// Shared with a thread that may have stopped waiting.
struct AwaitedWork
{
    QSemaphore isDone;
    db::Result<void> result;
};

void doOn(Desk &desk, const DatabaseWork &work, const std::shared_ptr<AwaitedWork> &awaited)
{
    desk.write(&desk, work, [awaited](const db::Result<db::ChangeSet> &done) {
        if (!done)
            awaited->result = tl::unexpected(done.error());
        awaited->isDone.release();
    });
}

} // namespace

OnDatabase onDatabaseOf(Desk &desk, const std::atomic_bool *stop)
{
    return [&desk, stop](const DatabaseWork &work) -> db::Result<void> {
        if (db::isSet(stop))
            return db::failure(db::ErrorKind::Cancelled, u"stopped"_s);
        const auto awaited = std::make_shared<AwaitedWork>();
        QMetaObject::invokeMethod(
            &desk, [&desk, work, awaited] { doOn(desk, work, awaited); }, Qt::QueuedConnection);
        while (!awaited->isDone.tryAcquire(1, kMsBetweenStops)) {
            if (db::isSet(stop))
                return db::failure(db::ErrorKind::Cancelled, u"stopped"_s);
        }
        return awaited->result;
    };
}

} // namespace app
