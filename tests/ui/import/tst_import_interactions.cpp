#include "db/customers/interaction_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "ui/import/columns_step.h"
#include "ui/shell/actions.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/filter_chip.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// Purchases and calls on their way in, from the window.
class TestImportInteractions final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { dropStage(); }
    void seesThatItIsAListOfPurchases();
    void showsTheKindAfterAListOfCustomers();
    void headsEachColumnInItsOwnWords();
    void recordsThemAndTakesThemBack();
    void movesThoseWhoBoughtInOneStep();
    void leadsToThoseWhoMayBeTheSame();
    void takesTheListForCustomersWhenTheUserSaysSo();
    void asksWhatBecomesOfUnknownPeople();
    void asksForTheColumnThatIsMissing();

private:
    static constexpr auto kSales = "Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Tổng cộng,Trạng thái\n"
                                   "HD1,05/01/2026 09:15,Nguyễn Lan,0912345678,1.250.000,Hoàn thành\n"
                                   "HD2,06/01/2026 10:15,Nguyễn Lan,0912345678,90.000,Đã hủy\n"
                                   "HD3,07/01/2026 12:15,Võ Thị Sen,0903111222,70.000,Hoàn thành\n";
    int contacts() const
    {
        return static_cast<int>(m_shop->session().interactions().timeline(db::CustomerId{1}, -1)->size());
    }
    db::LifecycleStage stageOf(db::CustomerId id) { return m_shop->session().reader().read(id)->stage; }
    ui::PreviewStep *step() const { return m_page->findChild<ui::PreviewStep *>(); }
};

void TestImportInteractions::init()
{
    makeStage();
    db::Customer lan = TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Loyalty);
    lan.contactPoints = {{{}, {}, db::ContactKind::Phone, u"0912345678"_s, u"+84912345678"_s, true, true}};
    m_shop->add(lan);
}

void TestImportInteractions::seesThatItIsAListOfPurchases()
{
    preview(write(kSales, u"hoa-don.csv"_s));
    auto *columns = m_page->findChild<ui::ColumnsStep *>();
    QCOMPARE(columns->kindBox()->currentText(), u"purchases and contacts"_s);
    QVERIFY(!columns->kindBox()->accessibleName().isEmpty());
    QCOMPARE(columns->fieldBox(0)->currentText(), u"Receipt number"_s);
    QCOMPARE(columns->fieldBox(0)->findText(u"Birthday"_s), -1);
    const QAbstractItemModelTester tester(step()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(step()->model()->rowCount(), 3);
    QCOMPARE(step()->chip(ui::RowsShown::New)->text(), u"New 1"_s);
    QCOMPARE(step()->chip(ui::RowsShown::LeftOut)->text(), u"Left out 1"_s);
    QCOMPARE(step()->chip(ui::RowsShown::Rejected)->text(), u"Problem 0"_s);
    QCOMPARE(step()->chip(ui::RowsShown::Skipped)->text(), u"No purchase 1"_s);
    QVERIFY(!step()->chip(ui::RowsShown::Updated)->isVisible());
    QVERIFY(step()->model()->sentence(0).contains(u"HD1"_s));
    QCOMPARE(button(u"importNextPushButton"_s)->text(), u"Record 1 purchase"_s);
    QCOMPARE(contacts(), 0);
}

// Of customers, the column in the place of the kind, the form of address, is hidden where it is empty.
void TestImportInteractions::showsTheKindAfterAListOfCustomers()
{
    preview(write("Họ tên,SĐT,Ngày sinh\n,,1/1/1990\n"));
    preview(write(kSales, u"hoa-don.csv"_s));
    QTRY_COMPARE(step()->model()->kind(), app::ListKind::Interactions);
    const auto columns = ui::previewColumns(app::ListKind::Interactions);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (QLatin1StringView(columns[i].key) == "interaction"_L1)
            QVERIFY(!step()->table()->isColumnHidden(static_cast<int>(i)));
    }
}

