#include "tests/app/cli/cli_shop.h"
#include "tests/app/cli/planned_for_hoa.h"
#include "tests/support/gammu_daemon.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// SMS by a modem of this computer, from the command line and without a keychain: the account, what is sent
/// by it, what it costs and what became of it.
class TestModemCalls final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void takesTheQueueByItsWholePath();
    void refusesAnAccountWithoutAQueue();
    void sendsOverTheQueueAndLearnsWhatArrived();
    void foretellsTheCost();
    void saysThatThereIsNoQueue();
    void sendsATestToOneself();
    void sendsByTheRealDaemon();

private:
    CliCall at(const QString &now, const QStringList &words) const
    {
        return CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, now} + words);
    }
    QJsonObject answerAt(const QString &now, const QStringList &words) const
    {
        const CliCall called = at(now, words + QStringList{u"--json"_s});
        if (called.exitCode != 0)
            QTest::qFail(qPrintable(called.err), __FILE__, __LINE__);
        return called.document();
    }
    void addModem() const
    {
        m_shop->answer({u"account"_s, u"add"_s, u"Modem"_s, u"--kind"_s, u"gammu"_s, u"--queue"_s, m_queue,
                        u"--part-price"_s, u"250"_s});
    }
    /// An SMS to Hoa for today that is approved, and its number.
    QString approved(const QString &words) const;
    QJsonObject message(const QString &id) const
    {
        return m_shop->answer({u"outbox"_s, u"show"_s, id}).value(u"message"_s).toObject();
    }

    const QString m_later = u"2026-11-21T10:05"_s;
    const QString m_muchLater = u"2026-11-21T10:30"_s;
    std::unique_ptr<CliShop> m_shop;
    QString m_queue;
};

void TestModemCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    m_queue = m_shop->file(u"smsd.db"_s);
}

QString TestModemCalls::approved(const QString &words) const
{
    const PlannedForHoa planned(m_shop->database(), db::Channel::Sms, words, words);
    const QString id = QString::number(planned.message.value);
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    return id;
}

void TestModemCalls::takesTheQueueByItsWholePath()
{
    const QString here = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_shop->folder()));
    m_shop->answer({u"account"_s, u"add"_s, u"Modem"_s, u"--kind"_s, u"gammu"_s, u"--queue"_s, u"smsd.db"_s});
    QVERIFY(QDir::setCurrent(here));
    const QJsonObject added = m_shop->answer({u"account"_s, u"list"_s})[u"accounts"_s][0].toObject();
    QCOMPARE(added[u"channel"_s].toString(), u"sms"_s);
    QVERIFY(QDir::isAbsolutePath(added[u"queue"_s].toString()));
    QCOMPARE(QFileInfo(added[u"queue"_s].toString()).fileName(), u"smsd.db"_s);
    QVERIFY(added[u"partPrice"_s].isNull());
    m_shop->answer({u"account"_s, u"change"_s, u"Modem"_s, u"--modem"_s, u"phone1"_s});
    QVERIFY(m_shop->call({u"account"_s, u"list"_s}).out.contains("smsd.db"_L1)); // the queue has stayed
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
}

