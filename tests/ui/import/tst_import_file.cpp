#include "app/import/customer_import.h"
#include "db/customers/customer_search.h"
#include "db/engine/connection.h"
#include "tests/support/test_main.h"
#include "tests/support/workbook.h"
#include "tests/ui/import/import_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/desk_pages.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/shell/notification_bar.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

namespace {

QByteArray workbookWith(const QByteArray &part, const QByteArray &other, const test::ZipMaker::Lie &lie = {})
{
    test::ZipMaker zip;
    for (const auto &[name, content] : test::workbookOf({{u"Họ tên"_s}, {u"Lan"_s}}).parts())
        zip.add(name, name == part ? other : content, test::ZipMaker::Packing::Deflated,
                name == part ? lie : test::ZipMaker::Lie{});
    return zip.bytes();
}

} // namespace

/// The file of a list: wrong, gone, another, or dropped on the window.
class TestImportFile final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void tellsWhatIsWrongWithTheFile_data();
    void tellsWhatIsWrongWithTheFile();
    void readsTheFileInTheEncodingThatIsChosen();
    void leavesNoChoiceOfTheLettersOfAWorkbook();
    void saysThatEarlierListsCannotBeRead();
    void forgetsAListThatIsStillRead();
    void takesInAWorkbook();
    void writesIntoACellTheWorkbookLeavesOut();
    void noticesThatTheFileHasGone();
    void noticesThatTheFileIsAnother();
    void tellsWhatCardsAre();
};

void TestImportFile::tellsWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("empty") << u"a.csv"_s << QByteArray() << u"There is no one in this list"_s;
    QTest::newRow("a workbook cut off")
        << u"a.xlsx"_s << QByteArray("PK\x03\x04...") << u"The workbook is damaged"_s;
    QTest::newRow("a workbook without end")
        << u"a.xlsx"_s << workbookWith("xl/worksheets/sheet1.xml", "<worksheet/>", {.size = qint64{1} << 40})
        << u"The workbook is far too large"_s;
    QTest::newRow("a workbook with an entity")
        << u"a.xlsx"_s
        << workbookWith("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x/>")
        << u"The workbook refers to something outside itself"_s;
    QTest::newRow("an old spreadsheet, or a password")
        << u"a.xlsx"_s << QByteArray("\xD0\xCF\x11\xE0...") << u"This kind of spreadsheet cannot be read"_s;
    QTest::newRow("a text that is named as a workbook")
        << u"a.xlsx"_s << QByteArray("name,phone\nLan,0912345678\n") << u"This is not a workbook"_s;
    QTest::newRow("cards without a card")
        << u"a.vcf"_s << QByteArray() << u"There is no address card in this file"_s;
    QTest::newRow("binary") << u"a.csv"_s << QByteArray("a\0b\n\1\2", 6) << u"This is not a text file"_s;
    QTest::newRow("old encoding") << u"a.csv"_s << QByteArray("name\nNguy\xEAn\n")
                                  << u"The letters of this file cannot be read"_s;
    QTest::newRow("a card without its end")
        << u"a.vcf"_s << QByteArray("BEGIN:VCARD\nFN:Lan\n") << u"An address card cannot be read"_s;
}

void TestImportFile::tellsWhatIsWrongWithTheFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    ask(write(bytes, name));
    QTRY_COMPARE(label(u"fileTitleLabel"_s), title);
    QVERIFY(label(u"fileFactsLabel"_s).contains(name));
    QVERIFY(!button(u"importNextPushButton"_s)->isEnabled());
    QVERIFY(button(u"chooseFilePushButton"_s)->hasFocus());
}

