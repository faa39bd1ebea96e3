#include "app/outbox/collecting/collector.h"

#include "db/outbox/mailbox_store.h"
#include "db/session/session.h"
#include "tests/app/outbox/collecting/mail_scene.h"
#include "tests/support/test_main.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::SecretFault;

namespace {

/// Counts how often it is asked.
class CountedSecrets final : public app::Secrets
{
public:
    app::SecretResult<QByteArray> read(const QString &) override
    {
        ++asked;
        if (fault)
            return tl::unexpected(app::SecretError{*fault, u"locked"_s});
        return QByteArray("s3cret");
    }
    app::SecretResult<void> write(const QString &, const QByteArray &) override { return {}; }
    app::SecretResult<void> remove(const QString &) override { return {}; }

    std::atomic_int asked = 0;
    std::optional<SecretFault> fault;
};

} // namespace

/// Looks at the mailboxes again and again, on a thread of its own.
class TestCollector final : public QObject, MailScene
{
    Q_OBJECT
private slots:
    void init();
    void looksAgainAndAgain();
    void leavesALockedAccountAloneForAnHour();
    void saysThatTheFileIsGone();
    void looksAtOnceWhenTheComputerHasSlept();
    void asksALockedAccountAgainWhenTheClockIsSetBack();
    void findsNothingWithoutAnAccount();

private:
    app::CollectorSetup setup()
    {
        return {[this](const std::atomic_bool *) { return app::onOwnConnection(m_file); }, m_shop->clock(),
                &m_secrets, 0ms, 20ms};
    }
    void listen(app::Collector &collector)
    {
        connect(&collector, &app::Collector::roundEnded, this,
                [this](const app::CollectRound &round) { m_rounds.append(round); });
        connect(&collector, &app::Collector::failed, this, [this] { ++m_failures; });
        collector.start();
    }

    /// By a clock that the test sets, while no time passes; it looks once an hour.
    app::CollectorSetup settableSetup()
    {
        m_nowMs = m_shop->clock().nowMs();
        app::CollectorSetup settable = setup();
        settable.clock = app::Clock::readFrom([this] { return m_nowMs.load(); });
        settable.steady = [] { return qint64{0}; };
        settable.every = 1h;
        return settable;
    }

    QString m_file;
    std::atomic<qint64> m_nowMs;
    CountedSecrets m_secrets;
    QList<app::CollectRound> m_rounds;
    int m_failures = 0;
};

void TestCollector::init()
{
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // what the collector before still said
    makeShop();
    m_file = m_shop->file(u"shop.db"_s);
    m_secrets.asked = 0;
    m_secrets.fault.reset();
    m_rounds.clear();
    m_failures = 0;
    QTcpServer closed; // nobody listens there afterwards
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    db::Mailbox mailbox;
    mailbox.account = m_account;
    mailbox.host = u"127.0.0.1"_s;
    mailbox.port = closed.serverPort();
    mailbox.security = db::LinkSecurity::None;
    mailbox.userName = u"hoa"_s;
    QVERIFY(session().mailboxes().save(mailbox));
}

void TestCollector::looksAgainAndAgain()
{
    app::Collector collector(setup());
    listen(collector);
    QTRY_VERIFY(m_rounds.size() >= 2);
    QCOMPARE(m_rounds.constFirst().troubles.size(), 1);
    QCOMPARE(m_rounds.constFirst().troubles.constFirst().account, u"Hoa"_s);
    QVERIFY(m_rounds.constFirst().troubles.constFirst().isOffline);
    QVERIFY(m_secrets.asked >= 2);
    QVERIFY(session().mailboxes().byAccount(m_account).value()->visitedAtMs);
}

void TestCollector::leavesALockedAccountAloneForAnHour()
{
    m_secrets.fault = SecretFault::Denied;
    app::Collector collector(setup());
    listen(collector);
    QTRY_VERIFY(m_rounds.size() >= 3);
    QCOMPARE(m_secrets.asked, 1);
    QVERIFY(m_rounds.constFirst().troubles.constFirst().secret == SecretFault::Denied);
    QVERIFY(m_rounds.at(1).troubles.isEmpty());
    collector.wake(); // the account may have been mended
    QTRY_COMPARE(m_secrets.asked, 2);
}

void TestCollector::saysThatTheFileIsGone()
{
    m_file = m_shop->file(u"none.db"_s);
    app::Collector collector(setup());
    listen(collector);
    QTRY_VERIFY(m_failures > 0);
    QVERIFY(m_rounds.isEmpty());
}

void TestCollector::looksAtOnceWhenTheComputerHasSlept()
{
    app::Collector collector(settableSetup());
    listen(collector);
    QTRY_COMPARE(m_rounds.size(), 1);
    m_nowMs += 8 * 3'600'000;
    QTRY_COMPARE(m_rounds.size(), 2);
}

void TestCollector::asksALockedAccountAgainWhenTheClockIsSetBack()
{
    m_secrets.fault = SecretFault::Denied;
    app::Collector collector(settableSetup());
    listen(collector);
    QTRY_COMPARE(m_rounds.size(), 1);
    m_nowMs += 600'000; // within the hour
    QTRY_COMPARE(m_rounds.size(), 2);
    QCOMPARE(m_secrets.asked, 1);
    m_nowMs -= 24 * 3'600'000; // else it would be left alone for a day
    QTRY_COMPARE(m_rounds.size(), 3);
    QCOMPARE(m_secrets.asked, 2);
}

void TestCollector::findsNothingWithoutAnAccount()
{
    QVERIFY(session().sendingAccounts().setArchived(m_account, true, m_shop->moment()));
    QVERIFY(app::collectSources(session())->isEmpty());
    app::Collector collector(setup());
    listen(collector);
    QTRY_VERIFY(!m_rounds.isEmpty());
    QVERIFY(m_rounds.constFirst().troubles.isEmpty());
    QCOMPARE(m_secrets.asked, 0);
}

MK_TEST(TestCollector)
#include "tst_collector.moc"
