#include "app/support/broken_table.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/contacts/log_field.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/desk_pages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// The menus of the list and the profile, the columns, the keys, and the stage on its chip.
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
    void showsAllTabsOfTheProfileInASmallWindow();
    void changesTheStageOnItsChip();
    void offersTheStepToExistingAfterAPurchase();
    void keysWorkFromTheSearch();
    void offersMenusInTheProfile();
    void undoesAConsentByItsMenu();
    void sendsNoMoreMessagesInTwoClicks();
    void sendsNoMoreMessagesByOneKey();
    void marksWhoWantsNoMessages();
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

void TestCustomerMenus::showsAllTabsOfTheProfileInASmallWindow()
{
    addPeople(Stage::Consideration);
    open();
    m_window->resize(1024, 700);
    const auto *tabs = m_page->findChild<QTabBar *>(u"profileTabBar"_s);
    QCOMPARE(tabs->count(), 4);
    QVERIFY(!tabs->usesScrollButtons());
    QCOMPARE(tabs->elideMode(), Qt::ElideNone);
    auto *panel = m_page->profile();
    const auto end = [&] { return tabs->mapTo(panel, tabs->tabRect(3).topRight()).x(); };
    QTRY_VERIFY(end() <= panel->width());
    for (int tab = 0; tab < tabs->count(); ++tab)
        QVERIFY(tabs->tabRect(tab).width() >= tabs->fontMetrics().horizontalAdvance(tabs->tabText(tab)));
}

void TestCustomerMenus::changesTheStageOnItsChip()
{
    const db::CustomerId id = addPeople(Stage::Consideration, 1).first();
    open();
    auto *chip = m_page->findChild<QAbstractButton *>(u"profileStageChip"_s);
    QVERIFY(chip->accessibleName().contains(u"Prospect"_s));
    for (const bool byKey : {false, true}) {
        if (byKey) {
            chip->setFocus(Qt::TabFocusReason);
            QTest::keyClick(chip, Qt::Key_Return);
        } else {
            QTest::mouseClick(chip, Qt::LeftButton);
        }
        QMenu *stages = menu(u"stageMenu"_s);
        QVERIFY(stages);
        QCOMPARE(stages->actions().size(), 5);
        const auto now = stored(id).stage;
        QVERIFY(stages->actions().at(static_cast<int>(now))->isChecked());
        const int next = byKey ? 4 : 3;
        QTest::keyClick(stages, Qt::Key_Down);
        stages->setActiveAction(stages->actions().at(next));
        QTest::keyClick(stages, Qt::Key_Return);
        QTRY_COMPARE(static_cast<int>(stored(id).stage), next);
        QTRY_VERIFY(chip->text().startsWith(u"Existing customer"_s));
    }
    QVERIFY(told().startsWith(u"Bùi An: now Existing customer"_s));
    takeBack();
    QTRY_COMPARE(stored(id).stage, Stage::Experience);
}

void TestCustomerMenus::offersTheStepToExistingAfterAPurchase()
{
    const db::CustomerId id = addPeople(Stage::Acquisition, 1).first();
    open();
    const auto log = [this](const QString &line) {
        m_page->profile()->log()->setText(line);
        m_page->profile()->log()->field()->setFocus();
        press(Qt::Key_Return);
    };
    log(u"ghé xem"_s);
    QTRY_VERIFY(told().startsWith(u"Recorded"_s));
    QVERIFY2(!told().contains(u"existing"_s), qPrintable(told()));
    log(u"mua 100k"_s);
    QTRY_VERIFY(told().endsWith(u"Move Bùi An to existing customers?"_s));
    QCOMPARE(stored(id).stage, Stage::Acquisition); // never by itself
    for (auto *button : m_window->notifications().findChildren<QPushButton *>()) {
        if (button->text() == "Move"_L1)
            button->click();
    }
    QTRY_COMPARE(stored(id).stage, Stage::Experience);
    QTRY_VERIFY(told().contains(u"now Existing customer"_s));
    log(u"mua 50k"_s);
    QTRY_VERIFY(told().contains(u"50,000"_s));
    QVERIFY(!told().contains(u"Move"_s));
    takeBack();
    takeBack();
    QTRY_COMPARE(stored(id).stage, Stage::Acquisition);
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

void TestCustomerMenus::offersMenusInTheProfile()
{
    const auto ids = addPeople(Stage::Consideration, 2);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    auto *dots = m_page->findChild<QToolButton *>(u"profileEditToolButton"_s);
    QMenu *more = dots->menu();
    emit more->aboutToShow();
    emit more->aboutToShow(); // filled again each time
    for (const QString &text :
         {u"Edit"_s, u"Stage"_s, u"Add a tag…"_s, u"Export as a list or a card…"_s, u"Delete"_s})
        QVERIFY2(entry(more, text), qPrintable(text));
    QVERIFY(more->actions().at(7)->text().startsWith(u"Copy 091"_s));
    for (const auto &[within, text] : {std::pair(u"Relations"_s, u"Add a relation…"_s),
                                       {u"Picture"_s, u"Choose a picture…"_s},
                                       {u"Personal data"_s, u"Everything we hold about them…"_s},
                                       {u"Personal data"_s, u"Record a data request…"_s}})
        QVERIFY2(entry(more, within) && entry(entry(more, within)->menu(), text), qPrintable(text));
    QCOMPARE(more->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly).size(), 5);
    const db::CustomerId shown = m_page->profile()->shown();
    entry(more, u"Delete"_s)->trigger(); // the one shown, although both are chosen
    QTRY_VERIFY(stored(shown).deleted);
    QCOMPARE(m_shop->session().customers().counts()->total(), 1);
    takeBack();
    QTRY_VERIFY(!stored(shown).deleted);

    clickRow(0);
    QTRY_COMPARE(m_page->profile()->shown(), ids.first());
    m_page->profile()->log()->setText(u"ghé xem"_s);
    m_page->profile()->log()->field()->setFocus();
    press(Qt::Key_Return);
    const auto timeline = [this, &ids] {
        return m_shop->session().interactions().timeline(ids.first(), 9)->size();
    };
    QTRY_COMPARE(timeline(), 1);
    auto *list = m_page->findChild<ui::HistoryList *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_F10, Qt::ShiftModifier);
    QMenu *line = menu(u"historyMenu"_s);
    QVERIFY(line);
    QVERIFY(entry(line, u"Copy the text"_s));
    entry(line, u"Remove this contact"_s)->trigger();
    line->close();
    QTRY_COMPARE(timeline(), 0);
    takeBack();
    QTRY_COMPARE(timeline(), 1);
}

