#include "db/customers/interaction_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/full_disk.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;
using Course = app::ReleaseReport::Course;

namespace {

constexpr int kMessagesOnFullDisk = 2;
constexpr int kMostRoom = 5000; // writes; a round has ended long before

} // namespace

/// The disk is full at any write while messages go out: that is told, no message goes twice, and none is
/// lost.
class TestReleaseOnFullDisk final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void entersTheAnswerOnceThereIsRoom_data() { addThreads(); }
    void entersTheAnswerOnceThereIsRoom();
    void leavesToAPersonWhatAProgramTookAlong_data() { addThreads(); }
    void leavesToAPersonWhatAProgramTookAlong();

private:
    enum class Round
    {
        Full,
        Done ///< there was room enough
    };
    static void addThreads()
    {
        QTest::addColumn<bool>("runsApart");
        QTest::newRow("sent by the thread that writes") << false;
        QTest::newRow("sent by a thread of its own") << true;
    }
    /// A round on a disk that has room for so many writes.
    Round roundWith(int room, app::MessageReleaser &releaser)
    {
        const test::FullDisk disk(room);
        const auto file = db::Session::open({.path = m_shop->file(u"shop.db"_s), .create = false});
        const auto report = file ? releaser.round(**file, m_shop->clock()) : tl::unexpected(file.error());
        if (report) // all is in the log; what is moved from there to the file is moved later
            return disk.wasFull() ? Round::Full : Round::Done;
        if (report.error().kind != db::ErrorKind::DiskFull)
            qFatal("with room for %d writes: %s", room, qUtf8Printable(report.error().detail));
        ++m_told;
        return Round::Full;
    }

    int m_told = 0; ///< rounds that said that the disk is full
};

void TestReleaseOnFullDisk::entersTheAnswerOnceThereIsRoom()
{
    QFETCH(const bool, runsApart);
    m_runsApart = runsApart;
    m_told = 0;
    int room = 0;
    qsizetype handedOnFullDisk = 0;
    for (auto round = Round::Full; round == Round::Full && room < kMostRoom; ++room) {
        const auto ids = approvedMany(kMessagesOnFullDisk);
        const qsizetype before = m_handed.size();
        app::MessageReleaser releaser(setup());
        round = roundWith(room, releaser);
        handedOnFullDisk += round == Round::Full ? m_handed.size() - before : 0;
        QCOMPARE(release(releaser).course, Course::Done);
        for (const auto id : ids) {
            QVERIFY2(stateOf(id) == MessageState::Sent, qPrintable(QString::number(room)));
            QCOMPARE(handedTo(id), 1);
            QCOMPARE(session().interactions().timeline(message(id).customer, 10)->size(), 1);
        }
    }
    QVERIFY(room < kMostRoom);
    QVERIFY2(m_told > 20, qPrintable(QString::number(m_told)));
    QVERIFY(handedOnFullDisk > 0); // the answer found no room
}

void TestReleaseOnFullDisk::leavesToAPersonWhatAProgramTookAlong()
{
    QFETCH(const bool, runsApart);
    m_runsApart = runsApart;
    m_told = 0;
    int room = 0;
    int uncertain = 0;
    for (auto round = Round::Full; round == Round::Full && room < kMostRoom; room += 3) {
        const auto ids = approvedMany(kMessagesOnFullDisk);
        {
            app::MessageReleaser ended(setup(u"desk-%1"_s.arg(room)));
            round = roundWith(room, ended);
        }
        pass(121); // as long as it keeps others from sending
        QCOMPARE(releaseOnce(u"next-%1"_s.arg(room)).course, Course::Done);
        for (const auto id : ids) {
            const bool isUncertain = stateOf(id) == MessageState::Uncertain;
            QVERIFY2(isUncertain || stateOf(id) == MessageState::Sent, qPrintable(QString::number(room)));
            QVERIFY(handedTo(id) <= 1);
            QVERIFY(isUncertain || handedTo(id) == 1);
            uncertain += isUncertain ? 1 : 0;
        }
    }
    QVERIFY(room < kMostRoom);
    QVERIFY2(m_told > 5, qPrintable(QString::number(m_told)));
    QVERIFY(uncertain > 0);
}

MK_TEST(TestReleaseOnFullDisk)
#include "tst_release_on_full_disk.moc"
