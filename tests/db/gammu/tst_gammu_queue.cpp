#include "db/gammu/gammu_queue.h"
#include "tests/support/gammu_file.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using db::GammuFate;
using db::GammuMessage;
using db::GammuQueue;

namespace {

const GammuMessage kShort{u"mk-42"_s, u"+84912345678"_s, {u"Chao chi"_s}, false, {}};

} // namespace

/// Messages in the queue of gammu-smsd.
class TestGammuQueue final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void fitsEveryStatement();
    void putsAMessageIn();
    void cutsALongOneIntoParts();
    void putsNoneInTwice();
    void readsWhatBecameOfIt();
    void refusesWhatIsNoQueue_data();
    void refusesWhatIsNoQueue();
    void refusesAnEmptyMessage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestGammuQueue::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_file = m_folder->filePath(u"smsd.db"_s);
    QVERIFY(test::makeGammuFile(m_file));
}

void TestGammuQueue::fitsEveryStatement()
{
    const auto connection = db::Connection::open(m_file, db::Connection::Mode::ReadOnly, 1000);
    QVERIFY(connection);
    QDirIterator files(u":/sql/gammu"_s, {u"*.sql"_s}, QDir::Files);
    int count = 0;
    for (; files.hasNext(); ++count) {
        const QString name = files.next().sliced(6).chopped(4);
        const auto prepared =
            db::PreparedStatement::make((*connection)->handle(), db::sqlText(name), name, nullptr);
        QVERIFY2(prepared, prepared ? "" : qPrintable(prepared.error().detail));
    }
    QCOMPARE(count, 4);
}

void TestGammuQueue::putsAMessageIn()
{
    const auto queue = GammuQueue::open(m_file);
    QVERIFY(queue);
    const auto added = (*queue)->add(kShort);
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    QVERIFY(*added);
    QCOMPARE(test::gammuColumn(m_file,
                               u"SELECT CreatorID || '|' || DestinationNumber || '|' || TextDecoded || '|' "
                               "|| Coding || '|' || MultiPart || '|' || ifnull(UDH, 'none') || '|' || "
                               "ifnull(SenderID, 'any') FROM outbox"_s),
             QStringList(u"mk-42|+84912345678|Chao chi|Default_No_Compression|false|none|any"_s));
    QCOMPARE(test::gammuColumn(m_file, u"SELECT count(*) FROM outbox_multipart"_s), QStringList(u"0"_s));
}

void TestGammuQueue::cutsALongOneIntoParts()
{
    const auto queue = GammuQueue::open(m_file);
    QVERIFY(queue);
    GammuMessage message = kShort;
    message.parts = {u"Chào"_s, u"chị"_s, u"Lan"_s};
    message.isUnicode = true;
    message.sender = u"modem"_s;
    QVERIFY((*queue)->add(message));
    QCOMPARE(test::gammuColumn(m_file, u"SELECT MultiPart || SenderID || TextDecoded FROM outbox"_s),
             QStringList(u"truemodemChào"_s));
    QCOMPARE(test::gammuColumn(m_file,
                               u"SELECT SequencePosition || TextDecoded || Coding FROM outbox_multipart"_s),
             QStringList({u"2chịUnicode_No_Compression"_s, u"3LanUnicode_No_Compression"_s}));
    const QStringList headers =
        test::gammuColumn(m_file, u"SELECT UDH FROM outbox UNION ALL SELECT UDH FROM outbox_multipart"_s);
    QCOMPARE(headers.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QVERIFY2(headers[i].size() == 12 && headers[i].startsWith("050003"_L1), qPrintable(headers[i]));
        QCOMPARE(headers[i].sliced(6, 2), headers[0].sliced(6, 2));
        QCOMPARE(headers[i].sliced(8), u"030%1"_s.arg(i + 1));
    }
}

