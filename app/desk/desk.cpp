#include "app/desk/desk.h"

#include "app/start/shop_setup.h"
#include "db/core/stop_flag.h"
#include "db/customers/customer_search.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// How soon a window notices what another process has written.
constexpr int kLookEveryMs = 1000;

} // namespace

Desk::Desk(db::OpenOptions options, Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_path(options.path),
      m_thread(watching(std::move(options))), m_lists(m_path, m_ready.get_future().share())
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
            return beginWatch(session);
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

Desk::~Desk()
{
    stopUpdate();
}

db::OpenOptions Desk::watching(db::OpenOptions options)
{
    options.updating = [this](int step, int steps) { // on the database thread
        QMetaObject::invokeMethod(
            this, [this, step, steps] { emit updating(step, steps); }, Qt::QueuedConnection);
    };
    options.goOn = db::untilSet(m_updateStopped.get());
    return options;
}

Desk::Write::Write(Desk &whose) : desk(whose)
{
    ++desk.m_writes;
}

Desk::Write::~Write()
{
    QMetaObject::invokeMethod(
        &desk,
        [&desk = desk, well = well] {
            --desk.m_writes;
            emit desk.written(well);
        },
        Qt::QueuedConnection);
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

db::Result<qint64> Desk::beginWatch(const db::Session &session)
{
    m_file = identityOf(m_path);
    m_log = logIdentityOf(m_path);
    return session.dataVersion();
}

db::Result<void> Desk::checkFiles()
{
    const bool isReplaced = m_file && identityOf(m_path) != m_file;
    const bool isLogLost = m_log && logIdentityOf(m_path) != m_log;
    if (!isReplaced && !isLogLost)
        return {};
    QMetaObject::invokeMethod(this, &Desk::openAgain, Qt::QueuedConnection);
    return db::failure(db::ErrorKind::Busy, isReplaced ? u"%1 was taken away or replaced"_s.arg(m_path)
                                                       : u"the log of %1 was deleted"_s.arg(m_path));
}

// All connections go before the first comes back: those of one process share what SQLite knows of the file,
// and that is of the file or the log that is gone. What only this process has seen of it, SQLite takes into
// the file as it closes, when no other program holds it.
void Desk::openAgain()
{
    if (std::exchange(m_isOpeningAgain, true))
        return; // it was noticed more than once
    m_lookTimer.stop();
    const std::shared_ptr<void> hold(nullptr, [alive = QPointer<Desk>(this)](void *) {
        if (alive)
            alive->openAgainAlone();
    });
    emit lettingGo(hold);
}

void Desk::openAgainAlone()
{
    m_aside.reset();
    m_lists.close();
    m_thread.close();
    m_thread.openAgain();
    m_lists.openAgain();
    m_thread.run(
        this, [this](db::Session &session) { return beginWatch(session); },
        [this](const db::Result<qint64> &version) {
            m_isOpeningAgain = false;
            emit fileWasLost();
            if (!version) {
                emit openFailed(version.error());
                return;
            }
            m_dataVersion = *version;
            m_lookTimer.start(kLookEveryMs);
            announce(db::ChangeSet::everything());
        });
}

void Desk::lookForOtherWriters()
{
    m_thread.run(
        this,
        [this](db::Session &session) -> db::Result<qint64> {
            MK_CHECK(checkFiles());
            return session.dataVersion();
        },
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
