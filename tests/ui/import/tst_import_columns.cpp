#include "app/import/customer_import.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "tests/ui/shell/table_column.h"
#include "ui/desk_pages.h"
#include "ui/import/columns_step.h"
#include "ui/import/import_page.h"
#include "ui/import/preview_step.h"
#include "ui/widgets/filter_chip.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using Field = app::ImportField;

/// What the columns and the cells of a list hold, settled by hand.
class TestImportColumns final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void asksAgainWhenAColumnGoesElsewhere();
    void refusesTwoColumnsForOneField();
    void readsDatesAsThePersonSays();
    void asksForTheDatesOfEachColumn();
    void takesACellAsItIsWrittenInThePreview_data();
    void takesACellAsItIsWrittenInThePreview();
    void findsTheHeadingsBelowATitleAndAsks();
    void asksWhetherACodeIsSomebodyElses();
    void asksWhetherTheNewHaveBought();
    void asksNothingWhereTheListSaysTheStage();
    void saysWhichProgramHasExportedTheList();
    void remarksOnWhoHasNoName();
    void saysOnceThatAColumnHoldsNoStages();
    void namesTheFieldsOfCardsInWords();
};

void TestImportColumns::asksAgainWhenAColumnGoesElsewhere()
{
    preview(write("name,phone,xyz\nNguyễn Lan,0912345678,abc\n"));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QComboBox *box = m_page->findChild<ui::ColumnsStep *>()->fieldBox(2);
    QCOMPARE(box->currentText(), u"Leave out"_s);
    box->setFocus();
    QTest::keyClicks(box, u"Occ"_s); // as a person types
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->currentText(), u"Occupation"_s);
    QTRY_VERIFY(m_page->run()->shape().fields.at(2) == Field::Occupation);
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->occupation, u"abc"_s);
}

void TestImportColumns::refusesTwoColumnsForOneField()
{
    preview(write("name,phone,province,city\nNguyễn Lan,0912345678,Huế,Huế\n"));
    press(Qt::Key_Left, Qt::AltModifier);
    QComboBox *box = m_page->findChild<ui::ColumnsStep *>()->fieldBox(3);
    box->setCurrentIndex(box->findText(u"Province or city"_s));
    emit box->activated(box->currentIndex());
    QVERIFY(!button(u"importNextPushButton"_s)->isEnabled());
    QCOMPARE(box->accessibleDescription(),
             u"Another column is “Province or city” already; leave one of the two out."_s);
    box = m_page->findChild<ui::ColumnsStep *>()->fieldBox(0);
    box->setCurrentIndex(0);
    emit box->activated(0);
    QVERIFY(m_page->findChild<QLabel *>(u"columnsProblemLabel"_s)->isVisible());
}

void TestImportColumns::readsDatesAsThePersonSays()
{
    preview(write("name,birthday\nNguyễn Lan,5/6/1990\n"));
    press(Qt::Key_Left, Qt::AltModifier);
    QComboBox *box = m_page->findChild<ui::ColumnsStep *>()->dateBox(1);
    QVERIFY(box->isVisible());
    box->setCurrentIndex(1);
    emit box->activated(1);
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    auto *model = m_page->findChild<ui::PreviewStep *>()->model();
    QCOMPARE(model->index(0, previewColumn("birthday"_L1)).data().toString(), u"06/05/1990"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->birthday,
             (db::Birthday{db::Calendar::Solar, 6, 5, 1990, false, false}));
}

void TestImportColumns::asksForTheDatesOfEachColumn()
{
    preview(write("name,birthday,created\nNguyễn Lan,5/31/1990,2/3/2024\nLê Sơn,1/2/1991,25/12/2023\n"));
    press(Qt::Key_Left, Qt::AltModifier);
    auto *columns = m_page->findChild<ui::ColumnsStep *>();
    QVERIFY(columns->dateBox(1)->isVisible());
    QCOMPARE(columns->dateBox(1)->currentIndex(), 1); // as its own cells show
    QCOMPARE(columns->dateBox(1)->accessibleName(), u"Order of day and month in the column birthday"_s);
    QVERIFY(!columns->dateBox(2)->isVisible()); // its own cells settle it
    QVERIFY(!columns->dateBox(0)->isVisible());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    const db::Customer lan = *m_shop->session().reader().read(db::CustomerId{1});
    QCOMPARE(lan.birthday, (db::Birthday{db::Calendar::Solar, 31, 5, 1990, false, false}));
    QCOMPARE(lan.since, QDate(2024, 3, 2));
}

