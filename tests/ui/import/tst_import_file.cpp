#include "app/import/customer_import.h"
#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/desk_pages.h"
#include "ui/import/import_page.h"
#include "ui/shell/notification_bar.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

/// The file of a list: wrong, gone, another, or dropped on the window.
class TestImportFile final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void tellsWhatIsWrongWithTheFile_data();
    void tellsWhatIsWrongWithTheFile();
    void noticesThatTheFileHasGone();
    void noticesThatTheFileIsAnother();
    void takesAFileThatFallsIn();
    void tellsWhatCardsAre();
};

void TestImportFile::tellsWhatIsWrongWithTheFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("empty") << u"a.csv"_s << QByteArray() << u"There is no one in this list"_s;
    QTest::newRow("spreadsheet") << u"a.xlsx"_s << QByteArray("PK\x03\x04...")
                                 << u"This is a spreadsheet, not a CSV file"_s;
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

void TestImportFile::takesAFileThatFallsIn()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("name\nNguyễn Lan\n"))});
    QWidget *field = m_window->findChild<QLineEdit *>(); // which would take the name for words
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &drop);
    m_page = m_window->findChild<ui::ImportPage *>();
    QVERIFY(m_page && m_page->isVisible());
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"khách.csv"_s);

    data.setUrls({QUrl::fromLocalFile(u"/a.csv"_s), QUrl::fromLocalFile(u"/b.csv"_s)});
    QDragEnterEvent enterAgain(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enterAgain);
    QDropEvent two(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &two);
    QCOMPARE(m_window->notifications().text(), u"Drop one list at a time."_s);
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
