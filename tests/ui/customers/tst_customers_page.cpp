#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/start_actions.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_cells.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

namespace {

void typeText(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, 0, Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(widget, &event);
        }
    }
}

} // namespace

/// The page in the window, over a shop in a file, on the evening of a lunar birthday.
class TestCustomersPage final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void listsEverybodyByName();
    void findsWithoutAccents();
    void findsByPhoneDigits();
    void keysLeadThroughThePage();
    void goesToTheEndsOfTheList();
    void keepsTheSearchThatALetterReplaced();
    void saysTheNextOccasion();
    void copiesThePhoneNumber();
    void saysWhenNothingMatches();
    void saysWhenThereIsNobodyYet();
    void readsALunarBirthdayOutInBothCalendars();
    void leavesOutWhatIsNotKnown();
    void tellsWhatHappened();
    void noticesWhatAnotherProgramWrites();
    void keepsPlaceAndChoiceWhenTheListChanges();
    void showsTheNextOneWhenSomebodyIsDeleted();
    void tellsAFailedRead();
    void namesEveryFocusableWidget();
    void speaksVietnamese();
    void comesBackAsItWasLeft();
    void fitsASmallWindow_data();
    void fitsASmallWindow();

private:
    void open();
    void close();
    db::CustomerId add(const QString &name, Stage stage = Stage::Experience)
    {
        return m_shop->add(TestShop::person(name, stage));
    }
    QString shownName(int row) const
    {
        return m_model->data(m_model->index(row, listColumn("name"_L1)), Qt::DisplayRole).toString();
    }
    QString labelText(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    /// The values of the facts shown, by caption.
    QHash<QString, QString> facts() const;
    QStringList history() const;

    std::unique_ptr<ui::CustomerCount> m_count;
    ui::CustomersPage *m_page = nullptr;
    ui::SearchField *m_search = nullptr;
    ui::CustomerTable *m_table = nullptr;
    ui::CustomerListModel *m_model = nullptr;
    ui::ProfilePanel *m_profile = nullptr;
    ui::StartActions *m_start = nullptr;
};

void TestCustomersPage::init()
{
    makeShop();
}

void TestCustomersPage::close()
{
    m_count.reset(); // tells the window's status line
    closeWindow();
}

void TestCustomersPage::cleanup()
{
    close();
    closeShop();
}

void TestCustomersPage::open()
{
    makeWindow();
    m_count = std::make_unique<ui::CustomerCount>(*m_desk, m_window->statusLine());
    connect(m_translator.get(), &ui::Translator::changed, m_count.get(), &ui::CustomerCount::retranslate);
    m_window->addPage(ui::PageId::Customers, [this] {
        m_page = new ui::CustomersPage(*m_desk, *m_count, m_window->notifications(), m_window->state());
        m_search = m_page->findChild<ui::SearchField *>();
        m_table = m_page->findChild<ui::CustomerTable *>();
        m_model = m_page->findChild<ui::CustomerListModel *>();
        m_profile = m_page->findChild<ui::ProfilePanel *>();
        m_start = m_page->findChild<ui::StartActions *>();
        return m_page;
    });
    showWindow(ui::PageId::Customers);
    QTRY_VERIFY(m_model->size() > 0 || m_start->isVisible());
}

QHash<QString, QString> TestCustomersPage::facts() const
{
    QHash<QString, QString> facts;
    for (const QLabel *caption : m_profile->findChildren<QLabel *>(u"factCaptionLabel"_s)) {
        if (caption->isVisible())
            facts.insert(caption->text(), qobject_cast<QLabel *>(caption->buddy())->text());
    }
    return facts;
}

QStringList TestCustomersPage::history() const
{
    const auto *list = m_profile->findChild<ui::HistoryList *>();
    QStringList lines;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        lines.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    return lines;
}

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

