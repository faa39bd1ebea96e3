#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "db/customers/customer_reader.h"
#include "db/customers/import_batch_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "ui/import/import_page.h"
#include "ui/import/import_run.h"
#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;

/// Lists that were imported, taken back and brought in again from the page.
class TestImportsTakenBack final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void takesBackByButtonAndByKey();
    void redoesBesideAnotherList();
    void keepsAnUndoThatHadToWait();
    void goesOnPastImportsUndoneInHistory();
    void redoesAnEarlierImport();
    void takesBackAfterARestart();
    void tellsThatALaterImportIsInTheWay();

private:
    db::ImportBatchId importOne(const QByteArray &row, const QString &name);
};

db::ImportBatchId TestImportsTakenBack::importOne(const QByteArray &row, const QString &name)
{
    preview(write("name,phone\n" + row + '\n', name));
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto isIn = [this] {
        return m_page->run()->report() && m_page->run()->work() == ui::ImportRun::Work::None;
    };
    return QTest::qWaitFor(isIn, 60000) ? m_page->run()->report()->batch : db::ImportBatchId();
}

void TestImportsTakenBack::takesBackByButtonAndByKey()
{
    const QString file = write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n");
    preview(file);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    button(u"undoImportPushButton"_s)->click();
    QTRY_VERIFY(m_page->run()->undone());
    QCOMPARE(count(), 0);
    QTRY_COMPARE(label(u"resultTitleLabel"_s), u"The import has been undone"_s);
    QVERIFY(m_window->undo().isEmpty());

    button(u"importAnotherPushButton"_s)->click();
    QCOMPARE(m_page->step(), ui::ImportPage::File);
    preview(file);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(count(), 2);
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_COMPARE(count(), 0);
    // Redo reads the file once more.
    QTRY_COMPARE(m_window->notifications().text(), u"Undone: khách.csv – 2 removed, 0 as before."_s);
    m_window->actions().action(u"redo"_s)->trigger();
    QTRY_COMPARE(count(), 2);
    QTRY_COMPARE(label(u"resultTitleLabel"_s), u"List imported"_s);
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_COMPARE(count(), 0);
}

void TestImportsTakenBack::redoesBesideAnotherList()
{
    const QString file = write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n");
    preview(file);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    const QString other = write("name,phone\nVũ An,0977654321\n", u"other.csv"_s);
    preview(other);
    const auto act = [this](const QString &id) { m_window->actions().action(id)->trigger(); };
    const auto told = [this] { return m_window->notifications().text(); };
    act(u"undo"_s);
    QTRY_COMPARE(count(), 0);
    QTRY_COMPARE(told(), u"Undone: khách.csv – 2 removed, 0 as before."_s);
    act(u"redo"_s);
    QTRY_COMPARE(count(), 2);
    QTRY_COMPARE(told(), u"khách.csv: 2 new, 0 updated."_s);
    // The other list stays as it was, looked at once more.
    QCOMPARE(m_page->run()->path(), other);
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    QTRY_VERIFY(m_page->run()->rehearsal());
    act(u"undo"_s);
    QTRY_COMPARE(count(), 0);
    QTRY_VERIFY(told().startsWith(u"Undone: "_s));
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    QVERIFY(QFile::rename(file, file + u".away"_s));
    act(u"redo"_s);
    QTRY_COMPARE(told(), u"khách.csv is gone, or has changed since it was read. Nothing was imported."_s);
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    QCOMPARE(m_page->run()->path(), other);
    QVERIFY(QFile::rename(file + u".away"_s, file));
    act(u"redo"_s); // once more, now that it is back
    QTRY_COMPARE(count(), 2);
}

