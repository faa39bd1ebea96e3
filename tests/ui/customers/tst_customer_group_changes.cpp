#include "app/customers/merge_customers.h"
#include "db/customers/customer_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/contacts/log_field.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_list_model.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/history_list.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/customers/tag_question.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/picker_popup.h"

#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// What is done to several customers at once, and taken back.
class TestCustomerGroupChanges final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void deletesAllAndTakesAllBack();
    void movesAllToAStage();
    void tagsAll();
    void removesATagByItsKey();
    void putsAllIntoAProvince();
    void copiesAMessageToEach();
    void removesATagAsItIsStored();
    void copiesAndExportsThoseChosen();
    void asksToMergeThoseChosen();
    void asksToMergeNoCrowd();
    void selectsTheMergedOneAlone();
    void goesOnBehindThoseDeleted();
};

void TestCustomerGroupChanges::deletesAllAndTakesAllBack()
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

void TestCustomerGroupChanges::movesAllToAStage()
{
    const auto ids = addPeople(Stage::Consideration);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    QMenu *stages = m_page->list()->selectionBar()->stageMenu();
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

void TestCustomerGroupChanges::tagsAll()
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

void TestCustomerGroupChanges::removesATagByItsKey()
{
    db::Customer tagged = TestShop::person(u"Bùi Ánh"_s, Stage::Experience);
    tagged.tags = {u"VIP"_s};
    const db::CustomerId id = m_shop->add(tagged);
    addPeople(Stage::Experience);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"tagDialog"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"tagDialog"_s);
    dialog->findChild<QLineEdit *>()->setText(u"VIP"_s);
    dialog->findChild<QPushButton *>(u"tagPushButton"_s)->click();
    QTRY_VERIFY2(told().startsWith(u"Tag “VIP” removed from 1 "_s), qPrintable(told()));
    QCOMPARE(stored(id).tags, QStringList());
    takeBack();
    QTRY_COMPARE(stored(id).tags, QStringList{u"VIP"_s});
}

void TestCustomerGroupChanges::putsAllIntoAProvince()
{
    const auto ids = addPeople(Stage::Experience);
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_page->findChild<ui::PickerPopup *>(u"provincePopup"_s));
    auto *popup = m_page->findChild<ui::PickerPopup *>(u"provincePopup"_s);
    auto *field = popup->findChild<QLineEdit *>(u"pickerLineEdit"_s);
    QTest::keyClicks(field, u"hue"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(told(), u"4 customers moved to Huế"_s);
    QCOMPARE(stored(ids.at(3)).province, u"Huế"_s);
    takeBack();
    QTRY_COMPARE(stored(ids.at(3)).province, QString());
}

void TestCustomerGroupChanges::copiesAMessageToEach()
{
    addPeople(Stage::Experience);
    m_shop->add(TestShop::person(u"Bùi Ánh"_s, Stage::Awareness));
    open();
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(m_page->findChild<ui::PickerPopup *>(u"templatePopup"_s));
    auto *field =
        m_page->findChild<ui::PickerPopup *>(u"templatePopup"_s)->findChild<QLineEdit *>(u"pickerLineEdit"_s);
    const auto templates = m_shop->session().templates().all();
    for (const db::Template &text : *templates) {
        if (text.key == "birthday.existing.zalo.vi"_L1)
            field->setText(u"%1 · Existing customer · Zalo"_s.arg(text.title));
    }
    QVERIFY(!field->text().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY2(told().startsWith(u"4 messages copied"_s), qPrintable(told()));
    QVERIFY(told().contains(u"Left out: the text is for the other audience (1)."_s));
    QCOMPARE(QGuiApplication::clipboard()->text().count(u", 091"_s), 4);
    QVERIFY(m_shop->session().journal().list(9)->isEmpty()); // nothing was done to anyone
}

void TestCustomerGroupChanges::removesATagAsItIsStored()
{
    const QString untidy = u"khách  sỉ"_s; // as an older edition let it pass
    ui::TagQuestion question(ui::TagQuestion::For::Removing, 1, {untidy}, nullptr);
    question.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy answered(&question, &ui::TagQuestion::answered);
    auto *yes = question.findChild<QPushButton *>(u"tagPushButton"_s);
    question.findChild<QLineEdit *>()->setText(untidy);
    QVERIFY(yes->isEnabled());
    yes->click();
    QCOMPARE(answered.size(), 1);
    QCOMPARE(answered.constFirst().constFirst().toString(), untidy);
}

void TestCustomerGroupChanges::copiesAndExportsThoseChosen()
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

void TestCustomerGroupChanges::asksToMergeThoseChosen()
{
    addPeople(Stage::Experience);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier);
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::mergeAsked);
    clickBar(u"groupMergePushButton"_s);
    QCOMPARE(asked.size(), 1);
    const auto ids = asked.first().first().value<QList<db::CustomerId>>();
    QCOMPARE(std::vector<db::CustomerId>(ids.begin(), ids.end()), m_table->group());
    m_table->setFocus();
    press(Qt::Key_F10, Qt::ShiftModifier); // the menu has it, too
    QTRY_VERIFY(menu());
    entry(menu(), u"Merge…"_s)->trigger();
    QCOMPARE(asked.size(), 2);
    menu()->close();
}

void TestCustomerGroupChanges::asksToMergeNoCrowd()
{
    for (int i = 0; i < 21; ++i)
        m_shop->add(TestShop::person(u"Bùi %1"_s.arg(i), Stage::Experience));
    open();
    QTRY_COMPARE(m_table->model()->rowCount(), 21);
    press(Qt::Key_A, Qt::ControlModifier);
    QSignalSpy asked(&m_window->navigator(), &ui::Navigator::mergeAsked);
    clickBar(u"groupMergePushButton"_s);
    QTRY_VERIFY(told().startsWith(u"Select at most 20 customers"_s));
    QVERIFY(asked.isEmpty());
}

void TestCustomerGroupChanges::selectsTheMergedOneAlone()
{
    const QList<db::CustomerId> ids = addPeople(Stage::Experience);
    open();
    clickRow(0);
    clickRow(2, Qt::ShiftModifier); // the keyboard is at one who goes
    QCOMPARE(count(), u"3 customers selected"_s);
    const app::MergeCustomers merge{ids.at(0), {ids.at(1), ids.at(2)}};
    QVERIFY(app::run(m_shop->session(), merge, m_shop->moment()));
    emit m_desk->changed(db::ChangeSet::everything());
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(m_table->group(), std::vector<db::CustomerId>{ids.at(0)}); // nobody who came into their rows
    QCOMPARE(m_page->chosen(), ids.at(0));
    QCOMPARE(count(), QString());
}

void TestCustomerGroupChanges::goesOnBehindThoseDeleted()
{
    const QList<db::CustomerId> ids = addPeople(Stage::Experience);
    open();
    clickRow(0);
    clickRow(1, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    QTRY_COMPARE(m_table->model()->rowCount(), 2);
    QCOMPARE(m_table->group(), std::vector<db::CustomerId>{ids.at(2)});
    takeBack();
    QTRY_COMPARE(m_table->model()->rowCount(), 4);
    QCOMPARE(m_table->group(), std::vector<db::CustomerId>{ids.at(2)});
    QCOMPARE(count(), QString());
}

MK_TEST(TestCustomerGroupChanges)
#include "tst_customer_group_changes.moc"
