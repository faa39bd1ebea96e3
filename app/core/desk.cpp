#include "app/core/desk.h"

#include "app/core/shop_setup.h"
#include "db/customers/customer_search.h"

namespace app {

namespace {

// How soon a window notices what another process has written.
constexpr int kLookEveryMs = 1000;

} // namespace

Desk::Desk(db::OpenOptions options, Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_path(options.path), m_thread(std::move(options))
{
    // The version is taken in the first job of all: whatever others write after it is news.
    m_thread.run(
        this,
        [clock = m_clock](db::Session &session) -> db::Result<qint64> {
            if (const auto ready = ensureShop(session, clock); !ready)
                return tl::unexpected(ready.error());
            return session.dataVersion();
        },
        [this](const db::Result<qint64> &version) {
            if (!version) {
                emit openFailed(version.error());
                return;
            }
            m_dataVersion = *version;
            m_lookTimer.start(kLookEveryMs);
            emit opened();
        });
    connect(&m_lookTimer, &QTimer::timeout, this, &Desk::lookForOtherWriters);
}

void Desk::tell(db::Session &session, const db::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    if (changes.customers)
        session.search().invalidate();
    QMetaObject::invokeMethod(
        this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
}

void Desk::lookForOtherWriters()
{
    m_thread.run(
        this, [](db::Session &session) { return session.dataVersion(); },
        [this](const db::Result<qint64> &version) {
            if (!version) // the next look, or the next job, will tell
                return;
            if (std::exchange(m_dataVersion, *version) != *version)
                emit changed(db::ChangeSet::everything());
        });
}

} // namespace app
