#include "app/customers/customer_commands.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/window_stage.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_button.h"

#include <QBuffer>
#include <QListView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using ui::PageId;

/// The ways to the page of History, and back to where one was.
class TestHistoryWay final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void leadsThereAndBack_data();
    void leadsThereAndBack();
    void isInTheMenus();
    void isReachedFromTheBackups();
    void isWhereAnEarlierDayIsUndone();
    void isWhereAnImportIsUndone();
    void leavesTheKeyToTheTextOfItsSearch();

private:
    PageId inFront() const
    {
        return qobject_cast<ui::Page *>(m_stage->window->pages().currentWidget())->id();
    }

    /// A deletion six days before the window was opened.
    db::CustomerId deleteEarlier()
    {
        m_stage = std::make_unique<WindowStage>();
        TestShop &shop = m_stage->shop;
        const auto lan = shop.add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
        shop.add(TestShop::person(u"Mai"_s, db::LifecycleStage::Loyalty));
        shop.setClock(u"2026-11-15T19:05:00+07:00"_s);
        if (!app::run(shop.session(), app::DeleteCustomer{lan}, shop.clock().act()))
            qFatal("not deleted");
        shop.setClock(u"2026-11-21T19:05:00+07:00"_s);
        m_stage->open();
        return lan;
    }
    bool isDeleted(db::CustomerId id) const { return m_stage->shop.session().reader().read(id)->deleted; }
    /// What History has chosen.
    QString chosen() const
    {
        return m_stage->find<QListView>(u"stepsListView"_s)->currentIndex().data().toString();
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestHistoryWay::init()
{
    m_stage = std::make_unique<WindowStage>();
    m_stage->shop.add(TestShop::person(u"Lan"_s, db::LifecycleStage::Loyalty));
    m_stage->open();
}

void TestHistoryWay::leadsThereAndBack_data()
{
    QTest::addColumn<PageId>("from");
    QTest::newRow("today") << PageId::Today;
    QTest::newRow("customers") << PageId::Customers;
    QTest::newRow("import") << PageId::Import;
}

void TestHistoryWay::leadsThereAndBack()
{
    QFETCH(const PageId, from);
    m_stage->window->openPage(from);
    m_stage->action(u"history.open"_s)->trigger();
    QCOMPARE(inFront(), PageId::History);
    for (const auto *page : m_stage->window->sidebar().findChildren<QAbstractButton *>())
        QVERIFY2(!page->isChecked(), qPrintable(page->objectName()));
    m_stage->action(u"history.open"_s)->trigger(); // once more: still the way back to where one was
    auto *back = m_stage->find<QPushButton>(u"historyBackPushButton"_s);
    QVERIFY(back->text().contains(ui::titleOf(from)));
    WindowStage::press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(inFront(), from);
    const auto *marked = m_stage->window->sidebar().button(from == PageId::Import ? PageId::Customers : from);
    QVERIFY(marked->isChecked());
}

void TestHistoryWay::isInTheMenus()
{
    QAction *history = m_stage->action(u"history.open"_s);
    QVERIFY(m_stage->find<QMenu>(u"appMenu"_s)->actions().contains(history));
    m_stage->window->openPage(PageId::Customers);
    QVERIFY(m_stage->find<QPushButton>(u"exchangePushButton"_s)->menu()->actions().contains(history));
    QCOMPARE(history->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_H));
}

void TestHistoryWay::isReachedFromTheBackups()
{
    m_stage->window->openPage(PageId::Settings);
    auto *button = m_stage->find<QPushButton>(u"historyPushButton"_s);
    QVERIFY(button && button->isVisible());
    button->click();
    QCOMPARE(inFront(), PageId::History);
}

void TestHistoryWay::isWhereAnEarlierDayIsUndone()
{
    const db::CustomerId lan = deleteEarlier();
    for (int presses = 0; presses < 2; ++presses) {
        m_stage->window->openPage(PageId::Customers);
        m_stage->action(u"undo"_s)->trigger();
        QTRY_COMPARE(inFront(), PageId::History);
        QTRY_COMPARE(m_stage->window->notifications().text(),
                     u"“Deleted: Lan” of 15/11 is undone in History."_s);
        QTRY_COMPARE(chosen(), u"Deleted: Lan"_s);
        QVERIFY(isDeleted(lan));
    }
    auto *undo = m_stage->find<QPushButton>(u"stepUndoPushButton"_s);
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_VERIFY(!isDeleted(lan));
}

// An import of the same day, by another program: its undo cannot be redone.
void TestHistoryWay::isWhereAnImportIsUndone()
{
    QBuffer list;
    list.setData("code,full_name\nKH1,Hoa\n");
    QVERIFY(list.open(QIODevice::ReadOnly));
    app::ImportOptions options;
    options.fileName = u"khach.csv"_s;
    QVERIFY(app::CustomerImport(m_stage->shop.session(), m_stage->shop.clock(), std::move(options))
                .run(**app::openList(list)));
    m_stage->action(u"undo"_s)->trigger();
    QTRY_COMPARE(inFront(), PageId::History);
    QTRY_COMPARE(chosen(), u"List imported: khach.csv"_s);
    QCOMPARE(m_stage->window->notifications().text(),
             u"“List imported: khach.csv” of today is undone in History."_s);
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 2);
}

void TestHistoryWay::leavesTheKeyToTheTextOfItsSearch()
{
    const db::CustomerId lan = deleteEarlier();
    m_stage->action(u"history.open"_s)->trigger();
    WindowStage::press(Qt::Key_F, Qt::ControlModifier);
    WindowStage::type(u"deleted"_s);
    auto *search = qobject_cast<QLineEdit *>(qApp->focusWidget());
    QVERIFY(search && search->text() == u"deleted"_s);
    QTRY_COMPARE(chosen(), u"Deleted: Lan"_s); // found
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(search->text(), QString());
    WindowStage::press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(chosen(), u"Deleted: Lan"_s);
    QVERIFY(isDeleted(lan));
    QVERIFY2(!m_stage->window->notifications().isShowing(),
             qUtf8Printable(m_stage->window->notifications().text()));
}

MK_TEST(TestHistoryWay)
#include "tst_history_way.moc"
