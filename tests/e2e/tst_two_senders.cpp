#include "tests/e2e/cli_mail_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using db::MessageState;

namespace {

constexpr int kMailsOfTwo = 200;
constexpr double kSecondsForAMailOfTwo = 0.01;
constexpr int kMostMeetings = 60;

} // namespace

/// Two menkhach-cli send from one file at the same time: one of them does, and each mail goes once.
class TestTwoSenders final : public QObject, CliMailShop
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendEachMailOnce();

private:
    /// Both at once, at most so many mails each; how each went ("course" of --json).
    QStringList meet(qint64 seconds) const;
    qsizetype open() const
    {
        const auto all = mails();
        return std::count_if(all.cbegin(), all.cend(), [](const db::OutboxMessage &message) {
            return message.state != MessageState::Sent;
        });
    }
};

void TestTwoSenders::initTestCase()
{
    if (const QString why = makeShop(kMailsOfTwo, kSecondsForAMailOfTwo); !why.isEmpty())
        QSKIP(qPrintable(why));
}

QStringList TestTwoSenders::meet(qint64 seconds) const
{
    std::array<QProcess, 2> senders;
    for (QProcess &sender : senders) {
        sender.start(CliProcess::program(),
                     sendAt(seconds) + QStringList{u"--limit"_s, u"20"_s, u"--json"_s});
        if (!sender.waitForStarted())
            qFatal("%s", qUtf8Printable(sender.errorString()));
    }
    QStringList courses;
    for (QProcess &sender : senders) {
        if (!sender.waitForFinished(60'000) || sender.exitCode() != 0)
            qFatal("%s", sender.readAllStandardError().constData());
        const auto document = QJsonDocument::fromJson(sender.readAllStandardOutput()).object();
        courses.append(document.value(u"course"_s).toString());
    }
    return courses;
}

void TestTwoSenders::sendEachMailOnce()
{
    QStringList courses;
    for (int meeting = 0; meeting < kMostMeetings && open() > 0; ++meeting)
        courses += meet(meeting);
    QCOMPARE(open(), 0);
    QVERIFY(courses.contains(u"other-desk"_s)); // they were there at the same time
    const QHash<QString, int> arrivals = arrived();
    QCOMPARE(arrivals.size(), kMailsOfTwo);
    for (auto arrival = arrivals.cbegin(); arrival != arrivals.cend(); ++arrival)
        QVERIFY2(arrival.value() == 1, qPrintable(arrival.key()));
}

MK_TEST(TestTwoSenders)
#include "tst_two_senders.moc"
