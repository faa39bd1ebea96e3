#include "app/import/list_survey.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;
using Trouble = app::ListTrouble::Kind;

namespace {

/// Far below the beginning a cell names a text that is missing.
QByteArray brokenWorkbook()
{
    test::Workbook book = test::workbookOf({{u"Họ tên"_s, u"SĐT"_s}});
    for (int i = 0; i < 1001; ++i)
        book.sheets[0].rows += "<row><c t=\"str\"><v>Lan</v></c></row>";
    book.sheets[0].rows += "<row><c t=\"s\"><v>2</v></c></row>";
    return book.bytes();
}

} // namespace

/// What a file says of itself, and why it is none of ours.
class TestListSurvey final : public QObject
{
    Q_OBJECT
private slots:
    void readsTheListOfTenThousand();
    void readsAListOfBeforeUnicode();
    void readsAWorkbook();
    void namesTheRowOfTheHeadings();
    void guessesByTheCellsWhereTheHeadingSaysNothing();
    void noticesAListWithoutHeadings();
    void asksHowDatesAreWritten_data();
    void asksHowDatesAreWritten();
    void namesWhatCanNotBeUsed();
    void refusesWithTheReason_data();
    void refusesWithTheReason();
    void stopsWhenAsked();

private:
    QString write(const QByteArray &bytes, const QString &name = u"khách.csv"_s)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    QTemporaryDir m_dir;
};