void TestImportFile::readsTheFileInTheEncodingThatIsChosen()
{
    ask(write("full_name,phone\nL\xAA H\xB5,0912345600\n")); // too little to be recognised by
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"The letters of this file cannot be read"_s);
    auto *box = m_page->findChild<QComboBox *>(u"encodingComboBox"_s);
    QVERIFY(box->isVisible());
    QVERIFY(!box->accessibleName().isEmpty());
    const auto choose = [box](int row) {
        box->setCurrentIndex(row);
        emit box->activated(row);
    };
    choose(box->findText(u"TCVN3"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->preview(), 60000);
    QCOMPARE(m_page->step(), ui::ImportPage::File);
    QCOMPARE(m_page->run()->preview()->at(0).fullName, u"Lê Hà"_s);
    QVERIFY(label(u"fileFactsLabel"_s).contains(u"TCVN3"_s));
    QCOMPARE(box->currentText(), u"TCVN3"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    answer(u"haveBought"_s, 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QCOMPARE(m_page->run()->report()->source.encoding, u"TCVN3"_s);
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->fullName, u"Lê Hà"_s);
}

void TestImportFile::leavesNoChoiceOfTheLettersOfAWorkbook()
{
    ask(write(test::workbookOf({{u"Họ tên"_s}, {u"Lan"_s}}).bytes(), u"khách.xlsx"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->survey(), 60000);
    QVERIFY(!m_page->findChild<QComboBox *>(u"encodingComboBox"_s)->isVisible());
    ask(write("full_name,phone\nLan,0912345600\n"));
    QTRY_VERIFY(m_page->findChild<QComboBox *>(u"encodingComboBox"_s)->isVisible());
    QVERIFY(m_page->findChild<QComboBox *>(u"encodingComboBox"_s)->currentText().contains(u"UTF-8"_s));
}

void TestImportFile::saysThatEarlierListsCannotBeRead()
{
    const auto raw = db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 5'000);
    QVERIFY(raw);
    QVERIFY((*raw)->execute(u"ALTER TABLE import_profile RENAME TO set_aside"_s));
    ask(write("full_name,phone\nLan,0912345600\n"));
    QTRY_VERIFY2(m_window->notifications().text().startsWith(
                     u"The column settings of earlier lists cannot be read."_s),
                 qPrintable(m_window->notifications().text()));
    QTRY_VERIFY(m_page->run()->survey()); // it is read without them
}

void TestImportFile::forgetsAListThatIsStillRead()
{
    ask({});
    const QString path = write("full_name,phone\nLan,0912345600\n");
    m_page->run()->lookAt(path);
    QCOMPARE(m_page->run()->work(), ui::ImportRun::Work::Looking);
    m_page->run()->forget();
    QCOMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents(); // the answer that is no longer wanted
    QVERIFY(!m_page->run()->trouble() && !m_page->run()->survey());
    m_page->run()->lookAt(path);
    QTRY_VERIFY(m_page->run()->survey());
}

void TestImportFile::takesInAWorkbook()
{
    test::Workbook book = test::workbookOf({{u"Khách của shop"_s},
                                            {u"Họ tên"_s, u"Điện thoại"_s, u"Ghi chú"_s},
                                            {u"Nguyễn Lan"_s, u"912345678"_s},
                                            {},
                                            {u"Lê Sơn"_s, u"84987654321"_s, u"thích hoa"_s}},
                                           "Khách 2026");
    book.sheets.append({"Nháp", {}, {}});
    preview(write(book.bytes(), u"khách.xlsx"_s));
    const QString facts = label(u"fileFactsLabel"_s);
    QVERIFY2(facts.contains(u"sheet “Khách 2026”, the first of 2 that holds something"_s), qPrintable(facts));
    QVERIFY2(!facts.contains(u"separated"_s) && !facts.contains(u"UTF"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"row 2 names the columns"_s), qPrintable(facts));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(count(), 2);
    const auto found = m_shop->session().search().find(db::SearchQuery::parse(u"0912345678"_s));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
}

void TestImportFile::writesIntoACellTheWorkbookLeavesOut()
{
    preview(
        write(test::workbookOf({{u"Họ tên"_s, u"Điện thoại"_s}, {u"Nguyễn Lan"_s}, {{}, u"12"_s}}).bytes(),
              u"khách.xlsx"_s));
    m_page->run()->writeCell(2, 1, u"0912345678"_s);
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    const auto found = m_shop->session().search().find(db::SearchQuery::parse(u"0912345678"_s));
    QVERIFY(found);
    QCOMPARE(found->size(), 1U);
}

void TestImportFile::noticesThatTheFileHasGone()
{
    const QString file = write("name,phone\nNguyễn Lan,0912345678\n");
    preview(file);
    QVERIFY(QFile::remove(file));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"The file is no longer there"_s);
    QCOMPARE(m_page->step(), ui::ImportPage::File);
    QCOMPARE(count(), 0);
}

void TestImportFile::noticesThatTheFileIsAnother()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\n"));
    write("phone,name\n0912345678,Nguyễn Lan\n");
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->survey() && m_page->run()->shape().fields.constFirst() == Field::Phone);
    QCOMPARE(m_page->step(), ui::ImportPage::File);
    QVERIFY(m_window->notifications().text().contains(u"has changed"_s));
    QCOMPARE(count(), 0);
}

void TestImportFile::tellsWhatCardsAre()
{
    ask(write("BEGIN:VCARD\nFN:Nguyễn Lan\nEND:VCARD\nBEGIN:VCARD\nFN:Lê Sơn\nEND:VCARD\n",
              u"danh bạ.vcf"_s));
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"danh bạ.vcf"_s);
    QVERIFY2(label(u"fileFactsLabel"_s).startsWith(u"2 address cards · UTF-8 · "),
             qPrintable(label(u"fileFactsLabel"_s)));
}

MK_TEST(TestImportFile)
#include "tst_import_file.moc"