void TestImportColumns::takesACellAsItIsWrittenInThePreview_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Return);
    QTest::newRow("F2") << int(Qt::Key_F2);
}

void TestImportColumns::takesACellAsItIsWrittenInThePreview()
{
    QFETCH(int, key);
    preview(write("name,phone,birthday\nNguyễn Lan,0912,31/5/1990\nLê Sơn,0912345679,32/5/1990\n"));
    auto *step = m_page->findChild<ui::PreviewStep *>();
    QTableView *table = step->table();
    QCOMPARE(m_page->run()->rehearsal()->leftEmpty, 2);
    step->choose(ui::RowsShown::LeftEmpty);
    table->setFocus();
    const int phone = previewColumn("phone"_L1);
    QVERIFY(!step->model()->flags(step->model()->index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(step->model()->flags(step->model()->index(0, phone)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(step->model()->index(0, phone).data(Qt::EditRole).toString(), u"0912"_s);
    QTest::keyClick(table, static_cast<Qt::Key>(key));
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"0912"_s);
    editor->setText(u"0912345678"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(m_page->run()->rehearsal() && m_page->run()->rehearsal()->leftEmpty == 1);
    // The row has left the filter, the next one stands in its place.
    QCOMPARE(step->model()->rowCount(), 1);
    QCOMPARE(table->currentIndex().row(), 0);
    const int birthday = previewColumn("birthday"_L1);
    QVERIFY(step->model()->flags(step->model()->index(0, birthday)).testFlag(Qt::ItemIsEditable));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_page->run()->report()->leftEmpty, 1);
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->contactPoints.constFirst().normalized,
             u"+84912345678"_s);
}

void TestImportColumns::findsTheHeadingsBelowATitleAndAsks()
{
    preview(write("Khách hàng của shop Hoa Mai;;\nHọ tên;SĐT;Tỉnh\nNguyễn Lan;0912345678;Huế\n"));
    QCOMPARE(m_page->findChild<ui::PreviewStep *>()->model()->rowCount(), 1);
    press(Qt::Key_Left, Qt::AltModifier);
    QComboBox *box = m_page->findChild<ui::ColumnsStep *>()->headerBox();
    QCOMPARE(box->currentText(), u"are in row 2: Họ tên · SĐT · Tỉnh"_s);
    box->setCurrentIndex(0); // the title: the list is looked at again, and nothing else is left
    emit box->activated(0);
    QTRY_COMPARE(m_page->run()->shape().titleLines, 0);
    QTRY_VERIFY(m_page->run()->survey() && m_page->run()->survey()->rows == 2);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    box->setCurrentIndex(1);
    emit box->activated(1);
    QTRY_COMPARE(m_page->run()->shape().titleLines, 1);
    QTRY_VERIFY(m_page->run()->rehearsal());
    QCOMPARE(m_page->run()->rehearsal()->created, 1);
}

void TestImportColumns::asksWhetherACodeIsSomebodyElses()
{
    preview(write("code,name,phone\nA,Nguyễn Lan,0912345678\nA,Trần Bảo,0987654321\n"));
    auto *step = m_page->findChild<ui::PreviewStep *>();
    QVERIFY(step->sameCode()->isVisible());
    QCOMPARE(label(u"sameCodeLabel"_s),
             u"1 row has the code of a customer with another name and phone. Someone else?"_s);
    step->chip(ui::RowsShown::HeldBack)->click();
    QCOMPARE(remark(0), u"Code A belongs to Nguyễn Lan, with another phone"_s);
    answer(u"sameCode"_s, 2);
    QCOMPARE(m_page->run()->rehearsal()->created, 2);
    QVERIFY(step->sameCode()->isVisible()); // the answer can be changed
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_page->run()->report()->created, 2);
    QCOMPARE(count(), 2);
}

void TestImportColumns::asksWhetherTheNewHaveBought()
{
    preview(write("name,phone,stage\nNguyễn Lan,0912345678,\nTrần Bảo,0987654321,loyalty\n"));
    auto *step = m_page->findChild<ui::PreviewStep *>();
    step->haveBought()->forget(); // the stage has answered; as it is asked first:
    m_page->run()->setShape([this] {
        app::ListShape shape = m_page->run()->shape();
        shape.stageOfNew.reset();
        return shape;
    }());
    QTRY_VERIFY(m_page->run()->rehearsal());
    QVERIFY(step->haveBought()->waits());
    QCOMPARE(label(u"haveBoughtLabel"_s),
             u"Has the 1 new customer bought from you before? The list does not say it."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Preview); // waits for an answer, and leads to it
    QVERIFY(step->haveBought()->box()->hasFocus());
    QCOMPARE(count(), 0);
    answer(u"haveBought"_s, 0);
    // Another language, and the answer still stands.
    m_translator->speak(ui::Language::Vietnamese);
    QTRY_VERIFY(m_window->pages().made(ui::PageId::Import) != m_page);
    m_page = static_cast<ui::ImportPage *>(m_window->pages().made(ui::PageId::Import));
    step = m_page->findChild<ui::PreviewStep *>();
    QCOMPARE(step->haveBought()->answer(), 0);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->stage, db::LifecycleStage::Experience);
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{2})->stage, db::LifecycleStage::Loyalty);
}

