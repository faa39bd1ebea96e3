#include "db/customers/customer_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/contacts/log_field.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/desk_pages.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// The menus of the list, its columns and its keys.
class TestCustomerMenus final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void offersAMenuOnARow_data();
    void offersAMenuOnARow();
    void offersTheSameForAll();
    void hidesColumnsAndKnowsThemAgain();
    void cutsNoHeading();
    void keysWorkFromTheSearch();
    void addsTheFirstCustomerWhereThereIsNone();
};

void TestCustomerMenus::offersAMenuOnARow_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"mouse", "menu key", "shift f10"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestCustomerMenus::offersAMenuOnARow()
{
    QFETCH(const QString, by);
    const auto ids = addPeople(Stage::Consideration);
    open();
    const QPoint row = m_table->visualRect(m_table->model()->index(1, 0)).center();
    if (by == "mouse"_L1) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, row, m_table->viewport()->mapToGlobal(row));
        QCoreApplication::sendEvent(m_table->viewport(), &event);
    } else {
        clickRow(1);
        QTRY_VERIFY(m_page->list()->lineAtTheKeyboard());
        if (by == "menu key"_L1) {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
            QCoreApplication::sendEvent(m_table->viewport(), &event);
        } else {
            press(Qt::Key_F10, Qt::ShiftModifier);
        }
    }
    QTRY_VERIFY(menu());
    QMenu *shown = menu();
    for (const QString &text :
         {u"Open"_s, u"Call"_s, u"Message…"_s, u"Log a contact"_s, u"Edit"_s, u"Stage"_s, u"Add a tag…"_s,
          u"Copy the phone number"_s, u"Export the selected…"_s, u"Delete"_s, u"Columns"_s})
        QVERIFY2(entry(shown, text), qPrintable(text));
    const QMenu *stages = entry(shown, u"Stage"_s)->menu();
    QVERIFY(stages->actions().at(1)->isChecked());
    stages->actions().at(3)->trigger();
    shown->close();
    QTRY_COMPARE(stored(ids.at(1)).stage, Stage::Experience);
    QCOMPARE(stored(ids.at(0)).stage, Stage::Consideration);
}

void TestCustomerMenus::offersTheSameForAll()
{
    addPeople(Stage::Consideration);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    const QPoint row = m_table->visualRect(m_table->model()->index(1, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, row, m_table->viewport()->mapToGlobal(row));
    QCoreApplication::sendEvent(m_table->viewport(), &event);
    QTRY_VERIFY(menu());
    QVERIFY(m_table->hasGroup()); // the click on one of them lets them all stand
    QVERIFY(!entry(menu(), u"Edit"_s));
    entry(menu(), u"Delete 4 customers"_s)->trigger();
    menu()->close();
    QTRY_COMPARE(m_shop->session().customers().counts()->total(), 0);
}

void TestCustomerMenus::hidesColumnsAndKnowsThemAgain()
{
    addPeople(Stage::Experience);
    open();
    const auto openMenu = [this] {
        QHeaderView *header = m_table->horizontalHeader();
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(20, 10),
                                header->mapToGlobal(QPoint(20, 10)));
        QCoreApplication::sendEvent(header->viewport(), &event);
        return menu(u"columnMenu"_s);
    };
    const int phone = listColumn("phone"_L1);
    const int code = listColumn("code"_L1);
    QMenu *columns = openMenu();
    QVERIFY(columns);
    QVERIFY(!columns->findChild<QAction *>(u"name"_s)->isEnabled());
    columns->findChild<QAction *>(u"phone"_s)->trigger();
    columns->findChild<QAction *>(u"last_contact"_s)->trigger();
    columns->findChild<QAction *>(u"code"_s)->trigger();
    columns->close();
    QVERIFY(m_table->isColumnHidden(phone));
    QVERIFY(!m_table->isColumnHidden(code));
    open();
    QVERIFY(m_table->isColumnHidden(phone));
    QVERIFY(!m_table->isColumnHidden(code));
    m_table->setColumnWidth(code, 300);
    m_table->setColumnWidth(listColumn("stage"_L1), 300);
    m_window->resize(1000, 700);
    const int occasion = listColumn("next_occasion"_L1);
    QTRY_VERIFY(m_table->isColumnHidden(occasion)); // wanted, but it stepped back
    columns = openMenu();
    QVERIFY(columns->findChild<QAction *>(u"next_occasion"_s)->isChecked());
    QCOMPARE(columns->findChild<QAction *>(u"next_occasion"_s)->text(), u"Next occasion (no room)"_s);
    QCOMPARE(columns->findChild<QAction *>(u"phone"_s)->text(), u"Phone"_s); // not wanted
    columns->findChild<QAction *>(u"reset"_s)->trigger();
    columns->close();
    QVERIFY(!m_table->isColumnHidden(phone));
    QVERIFY(m_table->isColumnHidden(code));
    open();
    QVERIFY(!m_table->isColumnHidden(phone));
}

