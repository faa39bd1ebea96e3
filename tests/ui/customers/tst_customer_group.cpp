#include "app/support/broken_table.h"
#include "db/customers/customer_store.h"
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
#include "ui/customers/tag_question.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/picker_popup.h"
#include "ui/widgets/search_field.h"

#include <QClipboard>
#include <QSemaphore>

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

/// Several customers at once.
class TestCustomerGroup final : public QObject, CustomerStage
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
    void tellsWhoAsksForASecondThingTooSoon();
    void dropsWhatWaitedForAnotherList_data();
    void dropsWhatWaitedForAnotherList();
    void refusesWhatIsMeantForAnOvertakenList();
    void takesThoseChosenAtTheKey();
    void doesOneAfterTheOther();
    void copiesBesideTheListsAndBehindTheWrites();
    void staysChosenWhenTheListIsReadAgain();

private:
    /// 600 people, found by "le", of whom only the first are in the list: the thread of the lists is held
    /// before the rest.
    void openHalfAList(const HeldThread &lists);
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
};

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

void TestCustomerGroup::tellsWhoAsksForASecondThingTooSoon()
{
    HeldThread lists;
    openHalfAList(lists);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete); // waits for the rest of the list
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY2(told().contains(u"what you asked for first waits for it"_s), qPrintable(told()));
    lists.release();
    QTRY_VERIFY2(told().contains(u"customers deleted"_s), qPrintable(told())); // the first, and it alone
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
    m_page->list()->selectionBar()->stageMenu()->actions().last()->trigger(); // is begun meanwhile
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

MK_TEST(TestCustomerGroup)
#include "tst_customer_group.moc"
