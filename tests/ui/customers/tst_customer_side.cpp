#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_side.h"
#include "ui/customers/group_card.h"
#include "ui/shell/navigator.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// What stands beside the list while several are chosen or edited, and what takes the keyboard where the list
/// is gone.
class TestCustomerSide final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void showsHowManyAreChosen();
    void doesToAllWhatItsButtonsSay();
    void leadsBackToTheListByEsc();
    void editsBesideAGroup();
    void pressesNothingWhereTheLastOneIsGone();

private:
    ui::GroupCard *card() const { return m_page->findChild<ui::GroupCard *>(); }
    QPushButton *command(const QString &name) const { return card()->findChild<QPushButton *>(name); }
};

void TestCustomerSide::showsHowManyAreChosen()
{
    addPeople(Stage::Experience);
    open();
    clickRow(0);
    QVERIFY(m_page->profile()->isVisible());
    QVERIFY(!card()->isVisible());
    clickRow(2, Qt::ShiftModifier);
    QVERIFY(card()->isVisible());
    QVERIFY(!m_page->profile()->isVisible());
    const auto *label = card()->findChild<QLabel *>(u"groupCountLabel"_s);
    QCOMPARE(label->text(), u"3 customers selected"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(label->text(), u"All 4 found are selected"_s);
    press(Qt::Key_Escape);
    QVERIFY(m_page->profile()->isVisible());
}

void TestCustomerSide::doesToAllWhatItsButtonsSay()
{
    addPeople(Stage::Experience);
    open();
    QSignalSpy merge(&m_window->navigator(), &ui::Navigator::mergeAsked);
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    command(u"sideMergePushButton"_s)->click();
    QTRY_COMPARE(merge.size(), 1);
    QCOMPARE(merge.constFirst().constFirst().value<QList<db::CustomerId>>().size(), 3);
    QCOMPARE(command(u"sideStagePushButton"_s)->menu(), m_page->list()->selectionBar()->stageMenu());
    command(u"sideDeletePushButton"_s)->click();
    QTRY_COMPARE(customers(), 1);
}

void TestCustomerSide::leadsBackToTheListByEsc()
{
    addPeople(Stage::Experience);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    press(Qt::Key_Return); // as into a profile
    QCOMPARE(QApplication::focusWidget(), command(u"sideStagePushButton"_s));
    press(Qt::Key_Escape);
    QVERIFY(m_table->hasFocus());
    QVERIFY(card()->isVisible()); // they stay chosen
}

void TestCustomerSide::editsBesideAGroup()
{
    addPeople(Stage::Experience);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    emit m_page->newAsked({});
    auto *editor = m_page->findChild<ui::CustomerEditor *>();
    QTRY_VERIFY(editor->isVisible());
    QVERIFY(!card()->isVisible());
    editor->cancel();
    QVERIFY(!editor->isVisible());
    QCOMPARE(card()->isVisible(), m_table->hasGroup());
}

void TestCustomerSide::pressesNothingWhereTheLastOneIsGone()
{
    addPeople(Stage::Experience, 1);
    open();
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::importAsked);
    clickRow(0);
    press(Qt::Key_Delete);
    auto *import = m_page->findChild<QPushButton *>(u"startImportPushButton"_s);
    QTRY_VERIFY(import->isVisible());
    QVERIFY(!import->hasFocus());
    QVERIFY(QApplication::focusWidget());
    QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
    press(Qt::Key_Return);
    QVERIFY(asked.isEmpty());
    press(Qt::Key_Tab);
    QVERIFY(import->hasFocus()); // where one sees it
    press(Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
}

MK_TEST(TestCustomerSide)
#include "tst_customer_side.moc"
