#include "app/outbox/sending/sender.h"

#include "app/outbox/day_preparation.h"
#include "app/outbox/sending/message_releaser.h"
#include "db/session/session.h"

#include <QSysInfo>
#include <QThread>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// What is due may have changed without a word to this one.
constexpr qint64 kSendLookEveryMs = 30'000;
constexpr qint64 kLeastRestMs = 200;

} // namespace

Sender::Sender(SenderSetup setup, QObject *parent)
    : QObject(parent), m_setup(std::move(setup)), m_wait(ClockJump(m_setup.clock, m_setup.steady))
{}

Sender::~Sender()
{
    stop();
    if (m_thread)
        m_thread->wait();
}

void Sender::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] { work(); }));
    m_thread->start();
}

void Sender::wake()
{
    m_wait.wake();
}

void Sender::wakeAccounts()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_endsRests = true;
    }
    wake();
}

void Sender::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stop = true;
        m_endsRound = true;
    }
    wake();
}

void Sender::hold()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isHeld = true;
        m_endsRound = true;
    }
    wake();
}

void Sender::goOn()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isHeld = false;
        m_endsRound = m_stop.load();
    }
    wake();
}

void Sender::work()
{
    const auto tell = [this](const ReleasedMessage &message) { emit released(message); };
    MessageReleaser releaser({m_setup.transports, {newHolder(), m_setup.desk}, tell, &m_endsRound});
    for (waitWhileHeld(); !m_stop; waitWhileHeld()) {
        if (takeEndOfRests())
            releaser.endRests();
        std::unique_ptr<db::Session> file;
        const auto report = round(releaser, file);
        if (report)
            emit roundEnded(*report);
        else if (!m_endsRound || report.error().kind != db::ErrorKind::Cancelled) // by stop() or hold()
            emit failed(report.error());
        if (!report || !watches(*report))
            file.reset();
        rest(report ? report->nextMs : std::nullopt, file.get());
    }
}

// A round that leaves messages as they are writes all the same, so that two programs would wake one another.
bool Sender::watches(const ReleaseReport &report) const
{
    return m_setup.otherWriters == SenderSetup::OtherWriters::Watched && report.count(Released::Held) == 0;
}

db::Result<ReleaseReport> Sender::round(MessageReleaser &releaser, std::unique_ptr<db::Session> &file)
{
    db::OpenOptions options = m_setup.file;
    options.create = false;
    MK_TRY(file, db::Session::open(options));
    MK_TRY(m_knownVersion, file->dataVersion());
    if (m_setup.mornings == SenderSetup::Mornings::Prepared)
        MK_CHECK(prepareMorning(*file));
    return releaser.round(*file, m_setup.clock);
}

db::Result<void> Sender::prepareMorning(db::Session &session)
{
    const QDate today = m_setup.clock.today();
    if (m_preparedOn == today)
        return {};
    MK_CHECK(prepareToday(session, m_setup.clock, [this](qint64) { return !m_endsRound; }));
    m_preparedOn = today;
    return {};
}

bool Sender::isHeld()
{
    const QMutexLocker lock(&m_mutex);
    return m_isHeld;
}

void Sender::waitWhileHeld()
{
    if (!isHeld() || m_stop)
        return;
    emit held();
    while (isHeld() && !m_stop)
        [[maybe_unused]] const auto ended = m_wait.wait(std::chrono::milliseconds(kSendLookEveryMs));
}

bool Sender::takeEndOfRests()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_endsRests, false);
}

void Sender::rest(std::optional<qint64> untilMs, const db::Session *file)
{
    const auto isWrittenByOthers = [this, file] {
        const auto version = file->dataVersion();
        return version && *version != m_knownVersion; // an error: the next round, at the latest, tells
    };
    const std::function<bool()> hasNews = file ? isWrittenByOthers : std::function<bool()>();

    const qint64 nowMs = m_setup.clock.nowMs();
    const qint64 ms =
        std::clamp(untilMs.value_or(nowMs + kSendLookEveryMs) - nowMs, kLeastRestMs, kSendLookEveryMs);
    [[maybe_unused]] const auto ended =
        m_wait.wait(std::chrono::milliseconds(ms), hasNews); // a round follows
}

QString newHolder()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QString deskName(const QString &program)
{
    return u"%1, %2"_s.arg(QSysInfo::machineHostName(), program);
}

} // namespace app
