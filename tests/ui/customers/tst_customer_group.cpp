#include "app/support/broken_table.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/log_field.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/desk_pages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

namespace {

/// A question that is not answered before release(), so that what is asked behind it waits.
class HeldThread final
{
public:
    HeldThread() = default;
    ~HeldThread() { release(); }
    Q_DISABLE_COPY_MOVE(HeldThread)
    app::Question<bool> question() const
    {
        return app::asking([go = m_go](db::Session &) -> db::Result<bool> {
            go->acquire();
            return true;
        });
    }
    void release() { m_go->release(); }

private:
    std::shared_ptr<QSemaphore> m_go = std::make_shared<QSemaphore>();
};

} // namespace

/// Several customers at once, the menus of the list, its columns, and the stage on its chip.
class TestCustomerGroup final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void choosesSeveralByShiftAndCtrl();
    void choosesEverybodyFoundEvenWhereTheyAreStillComing();
    void dropsWhatWaitedForAnotherList_data();
    void dropsWhatWaitedForAnotherList();
    void refusesWhatIsMeantForAnOvertakenList();
    void takesThoseChosenAtTheKey();
    void doesOneAfterTheOther();
    void copiesBesideTheListsAndBehindTheWrites();
    void staysChosenWhenTheListIsReadAgain();
    void deletesAllAndTakesAllBack();
    void movesAllToAStage();
    void tagsAll();
    void copiesAndExportsThoseChosen();
    void offersAMenuOnARow_data();
    void offersAMenuOnARow();
    void offersTheSameForAll();
    void hidesColumnsAndKnowsThemAgain();
    void cutsNoHeading();
    void changesTheStageOnItsChip();
    void offersTheStepToExistingAfterAPurchase();
    void keysWorkFromTheSearch();
    void offersMenusInTheProfile();
    void undoesAConsentByItsMenu();
    void addsTheFirstCustomerWhereThereIsNone();

private:
    void open();
    QList<db::CustomerId> addPeople(Stage stage, int count = 4)
    {
        static const QStringList names{u"Bùi An"_s, u"Bùi Bình"_s, u"Bùi Chi"_s, u"Bùi Dung"_s};
        QList<db::CustomerId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(m_shop->add(TestShop::person(names.at(i), stage)));
        return ids;
    }
    /// 600 people, found by "le", of whom only the first are in the list: the thread of the lists is held
    /// before the rest.
    void openHalfAList(const HeldThread &lists);
    qint64 customers() { return m_shop->session().customers().counts()->total(); }
    /// Everything that was asked for so far is done.
    void settle()
    {
        for (int i = 0; i < 2; ++i) { // what is answered may ask on
            bool read = false;
            bool written = false;
            const app::Question<bool> nothing =
                app::asking([](db::Session &) -> db::Result<bool> { return true; });
            m_desk->ask(m_window.get(), nothing, [&read](const auto &) { read = true; });
            m_desk->askInTurn(m_window.get(), nothing, [&written](const auto &) { written = true; });
            QTRY_VERIFY(read && written);
        }
    }
    db::Customer stored(db::CustomerId id) { return *m_shop->session().reader().read(id); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void takeBack()
    {
        m_window->activateWindow(); // a menu or a dialog was in front
        [&] { QVERIFY(QTest::qWaitForWindowActive(m_window.get())); }();
        m_table->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    void clickRow(int row, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, with,
                          m_table->visualRect(m_table->model()->index(row, 0)).center());
    }
    void clickBar(const QString &name)
    {
        QTest::mouseClick(m_page->selectionBar()->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    QString told() const { return m_window->notifications().text(); }
    QString count() const
    {
        const auto *bar = m_page->selectionBar();
        return bar->isVisible() ? bar->findChild<QLabel *>(u"selectionCountLabel"_s)->text() : QString();
    }
    QMenu *menu(const QString &name = u"customerMenu"_s) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMenu *>(top);
                found && found->objectName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QAction *entry(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().section(u'\t', 0, 0) == text)
                return action;
        }
        return nullptr;
    }

    ui::CustomersPage *m_page = nullptr;
    ui::CustomerTable *m_table = nullptr;
};