void TestImportColumns::asksNothingWhereTheListSaysTheStage()
{
    preview(write("name,phone,stage\nTrần Bảo,0987654321,loyalty\n"));
    QVERIFY(!m_page->findChild<ui::PreviewStep *>()->haveBought()->isAsked());
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
}

void TestImportColumns::saysWhichProgramHasExportedTheList()
{
    preview(
        write("Mã khách hàng,Tên khách hàng,Điện thoại,Nợ cần thu hiện tại\nK1,Nguyễn Lan,0912345678,0\n"));
    press(Qt::Key_Left, Qt::AltModifier);
    const auto *origin = m_page->findChild<QLabel *>(u"columnsOriginLabel"_s);
    QVERIFY(origin->isVisible());
    QCOMPARE(origin->text(), u"This is an export of KiotViet; its columns are known."_s);
    ask(write("name,phone\nNguyễn Lan,0912345678\n"));
    QTRY_VERIFY(m_page->run()->rehearsal() && m_page->run()->work() == ui::ImportRun::Work::None);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QVERIFY(!origin->isVisible());
}

void TestImportColumns::remarksOnWhoHasNoName()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\n,0912345679\n"));
    QCOMPARE(remark(1), u"no name in the list: called by the number or the address"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QVERIFY2(label(u"resultFactsLabel"_s).contains(u"has no name in the list"_s) ||
                 label(u"resultFactsLabel"_s).contains(u"no name in the list"_s),
             qPrintable(label(u"resultFactsLabel"_s)));
}

void TestImportColumns::saysOnceThatAColumnHoldsNoStages()
{
    preview(write("Tên khách hàng,Điện thoại,Trạng thái\nCông ty TNHH Hoa Sen,0912345678,1\n"
                  "Nguyễn Lan,0912345679,0\n"));
    QTRY_COMPARE(label(u"previewLeftOutLabel"_s), u"“Trạng thái” holds no stages and is left out."_s);
    QVERIFY2(remark(0).contains(u"a company"_s), qPrintable(remark(0)));
    QVERIFY2(!remark(1).contains(u"company"_s), qPrintable(remark(1)));
}

void TestImportColumns::namesTheFieldsOfCardsInWords()
{
    preview(write("BEGIN:VCARD\nVERSION:3.0\nFN:Nguyễn Lan\nTEL:0912345678\nBDAY:1990-02-31\nEND:VCARD\n",
                  u"danh bạ.vcf"_s));
    QVERIFY2(remark(0).contains(u"Birthday “1990-02-31”"), qPrintable(remark(0)));
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Columns);
    QStringList shown;
    for (const QLabel *heading : m_page->findChildren<QLabel *>(u"columnHeaderLabel"_s)) {
        if (heading->isVisible())
            shown.append(heading->text());
    }
    QCOMPARE(shown, (QStringList{u"Full name"_s, u"Phone"_s, u"Birthday"_s})); // the others say nothing
    auto *step = m_page->findChild<ui::ColumnsStep *>();
    QVERIFY(!step->headerBox()->isVisible());
    QCOMPARE(step->fieldBox(0)->accessibleDescription(), u"as the cards say"_s);
    // What the person leaves out stays out.
    QComboBox *phone = step->fieldBox(2);
    QCOMPARE(phone->currentText(), u"Phone"_s);
    phone->setCurrentIndex(0);
    emit phone->activated(0);
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_shop->session().reader().read(db::CustomerId{1})->contactPoints.size(), 0);
}

MK_TEST(TestImportColumns)
#include "tst_import_columns.moc"
