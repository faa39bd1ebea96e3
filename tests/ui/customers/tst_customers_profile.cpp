#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customers_hands.h"
#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_count.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/table_cells.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// What the page of customers shows of the one chosen, and of a list that changes.
class TestCustomersProfile final : public QObject, CustomersHands
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        close();
        closeShop();
    }
    void saysTheNextOccasion();
    void copiesThePhoneNumber();
    void readsALunarBirthdayOutInBothCalendars();
    void leavesOutWhatIsNotKnown();
    void tellsWhatHappened();
    void noticesWhatAnotherProgramWrites();
    void keepsPlaceAndChoiceWhenTheListChanges();
    void showsTheNextOneWhenSomebodyIsDeleted();
    void comesBackAsItWasLeft();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
};

void TestCustomersProfile::saysTheNextOccasion()
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

void TestCustomersProfile::copiesThePhoneNumber()
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

void TestCustomersProfile::readsALunarBirthdayOutInBothCalendars()
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

void TestCustomersProfile::leavesOutWhatIsNotKnown()
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

void TestCustomersProfile::tellsWhatHappened()
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

void TestCustomersProfile::noticesWhatAnotherProgramWrites()
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

void TestCustomersProfile::keepsPlaceAndChoiceWhenTheListChanges()
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

void TestCustomersProfile::showsTheNextOneWhenSomebodyIsDeleted()
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

void TestCustomersProfile::comesBackAsItWasLeft()
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

void TestCustomersProfile::fitsASmallWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("allColumns");
    QTest::newRow("the first window") << QSize(1280, 800) << true;
    QTest::newRow("a small laptop") << QSize(1000, 700) << false;
}

void TestCustomersProfile::fitsASmallWindow()
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

MK_TEST(TestCustomersProfile)
#include "tst_customers_profile.moc"