void TestCustomerGroup::open()
{
    closeWindow();
    makeWindow();
    ui::addCustomers(*m_window, *m_desk, *m_translator);
    showWindow(ui::PageId::Customers);
    m_page = m_window->findChild<ui::CustomersPage *>();
    m_table = m_page->table();
    QTRY_VERIFY(m_page->profile()->shown());
    m_table->setFocus();
}

void TestCustomerGroup::choosesSeveralByShiftAndCtrl()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    clickRow(0);
    QVERIFY(count().isEmpty());
    clickRow(2, Qt::ShiftModifier);
    QCOMPARE(count(), u"3 customers selected"_s);
    clickRow(1, Qt::ControlModifier);
    QCOMPARE(count(), u"2 customers selected"_s);
    QCOMPARE(m_table->group(), (std::vector<db::CustomerId>{ids.at(0), ids.at(2)}));
    press(Qt::Key_Escape);
    QVERIFY(count().isEmpty());
    QVERIFY(m_table->hasFocus()); // only a second Esc leads back to the search
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(count(), u"2 customers selected"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(count(), u"All 4 found are selected"_s);
    clickBar(u"selectionLeavePushButton"_s);
    QVERIFY(count().isEmpty());
}

void TestCustomerGroup::choosesEverybodyFoundEvenWhereTheyAreStillComing()
{
    const auto made = m_shop->session().inTransaction([&]() -> db::Result<void> {
        for (int i = 0; i < 600; ++i)
            m_shop->add(TestShop::person(u"Lê Thị %1"_s.arg(i), Stage::Experience));
        return {};
    });
    QVERIFY(made);
    open();
    QTRY_COMPARE(m_table->model()->rowCount(), 600);
    auto *search = m_page->search();
    search->setText(u"le"_s);
    // What is there first is the beginning of the list; the rest comes behind it.
    QTRY_VERIFY(m_table->model()->rowCount() > 0);
    m_table->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_shop->session().customers().counts()->total(), 0);
    QTRY_COMPARE(told(), u"600 customers deleted"_s);
}

void TestCustomerGroup::openHalfAList(const HeldThread &lists)
{
    const auto made = m_shop->session().inTransaction([&]() -> db::Result<void> {
        for (int i = 0; i < 600; ++i)
            m_shop->add(TestShop::person(u"Lê Thị %1"_s.arg(i), Stage::Experience));
        return {};
    });
    QVERIFY(made);
    addPeople(Stage::Experience);
    open();
    QTRY_COMPARE(m_table->model()->rowCount(), 604);
    connect(
        m_page->search(), &ui::SearchField::searchChanged, m_page,
        [this, &lists] { m_desk->ask(m_window.get(), lists.question(), [](const auto &) {}); },
        Qt::SingleShotConnection);
    m_page->search()->setText(u"le"_s);
    QTRY_VERIFY(m_table->model()->rowCount() < 600);
    m_table->setFocus();
}

void TestCustomerGroup::dropsWhatWaitedForAnotherList_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"search", "filter", "sorting", "failure"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestCustomerGroup::dropsWhatWaitedForAnotherList()
{
    QFETCH(const QString, by);
    HeldThread lists;
    openHalfAList(lists);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QStringList notices;
    QObject listener; // no longer than they
    connect(&m_window->notifications(), &ui::NotificationBar::changed, &listener,
            [this, &notices] { notices.append(told()); });
    if (by == "failure"_L1) {
        const BrokenTable broken(m_shop->file(u"shop.db"_s), u"customer"_s);
        lists.release();
        // The desk may find the change of the file first, and other failures may cover what was told.
        QTRY_VERIFY(notices.contains(u"The list could not be read; nothing was done."_s) ||
                    notices.contains(u"The list has changed; nothing was done."_s));
    } else {
        if (by == "search"_L1)
            m_page->search()->setText(u"bui"_s);
        else if (by == "filter"_L1)
            m_page->showOnly(u"Some"_s, {m_shop->session().customers().idsByName(1)->front()});
        else
            emit m_table->sortingAsked(
                {*ui::listColumns()[static_cast<std::size_t>(listColumn("code"_L1))].sort, true});
        QCOMPARE(told(), u"The list has changed; nothing was done."_s);
        lists.release();
    }
    settle();
    m_page->search()->setText(u"bui"_s);
    settle();
    QCOMPARE(customers(), 604);
}

