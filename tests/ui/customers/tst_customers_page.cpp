#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customers_hands.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/start_actions.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// The page in the window, over a shop in a file, on the evening of a lunar birthday.
class TestCustomersPage final : public QObject, CustomersHands
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        close();
        closeShop();
    }
    void listsEverybodyByName();
    void readsAheadOnceEverybodyIsThere();
    void findsWithoutAccents();
    void findsByPhoneDigits();
    void keysLeadThroughThePage();
    void goesToTheEndsOfTheList();
    void keepsTheSearchThatALetterReplaced();
    void saysWhenNothingMatches();
    void saysWhenThereIsNobodyYet();
    void tellsAFailedRead();
    void namesEveryFocusableWidget();
    void speaksVietnamese();
};

void TestCustomersPage::listsEverybodyByName()
{
    add(u"Nguyễn Thị Hương"_s);
    add(u"Đào Thị Ánh"_s, Stage::Awareness);
    add(u"Trần Quốc Bảo"_s);
    open();
    QTRY_COMPARE(shownName(0), u"Đào Thị Ánh"_s);
    QCOMPARE(shownName(1), u"Trần Quốc Bảo"_s);
    QCOMPARE(shownName(2), u"Nguyễn Thị Hương"_s);
    QVERIFY(m_search->hasFocus());
    QTRY_COMPARE(labelText(u"pageSubtitleLabel"_s), u"3"_s);
    QCOMPARE(m_window->statusLine().findChild<QLabel *>(u"statusRightLabel"_s)->text(), u"3 customers"_s);
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Đào Thị Ánh"_s);
}

void TestCustomersPage::readsAheadOnceEverybodyIsThere()
{
    add(u"Nguyễn Thị Hương"_s);
    open();
    const auto isReadAhead = [this] {
        std::optional<bool> is;
        const app::Question<bool> question(
            [](db::Session &session, const std::atomic_bool *) -> db::Result<bool> {
                return session.search().wanted().contacts;
            });
        m_desk->ask(this, question, [&is](db::Result<bool> answer) { is = answer.value_or(false); });
        [&] { QTRY_VERIFY(is); }();
        return is.value_or(false);
    };
    QTRY_VERIFY(isReadAhead());
}

void TestCustomersPage::findsWithoutAccents()
{
    add(u"Nguyễn Thị Hương"_s);
    add(u"Lê Thị Đào"_s);
    add(u"Daniel Kim"_s);
    open();
    QTest::keyClicks(m_search, u"dao"_s);
    QTRY_COMPARE(m_model->size(), 1);
    QCOMPARE(shownName(0), u"Lê Thị Đào"_s);
    QTRY_COMPARE(labelText(u"pageSubtitleLabel"_s), u"1 of 3"_s);
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Lê Thị Đào"_s);
    QVERIFY(m_search->hasFocus()); // the list never takes the keyboard from who types
    QTest::keyClick(m_search, Qt::Key_Escape);
    QTRY_COMPARE(m_model->size(), 3);
    QCOMPARE(shownName(m_table->selectedRow()), u"Lê Thị Đào"_s); // who was found stays chosen
    typeText(m_search, u"Đào"_s);
    QTRY_COMPARE(m_model->size(), 1);
}

void TestCustomersPage::findsByPhoneDigits()
{
    add(u"Nguyễn Thị Hương"_s);
    db::Customer customer = TestShop::person(u"Vũ Hải Giang"_s, Stage::Loyalty);
    customer.contactPoints = {
        {{}, {}, db::ContactKind::Phone, u"0377 245 900"_s, u"+84377245900"_s, true, true}};
    m_shop->add(customer);
    open();
    QTest::keyClicks(m_search, u"245900"_s);
    QTRY_COMPARE(m_model->size(), 1);
    QCOMPARE(shownName(0), u"Vũ Hải Giang"_s);
}

void TestCustomersPage::keysLeadThroughThePage()
{
    for (const QString &name : {u"Lê Văn An"_s, u"Lê Văn Bình"_s, u"Lê Văn Cường"_s})
        add(name);
    open();
    QTRY_COMPARE(m_table->selectedRow(), 0);
    QTest::keyClick(m_search, Qt::Key_Down);
    QVERIFY(m_table->hasFocus());
    QTest::keyClick(m_table, Qt::Key_Down);
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_table->selectedRow(), 2);
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Lê Văn Cường"_s);
    QTest::keyClick(m_table, Qt::Key_Return);
    auto *area = m_profile->findChild<QScrollArea *>();
    QVERIFY(area->hasFocus());
    QTest::keyClick(area, Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
    QTest::keyClick(m_table, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_search->hasFocus());
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_B); // typing goes to the search, never through the rows
    QVERIFY(m_search->hasFocus());
    QTRY_COMPARE(m_model->size(), 1);
    QCOMPARE(shownName(0), u"Lê Văn Bình"_s);
}

void TestCustomersPage::goesToTheEndsOfTheList()
{
    for (const QString &name : {u"Lê Văn An"_s, u"Lê Văn Bình"_s, u"Lê Văn Cường"_s})
        add(name);
    open();
    QTRY_COMPARE(m_model->size(), 3);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_End);
    QCOMPARE(m_table->selectedRow(), 2);
    QTest::keyClick(m_table, Qt::Key_Home);
    QCOMPARE(m_table->selectedRow(), 0);
    QCOMPARE(m_table->horizontalScrollBar()->value(), 0);
    QTest::keyClick(m_table, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(m_table->groupSize(), 3);
}