void TestImportInteractions::headsEachColumnInItsOwnWords()
{
    preview(write(kSales, u"hoa-don.csv"_s));
    QStringList headings;
    for (int i = 0; i < step()->model()->columnCount(); ++i)
        headings.append(step()->model()->headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(headings.removeDuplicates(), 0);
}

void TestImportInteractions::recordsThemAndTakesThemBack()
{
    preview(write(kSales, u"hoa-don.csv"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QCOMPARE(contacts(), 1);
    QVERIFY2(label(u"resultFactsLabel"_s).contains(u"the shop does not know"_s),
             qPrintable(label(u"resultFactsLabel"_s)));
    QTRY_VERIFY(m_page->run()->last());
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->undone(), 60000);
    QCOMPARE(contacts(), 0);
    QTRY_VERIFY2(m_window->notifications().text().contains(u"1 contact removed"_s),
                 qPrintable(m_window->notifications().text()));
}

void TestImportInteractions::movesThoseWhoBoughtInOneStep()
{
    db::Customer sen = TestShop::person(u"Võ Thị Sen"_s, db::LifecycleStage::Consideration);
    sen.contactPoints = {{{}, {}, db::ContactKind::Phone, u"0903111222"_s, u"+84903111222"_s, true, true}};
    const db::CustomerId id = m_shop->add(sen);
    preview(write(kSales, u"hoa-don.csv"_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QPushButton *move = button(u"moveBuyersPushButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(move->isVisible(), 60000);
    QVERIFY2(label(u"resultBuyersLabel"_s).contains(u"Consideration 1"_s),
             qPrintable(label(u"resultBuyersLabel"_s)));
    QVERIFY(!button(u"reviewDuplicatesPushButton"_s)->isVisible());
    QCOMPARE(stageOf(id), db::LifecycleStage::Consideration);
    move->click();
    QTRY_VERIFY(!move->isVisible());
    QCOMPARE(stageOf(id), db::LifecycleStage::Experience);
    m_window->actions().action(u"undo"_s)->trigger();
    QTRY_VERIFY(move->isVisible());
    QCOMPARE(stageOf(id), db::LifecycleStage::Consideration);
}

void TestImportInteractions::leadsToThoseWhoMayBeTheSame()
{
    preview(write(
        "Họ tên,SĐT,Email,Ngày sinh\nBùi Mai,0903000111,,1/6/1990\nBui Mai,,mai@example.com,1/6/1990\n"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QPushButton *review = button(u"reviewDuplicatesPushButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(review->isVisible(), 60000);
    QVERIFY2(label(u"resultDuplicatesLabel"_s).contains(u"may be the same person"_s),
             qPrintable(label(u"resultDuplicatesLabel"_s)));
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::duplicatesOfImportAsked);
    review->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).value<db::ImportBatchId>(), m_page->run()->report()->batch);
    QCOMPARE(asked.constFirst().at(1).toString(), u"khách.csv"_s);
}

void TestImportInteractions::takesTheListForCustomersWhenTheUserSaysSo()
{
    ask(write(kSales, u"hoa-don.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->rehearsal(), 60000);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QComboBox *kind = m_page->findChild<ui::ColumnsStep *>()->kindBox();
    kind->setCurrentIndex(0);
    emit kind->activated(0);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_page->run()->rehearsal() && m_page->run()->rehearsal()->kind == app::ListKind::Customers, 60000);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QVERIFY(m_page->findChild<ui::ColumnsStep *>()->fieldBox(0)->findText(u"Birthday"_s) >= 0);
}

void TestImportInteractions::asksWhatBecomesOfUnknownPeople()
{
    preview(write(kSales, u"hoa-don.csv"_s));
    QVERIFY(step()->unknownPeople()->isAsked());
    answer(u"unknownPeople"_s, 1);
    QTRY_COMPARE(m_page->run()->rehearsal() ? m_page->run()->rehearsal()->created : -1, 1);
    QVERIFY(!step()->haveBought()->waits()); // a finished purchase says it
    QTRY_VERIFY(m_page->run()->rehearsal() && m_page->run()->work() == ui::ImportRun::Work::None);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->report(), 60000);
    QCOMPARE(m_page->run()->report()->interactions, 2);
    QCOMPARE(m_page->run()->report()->created, 1);
}

void TestImportInteractions::asksForTheColumnThatIsMissing()
{
    ask(write("Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Tổng cộng\nHD1,05/01/2026,Lan,0912345678,5.000\n"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->run()->rehearsal(), 60000);
    press(Qt::Key_Return, Qt::ControlModifier);
    QComboBox *when = m_page->findChild<ui::ColumnsStep *>()->fieldBox(1);
    when->setCurrentIndex(when->findText(u"Leave out"_s));
    emit when->activated(when->currentIndex());
    QVERIFY2(label(u"columnsProblemLabel"_s).contains(u"when it was"_s),
             qPrintable(label(u"columnsProblemLabel"_s)));
    QVERIFY(!button(u"importNextPushButton"_s)->isEnabled());
}

MK_TEST(TestImportInteractions)
#include "tst_import_interactions.moc"