void TestCustomersPage::saysTheNextOccasion()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty);
    customer.birthday = {db::Calendar::Lunar, 13, 10, 1981};
    m_shop->add(customer);
    add(u"Trần Thị Mai"_s); // nothing but a woman
    for (const QString &everybodys : {u"new_year"_s, u"tet_mung_1"_s})
        QVERIFY(m_shop->session().greetings().setOccasionEnabled(everybodys, false));
    open();
    QTRY_COMPARE(m_model->size(), 2);
    const int column = listColumn("next_occasion"_L1);
    const auto say = [this, column](int row, int role) {
        return m_model->data(m_model->index(row, column), role).toString();
    };
    QTRY_COMPARE(say(0, Qt::DisplayRole), u"today · Lunar birthday"_s);
    QCOMPARE(say(1, Qt::DisplayRole), u"08/03 · International Women's Day"_s);
    QCOMPARE(say(1, Qt::ToolTipRole), u"International Women's Day on 08/03/2027"_s);
    const auto look = m_model->data(m_model->index(1, column), ui::kCellLook).value<ui::CellLook>();
    const QFontMetrics metrics(ui::fontOf(look.style));
    const int room = metrics.horizontalAdvance(u"08/03 · Internat…"_s);
    const QString begun = ui::shownIn(look, say(1, Qt::DisplayRole), room);
    QVERIFY2(begun.startsWith(u"08/03 · Intern"_s) && begun.endsWith(u'…'), qUtf8Printable(begun));
    const QString day = u"08/03"_s; // where not even the beginning of the name has room
    QCOMPARE(ui::shownIn(look, say(1, Qt::DisplayRole), metrics.horizontalAdvance(day + u" ·"_s)), day);
    QVERIFY(!m_table->isColumnHidden(column));
    // No order comes of it, and the arrow stays where it was.
    QHeaderView *header = m_table->horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(column) + 10, header->height() / 2});
    QCOMPARE(header->sortIndicatorSection(), sorted);
    m_window->resize(1000, 700);
    QTRY_VERIFY(m_table->isColumnHidden(column));
}

void TestCustomersPage::copiesThePhoneNumber()
{
    db::Customer customer = TestShop::person(u"Vũ Hải Giang"_s, Stage::Loyalty);
    customer.contactPoints = {
        {{}, {}, db::ContactKind::Phone, u"0377 245 900"_s, u"+84377245900"_s, true, true}};
    m_shop->add(customer);
    open();
    QTRY_COMPARE(m_table->selectedRow(), 0);
    QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"0377245900"_s);
    QCOMPARE(m_window->notifications().text(), u"0377 245 900 copied"_s);
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

void TestCustomersPage::readsALunarBirthdayOutInBothCalendars()
{
    db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, Stage::Loyalty);
    customer.birthday = {db::Calendar::Lunar, 13, 10, 1981}; // 13/10 of Bính Ngọ is 21/11/2026
    customer.province = u"Lâm Đồng"_s;
    customer.tags = {u"hoa lan"_s};
    customer.contactPoints.append(
        {{}, {}, db::ContactKind::Email, u"huong@example.vn"_s, u"huong@example.vn"_s, true, false});
    m_shop->add(customer);
    open();
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Nguyễn Thị Hương"_s);
    m_profile->findChild<QTabBar *>()->setCurrentIndex(1);
    const auto known = facts();
    QCOMPARE(known.value(u"Birthday"_s), u"13/10/1981 lunar = 09/11/1981"_s);
    QCOMPARE(known.value(u"Next birthday"_s), u"today, turns 45"_s);
    QCOMPARE(known.value(u"E-mail"_s), u"huong@example.vn"_s);
    QCOMPARE(known.value(u"Province"_s), u"Lâm Đồng"_s);
    const auto cell = [this](int column) {
        return m_model->data(m_model->index(0, column), Qt::DisplayRole).toString();
    };
    QCOMPARE(cell(listColumn("next_birthday"_L1)), u"today · lunar"_s);
}