void TestCustomerGroup::refusesWhatIsMeantForAnOvertakenList()
{
    HeldThread lists;
    openHalfAList(lists);
    m_page->search()->setText(u"bui"_s);
    m_table->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete); // of the first who were found by "le"
    QCOMPARE(told(), u"The list has changed; nothing was done."_s);
    lists.release();
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    settle();
    QCOMPARE(customers(), 604);
}

void TestCustomerGroup::takesThoseChosenAtTheKey()
{
    HeldThread lists;
    openHalfAList(lists);
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    const std::vector<db::CustomerId> chosen = m_table->group();
    press(Qt::Key_Delete);
    clickRow(4);
    clickRow(5, Qt::ShiftModifier);
    QTRY_COMPARE(told(), u"3 customers deleted"_s); // while the others are still coming
    QCOMPARE(customers(), 601);
    for (const db::CustomerId id : chosen)
        QVERIFY(stored(id).deleted);
}

void TestCustomerGroup::doesOneAfterTheOther()
{
    HeldThread lists;
    HeldThread writes;
    openHalfAList(lists);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete); // waits for the rest of the list
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    m_desk->askInTurn(m_window.get(), writes.question(), [](const auto &) {});
    m_page->selectionBar()->stageMenu()->actions().last()->trigger(); // is begun meanwhile
    lists.release();
    QTRY_COMPARE(told(), u"Other customers are still being worked on; nothing more was done."_s);
    writes.release();
    QTRY_VERIFY(told().startsWith(u"3 customers moved to the stage"_s));
    settle();
    QCOMPARE(customers(), 604);
}

void TestCustomerGroup::copiesBesideTheListsAndBehindTheWrites()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    settle();
    HeldThread lists;
    HeldThread writes;
    m_desk->ask(m_window.get(), lists.question(), [](const auto &) {});
    m_desk->askInTurn(m_window.get(), writes.question(), [](const auto &) {});
    press(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    bool aside = false;
    m_desk->askAside(m_window.get(), app::asking([](db::Session &) -> db::Result<bool> { return true; }),
                     [&aside](const auto &) { aside = true; });
    QTRY_VERIFY(aside);
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty()); // what was saved before the key comes first
    writes.release();
    QTRY_COMPARE(told(), u"4 phone numbers copied"_s); // and no list is waited for
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 4);
}

void TestCustomerGroup::staysChosenWhenTheListIsReadAgain()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    clickRow(1);
    clickRow(3, Qt::ControlModifier);
    m_shop->add(TestShop::person(u"Bùi Ba"_s, Stage::Experience)); // by another program
    QTRY_COMPARE(m_table->model()->rowCount(), 5);
    QCOMPARE(m_table->group(), (std::vector<db::CustomerId>{ids.at(1), ids.at(3)}));
    QCOMPARE(count(), u"2 customers selected"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    m_shop->add(TestShop::person(u"Bùi Yến"_s, Stage::Experience));
    QTRY_COMPARE(m_table->model()->rowCount(), 6);
    QCOMPARE(count(), u"5 customers selected"_s); // who comes later was not chosen
}

void TestCustomerGroup::deletesAllAndTakesAllBack()
{
    addPeople(Stage::Experience);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    QTRY_COMPARE(told(), u"4 customers deleted"_s);
    QCOMPARE(m_shop->session().customers().counts()->total(), 0);
    QCOMPARE(m_shop->session().journal().list(10)->size(), 1);
    takeBack();
    QTRY_COMPARE(m_shop->session().customers().counts()->total(), 4);
}

void TestCustomerGroup::movesAllToAStage()
{
    const auto ids = addPeople(Stage::Consideration);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    QMenu *stages = m_page->selectionBar()->stageMenu();
    QCOMPARE(stages->actions().size(), 5);
    QVERIFY(stages->actions().last()->text().endsWith(u"\tExisting customer"_s));
    stages->actions().last()->trigger();
    QTRY_COMPARE(stored(ids.at(2)).stage, Stage::Loyalty);
    QCOMPARE(stored(ids.at(3)).stage, Stage::Consideration);
    QTRY_VERIFY(told().startsWith(u"3 customers moved to the stage"_s));
    QTRY_COMPARE(count(), u"3 customers selected"_s); // for the next step
    takeBack();
    QTRY_COMPARE(stored(ids.at(0)).stage, Stage::Consideration);
}

