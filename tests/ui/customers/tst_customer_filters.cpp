#include "tests/support/test_main.h"
#include "tests/ui/shell/shop_window.h"
#include "tests/ui/shell/table_column.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/desk_pages.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/picker_popup.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// Chips and order of the list, by keys, in the whole window.
class TestCustomerFilters final : public QObject, ShopWindow
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { close(); }
    void countsOnTheChips();
    void narrowsDownByKeys();
    void worksTogetherWithTheSearch();
    void countsInThePickers();
    void countsUnderTheOtherConditions();
    void leavesOutChoicesOfNobody();
    void startsAtEverybody();
    void stepsBackIntoMore();
    void sortsByKeysAndByTheHeader();
    void remembersTheOrder();
    void showsExactlyWhomAnotherPageAsksFor();
    void showsAProfileThatTheFilterHides();
    void handsOutWhomItShowsForAnExport();
    void findsAtOnceWhatWasWritten();
    void findsWhileSomethingLongIsWritten();

private:
    void open(int customers = 4);
    void close();
    db::CustomerId add(const QString &name, Stage stage, const QStringList &tags = {})
    {
        db::Customer customer = TestShop::person(name, stage);
        customer.tags = tags;
        return m_shop->add(customer);
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all.append(m_model->data(m_model->index(row, 0), Qt::DisplayRole).toString());
        return all;
    }
    ui::FilterChip *chip(const QString &name) const { return m_page->findChild<ui::FilterChip *>(name); }
    /// Opens the chip's menu by Space and ticks its n-th entry by Down and Space.
    void tick(const QString &name, int place);
    QString profile() const { return m_page->findChild<QLabel *>(u"profileNameLabel"_s)->text(); }

    ui::CustomersPage *m_page = nullptr;
    ui::CustomerTable *m_table = nullptr;
    ui::CustomerListModel *m_model = nullptr;
    ui::SearchField *m_search = nullptr;
    db::CustomerId m_an;
    db::CustomerId m_cuong;
};

void TestCustomerFilters::init()
{
    makeShop();
    m_an = add(u"Lê Văn An"_s, Stage::Loyalty, {u"vip"_s});
    add(u"Lê Văn Bình"_s, Stage::Awareness);
    m_cuong = add(u"Lê Văn Cường"_s, Stage::Experience, {u"vip"_s});
    add(u"Lê Văn Dũng"_s, Stage::Awareness);
}

void TestCustomerFilters::open(int customers)
{
    makeWindow();
    ui::addPages(*m_window, *m_desk, *m_translator);
    showWindow(ui::PageId::Customers);
    m_page = m_window->findChild<ui::CustomersPage *>();
    m_table = m_page->findChild<ui::CustomerTable *>();
    m_model = m_page->findChild<ui::CustomerListModel *>();
    m_search = m_page->findChild<ui::SearchField *>();
    QTRY_COMPARE(m_model->size(), customers);
}

void TestCustomerFilters::close()
{
    closeWindow();
}

void TestCustomerFilters::tick(const QString &name, int place)
{
    chip(name)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chip(name), Qt::Key_Space);
    QWidget *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    const bool picker = qobject_cast<ui::PickerPopup *>(popup); // its first one is chosen already
    QWidget *list = picker ? popup->findChild<QListView *>() : popup;
    for (int i = picker ? 1 : 0; i <= place; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(popup->isVisible()); // for ticking more
    QTest::keyClick(popup, Qt::Key_Escape);
    QTRY_VERIFY(!popup->isVisible());
}

void TestCustomerFilters::countsOnTheChips()
{
    open();
    QTRY_COMPARE(chip(u"filterProspectsChip"_s)->text(), u"Prospects 2"_s);
    QCOMPARE(chip(u"filterExistingChip"_s)->text(), u"Existing customers 2"_s);
    QVERIFY(chip(u"filterAllChip"_s)->isChecked());
    for (const auto *each : m_page->findChildren<ui::FilterChip *>())
        QVERIFY2(!each->isVisible() || !each->accessibleName().isEmpty() || !each->text().isEmpty(),
                 qPrintable(each->objectName()));
}