void TestCustomersPage::leavesOutWhatIsNotKnown()
{
    db::Customer customer = TestShop::person(u"Ngô Thu Hạnh"_s, Stage::Awareness);
    customer.contactPoints.clear();
    m_shop->add(customer);
    open();
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Ngô Thu Hạnh"_s);
    QVERIFY(m_profile->findChild<QLabel *>(u"historyNothingLabel"_s)->isVisible());
    m_profile->findChild<QTabBar *>()->setCurrentIndex(1);
    QVERIFY2(facts().isEmpty(), qPrintable(facts().keys().join(u", "_s)));
}

void TestCustomersPage::tellsWhatHappened()
{
    const db::CustomerId id = add(u"Nguyễn Thị Hương"_s, Stage::Awareness);
    db::Session &session = m_shop->session();
    db::Interaction bought;
    bought.customer = id;
    bought.occurredAtMs = m_shop->clock().nowMs();
    bought.occurredOn = m_shop->clock().today();
    bought.kind = db::InteractionKind::Purchase;
    bought.amount = 640000;
    bought.note = u"Mua 2 chậu lan"_s;
    QVERIFY(session.interactions().add(bought));
    db::Interaction asked = bought;
    asked.occurredOn = asked.occurredOn.addDays(-1);
    asked.occurredAtMs -= 24LL * 3600 * 1000;
    asked.kind = db::InteractionKind::Message;
    asked.channel = db::Channel::Zalo;
    asked.amount = {};
    asked.note.clear();
    QVERIFY(session.interactions().add(asked));
    QVERIFY(session.customers().setStage(id, Stage::Loyalty, m_shop->moment()));
    QVERIFY(session.consents().record({{},
                                       id,
                                       u"all"_s,
                                       db::Purpose::Promotion,
                                       false,
                                       u"counter"_s,
                                       u"không gửi"_s,
                                       m_shop->clock().nowMs()}));
    open();
    QTRY_COMPARE(history().size(), 2);
    QCOMPARE(history().first(), u"Mua 2 chậu lan, 640,000 ₫, today · Purchase · Store"_s);
    QCOMPARE(history().last(), u"Customer wrote, yesterday · Zalo"_s);
    auto *tabs = m_profile->findChild<QTabBar *>();
    QCOMPARE(facts().value(u"Last purchase"_s), u"today · 1 time"_s);
    QCOMPARE(facts().value(u"Relationship"_s), u"Customer reaches out · 2 channels"_s);
    tabs->setCurrentIndex(3);
    QCOMPARE(history(), QStringList{u"Promotion by any channel: refused, today · counter · “không gửi”"_s});
    tabs->setCurrentIndex(1);
    QCOMPARE(history().first(), u"Awareness → Loyalty, today"_s);
}

void TestCustomersPage::noticesWhatAnotherProgramWrites()
{
    db::Customer customer = TestShop::person(u"Lê Thị Đào"_s, Stage::Loyalty);
    customer.id = m_shop->add(customer);
    open();
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Lê Thị Đào"_s);
    QTRY_COMPARE(labelText(u"pageSubtitleLabel"_s), u"1"_s);
    auto stored = m_shop->session().customers().byId(customer.id);
    QVERIFY(stored);
    stored->note = u"thích hoa trắng"_s;
    const QSignalSpy opened(m_desk.get(), &app::Desk::changed);
    // The desk looks every second, and its first look only learns where the file stands.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            stored->note += u'.';
            return m_shop->session().customers().save(*stored, m_shop->moment()) && !opened.isEmpty();
        }(),
        10000);
    add(u"Trần Quốc Bảo"_s);
    QTRY_COMPARE(m_model->size(), 2);
    QTRY_COMPARE(labelText(u"pageSubtitleLabel"_s), u"2"_s);
    QTRY_VERIFY(facts().value(u"Note"_s).startsWith(u"thích hoa trắng"_s));
    QCOMPARE(shownName(m_table->selectedRow()), u"Lê Thị Đào"_s);
}