void TestGammuQueue::putsNoneInTwice()
{
    const auto queue = GammuQueue::open(m_file);
    QVERIFY(queue);
    QVERIFY((*queue)->add(kShort).value());
    QVERIFY(!(*queue)->add(kShort).value());
    QCOMPARE(test::gammuColumn(m_file, u"SELECT count(*) FROM outbox"_s), QStringList(u"1"_s));

    const auto daemon = db::Connection::open(m_file, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(daemon);
    QVERIFY((*daemon)->execute(
        u"INSERT INTO sentitems (ID, TextDecoded, Coding, CreatorID) SELECT ID, TextDecoded, "
        "Coding, CreatorID FROM outbox; DELETE FROM outbox"_s));
    QVERIFY(!(*queue)->add(kShort).value());
    GammuMessage other = kShort;
    other.creatorId = u"mk-43"_s;
    QVERIFY((*queue)->add(other).value());
}

void TestGammuQueue::readsWhatBecameOfIt()
{
    const auto queue = GammuQueue::open(m_file);
    QVERIFY(queue);
    QVERIFY(!(*queue)->fateOf(u"mk-42"_s)->isQueued);
    GammuMessage message = kShort;
    message.parts = {u"one"_s, u"two"_s};
    QVERIFY((*queue)->add(message));
    QVERIFY((*queue)->fateOf(u"mk-42"_s)->isQueued);
    QVERIFY(!(*queue)->fateOf(u"mk-4"_s)->isQueued);

    const auto daemon = db::Connection::open(m_file, db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(daemon);
    QVERIFY((*daemon)->execute(
        u"INSERT INTO sentitems (ID, SequencePosition, TextDecoded, Coding, Status, CreatorID) VALUES "
        "(1, 2, 'two', 'Default_No_Compression', 'SendingError', 'mk-42'), "
        "(1, 1, 'one', 'Default_No_Compression', 'SendingOK', 'mk-42'); DELETE FROM outbox"_s));
    const GammuFate fate = (*queue)->fateOf(u"mk-42"_s).value();
    QVERIFY(!fate.isQueued);
    QCOMPARE(fate.statuses, QStringList({u"SendingOK"_s, u"SendingError"_s}));
}

void TestGammuQueue::refusesWhatIsNoQueue_data()
{
    QTest::addColumn<QString>("sql"); // empty: there is no file
    QTest::newRow("no file") << QString();
    QTest::newRow("another program's") << u"CREATE TABLE a (b INTEGER)"_s;
    QTest::newRow("one without a version") << u"CREATE TABLE gammu (Version INTEGER)"_s;
    QTest::newRow("an older one") << u"CREATE TABLE gammu (Version INTEGER); INSERT INTO gammu VALUES (13)"_s;
}

void TestGammuQueue::refusesWhatIsNoQueue()
{
    QFETCH(QString, sql);
    const QString file = m_folder->filePath(u"other.db"_s);
    if (!sql.isEmpty()) {
        const auto made = db::Connection::open(file, db::Connection::Mode::Create, 1000);
        QVERIFY(made);
        QVERIFY((*made)->execute(sql));
    }
    const auto queue = GammuQueue::open(file);
    QVERIFY(!queue);
    QCOMPARE(queue.error().kind == db::ErrorKind::ForeignFile, !sql.isEmpty());
    QCOMPARE(QFile::exists(file), !sql.isEmpty());
}

void TestGammuQueue::refusesAnEmptyMessage()
{
    const auto queue = GammuQueue::open(m_file);
    QVERIFY(queue);
    GammuMessage message = kShort;
    message.parts.clear();
    QCOMPARE((*queue)->add(message).error().kind, db::ErrorKind::InvalidInput);
    message = kShort;
    message.creatorId.clear();
    QCOMPARE((*queue)->add(message).error().kind, db::ErrorKind::InvalidInput);
}

MK_TEST(TestGammuQueue)
#include "tst_gammu_queue.moc"
