#include "app/exchange/xlsx_file.h"

#include "app/exchange/csv_writer.h"
#include "app/exchange/open_list.h"
#include "random_cell.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>

using namespace Qt::StringLiterals;

/// Lists as Excel workbooks, read back by the reader that imports them.
class TestXlsxFile final : public QObject
{
    Q_OBJECT
private slots:
    void init() { QVERIFY(m_dir.isValid()); }
    void readsBackWhateverWasWritten();
    void keepsWhatASpreadsheetWouldChange();
    void isChosenByTheName();
    void holdsHeadingsAlone();
    void saysWhatAWorkbookCannotHold();
    void endsWhereAWorkbookEnds();
    void leavesNothingWhenNotCommitted();
    void saysThatTheFolderTakesNone();
    void removesWhatKilledExportsLeft();

private:
    QString path(const QString &name = u"list.xlsx"_s) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
};

namespace {

const QString kAlphabet = u"ab,;\t\"\n\r '=+-@|07ếĐ<>&_x1\u00A0./eE\x1\xFFFF😀"_s;

QList<QStringList> readBack(const QString &path)
{
    const auto source = app::openList(path);
    if (!source)
        qFatal("%s does not open", qUtf8Printable(path));
    QList<QStringList> records;
    for (QStringList fields; *(*source)->readRecord(fields);)
        records.append(fields);
    return records;
}

} // namespace

void TestXlsxFile::readsBackWhateverWasWritten()
{
    QRandomGenerator random(1);
    QList<QStringList> records{{u"a"_s, u"b"_s, u"c"_s, u"d"_s}};
    for (int i = 0; i < 500; ++i)
        records.append({u"%1"_s.arg(i), test::randomCell(random, kAlphabet),
                        test::randomCell(random, kAlphabet), u"end"_s});
    app::XlsxFile file(path());
    QVERIFY(file.open());
    for (const QStringList &record : records)
        QVERIFY(file.writeRecord(record));
    const auto done = file.commit();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QList<QStringList> read = readBack(path());
    QCOMPARE(read.size(), records.size());
    for (qsizetype i = 0; i < records.size(); ++i) {
        for (qsizetype at = 0; at < 4; ++at) {
            QString expected = records.at(i).at(at);
            expected.replace(QChar(u'\xFFFF'), QChar::ReplacementCharacter);
            QCOMPARE(app::unguardCell(read.at(i).at(at)), expected);
        }
    }
}

void TestXlsxFile::keepsWhatASpreadsheetWouldChange()
{
    const QStringList cells{u"0912345678"_s,   u"007"_s, u"8/3"_s, u"1990-05-31"_s, u"=1+1"_s,
                            u"+84912345678"_s, u"'=1"_s, u"1E5"_s, u" hai đầu "_s,  u"_x0041_"_s};
    app::XlsxFile file(path());
    QVERIFY(file.open());
    QVERIFY(file.writeRecord(QStringList(cells.size(), u"h"_s)));
    QVERIFY(file.writeRecord(cells));
    QVERIFY(file.commit());
    QStringList read = readBack(path()).at(1);
    for (QString &cell : read)
        cell = app::unguardCell(cell);
    QCOMPARE(read, cells);
}

void TestXlsxFile::isChosenByTheName()
{
    QVERIFY(app::isWorkbookName(u"a.b/Khách.XLSX"_s));
    QVERIFY(!app::isWorkbookName(u"xlsx"_s));
    for (const auto &[name, begin] :
         {std::pair(u"one.xlsx"_s, QByteArray("PK")), std::pair(u"one.csv"_s, QByteArray("\xEF\xBB\xBF"))}) {
        const auto list = app::createList(path(name));
        QVERIFY(list);
        QVERIFY((*list)->writeRecord({u"tên"_s}));
        QVERIFY((*list)->commit());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }
}

void TestXlsxFile::holdsHeadingsAlone()
{
    app::XlsxFile file(path());
    QVERIFY(file.open());
    QVERIFY(file.writeRecord({u"tên"_s, u"số"_s}));
    QVERIFY(file.commit());
    QCOMPARE(readBack(path()), (QList<QStringList>{{u"tên"_s, u"số"_s}}));
}

void TestXlsxFile::saysWhatAWorkbookCannotHold()
{
    app::XlsxFile file(path());
    QVERIFY(file.open());
    QVERIFY(file.writeRecord({u"note"_s}));
    QVERIFY(file.writeRecord({QString(32767, u'ế')}));
    const auto refused = file.writeRecord({QString(32768, u'a')});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(refused.error().detail.contains(u"row 3"_s), qPrintable(refused.error().detail));
}

void TestXlsxFile::endsWhereAWorkbookEnds()
{
    app::XlsxFile file(path());
    QVERIFY(file.open());
    const QStringList blank{QString()};
    for (qint64 i = 0; i < app::XlsxFile::kMostRecords; ++i)
        QVERIFY(file.writeRecord(blank));
    const auto refused = file.writeRecord(blank);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(refused.error().detail.contains(u"CSV"_s));
}

void TestXlsxFile::leavesNothingWhenNotCommitted()
{
    {
        app::XlsxFile file(path(u"gone.xlsx"_s));
        QVERIFY(file.open());
        QVERIFY(file.writeRecord({u"a"_s}));
    }
    QVERIFY(QDir(m_dir.path()).entryList({u"gone*"_s}, QDir::Files).isEmpty());
}

void TestXlsxFile::saysThatTheFolderTakesNone()
{
    app::XlsxFile file(m_dir.filePath(u"no such folder/list.xlsx"_s));
    const auto opened = file.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, db::ErrorKind::FileAccess);
    QVERIFY(opened.error().detail.contains(u"no such folder"_s));
}

void TestXlsxFile::removesWhatKilledExportsLeft()
{
    const QString left = QDir::tempPath() + u"/menkhach-export-kiLLed"_s;
    QVERIFY(QDir().mkpath(left));
    QFile file(left + u"/list.xlsx"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    app::XlsxFile soon(path());
    QVERIFY(soon.open());
    QVERIFY(QFileInfo::exists(left)); // it may be in use
    const auto old = std::filesystem::file_time_type::clock::now() - std::chrono::hours(2);
    std::filesystem::last_write_time(left.toStdString(), old);
    app::XlsxFile later(path());
    QVERIFY(later.open());
    QVERIFY(!QFileInfo::exists(left));
}

MK_TEST(TestXlsxFile)
#include "tst_xlsx_file.moc"
