#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "ui/import/columns_step.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/shell/notification_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

using namespace Qt::StringLiterals;

/// A list that was copied, or dropped on the window.
class TestPastedList final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void leavesNoChoiceOfTheLettersOfPastedText();
    void takesAFileThatFallsIn();
    void takesWhatWasCopied();
    void saysThatNothingIsCopied();
    void takesAFileThatWasCopied();
};

void TestPastedList::leavesNoChoiceOfTheLettersOfPastedText()
{
    ask(write("full_name,phone\nLan,0912345600\n"));
    QTRY_VERIFY(m_page->findChild<QComboBox *>(u"encodingComboBox"_s)->isVisible());
    m_page->run()->lookAtPasted(u"Họ tên\tSĐT\nNguyễn Lan\t0912345678\n"_s);
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"Clipboard"_s);
    QVERIFY(!m_page->findChild<QComboBox *>(u"encodingComboBox"_s)->isVisible());
}

void TestPastedList::takesAFileThatFallsIn()
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

void TestPastedList::takesWhatWasCopied()
{
    ask({});
    QGuiApplication::clipboard()->setText(u"Họ tên\tSĐT\tGhi chú\r\n"
                                          "Nguyễn Lan\t0912345678\t\"hoa, lan\nvà cúc\"\r\n"
                                          "Lê Sơn\t0987654321\t\r\n"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"Clipboard"_s);
    QVERIFY(m_page->run()->isPasted());
    QCOMPARE(m_page->run()->survey()->rows, 2);
    const QString path = m_page->run()->path();
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(path).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(path).path()).permissions() & others));

    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier); // elsewhere it does nothing
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    emit m_page->findChild<ui::ColumnsStep *>()->headingChosen({true, 0}); // reads it once more
    QTRY_VERIFY(m_page->run()->rehearsal());
    button(u"importNextPushButton"_s)->click();
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    answer(u"haveBought"_s, 1);
    button(u"importNextPushButton"_s)->click();
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(count(), 2);
    QTRY_VERIFY(m_page->run()->last());
    QCOMPARE(m_page->run()->last()->fileName, u"Clipboard"_s);
    QVERIFY(QFile::exists(path)); // it can be undone and done again

    ask(write("name\nNguyễn Lan\n"));
    QVERIFY(QFile::exists(path)); // beside another list, too
    dropStage();
    QVERIFY(!QFile::exists(path) && !QFile::exists(QFileInfo(path).path()));
}

void TestPastedList::saysThatNothingIsCopied()
{
    ask({});
    QGuiApplication::clipboard()->setText(u" \n"_s);
    button(u"pasteListPushButton"_s)->click();
    QVERIFY2(m_window->notifications().text().contains(u"Nothing is copied"_s),
             qPrintable(m_window->notifications().text()));
    QVERIFY(!m_page->run()->survey());
}

void TestPastedList::takesAFileThatWasCopied()
{
    ask({});
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(write("name\nNguyễn Lan\n"))});
    QGuiApplication::clipboard()->setMimeData(data);
    button(u"pasteListPushButton"_s)->click();
    QTRY_COMPARE(label(u"fileTitleLabel"_s), u"khách.csv"_s);
}

MK_TEST(TestPastedList)
#include "tst_pasted_list.moc"