void TestCustomerMenus::cutsNoHeading()
{
    addPeople(Stage::Experience);
    for (const bool vietnamese : {false, true}) {
        m_settings->setValue(u"language"_s, vietnamese ? u"vi"_s : u"en"_s);
        open();
        const QHeaderView *header = m_table->horizontalHeader();
        for (int sorted = 0; sorted < header->count(); ++sorted) {
            if (!ui::listColumns()[static_cast<std::size_t>(sorted)].sort || header->isSectionHidden(sorted))
                continue;
            m_table->setSorting({*ui::listColumns()[static_cast<std::size_t>(sorted)].sort, false});
            QVERIFY2(header->sectionSizeHint(sorted) <= header->sectionSize(sorted),
                     qPrintable(u"%1: %2 of %3"_s
                                    .arg(m_table->model()->headerData(sorted, Qt::Horizontal).toString())
                                    .arg(header->sectionSize(sorted))
                                    .arg(header->sectionSizeHint(sorted))));
        }
    }
}

void TestCustomerMenus::keysWorkFromTheSearch()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    auto *search = m_page->search();
    search->setFocus();
    QTest::keyClicks(search, u"binh"_s);
    QTRY_COMPARE(m_page->profile()->shown(), ids.at(1));
    press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"logLineEdit"_s);
    search->setFocus();
    press(Qt::Key_F2);
    auto *editor = m_page->findChild<ui::CustomerEditor *>();
    QTRY_VERIFY(editor->isVisible());
    QCOMPARE(editor->edited(), ids.at(1));
    editor->leave();
    search->setFocus();
    search->setCursorPosition(0);
    press(Qt::Key_Delete);
    QCOMPARE(search->text(), u"inh"_s); // text first
    QTest::keyClicks(search, u"b"_s);
    search->setCursorPosition(static_cast<int>(search->text().size()));
    QTRY_COMPARE(m_page->profile()->shown(), ids.at(1));
    QTRY_VERIFY(!m_page->list()->loader().isOvertaken()); // until then nobody is chosen to be deleted
    press(Qt::Key_Delete);
    QTRY_VERIFY(stored(ids.at(1)).deleted);
    QCOMPARE(search->text(), u"binh"_s);
}

void TestCustomerMenus::addsTheFirstCustomerWhereThereIsNone()
{
    makeWindow();
    ui::addCustomers(*m_window, *m_desk, *m_translator);
    showWindow(ui::PageId::Customers);
    auto *add = m_window->findChild<QPushButton *>(u"startAddPushButton"_s);
    QTRY_VERIFY(add && add->isVisible());
    QVERIFY(m_window->findChild<QPushButton *>(u"startImportPushButton"_s)->isVisible());
    QTest::mouseClick(add, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<ui::CustomerEditor *>()->isVisible());
}

MK_TEST(TestCustomerMenus)
#include "tst_customer_menus.moc"