void TestCustomerMenus::undoesAConsentByItsMenu()
{
    const auto ids = addPeople(Stage::Experience, 1);
    QVERIFY(m_shop->session().consents().record({{},
                                                 ids.first(),
                                                 u"sms"_s,
                                                 db::Purpose::Greeting,
                                                 true,
                                                 u"at the counter"_s,
                                                 {},
                                                 m_shop->moment().ms}));
    open();
    m_page->findChild<QTabBar *>(u"profileTabBar"_s)->setCurrentIndex(ui::ProfilePanel::Consents);
    auto *list = m_page->findChild<ui::HistoryList *>();
    const QPoint middle = list->visualRect(list->model()->index(0, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, middle, list->viewport()->mapToGlobal(middle));
    QCoreApplication::sendEvent(list->viewport(), &event);
    QMenu *line = menu(u"historyMenu"_s);
    QVERIFY(line);
    entry(line, u"Undo this consent: recorded by mistake"_s)->trigger();
    line->close();
    QTRY_VERIFY(m_shop->session().consents().ledger(ids.first())->constFirst().voided);
}

void TestCustomerMenus::sendsNoMoreMessagesInTwoClicks()
{
    const auto ids = addPeople(Stage::Experience, 1);
    open();
    auto *more = m_page->profile()->findChild<QToolButton *>(u"profileEditToolButton"_s);
    emit more->menu()->aboutToShow();
    QAction *optOut = entry(more->menu(), u"No more messages"_s);
    QVERIFY(optOut && optOut->menu());
    entry(optOut->menu(), u"Zalo"_s)->trigger();
    const auto current = [&] { return *m_shop->session().consents().current(ids.first()); };
    QTRY_COMPARE(current().size(), 3);
    QCOMPARE(current().constFirst().channel, u"zalo"_s);
    QTRY_COMPARE(told(), u"Bùi An: no more messages by Zalo"_s);
    takeBack();
    QTRY_VERIFY(current().isEmpty());
}

void TestCustomerMenus::sendsNoMoreMessagesByOneKey()
{
    const auto ids = addPeople(Stage::Experience, 1);
    open();
    press(Qt::Key_F9);
    const auto current = [&] { return *m_shop->session().consents().current(ids.first()); };
    QTRY_COMPARE(current().size(), 3);
    QCOMPARE(current().constFirst().channel, u"all"_s);
    QVERIFY(!current().constFirst().granted);
}

void TestCustomerMenus::marksWhoWantsNoMessages()
{
    addPeople(Stage::Experience, 1);
    open();
    const auto mark = [this] { return m_page->profile()->findChild<ui::Chip *>(u"noMessagesChip"_s); };
    QVERIFY(!mark());
    auto *more = m_page->profile()->findChild<QToolButton *>(u"profileEditToolButton"_s);
    emit more->menu()->aboutToShow();
    QMenu *channels = entry(more->menu(), u"No more messages"_s)->menu();
    QVERIFY(channels && channels->actions().constFirst()->text().endsWith(u"\tF9"_s));
    press(Qt::Key_F9);
    QTRY_VERIFY(mark() && mark()->isVisible());
    QCOMPARE(mark()->text(), u"No more messages"_s);
    takeBack();
    QTRY_VERIFY(!mark());
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
