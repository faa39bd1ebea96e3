#include "app/transports/imap_mailbox.h"
#include "tests/support/test_main.h"

#include <QHostAddress>
#include <QSemaphore>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using app::CollectedMail;
using app::CollectOutcome;
using app::ImapResult;

namespace {

constexpr int kMostWaitMs = 20'000;

/// On a thread of its own: one visit to a mailbox that says it has as many mails as a number holds, and
/// finds none of them.
class EndlessMailbox
{
public:
    /// `searched` is called behind each search.
    explicit EndlessMailbox(std::function<void(int)> searched)
        : m_searched(std::move(searched)), m_thread(QThread::create([this] { serve(); }))
    {
        m_thread->start();
        m_isOpen.acquire();
    }
    ~EndlessMailbox() { m_thread->wait(); }

    app::ImapAccount account() const
    {
        app::ImapAccount account;
        account.host = u"127.0.0.1"_s;
        account.port = m_port;
        account.security = app::SmtpSecurity::None;
        account.user = u"hoa"_s;
        return account;
    }
    /// Once the visit is over.
    int searches() const { return m_searches; }

private:
    void serve()
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("%s", qUtf8Printable(server.errorString()));
        m_port = server.serverPort();
        m_isOpen.release();
        if (!server.waitForNewConnection(kMostWaitMs))
            return;
        QTcpSocket *const link = server.nextPendingConnection();
        link->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        link->write("* OK ready\r\n");
        while (link->canReadLine() || link->waitForReadyRead(kMostWaitMs)) {
            while (link->canReadLine()) {
                link->write(answerTo(link->readLine().trimmed()));
                link->waitForBytesWritten(kMostWaitMs);
            }
        }
    }
    QByteArray answerTo(const QByteArray &line)
    {
        const qsizetype end = line.indexOf(' ');
        if (end < 0) // what a login goes on with
            return m_login + " OK\r\n";
        const QByteArray tag = line.first(end);
        const QByteArray asked = line.sliced(end + 1);
        if (asked.startsWith("CAPABILITY"))
            return "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n" + tag + " OK\r\n";
        if (asked.startsWith("AUTHENTICATE")) {
            m_login = tag;
            return "+ \r\n";
        }
        if (asked.startsWith("EXAMINE"))
            return "* " + QByteArray::number(std::numeric_limits<quint32>::max()) +
                   " EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* OK [UIDNEXT 4] x\r\n" + tag +
                   " OK [READ-ONLY] x\r\n";
        if (!asked.startsWith("UID SEARCH"))
            return tag + " OK\r\n";
        m_searched(++m_searches);
        return "* SEARCH\r\n" + tag + " OK\r\n";
    }

    std::function<void(int)> m_searched;
    QSemaphore m_isOpen;
    quint16 m_port = 0;
    QByteArray m_login; ///< the tag of the question
    std::atomic_int m_searches = 0;
    std::unique_ptr<QThread> m_thread;
};

db::Result<void> takeNone(const CollectedMail &)
{
    return {};
}

} // namespace

/// A mailbox that says it has more mails than there can be.
class TestEndlessMailbox final : public QObject
{
    Q_OBJECT
private slots:
    void endsAfterAStop();
    void isNotLookedThroughToTheEnd();
};

void TestEndlessMailbox::endsAfterAStop()
{
    constexpr int kSearchesBefore = 5;
    std::atomic_bool stop = false;
    ImapResult result = ImapResult::Done;
    int searches = 0;
    {
        EndlessMailbox mailbox([&stop](int count) { stop = count == kSearchesBefore; });
        result = app::collectMails(mailbox.account(), "s3cret", {}, {}, &takeNone, &stop).result;
        searches = mailbox.searches();
    }
    QCOMPARE(result, ImapResult::Stopped);
    QCOMPARE(searches, kSearchesBefore);
}

void TestEndlessMailbox::isNotLookedThroughToTheEnd()
{
    CollectOutcome outcome;
    int searches = 0;
    {
        EndlessMailbox mailbox([](int) {});
        outcome = app::collectMails(mailbox.account(), "s3cret", {}, {}, &takeNone, nullptr);
        searches = mailbox.searches();
    }
    QVERIFY2(outcome.result == ImapResult::Done, qPrintable(outcome.detail));
    QCOMPARE(outcome.place.uid, 3U);
    QCOMPARE(searches, 4000); // of 500 mails each
}

MK_TEST(TestEndlessMailbox)
#include "tst_endless_mailbox.moc"