void TestModemCalls::refusesAnAccountWithoutAQueue()
{
    const CliCall refused = m_shop->call({u"account"_s, u"add"_s, u"Modem"_s, u"--kind"_s, u"gammu"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains("queue: is missing"_L1), qPrintable(refused.err));
}

void TestModemCalls::sendsOverTheQueueAndLearnsWhatArrived()
{
    QVERIFY(test::makeGammuFile(m_queue));
    addModem();
    const QString id = approved(u"Chào chị Hoa"_s);
    QCOMPARE(answerAt(m_later, {u"send"_s, u"--due"_s})[u"counts"_s][u"sent"_s].toInt(), 1);
    QCOMPARE(test::gammuColumn(m_queue, u"SELECT DestinationNumber || ' ' || TextDecoded FROM outbox"_s),
             QStringList(u"+84912345678 Chào chị Hoa"_s));
    QCOMPARE(message(id)[u"costParts"_s].toInt(), 1);
    {
        const auto smsd = db::Connection::open(m_queue, db::Connection::Mode::ReadWrite, 1000);
        QVERIFY(smsd &&
                (*smsd)->execute(u"INSERT INTO sentitems (ID, TextDecoded, Coding, Status, CreatorID) "
                                 "SELECT ID, TextDecoded, Coding, 'DeliveryOK', CreatorID FROM outbox; "
                                 "DELETE FROM outbox"_s));
    }
    const QJsonObject collected = answerAt(m_muchLater, {u"collect"_s});
    QCOMPARE(collected[u"gateways"_s][0][u"delivered"_s].toInt(), 1);
    QVERIFY(collected[u"gateways"_s][0][u"trouble"_s].isNull());
    const QString shown = m_shop->call({u"outbox"_s, u"show"_s, id}).out;
    QVERIFY2(shown.contains("delivered"_L1), qPrintable(shown));
}

void TestModemCalls::foretellsTheCost()
{
    QVERIFY(test::makeGammuFile(m_queue));
    addModem();
    approved(u"Chào chị Hoa"_s);
    approved(QString(100, u'ơ'));
    const QJsonObject forecast =
        answerAt(m_later, {u"send"_s, u"--due"_s, u"--dry-run"_s})[u"accounts"_s][0].toObject();
    QCOMPARE(forecast[u"parts"_s].toInt(), 3);
    QCOMPARE(forecast[u"cost"_s].toInt(), 750);
    QVERIFY(at(m_later, {u"send"_s, u"--due"_s, u"--dry-run"_s}).out.contains("(3 parts, 750 VND)"_L1));
    m_shop->answer({u"account"_s, u"change"_s, u"Modem"_s, u"--part-price"_s, u"none"_s});
    QVERIFY(at(m_later, {u"send"_s, u"--due"_s, u"--dry-run"_s}).out.contains("(3 parts)"_L1));
    QVERIFY(test::gammuColumn(m_queue, u"SELECT ID FROM outbox"_s).isEmpty());
}

void TestModemCalls::saysThatThereIsNoQueue()
{
    addModem();
    const QString id = approved(u"Chào chị Hoa"_s);
    const CliCall failed = at(m_later, {u"send"_s, u"--due"_s});
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.err.contains("account \"Modem\""_L1), qPrintable(failed.err));
    QVERIFY(!QFile::exists(m_queue));
    QCOMPARE(message(id)[u"state"_s].toString(), u"approved"_s); // and goes once there is one
    QVERIFY(test::makeGammuFile(m_queue));
    QCOMPARE(answerAt(u"2026-11-21T12:00"_s, {u"send"_s, u"--due"_s})[u"counts"_s][u"sent"_s].toInt(), 1);
}

void TestModemCalls::sendsATestToOneself()
{
    QVERIFY(test::makeGammuFile(m_queue));
    addModem();
    const QStringList test{u"account"_s, u"test"_s, u"Modem"_s, u"--to"_s, u"0977 654 321"_s};
    QCOMPARE(m_shop->answer(test)[u"to"_s].toString(), u"+84977654321"_s);
    QVERIFY(test::gammuColumn(m_queue, u"SELECT TextDecoded FROM outbox"_s).first().startsWith(u"[THỬ] "_s));
}

void TestModemCalls::sendsByTheRealDaemon()
{
    if (!test::GammuDaemon::isThere())
        QSKIP("There is no gammu-smsd with its example of a database.");
    test::GammuDaemon smsd(m_shop->folder());
    QVERIFY(smsd.make() && smsd.start());
    m_queue = smsd.queue();
    addModem();
    const QString id = approved(u"Chào chị Hoa, chúc chị sinh nhật vui. "_s.repeated(4));
    QCOMPARE(answerAt(m_later, {u"send"_s, u"--due"_s})[u"counts"_s][u"sent"_s].toInt(), 1);
    QVERIFY(message(id)[u"costParts"_s].toInt() > 1);
    const auto waiting = [this] {
        return test::gammuColumn(m_queue, u"SELECT (SELECT count(*) FROM outbox) || ' ' || (SELECT "
                                          "count(*) > 0 FROM sentitems WHERE Status LIKE 'SendingOK%')"_s)
            .first();
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), u"0 1"_s, 60'000);
    QCOMPARE(answerAt(m_muchLater, {u"collect"_s})[u"gateways"_s][0][u"failed"_s].toInt(), 0);
    QVERIFY(smsd.stop());
}

MK_TEST(TestModemCalls)
#include "tst_modem_calls.moc"