void TestCustomersPage::keepsTheSearchThatALetterReplaced()
{
    for (const QString &name : {u"Lê Văn An"_s, u"Lê Văn Bình"_s})
        add(name);
    open();
    QTRY_COMPARE(m_model->size(), 2);
    QTest::keyClicks(m_search, u"binh"_s);
    QTRY_COMPARE(m_model->size(), 1);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_A);
    QCOMPARE(m_search->text(), u"a"_s);
    QTest::keyClick(m_search, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_search->text(), u"binh"_s);
    QTRY_COMPARE(shownName(0), u"Lê Văn Bình"_s);
}

void TestCustomersPage::saysWhenNothingMatches()
{
    add(u"Nguyễn Thị Hương"_s);
    open();
    QTest::keyClicks(m_search, u"xyz"_s);
    QTRY_VERIFY(!m_table->isVisible());
    QStringList texts;
    QPushButton *clear = nullptr;
    for (const auto *state : m_page->findChildren<ui::EmptyState *>()) {
        if (!state->isVisible())
            continue;
        texts.append(state->findChild<QLabel *>(u"emptyTitleLabel"_s)->text());
        clear = state->findChild<QPushButton *>(u"emptyStartPushButton"_s);
    }
    QCOMPARE(texts, QStringList{u"No match for “xyz”"_s});
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_VERIFY(m_table->isVisible());
    QVERIFY(m_search->text().isEmpty());
    QVERIFY(m_search->hasFocus());
}

void TestCustomersPage::saysWhenThereIsNobodyYet()
{
    open();
    QVERIFY(m_start->isVisible());
    QTRY_VERIFY(m_start->findChild<QPushButton *>(u"startImportPushButton"_s)->hasFocus());
    QVERIFY(!m_search->isVisible()); // nothing to search in
    m_desk->write(
        m_page,
        [this](db::Session &session) {
            return session.customers().add(TestShop::person(u"Lê Thị Đào"_s, Stage::Loyalty),
                                           m_shop->moment());
        },
        [](const auto &added) { QVERIFY(added); });
    QTRY_VERIFY(m_table->isVisible());
    QCOMPARE(shownName(0), u"Lê Thị Đào"_s);
    QVERIFY(m_search->isVisible());
    QVERIFY(m_search->hasFocus());
}

void TestCustomersPage::tellsAFailedRead()
{
    m_desk = std::make_unique<app::Desk>(db::OpenOptions{m_shop->file(u"."_s)}, m_shop->clock());
    m_window = std::make_unique<ui::MainWindow>(*m_theme, *m_translator, *m_settings);
    m_count = std::make_unique<ui::CustomerCount>(*m_desk, m_window->statusLine());
    m_window->addPage(ui::PageId::Customers, [this] {
        return m_page =
                   new ui::CustomersPage(*m_desk, *m_count, m_window->notifications(), m_window->state());
    });
    m_window->start(ui::PageId::Customers);
    m_window->show();
    QTRY_VERIFY(m_window->notifications().isShowing());
    QVERIFY(m_window->notifications().stays());
    QVERIFY(!m_page->findChild<ui::StartActions *>()->isVisible()); // not read is not empty
}

void TestCustomersPage::namesEveryFocusableWidget()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty);
    customer.note = u"gọi buổi chiều"_s;
    m_shop->add(customer);
    open();
    QTRY_VERIFY(!facts().isEmpty());
    const test::Reached reached = test::reachedIn(m_page);
    QVERIFY2(reached.nameless.isEmpty(), qPrintable(reached.nameless.join(u'\n')));
    QVERIFY(reached.widgets >= 5);
    // Tab goes as one reads: search, chips, list, profile, what one does at once.
    QStringList order;
    for (QWidget *at = m_search; order.size() < 9; at = at->nextInFocusChain()) {
        const bool inner = qobject_cast<ui::FilterChip *>(at) && at->objectName() != u"filterAllChip"_s &&
                           at->objectName() != u"sortChip"_s;
        if ((at->focusPolicy() & Qt::TabFocus) && at->isVisible() && !inner)
            order.append(at->objectName());
    }
    QCOMPARE(order, (QStringList{u"searchLineEdit"_s, u"filterAllChip"_s, u"sortChip"_s,
                                 u"customersTableView"_s, u"profileScrollArea"_s, u"profileEditToolButton"_s,
                                 u"profileStageChip"_s, u"callPushButton"_s, u"writePushButton"_s}));
}

void TestCustomersPage::speaksVietnamese()
{
    add(u"Nguyễn Thị Hương"_s);
    open();
    QTRY_VERIFY(!facts().isEmpty());
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_COMPARE(m_search->accessibleName(), u"Tìm khách hàng"_s);
    QTRY_VERIFY(facts().contains(u"Ngày sinh"_s));
    QCOMPARE(m_model->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"Tên"_s);
    QCOMPARE(m_window->statusLine().findChild<QLabel *>(u"statusRightLabel"_s)->text(), u"1 khách hàng"_s);
}

MK_TEST(TestCustomersPage)
#include "tst_customers_page.moc"
