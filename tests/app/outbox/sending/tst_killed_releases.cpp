#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/app/support/killed_program.h"
#include "tests/support/strict_run.h"

#include <QFile>

#include <array>

using namespace Qt::StringLiterals;
using db::MessageState;

namespace {

constexpr int kKilledMessages = 3200;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kReleaseKills = 60; // their programs start slowly
#else
constexpr int kReleaseKills = 200;
#endif
constexpr int kMostStarts = 300;
// Longer than a program that was killed keeps others from sending; all starts are on one day.
constexpr qint64 kSecsBetweenReleases = 121;
constexpr qint64 kLimitOfRelease = 8;
const QString kReleaseArgument = u"--release"_s;

// In the order in which a program comes to them.
const QString kConnecting = u"connecting"_s; // nothing is claimed
const QString kClaimed = u"claimed"_s;       // and the server has nothing
const QString kTaken = u"taken"_s;           // by the server, whose answer is not entered
const QString kEntered = u"entered"_s;
const QString kFinishing = u"finishing"_s; // the lease is still held
const std::array kReleasePoints{kConnecting, kClaimed,   kTaken,
                                kEntered,    kFinishing, test::KillAt::kWrite.toString()};

// Every second time through all points its connection has a thread of its own, and more are claimed ahead.
constexpr quint32 kApartOfACourse = kReleasePoints.size();
constexpr quint32 kSeedsOfACourse = 2 * kApartOfACourse;
constexpr int kMostClaimed = 4; // of one connection, by a program that is killed

/// A server that writes down what it takes, and refuses some for now.
class RecordingServer final : public app::Transport
{
public:
    RecordingServer(const QString &record, test::KillAt &kill, quint32 seed)
        : m_record(record), m_kill(kill), m_random(seed),
          m_runsApart(seed % kSeedsOfACourse < kApartOfACourse)
    {}
    app::TransportCapabilities capabilities() const override
    {
        return {.sendsByItself = true, .runsApart = m_runsApart};
    }
    app::SendResult send(const app::OutgoingItem &item, const std::atomic_bool *) override
    {
        app::SendResult result;
        m_kill.pass(kClaimed);
        if (m_random.bounded(12) == 0) {
            result.outcome.kind = app::SendOutcome::Kind::RefusedForNow;
            result.outcome.phase = app::SmtpPhase::Recipient;
            return result;
        }
        QFile record(m_record); // closed at once: what it holds outlives this program
        if (!record.open(QIODevice::Append) || record.write(item.recipient.toUtf8() + '\n') < 0)
            qFatal("the server: %s", qUtf8Printable(record.errorString()));
        record.close();
        m_kill.pass(kTaken);
        result.outcome.kind = app::SendOutcome::Kind::Accepted;
        result.outcome.phase = app::SmtpPhase::Content;
        return result;
    }
    void finish() override { m_kill.pass(kFinishing); }

private:
    QString m_record;
    test::KillAt &m_kill;
    QRandomGenerator m_random;
    bool m_runsApart;
};

/// A program that sends for one round.
struct ReleaseStart
{
    QString file;
    QString record; ///< of the server
    QString now;    ///< ISO
    QString seed;
    test::KillAt kill;

    QStringList arguments() const
    {
        return QStringList{kReleaseArgument, file, record, now, seed} + kill.arguments();
    }
    static ReleaseStart from(const QStringList &arguments)
    {
        return {arguments.at(2), arguments.at(3), arguments.at(4), arguments.at(5),
                test::KillAt::begin(arguments.at(6), arguments.at(7))};
    }
};

int release(ReleaseStart start)
{
    const auto session = db::Session::open({.path = start.file, .create = false, .busyTimeoutMs = 60000});
    if (!session) {
        qWarning("open: %s", qUtf8Printable(session.error().detail));
        return 2;
    }
    const auto connect =
        [&](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
        start.kill.pass(kConnecting);
        return std::make_unique<RecordingServer>(start.record, start.kill, start.seed.toUInt());
    };
    const auto told = [&](const app::ReleasedMessage &) { start.kill.pass(kEntered); };
    app::MessageReleaser releaser({connect, {u"start-"_s + start.seed, u"PC"_s}, told});
    const qint64 limit = start.kill.point == kFinishing ? kLimitOfRelease : -1;
    const auto report = releaser.round(**session, TestShop::at(start.now), limit);
    if (!report || report->course != app::ReleaseReport::Course::Done) {
        qWarning("round: %s", report ? "another desk sends" : qUtf8Printable(report.error().detail));
        return 3;
    }
    return 0;
}

} // namespace