void TestCustomerGroup::tagsAll()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    clickBar(u"groupTagPushButton"_s);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"tagDialog"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"tagDialog"_s);
    auto *yes = dialog->findChild<QPushButton *>(u"tagPushButton"_s);
    QVERIFY(!yes->isEnabled());
    QTRY_VERIFY(dialog->findChild<QLineEdit *>()->hasFocus());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"VIP"_s);
    QVERIFY(yes->isEnabled());
    yes->click();
    QTRY_COMPARE(stored(ids.at(3)).tags, QStringList{u"VIP"_s});
    QTRY_COMPARE(told(), u"4 customers tagged “VIP”"_s);
    takeBack();
    QTRY_COMPARE(stored(ids.at(3)).tags, QStringList());
}

void TestCustomerGroup::copiesAndExportsThoseChosen()
{
    const auto ids = addPeople(Stage::Experience);
    db::Customer same = stored(ids.at(1));
    same.id = {};
    same.contactPoints = stored(ids.at(0)).contactPoints; // one number of two people
    same.fullName = u"Bùi Ánh"_s;
    same.sortKey = app::nameSortKey(same.fullName, same.givenName);
    for (db::ContactPoint &point : same.contactPoints)
        point.id = {};
    m_shop->add(same);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(told(), u"4 phone numbers copied"_s);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(u"091"_s) && !line.contains(u' '), qPrintable(line));
    clickRow(0);
    clickRow(1, Qt::ShiftModifier);
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::exportAsked);
    clickBar(u"groupExportPushButton"_s);
    QCOMPARE(asked.size(), 1);
    const auto only = asked.first().first().value<std::optional<std::vector<db::CustomerId>>>();
    QVERIFY(only);
    QCOMPARE(*only, m_table->group());
}

void TestCustomerGroup::offersAMenuOnARow_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"mouse", "menu key", "shift f10"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestCustomerGroup::offersAMenuOnARow()
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
        QTRY_VERIFY(m_page->lineAtTheKeyboard());
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

void TestCustomerGroup::offersTheSameForAll()
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

void TestCustomerGroup::hidesColumnsAndKnowsThemAgain()
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
    columns = openMenu();
    columns->findChild<QAction *>(u"reset"_s)->trigger();
    columns->close();
    QVERIFY(!m_table->isColumnHidden(phone));
    QVERIFY(m_table->isColumnHidden(code));
    open();
    QVERIFY(!m_table->isColumnHidden(phone));
}

void TestCustomerGroup::cutsNoHeading()
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

void TestCustomerGroup::changesTheStageOnItsChip()
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

void TestCustomerGroup::offersTheStepToExistingAfterAPurchase()
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

void TestCustomerGroup::keysWorkFromTheSearch()
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
    press(Qt::Key_Delete);
    QTRY_VERIFY(stored(ids.at(1)).deleted);
    QCOMPARE(search->text(), u"binh"_s);
}

void TestCustomerGroup::offersMenusInTheProfile()
{
    const auto ids = addPeople(Stage::Consideration, 2);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    auto *dots = m_page->findChild<QToolButton *>(u"profileEditToolButton"_s);
    QMenu *more = dots->menu();
    emit more->aboutToShow();
    for (const QString &text :
         {u"Edit"_s, u"Stage"_s, u"Add a tag…"_s, u"Export this customer…"_s, u"Delete"_s})
        QVERIFY2(entry(more, text), qPrintable(text));
    QVERIFY(more->actions().at(5)->text().startsWith(u"Copy 091"_s));
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

void TestCustomerGroup::undoesAConsentByItsMenu()
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

void TestCustomerGroup::addsTheFirstCustomerWhereThereIsNone()
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

MK_TEST(TestCustomerGroup)
#include "tst_customer_group.moc"
