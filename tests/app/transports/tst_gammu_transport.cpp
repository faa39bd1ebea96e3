#include "app/transports/gammu_transport.h"
#include "tests/support/gammu_daemon.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::DeliveryState;
using app::GammuTransport;
using Kind = app::SendOutcome::Kind;

namespace {

app::OutgoingItem smsToLan(const QString &id, const QString &text)
{
    app::OutgoingItem item;
    item.id = id;
    item.recipient = u"+84912345678"_s;
    item.text = text;
    return item;
}

} // namespace

/// SMS by a modem, through the queue of gammu-smsd.
class TestGammuTransport final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void putsAnItemIntoTheQueueOnce();
    void refusesWhatItCannotQueue();
    void looksAtAllParts_data();
    void looksAtAllParts();
    void sendsByTheRealDaemon();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestGammuTransport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"smsd.db"_s);
}

void TestGammuTransport::putsAnItemIntoTheQueueOnce()
{
    QVERIFY(test::makeGammuFile(m_file));
    GammuTransport transport(m_file);
    QVERIFY(transport.capabilities().sendsByItself);
    QVERIFY(transport.capabilities().tellsDelivery);
    const app::OutgoingItem item = smsToLan(u"mk-42"_s, QString(100, u'ơ'));
    QCOMPARE(transport.lookUp(item.id, {}).state, DeliveryState::Unknown);
    QCOMPARE(transport.send(item).outcome.kind, Kind::Accepted);
    transport.finish();
    QCOMPARE(transport.send(item).outcome.kind, Kind::Accepted);
    QCOMPARE(transport.lookUp(item.id, {}).state, DeliveryState::Waiting);
    QCOMPARE(test::gammuColumn(m_file, u"SELECT TextDecoded || Coding FROM outbox"_s),
             QStringList(QString(67, u'ơ') + u"Unicode_No_Compression"_s));
    QCOMPARE(test::gammuColumn(m_file, u"SELECT TextDecoded FROM outbox_multipart"_s),
             QStringList(QString(33, u'ơ')));
}

void TestGammuTransport::refusesWhatItCannotQueue()
{
    GammuTransport transport(m_file);
    const app::SendResult nowhere = transport.send(smsToLan(u"mk-1"_s, u"a"_s));
    QCOMPARE(nowhere.outcome.kind, Kind::NotReached);
    QVERIFY(!nowhere.outcome.detail.isEmpty());
    QVERIFY(!QFile::exists(m_file));
    QVERIFY(test::makeGammuFile(m_file));
    QCOMPARE(transport.send(smsToLan(u"mk-1"_s, {})).outcome.kind, Kind::Refused);
    app::OutgoingItem mail = smsToLan(u"mk-1"_s, u"a"_s);
    mail.recipient = u"lan@example.vn"_s;
    QCOMPARE(transport.send(mail).outcome.kind, Kind::Refused);
    const std::atomic_bool stop = true;
    QCOMPARE(transport.send(smsToLan(u"mk-1"_s, u"a"_s), &stop).outcome.kind, Kind::Stopped);
    QCOMPARE(test::gammuColumn(m_file, u"SELECT count(*) FROM outbox"_s), QStringList(u"0"_s));
}

void TestGammuTransport::looksAtAllParts_data()
{
    QTest::addColumn<bool>("isQueued");
    QTest::addColumn<QStringList>("statuses");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, bool isQueued, const QStringList &statuses, DeliveryState state) {
        QTest::newRow(name) << isQueued << statuses << static_cast<int>(state);
    };
    row("nowhere", false, {}, DeliveryState::Unknown);
    row("queued", true, {}, DeliveryState::Waiting);
    row("one sent, one queued", true, {u"SendingOKNoReport"_s}, DeliveryState::Waiting);
    row("sent", false, {u"SendingOK"_s}, DeliveryState::Waiting);
    row("sent, without a report", false, {u"SendingOKNoReport"_s}, DeliveryState::Unknown);
    row("there", false, {u"DeliveryOK"_s, u"DeliveryOK"_s}, DeliveryState::Delivered);
    row("half of it", false, {u"DeliveryOK"_s, u"SendingOK"_s}, DeliveryState::Waiting);
    row("half of it failed", false, {u"DeliveryOK"_s, u"DeliveryFailed"_s}, DeliveryState::Failed);
    row("not sent", false, {u"SendingError"_s}, DeliveryState::Failed);
    row("not known", false, {u"DeliveryOK"_s, u"DeliveryUnknown"_s}, DeliveryState::Unknown);
}

void TestGammuTransport::looksAtAllParts()
{
    QFETCH(bool, isQueued);
    QFETCH(QStringList, statuses);
    QTEST(static_cast<int>(app::lookAt({isQueued, statuses}).state), "state");
}

void TestGammuTransport::sendsByTheRealDaemon()
{
    if (!test::GammuDaemon::isThere())
        QSKIP("There is no gammu-smsd with its example of a database.");
    test::GammuDaemon smsd(m_folder->path());
    QVERIFY(smsd.make() && smsd.start());

    const QString shortText = u"Chao chi Lan [QC] €"_s;
    const QString longText = u"Chào chị Lan 🌸, cửa hàng chúc chị sinh nhật vui. "_s.repeated(4);
    GammuTransport transport(m_file);
    QCOMPARE(transport.send(smsToLan(u"mk-1"_s, shortText)).outcome.kind, Kind::Accepted);
    QCOMPARE(transport.send(smsToLan(u"mk-2"_s, longText)).outcome.kind, Kind::Accepted);
    const auto sentCount = [this] {
        return test::gammuColumn(m_file, u"SELECT count(DISTINCT CreatorID) - (SELECT count(*) FROM outbox) "
                                         "FROM sentitems WHERE Status LIKE 'SendingOK%'"_s)
            .first();
    };
    QTRY_COMPARE_WITH_TIMEOUT(sentCount(), u"2"_s, 60'000);
    const auto sentText = [this](const QString &id) {
        return test::gammuColumn(
                   m_file,
                   u"SELECT TextDecoded FROM sentitems WHERE CreatorID = '%1' ORDER BY SequencePosition"_s
                       .arg(id))
            .join(QString());
    };
    QCOMPARE(sentText(u"mk-1"_s), shortText);
    QCOMPARE(sentText(u"mk-2"_s), longText);
    QVERIFY(transport.lookUp(u"mk-2"_s, {}).state != DeliveryState::Failed);
    QCOMPARE(transport.send(smsToLan(u"mk-1"_s, shortText)).outcome.kind, Kind::Accepted);
    QCOMPARE(test::gammuColumn(m_file, u"SELECT count(*) FROM outbox"_s), QStringList(u"0"_s));
    QVERIFY(smsd.stop());
}

MK_TEST(TestGammuTransport)
#include "tst_gammu_transport.moc"
