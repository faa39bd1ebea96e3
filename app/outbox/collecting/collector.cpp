#include "app/outbox/collecting/collector.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr std::chrono::milliseconds kLockedRest = std::chrono::hours(1);
constexpr std::chrono::milliseconds kForTheNetwork = std::chrono::seconds(30); // a computer wakes before it

} // namespace

Collector::Collector(CollectorSetup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_wait(ClockJump(m_setup.clock, m_setup.steady))
{}

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
    m_wait.wake();
}

void Collector::stop()
{
    m_stop = true;
    wake();
}

void Collector::work()
{
    const OnDatabase onDatabase = m_setup.database(&m_stop);
    auto ended = rest(m_setup.first);
    while (!m_stop) {
        const bool isOffline = look(onDatabase);
        const bool hasWokenUp = ended == InterruptibleWait::Ended::ClockJumped;
        ended = rest(hasWokenUp && isOffline ? std::min(m_setup.every, kForTheNetwork) : m_setup.every);
    }
}

bool Collector::look(const OnDatabase &onDatabase)
{
    CollectSetup setup{onDatabase, m_setup.clock, {}, &m_stop};
    setup.limits.since = m_setup.clock.today().addDays(-kDaysOfFirstVisit);
    const auto round = collectAll(m_setup.secrets, setup, leftAlone());
    if (m_stop)
        return false;
    if (!round) {
        emit failed(round.error());
        return false;
    }
    for (const CollectTrouble &trouble : round->troubles) {
        if (trouble.secret)
            m_lockedUntilMs.insert(trouble.id, m_setup.clock.nowMs() + kLockedRest.count());
    }
    emit roundEnded(*round);
    return std::ranges::any_of(round->troubles, &CollectTrouble::isOffline);
}

QSet<db::SendingAccountId> Collector::leftAlone() const
{
    const qint64 nowMs = m_setup.clock.nowMs();
    QSet<db::SendingAccountId> ids;
    for (auto locked = m_lockedUntilMs.cbegin(); locked != m_lockedUntilMs.cend(); ++locked) {
        const bool isSetBack = nowMs < locked.value() - kLockedRest.count();
        if (nowMs < locked.value() && !isSetBack)
            ids.insert(locked.key());
    }
    return ids;
}

InterruptibleWait::Ended Collector::rest(std::chrono::milliseconds time)
{
    const auto ended = m_wait.wait(time);
    if (ended == InterruptibleWait::Ended::Woken)
        m_lockedUntilMs.clear();
    return ended;
}

} // namespace app