void TestCustomerFilters::narrowsDownByKeys()
{
    open();
    ui::FilterChip *prospects = chip(u"filterProspectsChip"_s);
    prospects->setFocus(Qt::TabFocusReason);
    QTest::keyClick(prospects, Qt::Key_Space);
    QTRY_COMPARE(names(), (QStringList{u"Lê Văn Bình"_s, u"Lê Văn Dũng"_s}));
    QVERIFY(!chip(u"filterAllChip"_s)->isChecked());
    QTRY_COMPARE(m_page->findChild<QLabel *>(u"pageSubtitleLabel"_s)->text(), u"2 of 4"_s);
    tick(u"filterStageChip"_s, 4); // loyalty, of whom none is a prospect
    QTRY_VERIFY(!m_table->isVisible());
    QCOMPARE(chip(u"filterStageChip"_s)->text(), u"Loyalty"_s);
    QTest::keyClick(prospects, Qt::Key_Space); // off again
    QTRY_COMPARE(names(), QStringList{u"Lê Văn An"_s});
    tick(u"filterStageChip"_s, 3); // or experience: the stages stay in their order
    QTRY_COMPARE(names(), (QStringList{u"Lê Văn An"_s, u"Lê Văn Cường"_s}));
    QCOMPARE(chip(u"filterStageChip"_s)->text(), u"Experience, Loyalty"_s);
    ui::FilterChip *all = chip(u"filterAllChip"_s);
    all->setFocus(Qt::TabFocusReason);
    QTest::keyClick(all, Qt::Key_Space); // clears them all
    QTRY_COMPARE(m_model->size(), 4);
    QVERIFY(all->isChecked());
}

void TestCustomerFilters::worksTogetherWithTheSearch()
{
    open();
    QTRY_VERIFY(chip(u"filterTagChip"_s)->isVisible());
    tick(u"filterTagChip"_s, 0);
    QTRY_COMPARE(names(), (QStringList{u"Lê Văn An"_s, u"Lê Văn Cường"_s}));
    QCOMPARE(chip(u"filterTagChip"_s)->text(), u"Tag: vip"_s);
    QTest::keyClicks(m_search, u"c"_s);
    QTRY_COMPARE(names(), QStringList{u"Lê Văn Cường"_s});
    QTest::keyClick(m_search, Qt::Key_Escape);
    QTRY_COMPARE(m_model->size(), 2);
}

void TestCustomerFilters::countsInThePickers()
{
    db::Customer far = TestShop::person(u"Lê Văn Em"_s, Stage::Awareness);
    far.province = u"Quảng Nam"_s; // since 2025 a part of Đà Nẵng
    m_shop->add(far);
    open(5);
    QTRY_VERIFY(chip(u"filterTagChip"_s)->isVisible());
    const auto count = [this](const QString &name, const QString &typed) {
        chip(name)->click();
        auto *popup = qobject_cast<ui::PickerPopup *>(QApplication::activePopupWidget());
        QString found;
        if (popup) {
            if (auto *field = popup->findChild<QLineEdit *>(); field->isVisible())
                QTest::keyClicks(field, typed);
            const QAbstractItemModel *model = popup->findChild<QListView *>()->model();
            found = u"%1 %2"_s.arg(model->index(0, 0).data().toString(),
                                   model->index(0, 0).data(ui::PickerModel::CountRole).toString());
            popup->close();
        }
        return found;
    };
    QCOMPARE(count(u"filterStageChip"_s, {}), u"Awareness 3"_s);
    QTRY_COMPARE(count(u"filterTagChip"_s, {}), u"vip 2"_s);
    QCOMPARE(count(u"filterProvinceChip"_s, u"da nang"_s), u"Đà Nẵng 1"_s);
    QVERIFY(!chip(u"filterStageChip"_s)->isChecked()); // looking chooses nothing
}

void TestCustomerFilters::countsUnderTheOtherConditions()
{
    open();
    const ui::FilterChip *prospects = chip(u"filterProspectsChip"_s);
    const ui::FilterChip *existing = chip(u"filterExistingChip"_s);
    QTRY_COMPARE(prospects->text(), u"Prospects 2"_s);
    QTest::keyClicks(m_search, u"binh"_s);
    QTRY_COMPARE(prospects->text(), u"Prospects 1"_s);
    QCOMPARE(existing->text(), u"Existing customers 0"_s);
    m_search->clear();
    QTRY_COMPARE(existing->text(), u"Existing customers 2"_s);
    QTRY_VERIFY(chip(u"filterTagChip"_s)->isVisible());
    tick(u"filterTagChip"_s, 0);
    QTRY_COMPARE(prospects->text(), u"Prospects 0"_s);
    QCOMPARE(existing->text(), u"Existing customers 2"_s);
}

