#include "app/outbox/collecting/collector.h"

#include <QDeadlineTimer>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::milliseconds kLockedRest = std::chrono::hours(1);

} // namespace

Collector::Collector(CollectorSetup setup, QObject *parent) : QObject(parent), m_setup(std::move(setup)) {}

Collector::~Collector()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void Collector::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { work(); }));
    m_thread->setObjectName(u"collector"_s);
    m_thread->start();
}

void Collector::wake()
{
    const QMutexLocker lock(&m_mutex);
    m_isWoken = true;
    m_news.wakeAll();
}

void Collector::stop()
{
    m_stop = true;
    wake();
}

void Collector::work()
{
    const OnDatabase onDatabase = m_setup.database(&m_stop);
    bool goesOn = rest(m_setup.first);
    while (goesOn) {
        look(onDatabase);
        goesOn = rest(m_setup.every);
    }
}

void Collector::look(const OnDatabase &onDatabase)
{
    CollectSetup setup{onDatabase, m_setup.clock, {}, &m_stop};
    setup.limits.since = m_setup.clock.today().addDays(-kDaysOfFirstVisit);
    const auto round = collectAll(m_setup.secrets, setup, leftAlone());
    if (m_stop)
        return;
    if (!round) {
        emit failed(round.error());
        return;
    }
    for (const CollectTrouble &trouble : round->troubles) {
        if (trouble.secret)
            m_lockedUntilMs.insert(trouble.id, m_setup.clock.nowMs() + kLockedRest.count());
    }
    emit roundEnded(*round);
}

QSet<db::SendingAccountId> Collector::leftAlone() const
{
    const qint64 nowMs = m_setup.clock.nowMs();
    QSet<db::SendingAccountId> ids;
    for (auto locked = m_lockedUntilMs.cbegin(); locked != m_lockedUntilMs.cend(); ++locked) {
        if (nowMs < locked.value())
            ids.insert(locked.key());
    }
    return ids;
}

bool Collector::rest(std::chrono::milliseconds time)
{
    const QDeadlineTimer until(time);
    QMutexLocker lock(&m_mutex);
    while (!m_isWoken && !m_stop && !until.hasExpired())
        m_news.wait(&m_mutex, until);
    if (std::exchange(m_isWoken, false))
        m_lockedUntilMs.clear();
    return !m_stop;
}

} // namespace app
