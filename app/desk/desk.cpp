#include "app/desk/desk.h"

#include "app/start/shop_setup.h"
#include "db/customers/customer_search.h"

namespace app {

namespace {

// How soon a window notices what another process has written.
constexpr int kLookEveryMs = 1000;

} // namespace

Desk::Desk(db::OpenOptions options, Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_path(options.path), m_thread(std::move(options)),
      m_lists(m_path, m_ready.get_future().share())
{
    m_thread.whenOpen([this](const db::Error *error) {
        if (error)
            m_ready.set_value(tl::unexpected(*error));
    });
    // The version is taken in the first job of all: whatever others write after it is news.
    m_thread.run(
        this,
        [this, clock = m_clock](db::Session &session) -> db::Result<qint64> {
            const auto ready = ensureShop(session, clock);
            m_ready.set_value(ready ? db::Result<void>() : tl::unexpected(ready.error()));
            if (!ready)
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
    connect(&m_lists, &ListReader::caughtUp, this, [this] {
        db::ChangeSet lists;
        lists.customers = true;
        emit changed(lists);
    });
}

void Desk::tell(db::Session &session, const db::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    if (changes.customers)
        session.search().follow(changes);
    QMetaObject::invokeMethod(
        this, [this, changes] { announce(changes); }, Qt::QueuedConnection);
}

void Desk::lookForOtherWriters()
{
    m_thread.run(
        this, [](db::Session &session) { return session.dataVersion(); },
        [this](const db::Result<qint64> &version) {
            if (!version) // the next look, or the next job, will tell
                return;
            if (std::exchange(m_dataVersion, *version) != *version)
                announce(db::ChangeSet::everything());
        });
}

void Desk::announce(const db::ChangeSet &changes)
{
    m_lists.follow(changes); // before anybody asks again
    emit changed(changes);
}

} // namespace app
