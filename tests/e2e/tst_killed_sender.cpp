#include "tests/e2e/cli_mail_shop.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using db::MessageState;

namespace {

constexpr int kMails = 2600;
constexpr int kKills = 200;     // while mails go out
constexpr int kMostClaimed = 4; // by one of them
constexpr int kMostStarts = 450;
// Longer than a program that was killed keeps others from sending; all starts are on one day.
constexpr qint64 kSecondsBetweenStarts = 125;
constexpr double kSecondsForAMail = 0.01;
constexpr int kMostSendingMs = 150;
constexpr qint64 kMostMs = 150'000; // of a build that is slow, fewer starts are killed

} // namespace

/// menkhach-cli is killed again and again while it sends: no mail arrives twice, and none is lost.
class TestKilledSender final : public QObject, CliMailShop
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsNoMailTwiceAndLosesNone();

private:
    QStringList callAt(int start) const { return sendAt(kSecondsBetweenStarts * start); }
    /// Starts a round, at a clock that goes on with each start, and kills it; true: it was still running
    /// then.
    bool startAndKill(int start, int afterMs) const;
    /// How long a round with one mail lasts: nearly all of it goes by before that is sent.
    int msOfOneMail(int start) const
    {
        QElapsedTimer since;
        since.start();
        const CliProcess one = CliProcess::run(callAt(start) + QStringList{u"--limit"_s, u"1"_s});
        return one.exitCode == 0 ? static_cast<int>(since.elapsed()) : 0;
    }
};

void TestKilledSender::initTestCase()
{
    if (const QString why = makeShop(kMails, kSecondsForAMail); !why.isEmpty())
        QSKIP(qPrintable(why));
}

bool TestKilledSender::startAndKill(int start, int afterMs) const
{
    QProcess process;
    process.start(CliProcess::program(), callAt(start));
    const bool isRunning = process.waitForStarted() && !process.waitForFinished(afterMs);
    process.kill(); // SIGKILL
    process.waitForFinished();
    return isRunning;
}

void TestKilledSender::sendsNoMailTwiceAndLosesNone()
{
    QRandomGenerator random(20261121);
    int start = 0;
    QVERIFY(msOfOneMail(start++) > 0); // enters the day as well
    const int beginsAfterMs = msOfOneMail(start++);
    int killed = 0;
    QElapsedTimer since;
    since.start();
    for (; killed < kKills && start < kMostStarts && !since.hasExpired(kMostMs); ++start)
        killed += startAndKill(start, beginsAfterMs * 3 / 4 + random.bounded(kMostSendingMs)) ? 1 : 0;
    const bool wasSlow = since.hasExpired(kMostMs) && killed > kKills / 4;
    // Some rounds end of themselves before the kill where the machine is busy.
    QVERIFY2(killed >= kKills * 3 / 4 || wasSlow, qPrintable(QString::number(killed)));
    // It says so where it finds mails of those that were killed, and of which nobody knows.
    QVERIFY(CliProcess::run(callAt(start++)).exitCode <= 1);
    QCOMPARE(CliProcess::run(callAt(start)).exitCode, 0);

    const QHash<QString, int> arrivals = arrived();
    int sent = 0;
    int uncertain = 0;
    for (const db::OutboxMessage &message : mails()) {
        const int times = arrivals.value(message.sending.internetMessageId);
        QVERIFY2(times <= 1, qPrintable(message.address));
        sent += message.state == MessageState::Sent ? 1 : 0;
        uncertain += message.state == MessageState::Uncertain ? 1 : 0;
        if (message.state == MessageState::Sent)
            QCOMPARE(times, 1);
    }
    QCOMPARE(sent + uncertain, kMails);
    QVERIFY(uncertain > 0); // some were killed between the claim and the answer
    QVERIFY2(uncertain <= killed * kMostClaimed, qPrintable(QString::number(uncertain)));
    qInfo("%d mails sent, %d uncertain, %d kills in the middle", sent, uncertain, killed);
}

MK_TEST(TestKilledSender)
#include "tst_killed_sender.moc"