void TestCustomerFilters::leavesOutChoicesOfNobody()
{
    db::Customer far = TestShop::person(u"Lê Văn Em"_s, Stage::Awareness);
    far.province = u"Đà Nẵng"_s;
    m_shop->add(far);
    open(5);
    chip(u"filterProvinceChip"_s)->click();
    auto *popup = qobject_cast<ui::PickerPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    const QAbstractItemModel *model = popup->findChild<QListView *>()->model();
    QTRY_COMPARE(model->rowCount(), 1); // where somebody lives
    QCOMPARE(model->index(0, 0).data().toString(), u"Đà Nẵng"_s);
    QTest::keyClicks(popup->findChild<QLineEdit *>(), u"hue"_s);
    QCOMPARE(model->index(0, 0).data().toString(), u"Huế"_s); // any other where it is typed
    popup->close();
}

void TestCustomerFilters::stepsBackIntoMore()
{
    open();
    QTRY_VERIFY(chip(u"filterTagChip"_s)->isVisible());
    QWidget *bar = chip(u"filterAllChip"_s)->parentWidget();
    const auto lines = [this] {
        QSet<int> tops;
        for (const auto *each : m_page->findChildren<ui::FilterChip *>()) {
            if (each->isVisible() && each->parentWidget()->objectName() == "customerFilterBar"_L1)
                tops.insert(each->y());
        }
        return tops.size();
    };
    tick(u"filterTagChip"_s, 0);
    m_window->setMinimumSize(0, 0);
    m_window->resize(820, 700);
    QTRY_VERIFY(bar->width() < 760);
    QTRY_COMPARE(lines(), 1);
    QVERIFY(chip(u"filterTagChip"_s)->isVisible()); // something is chosen of it
    QVERIFY(!chip(u"filterProvinceChip"_s)->isVisible());
    chip(u"filterMoreChip"_s)->click();
    auto *more = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(more);
    QAction *province = nullptr;
    for (QAction *action : more->actions()) {
        if (action->text() == u"Province…"_s)
            province = action;
    }
    QVERIFY(province);
    province->trigger();
    more->close();
    auto *popup = qobject_cast<ui::PickerPopup *>(QApplication::activePopupWidget());
    QVERIFY(popup);
    QTest::keyClicks(popup->findChild<QLineEdit *>(), u"hue"_s);
    QTest::keyClick(popup->findChild<QLineEdit *>(), Qt::Key_Return);
    popup->close();
    QTRY_VERIFY(chip(u"filterProvinceChip"_s)->isVisible());
    QCOMPARE(chip(u"filterProvinceChip"_s)->text(), u"Huế"_s);
    m_window->resize(1280, 800);
    QTRY_VERIFY(chip(u"filterBirthdayChip"_s)->isVisible());
}

void TestCustomerFilters::startsAtEverybody()
{
    open();
    chip(u"filterProspectsChip"_s)->click();
    QTRY_COMPARE(m_model->size(), 2);
    close();
    open();
    QVERIFY(chip(u"filterAllChip"_s)->isChecked());
}

void TestCustomerFilters::sortsByKeysAndByTheHeader()
{
    open();
    tick(u"sortChip"_s, 1); // stage
    QTRY_COMPARE(names().last(), u"Lê Văn An"_s);
    QCOMPARE(names().first(), u"Lê Văn Bình"_s);
    QCOMPARE(chip(u"sortChip"_s)->text(), u"Sort: Stage"_s);
    const QHeaderView *header = m_table->horizontalHeader();
    QCOMPARE(header->sortIndicatorSection(), listColumn("stage"_L1));
    const auto clickOn = [this, header](int column) {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          {header->sectionViewportPosition(column) + 10, header->height() / 2});
    };
    clickOn(listColumn("stage"_L1));
    QTRY_COMPARE(names().first(), u"Lê Văn An"_s);
    QVERIFY(m_table->accessibleName().contains(u"Stage, descending"_s));
    clickOn(listColumn("phone"_L1)); // orders nothing
    QCOMPARE(header->sortIndicatorSection(), listColumn("stage"_L1));
    clickOn(listColumn("name"_L1));
    QTRY_COMPARE(names().first(), u"Lê Văn An"_s);
    QCOMPARE(names().last(), u"Lê Văn Dũng"_s);
    tick(u"sortChip"_s, 4); // descending (the separator is passed over)
    QTRY_COMPARE(names().first(), u"Lê Văn Dũng"_s);
}