void TestImportsTakenBack::keepsAnUndoThatHadToWait()
{
    const auto undo = [this] { m_window->actions().action(u"undo"_s)->trigger(); };
    importOne("Nguyễn Lan,0912345678", u"one.csv"_s);
    preview(write("name,phone\nLê Sơn,0987654321\n", u"two.csv"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_page->run()->isWriting());
    undo(); // the first import, while the second one goes in
    QTRY_VERIFY(m_page->run()->report());
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    QCOMPARE(count(), 2);
    undo();
    QTRY_COMPARE(count(), 1);
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    undo();
    QTRY_COMPARE(count(), 0);
}

void TestImportsTakenBack::goesOnPastImportsUndoneInHistory()
{
    int earlier = 0;
    m_window->undo().remember(this, [&earlier] { ++earlier; });
    for (const auto &batch :
         {importOne("Nguyễn Lan,0912345678", u"one.csv"_s), importOne("Lê Sơn,0987654321", u"two.csv"_s)})
        QVERIFY(app::undoImport(m_shop->session(), m_shop->clock(), batch));
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_COMPARE(earlier, 1);
    QVERIFY(m_window->undo().isEmpty());
}

void TestImportsTakenBack::redoesAnEarlierImport()
{
    const auto batch = importOne("Nguyễn Lan,0912345678", u"one.csv"_s);
    importOne("Lê Sơn,0987654321", u"two.csv"_s);
    m_page->run()->takeBack(batch);
    QTRY_COMPARE(m_window->notifications().text(), u"Undone: one.csv – 1 removed, 0 as before."_s);
    QCOMPARE(count(), 1);
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    m_window->actions().action(u"redo"_s)->trigger();
    QTRY_COMPARE(m_window->notifications().text(), u"one.csv: 1 new, 0 updated."_s);
    QCOMPARE(count(), 2);
    // The step of the other import is still there.
    m_window->undo().takeBackLast();
    QTRY_COMPARE(count(), 1);
    QTRY_COMPARE(m_page->run()->work(), ui::ImportRun::Work::None);
    m_window->undo().takeBackLast();
    QTRY_COMPARE(count(), 0);
}

void TestImportsTakenBack::takesBackAfterARestart()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    close();
    db::Customer edited = m_shop->session().reader().read(db::CustomerId{1}).value();
    edited.note = u"thích hoa trắng"_s;
    QVERIFY(m_shop->session().customers().save(edited, m_shop->moment()));
    open();
    ask({});
    QTRY_VERIFY(button(u"takeBackLastPushButton"_s)->isVisible());
    QVERIFY(label(u"lastImportLabel"_s).startsWith(u"khách.csv · 21/11/2026 19:05 · 2 new"_s));
    button(u"takeBackLastPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(),
                 u"Import undone: 1 removed, 0 as before. 1 stays: edited since."_s);
    QTRY_VERIFY(!button(u"takeBackLastPushButton"_s)->isVisible());
    QCOMPARE(count(), 1);
}

void TestImportsTakenBack::tellsThatALaterImportIsInTheWay()
{
    preview(write("code,name,province\nA,Nguyễn Lan,Huế\n"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QTRY_VERIFY(m_page->run()->last());
    const QString later = write("code,name,province\nA,Nguyễn Lan,Hà Nội\n", u"tháng 12.csv"_s);
    app::ImportOptions options;
    options.fileName = u"tháng 12.csv"_s;
    const auto report =
        app::CustomerImport(m_shop->session(), m_shop->clock(), options).run(**app::openList(later));
    QVERIFY(report);

    button(u"undoImportPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(),
                 u"This import cannot be undone: “tháng 12.csv” was imported later and touched the same "
                 "customers. Undo that import first."_s);
    QVERIFY(!m_page->run()->undone());
    QCOMPARE(count(), 1);
    m_translator->speak(ui::Language::Vietnamese);
    button(u"undoImportPushButton"_s)->click();
    QTRY_COMPARE(m_window->notifications().text(),
                 u"Không hoàn tác được lần nhập này: “tháng 12.csv” được nhập sau và đã đụng đến cùng những "
                 "khách hàng ấy. Hãy hoàn tác lần nhập đó trước."_s);

    QVERIFY(app::undoImport(m_shop->session(), m_shop->clock(), report->batch));
    button(u"undoImportPushButton"_s)->click();
    QTRY_VERIFY(m_page->run()->undone());
    QCOMPARE(count(), 0);
}

MK_TEST(TestImportsTakenBack)
#include "tst_imports_taken_back.moc"