void TestListSurvey::readsTheListOfTenThousand()
{
    const auto survey = app::surveyList(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(survey);
    QCOMPARE(survey->rows, 10000);
    QCOMPARE(survey->source.separator, u',');
    QCOMPARE(survey->source.encoding, u"UTF-8"_s);
    QVERIFY(survey->hasHeader);
    QCOMPARE(survey->columns.at(1).guess, Field::FullName);
    QCOMPARE(survey->columns.at(1).sureness, app::Sureness::Heading);
    QVERIFY(app::problemsOf(survey->shape().fields).isEmpty());
    QVERIFY(
        !app::dateQuestionsOf(*survey, survey->shape().fields).constFirst().asked); // the year stands first
}

void TestListSurvey::readsAListOfBeforeUnicode()
{
    const auto survey = app::surveyList(write("M\xB7 KH;H\xE4 t\xAAn;S\xE8 \xAEi\xD6n tho\xB9i\n"
                                              "KH1;Nguy\xD4n V\xA8n \xA7\xF8"
                                              "c;0912345678\n"));
    QVERIFY(survey);
    QCOMPARE(survey->source.encoding, u"TCVN3"_s);
    QCOMPARE(survey->shape().fields, (QList<Field>{Field::Code, Field::FullName, Field::Phone}));
    QCOMPARE(survey->columns.at(1).header, u"Họ tên"_s);
}

void TestListSurvey::readsAWorkbook()
{
    const auto survey =
        app::surveyList(write(test::workbookOf({{u"Khách của shop"_s},
                                                {u"Họ tên"_s, u"SĐT"_s, u"Ngày sinh"_s},
                                                {u"Nguyễn Lan"_s, u"912345678"_s, u"31/5/1990"_s}},
                                               "Khách")
                                  .bytes(),
                              u"khách.xlsx"_s));
    QVERIFY(survey);
    QCOMPARE(survey->titleLines, 1);
    QCOMPARE(survey->rows, 1);
    QCOMPARE(survey->source.sheet, u"Khách"_s);
    QCOMPARE(survey->shape().fields, (QList<Field>{Field::FullName, Field::Phone, Field::Birthday}));
    QCOMPARE(survey->bytes, QFile(m_dir.filePath(u"khách.xlsx"_s)).size());
}

void TestListSurvey::namesTheRowOfTheHeadings()
{
    const auto survey = app::surveyList(
        write(test::workbookOf(
                  {{u"Khách của shop"_s}, {}, {u"Họ tên"_s, u"SĐT"_s}, {u"Nguyễn Lan"_s, u"912345678"_s}})
                  .bytes(),
              u"khách.xlsx"_s));
    QVERIFY(survey);
    QCOMPARE(survey->headingPlace(), 3); // as the spreadsheet counts, whatever is read of an empty row
    const auto blank = app::surveyList(write("Khách của shop\n\nHọ tên,SĐT\nNguyễn Lan,0912345678\n"));
    QVERIFY(blank);
    QCOMPARE(blank->headingPlace(), 3);
}

void TestListSurvey::guessesByTheCellsWhereTheHeadingSaysNothing()
{
    const auto survey =
        app::surveyList(write("c1;c2;c3;c4\nNguyễn Thị Lan;0912345678;lan@example.vn;31/5/1990\n"
                              "Lê Văn Sơn;0987654321;son@example.vn;28/2/1988\n"));
    QVERIFY(survey);
    QCOMPARE(survey->source.separator, u';');
    QCOMPARE(survey->shape().fields,
             (QList<Field>{Field::FullName, Field::Phone, Field::Email, Field::Birthday}));
    for (const app::ListColumn &column : survey->columns)
        QCOMPARE(column.sureness, app::Sureness::Content);
}

void TestListSurvey::noticesAListWithoutHeadings()
{
    const auto survey = app::surveyList(write("Nguyễn Thị Lan,0912345678\nLê Văn Sơn,0987654321\n"));
    QVERIFY(survey);
    QVERIFY(!survey->hasHeader);
    QCOMPARE(survey->rows, 2);
    QCOMPARE(survey->shape().headers, (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(survey->shape().fields, (QList<Field>{Field::FullName, Field::Phone}));
}

void TestListSurvey::asksHowDatesAreWritten_data()
{
    QTest::addColumn<QByteArray>("dates");
    QTest::addColumn<bool>("asked");
    QTest::addColumn<bool>("monthFirst");
    QTest::newRow("one that has its day first") << QByteArray("31/5/1990 5/6/1990") << false << false;
    QTest::newRow("one that has its month first") << QByteArray("5/31/1990 5/6/1990") << true << true;
    QTest::newRow("all can be read both ways") << QByteArray("5/6/1990 1/2/1990") << true << false;
    QTest::newRow("some one way, some the other") << QByteArray("31/5/1990 5/31/1990") << true << false;
    QTest::newRow("the same number twice") << QByteArray("5/5/1990 6/6/1990") << false << false;
    QTest::newRow("the year first") << QByteArray("1990-05-06 1990-06-05") << false << false;
}

void TestListSurvey::asksHowDatesAreWritten()
{
    QFETCH(QByteArray, dates);
    QFETCH(bool, asked);
    QFETCH(bool, monthFirst);
    QByteArray csv("Họ tên,Ngày sinh\n");
    for (const QByteArray &date : dates.split(' '))
        csv += "Nguyễn Lan," + date + "\n";
    const auto survey = app::surveyList(write(csv));
    QVERIFY(survey);
    const auto question = app::dateQuestionsOf(*survey, survey->shape().fields).constFirst();
    QCOMPARE(question.asked, asked);
    QCOMPARE(question.guess == app::DateOrder::MonthFirst, monthFirst);
}

void TestListSurvey::namesWhatCanNotBeUsed()
{
    const auto problems = app::problemsOf({Field::Province, Field::Phone, Field::Phone, Field::Province});
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).kind, app::ShapeProblem::Kind::TwiceTheField);
    QCOMPARE(problems.at(0).column, 3);
    QCOMPARE(problems.at(1).kind, app::ShapeProblem::Kind::NoName);
    QVERIFY(app::problemsOf({Field::FullName, Field::Email, Field::Email, Field::Ignore}).isEmpty());
}

void TestListSurvey::refusesWithTheReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Trouble>("kind");
    QTest::addColumn<qint64>("line");
    QTest::newRow("nothing in it") << u"a.csv"_s << QByteArray() << Trouble::Empty << qint64(0);
    QTest::newRow("headings only") << u"a.csv"_s << QByteArray("Họ tên,SĐT\n") << Trouble::Empty << qint64(0);
    QTest::newRow("the beginning of a workbook")
        << u"a.xlsx"_s << QByteArray("PK\x03\x04....") << Trouble::Workbook << qint64(0);
    QTest::newRow("an old spreadsheet")
        << u"a.xls"_s << QByteArray("\xD0\xCF\x11\xE0....") << Trouble::Spreadsheet << qint64(0);
    QTest::newRow("a workbook that says it is CSV")
        << u"a.csv"_s << QByteArray("PK\x03\x04....") << Trouble::Workbook << qint64(0);
    QTest::newRow("a page of the web that says it is a spreadsheet")
        << u"a.xls"_s << QByteArray("\r\n<HTML><table><tr><td>name") << Trouble::Spreadsheet << qint64(0);
    QTest::newRow("a workbook whose sheet is broken")
        << u"a.xlsx"_s << brokenWorkbook() << Trouble::Workbook << qint64(1003);
    QTest::newRow("a document") << u"a.pdf"_s << QByteArray("%PDF-1.4") << Trouble::Document << qint64(0);
    QTest::newRow("a picture") << u"a.png"_s << QByteArray("\x89PNG\r\n") << Trouble::Picture << qint64(0);
    QTest::newRow("a card that breaks off")
        << u"a.vcf"_s << QByteArray("BEGIN:VCARD\nFN:Lan\nEND:VCARD\nBEGIN:VCARD\nFN:Mai\n")
        << Trouble::AddressCard << qint64(4);
    QTest::newRow("a card in letters nobody reads")
        << u"a.vcf"_s << QByteArray("BEGIN:VCARD\nFN:Lan \xC3 x\nEND:VCARD\n") << Trouble::AddressCard
        << qint64(2);
    QTest::newRow("a text that is named as a workbook")
        << u"a.XLSX"_s << QByteArray("Họ tên,SĐT\nLan,0912345678\n") << Trouble::NoWorkbook << qint64(0);
    QTest::newRow("nothing that is named as cards")
        << u"a.vcf"_s << QByteArray() << Trouble::NoCard << qint64(0);
    QTest::newRow("no card") << u"a.vcf"_s << QByteArray("BEGIN:VCARD\nEND:VCARD\n") << Trouble::Empty
                             << qint64(0);
    QTest::newRow("bytes") << u"a.csv"_s << QByteArray("a,b\0c\n1,2\n", 10) << Trouble::NotText << qint64(1);
    QTest::newRow("an old encoding") << u"a.csv"_s << QByteArray("name,phone\nNguy\xEAn,091\n")
                                     << Trouble::WrongEncoding << qint64(2);
    QTest::newRow("an open quote") << u"a.csv"_s << QByteArray("name\n\"Lan\n") << Trouble::Damaged
                                   << qint64(2);
}

void TestListSurvey::refusesWithTheReason()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto survey = app::surveyList(write(bytes, name));
    QVERIFY(!survey);
    QTEST(survey.error().kind, "kind");
    QTEST(survey.error().line, "line");
}

void TestListSurvey::stopsWhenAsked()
{
    const auto survey = app::surveyList(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"),
                                        [](qint64, qint64) { return false; });
    QVERIFY(!survey);
    QCOMPARE(survey.error().kind, Trouble::Cancelled);
    QCOMPARE(app::surveyList(m_dir.filePath(u"nowhere.csv"_s)).error().kind, Trouble::Missing);
    QCOMPARE(app::surveyList(m_dir.path()).error().kind, Trouble::Folder);
}

MK_TEST(TestListSurvey)
#include "tst_list_survey.moc"