void TestCustomersPage::keepsPlaceAndChoiceWhenTheListChanges()
{
    for (int i = 0; i < 300; ++i)
        add(u"Lê Văn %1"_s.arg(QChar(u'b' + i % 20)) + QString::number(i));
    open();
    QTRY_COMPARE(m_model->size(), 300);
    m_table->setPlace({{}, 0, 145, 7, {}, 150});
    const QString chosen = [&] {
        QString name;
        return QTest::qWaitFor([&] { return !(name = shownName(150)).isEmpty(); }) ? name : QString();
    }();
    m_desk->write(
        m_page,
        [this](db::Session &session) {
            return session.customers().add(TestShop::person(u"Lê Văn An"_s, Stage::Loyalty),
                                           m_shop->moment());
        },
        [](const auto &added) { QVERIFY(added); });
    QTRY_COMPARE(m_model->size(), 301);
    QCOMPARE(m_table->selectedRow(), 151);
    QCOMPARE(shownName(151), chosen); // there at once, not blank first
    QCOMPARE(m_table->place().topRow, 146);
    QCOMPARE(m_table->place().topOffset, 7);
}

void TestCustomersPage::showsTheNextOneWhenSomebodyIsDeleted()
{
    add(u"Lê Văn An"_s);
    const db::CustomerId gone = add(u"Lê Văn Bình"_s);
    add(u"Lê Văn Cường"_s);
    open();
    QTRY_COMPARE(m_model->size(), 3);
    m_table->setPlace({{}, 0, 0, 0, {}, 1});
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Lê Văn Bình"_s);
    m_desk->write(
        m_page,
        [this, gone](db::Session &session) { return session.customers().remove(gone, m_shop->moment()); },
        [](const auto &removed) { QVERIFY(removed); });
    QTRY_COMPARE(m_model->size(), 2);
    QCOMPARE(m_table->selectedRow(), 1);
    QTRY_COMPARE(labelText(u"profileNameLabel"_s), u"chị Lê Văn Cường"_s);
    QVERIFY(!m_window->notifications().isShowing());
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

void TestCustomersPage::comesBackAsItWasLeft()
{
    add(u"Nguyễn Thị Hương"_s);
    open();
    auto *splitter = m_page->findChild<QSplitter *>();
    QTRY_COMPARE(m_window->width(), 1280);
    const int usual = splitter->sizes().last();
    const int wider = m_table->columnWidth(listColumn("stage"_L1)) + 80;
    m_table->horizontalHeader()->resizeSection(listColumn("stage"_L1), wider);
    splitter->setSizes({splitter->sizes().first() + 20, usual - 20});
    emit splitter->splitterMoved(splitter->sizes().first(), 1);
    m_window->resize(1000, 700); // columns that step back are not taken away for good
    QTRY_VERIFY(m_table->isColumnHidden(listColumn("last_contact"_L1)));
    close();
    open();
    QTRY_COMPARE(m_page->findChild<QSplitter *>()->sizes().last(), usual - 20);
    QTRY_VERIFY(!m_table->isColumnHidden(listColumn("last_contact"_L1)));
    QCOMPARE(m_table->columnWidth(listColumn("stage"_L1)), wider);
}

void TestCustomersPage::fitsASmallWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("allColumns");
    QTest::newRow("the first window") << QSize(1280, 800) << true;
    QTest::newRow("a small laptop") << QSize(1000, 700) << false;
}

void TestCustomersPage::fitsASmallWindow()
{
    QFETCH(QSize, size);
    QFETCH(bool, allColumns);
    add(u"Nguyễn Thị Hương"_s);
    open();
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    QTRY_VERIFY(!facts().isEmpty());
    QTRY_COMPARE(!m_table->isColumnHidden(listColumn("next_occasion"_L1)), allColumns);
    QVERIFY(!m_table->isColumnHidden(listColumn("phone"_L1)));
    QTRY_COMPARE(m_profile->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
    const auto *tabs = m_profile->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->tabRect(2).right() <= tabs->width());
}

MK_TEST(TestCustomersPage)
#include "tst_customers_page.moc"