/// Programs that send are killed at every state of a message and at any write into the file: the server is
/// given each at most once, none is lost, and what is not known is said.
class TestKilledReleases final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void sendEachAtMostOnceAndLoseNone();

private:
    ReleaseStart startOf(int number, const test::KillAt &kill) const
    {
        const QDateTime now = m_shop->clock().now().addSecs(number * kSecsBetweenReleases);
        return {m_shop->file(u"killed.db"_s), m_shop->file(u"server"_s),
                now.toOffsetFromUtc(7 * 3600).toString(Qt::ISODate), QString::number(number + 1), kill};
    }
    /// How often the server took a message to which address.
    QHash<QString, int> taken() const
    {
        QFile record(m_shop->file(u"server"_s));
        if (!record.open(QIODevice::ReadOnly))
            qFatal("%s", qUtf8Printable(record.errorString()));
        QHash<QString, int> times;
        for (const QByteArray &address : record.readAll().split('\n'))
            ++times[QString::fromUtf8(address)];
        times.remove({});
        return times;
    }
    void compare(int kills) const;
};

void TestKilledReleases::sendEachAtMostOnceAndLoseNone()
{
    makeScene();
    must(session().inTransaction([this]() -> db::Result<void> {
        approvedMany(kKilledMessages);
        return {};
    }));
    must(session().safekeeping().backup(m_shop->file(u"killed.db"_s))); // which nothing else has open
    QRandomGenerator random(20261121);
    QHash<QString, int> kills;
    int killed = 0;
    int start = 0;
    for (; killed < kReleaseKills && start < kMostStarts; ++start) {
        const QString &point = kReleasePoints.at(static_cast<std::size_t>(start) % kReleasePoints.size());
        int nth = random.bounded(1, 12);
        if (point == kConnecting || point == kFinishing)
            nth = 1;
        else if (point == test::KillAt::kWrite)
            nth = random.bounded(1, 600);
        const auto ending = test::runOwnProgram(startOf(start, {point, nth}).arguments());
        QVERIFY2(ending != test::Ending::Wrong, qPrintable(u"%1 %2"_s.arg(point).arg(nth)));
        if (ending == test::Ending::Killed) {
            ++killed;
            ++kills[point];
        }
    }
    QCOMPARE(killed, kReleaseKills);
    for (const QString &point : kReleasePoints)
        QVERIFY2(kills.value(point) >= kReleaseKills / 10,
                 qPrintable(u"%1 %2"_s.arg(point).arg(kills.value(point))));
    for (int calm = 0; calm < 3; ++calm) { // what was refused for now goes as well
        start += 15;
        QCOMPARE(test::runOwnProgram(startOf(start, {}).arguments()), test::Ending::Done);
    }
    compare(killed);
}

void TestKilledReleases::compare(int kills) const
{
    const auto file = must(db::Session::open({m_shop->file(u"killed.db"_s)}));
    QCOMPARE(must(file->safekeeping().check()), QStringList());
    const auto times = taken();
    QHash<MessageState, int> states;
    for (const db::OutboxMessage &message : must(file->outbox().list({}))) {
        ++states[message.state];
        const int there = times.value(message.address);
        QVERIFY2(there <= 1, qPrintable(message.address));
        if (message.state == MessageState::Sent)
            QVERIFY2(there == 1, qPrintable(message.address));
        else if (message.state != MessageState::Uncertain)
            QVERIFY2(there == 0, qPrintable(message.address));
    }
    const int uncertain = states.value(MessageState::Uncertain);
    const int waiting = states.value(MessageState::Approved); // refused again in the last rounds
    QCOMPARE(states.value(MessageState::Sent) + uncertain + waiting, kKilledMessages);
    QVERIFY2(waiting <= kKilledMessages / 100, qPrintable(QString::number(waiting)));
    QVERIFY2(uncertain > 0 && uncertain <= kills * kMostClaimed, qPrintable(QString::number(uncertain)));
    qInfo("%d sent, %d uncertain, %d waiting after %d kills", states.value(MessageState::Sent), uncertain,
          waiting, kills);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 8 && arguments.at(1) == kReleaseArgument)
        return release(ReleaseStart::from(arguments));
    TestKilledReleases test;
    return test::strictRun(&test, argc, argv);
}
#include "tst_killed_releases.moc"
