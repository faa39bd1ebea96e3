#include "tests/app/exchange/csv_records.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Text that is no list from one place on, and is refused there.
class TestCsvDamage final : public QObject
{
    Q_OBJECT
private slots:
    void refusesDamagedText_data();
    void refusesDamagedText();
    void tellsTheKindOfDamage_data();
    void tellsTheKindOfDamage();
    void refusesHalfAUtf16Character();
    void readsAFileCutOffAnywhereOrSaysWhy();
    void refusesALineOfSixtyMegabytesInLittleMemory();
    void refusesADeviceThatIsNotOpen();
    void keepsToItsError();
};

namespace {

// One line of 'x' without end, made as it is read.
class EndlessLine final : public QIODevice
{
public:
    explicit EndlessLine(qint64 size) : m_left(size) { open(ReadOnly | Unbuffered); }
    qint64 left() const { return m_left; }

protected:
    qint64 readData(char *data, qint64 longest) override
    {
        const qint64 count = std::min(longest, m_left);
        std::fill_n(data, count, 'x');
        m_left -= count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_left;
};

} // namespace

void TestCsvDamage::refusesDamagedText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begins");
    QTest::addColumn<QString>("says");
    QTest::newRow("NUL byte") << QByteArray("a,b\n1,\0002\n", 8) << u"line 2:"_s << u"NUL"_s;
    QTest::newRow("bad byte") << QByteArray("a\nb\nc\xFF\nd\n") << u"line 3:"_s << u"0xFF is not UTF-8"_s;
    QTest::newRow("bad byte behind a break in quotes")
        << QByteArray("a\n\"x\ny\"\n\xC0\xAF\n") << u"line 4:"_s << u"CSV UTF-8"_s;
    QTest::newRow("surrogate") << QByteArray("a\n\xED\xA0\x80\n") << u"line 2:"_s << u"0xED"_s;
    QTest::newRow("overlong") << QByteArray("a\n\xE0\x80\x80\n") << u"line 2:"_s << u"0xE0"_s;
    QTest::newRow("beyond Unicode") << QByteArray("a\n\xF4\x90\x80\x80\n") << u"line 2:"_s << u"0xF4"_s;
    QTest::newRow("cut off within a character") << QByteArray("a\nb\xE1\xBB") << u"line 2:"_s << u"0xE1"_s;
    QTest::newRow("Windows-1258") << QByteArray("t\xEAn\n") << u"line 1:"_s << u"0xEA"_s;
    QTest::newRow("a spreadsheet, not its text")
        << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << u"line 1:"_s << u"not a text file"_s;
    QTest::newRow("quote never closed") << QByteArray("a\nb\n\"x\ny\n") << u"line 3:"_s << u"never closed"_s;
    QTest::newRow("text behind a quote")
        << QByteArray("a,\"x\"y\n1,2\n") << u"line 1:"_s << u"behind a closing"_s;
}

void TestCsvDamage::refusesDamagedText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begins);
    QFETCH(QString, says);
    const CsvRecords outcome = CsvRecords::of(bytes);
    QVERIFY2(outcome.error.startsWith(begins), qPrintable(outcome.error));
    QVERIFY2(outcome.error.contains(says), qPrintable(outcome.error));
}

void TestCsvDamage::tellsTheKindOfDamage_data()
{
    using Kind = app::ListTrouble::Kind;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("line");
    QTest::newRow("an open quote") << QByteArray("name\nAn\n\"Bo\n") << Kind::Damaged << qint64{3};
    // The words of a cell decide nothing.
    QTest::newRow("text behind a quote")
        << QByteArray("a NUL byte vCard\n\"UTF-16\"x\n") << Kind::Damaged << qint64{2};
    QTest::newRow("a NUL byte") << QByteArray("name\nAn\nB\0o\n", 13) << Kind::NotText << qint64{3};
    QTest::newRow("half of a letter")
        << QByteArray("name\nL\xC3\xAA An\nL\xC3( Bo\n") << Kind::WrongEncoding << qint64{3};
    QTest::newRow("UTF-16 cut off") << QByteArray("\xFF\xFEn\0a\0m\0e", 9) << Kind::WrongEncoding
                                    << qint64{1};
}

void TestCsvDamage::tellsTheKindOfDamage()
{
    QFETCH(QByteArray, text);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    app::CsvReader reader(buffer);
    QVERIFY(!reader.trouble());
    QStringList fields;
    auto read = reader.readRecord(fields);
    while (read && *read)
        read = reader.readRecord(fields);
    QVERIFY(!read);
    const auto trouble = reader.trouble();
    QVERIFY(trouble);
    QTEST(trouble->kind, "kind");
    QTEST(trouble->line, "line");
    QCOMPARE(trouble->detail, read.error().detail);
}

void TestCsvDamage::refusesHalfAUtf16Character()
{
    QVERIFY(CsvRecords::of(QByteArray("\xFF\xFE"
                                      "a\0b",
                                      5))
                .error.contains(u"UTF-16"));
    QVERIFY(CsvRecords::of(QByteArray("\xFF\xFE"
                                      "a\0\x3D\xD8"
                                      "b\0",
                                      8))
                .error.contains(u"UTF-16"));
}

void TestCsvDamage::readsAFileCutOffAnywhereOrSaysWhy()
{
    const QByteArray bytes("\xEF\xBB\xBFtên,ghi chú\n\"Hương, Nguyễn\",\"nói \"\"được\"\"\"\nLan,\xC4\x91\n");
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const CsvRecords outcome = CsvRecords::of(bytes.left(size));
        QVERIFY2(outcome.error.isEmpty() || outcome.error.startsWith(u"line "), qPrintable(outcome.error));
    }
}

void TestCsvDamage::refusesALineOfSixtyMegabytesInLittleMemory()
{
    EndlessLine device(60 * 1024 * 1024);
    test::CpuTimer timer;
    timer.start();
    const CsvRecords outcome = CsvRecords::of(device);
    QVERIFY2(outcome.error.startsWith(u"line 1: the record has no line break within 1 MiB"),
             qPrintable(outcome.error));
    QVERIFY(device.left() > 58 * 1024 * 1024); // read no further than it had to
    QVERIFY(timer.elapsed() < 1000);
}

void TestCsvDamage::refusesADeviceThatIsNotOpen()
{
    QBuffer buffer;
    app::CsvReader reader(buffer);
    QStringList fields;
    QCOMPARE(reader.readRecord(fields).error().kind, db::ErrorKind::FileAccess);
}

void TestCsvDamage::keepsToItsError()
{
    QByteArray bytes("a\n\"b");
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    app::CsvReader reader(buffer);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    const QString first = reader.readRecord(fields).error().detail;
    QCOMPARE(reader.readRecord(fields).error().detail, first);
}

MK_TEST(TestCsvDamage)
#include "tst_csv_damage.moc"