void TestCustomerFilters::remembersTheOrder()
{
    open();
    tick(u"sortChip"_s, 4);
    QTRY_COMPARE(names().first(), u"Lê Văn Dũng"_s);
    close();
    open();
    QTRY_COMPARE(names().first(), u"Lê Văn Dũng"_s);
    QCOMPARE(chip(u"sortChip"_s)->text(), u"Sort: Name, descending"_s);
}

void TestCustomerFilters::showsExactlyWhomAnotherPageAsksFor()
{
    open();
    QTest::keyClicks(m_search, u"binh"_s);
    QTRY_COMPARE(m_model->size(), 1);
    m_window->openPage(ui::PageId::Today);
    emit m_window->navigator().customersAsked(u"Bought today"_s, {m_cuong, m_an});
    QTRY_COMPARE(names(), (QStringList{u"Lê Văn An"_s, u"Lê Văn Cường"_s}));
    QVERIFY(m_page->isVisible());
    ui::FilterChip *only = chip(u"filterOnlyChip"_s);
    QVERIFY(only->isVisible());
    QVERIFY(only->text().startsWith(u"Bought today"_s));
    only->setFocus(Qt::TabFocusReason);
    QTest::keyClick(only, Qt::Key_Space);
    QTRY_COMPARE(m_model->size(), 4);
    QVERIFY(!only->isVisible());
}

void TestCustomerFilters::showsAProfileThatTheFilterHides()
{
    open();
    chip(u"filterProspectsChip"_s)->click();
    QTRY_COMPARE(m_model->size(), 2);
    m_window->openPage(ui::PageId::Today);
    emit m_window->navigator().customerAsked(m_an);
    QTRY_COMPARE(profile(), u"chị Lê Văn An"_s);
    QVERIFY(m_page->isVisible());
    QCOMPARE(m_table->selectedRow(), -1);
    QCOMPARE(m_model->size(), 2);
    chip(u"filterAllChip"_s)->click();
    QTRY_COMPARE(m_model->size(), 4);
    emit m_window->navigator().customerAsked(m_cuong);
    QTRY_COMPARE(profile(), u"chị Lê Văn Cường"_s);
    QCOMPARE(m_table->selectedRow(), 2);
}

void TestCustomerFilters::handsOutWhomItShowsForAnExport()
{
    open();
    // In place of the dialog for a file, which listens as well.
    QObject::disconnect(&m_window->navigator(), &ui::Navigator::exportAsked, nullptr, nullptr);
    using Only = std::optional<std::vector<db::CustomerId>>;
    QList<Only> asked;
    QObject::connect(&m_window->navigator(), &ui::Navigator::exportAsked, m_window.get(),
                     [&asked](const Only &only) { asked.append(only); });
    QAction *action = m_window->actions().action(u"customer.export_shown"_s);
    action->trigger();
    QCOMPARE(asked, QList<Only>{std::nullopt}); // everybody
    m_search->setText(u"c"_s);
    QTRY_COMPARE(m_model->size(), 1);
    action->trigger();
    QTRY_COMPARE(asked.size(), 2);
    QCOMPARE(asked.last(), Only({m_cuong}));
    m_window->navigator().customersAsked(u"Bought today"_s, {m_cuong, m_an});
    QTRY_COMPARE(m_model->size(), 2);
    action->trigger();
    QTRY_COMPARE(asked.size(), 3);
    QCOMPARE(asked.last(), Only({m_an, m_cuong})); // as listed
}

void TestCustomerFilters::findsAtOnceWhatWasWritten()
{
    open();
    const db::Customer customer = TestShop::person(u"Lê Văn Bê"_s, Stage::Loyalty);
    bool answered = false;
    m_desk->write(
        m_page,
        [this, customer](db::Session &session) {
            return session.customers().add(customer, m_shop->moment());
        },
        [this, &answered](const auto &) {
            m_search->setText(u"be"_s);
            answered = true;
        });
    QTRY_VERIFY(answered);
    QTRY_COMPARE(names(), QStringList{u"Lê Văn Bê"_s});
}

void TestCustomerFilters::findsWhileSomethingLongIsWritten()
{
    open();
    std::promise<void> end;
    m_desk->askInTurn(m_page,
                      app::asking([ended = end.get_future().share()](db::Session &) -> db::Result<void> {
                          ended.wait();
                          return {};
                      }),
                      [](const auto &) {});
    QTest::keyClicks(m_search, u"cuong"_s);
    QTRY_COMPARE(names(), QStringList{u"Lê Văn Cường"_s});
    end.set_value();
}

MK_TEST(TestCustomerFilters)
#include "tst_customer_filters.moc"
