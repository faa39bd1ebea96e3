#include "tests/support/test_main.h"
#include "tests/ui/import/import_stage.h"
#include "ui/widgets/filter_chip.h"

#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

/// What a person decides about single rows of a preview, and what the page asks for before it goes on.
class TestPreviewChoice final : public QObject, ImportStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void showsWhatTheyAreCalledInANarrowTable();
    void leavesARowOutByKey_data();
    void leavesARowOutByKey();
    void leavesARowOutByButton();
    void namesTheCellThatIsEdited();
    void marksWhoMayBeTheSame();
    void saysWhatIsMissing();
    void comesByTabToWhatStandsOverTheTable();

private:
    ui::PreviewStep *step() const { return m_page->findChild<ui::PreviewStep *>(); }
    void key(Qt::Key key) const { QTest::keyClick(step()->table(), key); }
    QString outcome(int row) const
    {
        return step()->model()->index(row, previewColumn("outcome"_L1)).data().toString();
    }
};

// The window is 1280 pixels wide: of other columns some go.
void TestPreviewChoice::showsWhatTheyAreCalledInANarrowTable()
{
    preview(write("name,phone,birthday,province\n"
                  "Công Tằng Tôn Nữ Thị Phương Mai,0912345678 / 0987654321,31/5/1990,Bà Rịa - Vũng Tàu\n"));
    QVERIFY(step()->table()->isColumnHidden(previewColumn("province"_L1)));
    QVERIFY(!step()->table()->isColumnHidden(previewColumn("called"_L1)));
    QVERIFY(step()->table()->columnWidth(previewColumn("called"_L1)) > 0);
}

void TestPreviewChoice::leavesARowOutByKey_data()
{
    QTest::addColumn<Qt::Key>("pressed");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("delete") << Qt::Key_Delete;
}

void TestPreviewChoice::leavesARowOutByKey()
{
    QFETCH(Qt::Key, pressed);
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n"));
    step()->table()->selectRow(1);
    key(pressed);
    QTRY_COMPARE(step()->chip(ui::RowsShown::LeftOut)->text(), u"Left out 1"_s);
    QCOMPARE(outcome(1), u"Left out"_s);
    QCOMPARE(remark(1), u"you leave it out"_s);
    QCOMPARE(label(u"previewLeftOutLabel"_s), u"You leave 1 row out."_s);
    QCOMPARE(step()->table()->currentIndex().row(), 1);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->run()->report());
    QCOMPARE(m_page->run()->report()->leftByChoice, 1);
    QCOMPARE(count(), 1);
    QVERIFY2(label(u"resultFactsLabel"_s).contains(u"1 row was left out by your choice."_s),
             qPrintable(label(u"resultFactsLabel"_s)));
}

void TestPreviewChoice::leavesARowOutByButton()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n"));
    step()->table()->selectRow(0);
    auto *leaveOut = button(u"leaveRowOutPushButton"_s);
    QCOMPARE(leaveOut->text(), u"Leave this row out"_s);
    leaveOut->click();
    QTRY_COMPARE(outcome(0), u"Left out"_s);
    QCOMPARE(leaveOut->text(), u"Take this row in"_s);
    leaveOut->click();
    QTRY_COMPARE(outcome(0), u"New"_s);
    QCOMPARE(m_page->run()->rehearsal()->created, 2);
}

void TestPreviewChoice::namesTheCellThatIsEdited()
{
    preview(write("name,phone\nLê Sơn,0987654321\nNguyễn Lan,09123\n"));
    step()->table()->selectRow(1);
    key(Qt::Key_F2);
    const auto *editor = step()->table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Line 3, Phone"_s);
    QVERIFY(label(u"previewDetailLabel"_s).startsWith(u"Line 3, Phone: "_s));
    QTest::keyClick(const_cast<QLineEdit *>(editor), Qt::Key_Escape);
    QTRY_VERIFY(!label(u"previewDetailLabel"_s).startsWith(u"Line 3, Phone: "_s));
}

void TestPreviewChoice::marksWhoMayBeTheSame()
{
    preview(write("name,phone,birthday\nLê Lan,0912345678,31/5/1990\nLe Lan,0987654321,31/5/1990\n"));
    QCOMPARE(step()->chip(ui::RowsShown::Alike)->text(), u"Maybe the same 1"_s);
    step()->chip(ui::RowsShown::Alike)->click();
    QCOMPARE(step()->model()->rowCount(), 1);
    QCOMPARE(remark(0), u"may be the same as line 2: same name and birthday"_s);
    const QModelIndex cell = step()->model()->index(0, previewColumn("remark"_L1));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"same name and birthday"_s));
    key(Qt::Key_Delete);
    QTRY_COMPARE(step()->chip(ui::RowsShown::LeftOut)->text(), u"Left out 1"_s);
    QVERIFY(!step()->chip(ui::RowsShown::Alike)->isVisible());
}

void TestPreviewChoice::saysWhatIsMissing()
{
    ask(write("name,phone\nNguyễn Lan,0912345678\n"));
    QTRY_VERIFY(m_page->run()->rehearsal());
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->step(), ui::ImportPage::Preview);
    QVERIFY(step()->haveBought()->waits());
    QVERIFY(step()->haveBought()->box()->hasFocus());
    QVERIFY(m_page->findChild<QLabel *>(u"haveBoughtNeededLabel"_s)->isVisible());
    QVERIFY(step()->haveBought()->box()->accessibleName().endsWith(u"Answer needed"_s));
    auto *next = button(u"importNextPushButton"_s);
    QVERIFY(!next->isEnabled());
    QCOMPARE(label(u"importMissingLabel"_s),
             u"First choose whether the new customers have bought from you."_s);
    answer(u"haveBought"_s, 1);
    QTRY_VERIFY(next->isEnabled());
    QVERIFY(!m_page->findChild<QLabel *>(u"importMissingLabel"_s)->isVisible());
    QVERIFY(!m_page->findChild<QLabel *>(u"haveBoughtNeededLabel"_s)->isVisible());
}

void TestPreviewChoice::comesByTabToWhatStandsOverTheTable()
{
    preview(write("name,phone\nNguyễn Lan,0912345678\nLê Sơn,0987654321\n"));
    step()->table()->setFocus();
    QList<QWidget *> walk;
    while (!walk.contains(step()->table()) && walk.size() < 60) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        walk.append(QApplication::focusWidget());
    }
    QVERIFY(walk.contains(step()->table()));
    QVERIFY(walk.contains(step()->chip(ui::RowsShown::All)));
    QVERIFY(walk.contains(step()->haveBought()->box()));
}

MK_TEST(TestPreviewChoice)
#include "tst_preview_choice.moc"
