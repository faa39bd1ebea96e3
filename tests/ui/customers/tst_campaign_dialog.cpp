#include "ui/customers/campaign_dialog.h"

#include "app/outbox/campaign/campaign_list.h"
#include "db/customers/consent_store.h"
#include "db/messages/template_store.h"
#include "tests/support/nameless.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/campaign_findings_model.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/segment_chip.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/table_cells.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A campaign from the list of customers: tried, narrowed, planned and taken back.
class TestCampaignDialog final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void opensForThoseChosen();
    void opensForThoseShown();
    void asksForATemplateByEnter();
    void triesOnceByEnter();
    void plansOnceItWasTried();
    void plansNothingWithoutAName();
    void plansWithoutThoseInTheWay();
    void showsOneFinding();
    void opensACustomerByEnter();
    void startsOverWhereSomethingChanges();
    void plansNoTextThatWasChangedSince();
    void takesThePlanBack();
    void namesWhatTheKeyboardReaches();

private:
    template <class Widget> Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    void openChosen();
    void tryIt();
    void chooseText(const QString &title);
    void name(const QString &name) { find<QLineEdit>(u"campaignNameLineEdit"_s)->setText(name); }
    void refuse(db::CustomerId id)
    {
        QVERIFY(m_shop->session().consents().record(
            {{}, id, u"all"_s, db::Purpose::Care, false, u"counter"_s, {}, m_shop->clock().nowMs()}));
    }
    QList<app::CampaignLine> campaigns() { return app::loadCampaigns(m_shop->session()).value(); }

    QList<db::CustomerId> m_people;
    ui::CampaignDialog *m_dialog = nullptr;
};

void TestCampaignDialog::init()
{
    makeShop();
    db::Template text;
    text.title = u"Cửa hàng mới"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Care;
    text.channel = db::Channel::Zalo;
    text.language = u"vi"_s;
    text.body = u"Chào {{given_name}}."_s;
    QVERIFY(m_shop->session().templates().add(text, m_shop->moment()));
    m_people = addPeople(db::LifecycleStage::Loyalty);
}

void TestCampaignDialog::openChosen()
{
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(count(), u"All 4 found are selected"_s);
    clickBar(u"groupCampaignPushButton"_s);
    QTRY_VERIFY((m_dialog = m_window->findChild<ui::CampaignDialog *>()));
    QTRY_VERIFY(find<QComboBox>(u"campaignTextComboBox"_s)->count() > 0);
    QVERIFY(!button(u"campaignTryPushButton"_s)->isEnabled()); // no template is chosen
    chooseText(u"Cửa hàng mới"_s);
}

void TestCampaignDialog::chooseText(const QString &title)
{
    auto *texts = find<QComboBox>(u"campaignTextComboBox"_s);
    const int row = texts->findText(title, Qt::MatchStartsWith);
    QVERIFY(row >= 0);
    texts->setCurrentIndex(row);
}

void TestCampaignDialog::tryIt()
{
    QTRY_VERIFY(button(u"campaignTryPushButton"_s)->isEnabled());
    button(u"campaignTryPushButton"_s)->click();
    QTRY_VERIFY(text(u"campaignSummaryLabel"_s).contains(u"may go."_s));
}

void TestCampaignDialog::opensForThoseChosen()
{
    openChosen();
    QCOMPARE(text(u"campaignWhomLabel"_s), u"To 4 customers"_s);
    QVERIFY(!button(u"campaignPlanPushButton"_s)->isEnabled());
    QTRY_VERIFY(text(u"campaignWhyLabel"_s).contains(u"once you have seen"_s));
    QVERIFY(!find<QTableView>(u"campaignTableView"_s)->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ui::CampaignDialog *>());
}

void TestCampaignDialog::opensForThoseShown()
{
    open();
    auto *chip = m_page->filters()->segments();
    emit chip->menu()->aboutToShow(); // which fills it
    entry(chip->menu(), u"Campaign to those shown…"_s)->trigger();
    QTRY_VERIFY((m_dialog = m_window->findChild<ui::CampaignDialog *>()));
    QTRY_VERIFY(find<QComboBox>(u"campaignTextComboBox"_s)->count() > 0);
    QVERIFY(!button(u"campaignTryPushButton"_s)->isEnabled()); // no template is chosen
    chooseText(u"Cửa hàng mới"_s);
    tryIt();
    QCOMPARE(text(u"campaignSummaryLabel"_s), u"Nothing is in the way: 4 messages may go."_s);
}

void TestCampaignDialog::asksForATemplateByEnter()
{
    openChosen();
    find<QComboBox>(u"campaignTextComboBox"_s)->setCurrentIndex(-1);
    QTest::keyClick(find<QLineEdit>(u"campaignNameLineEdit"_s), Qt::Key_Return);
    QCOMPARE(text(u"campaignProblemLabel"_s), u"Choose a template first."_s);
}

void TestCampaignDialog::triesOnceByEnter()
{
    openChosen();
    name(u"Khai trương"_s);
    QTest::keyClick(find<QLineEdit>(u"campaignNameLineEdit"_s), Qt::Key_Return);
    QTRY_VERIFY(text(u"campaignSummaryLabel"_s).contains(u"may go."_s) ||
                !text(u"campaignProblemLabel"_s).isEmpty());
    QCOMPARE(text(u"campaignProblemLabel"_s), QString()); // it was not stopped
    QVERIFY(campaigns().isEmpty());
}

void TestCampaignDialog::plansOnceItWasTried()
{
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    QVERIFY(text(u"campaignExampleLabel"_s).contains(u"Chào "_s));
    QTRY_COMPARE(QApplication::focusWidget(), button(u"campaignPlanPushButton"_s));
    button(u"campaignPlanPushButton"_s)->click();
    QTRY_COMPARE(told(), u"Campaign “Khai trương”: 4 messages planned"_s);
    QTRY_VERIFY(!m_window->findChild<ui::CampaignDialog *>());
    QCOMPARE(campaigns().size(), 1);
    QCOMPARE(campaigns().constFirst().messages.value(db::MessageState::Planned), 4);
    QCOMPARE(campaigns().constFirst().campaign.dueOn, m_shop->clock().today().addDays(1));
}

void TestCampaignDialog::plansNothingWithoutAName()
{
    openChosen();
    tryIt();
    QVERIFY(!button(u"campaignPlanPushButton"_s)->isEnabled());
    QCOMPARE(text(u"campaignWhyLabel"_s), u"The campaign has no name yet."_s);
    QVERIFY(find<QLabel>(u"campaignWhyLabel"_s)->isVisible());
    QCOMPARE(button(u"campaignClosePushButton"_s)->accessibleDescription(), text(u"campaignWhyLabel"_s));
    name(u"Khai trương"_s);
    QVERIFY(button(u"campaignPlanPushButton"_s)->isEnabled());
    QVERIFY(!find<QLabel>(u"campaignWhyLabel"_s)->isVisible());
    QVERIFY(button(u"campaignClosePushButton"_s)->accessibleDescription().isEmpty());
}

void TestCampaignDialog::plansWithoutThoseInTheWay()
{
    refuse(m_people.constFirst());
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    QCOMPARE(text(u"campaignSummaryLabel"_s), u"3 of 4 messages may go."_s);
    QVERIFY(!button(u"campaignPlanPushButton"_s)->isEnabled());
    QVERIFY(text(u"campaignWhyLabel"_s).startsWith(u"Leave out those"_s));
    auto *leaveOut = find<QCheckBox>(u"campaignLeaveOutCheckBox"_s);
    QCOMPARE(leaveOut->text(), u"Leave this customer out"_s);
    leaveOut->click();
    QVERIFY(button(u"campaignPlanPushButton"_s)->isEnabled());
    button(u"campaignPlanPushButton"_s)->click();
    QTRY_COMPARE(campaigns().size(), 1);
    QCOMPARE(campaigns().constFirst().total(), 3);
}

void TestCampaignDialog::showsOneFinding()
{
    refuse(m_people.constFirst());
    QVERIFY(m_shop->session().customers().setStage(m_people.constLast(), db::LifecycleStage::Awareness,
                                                   m_shop->moment()));
    openChosen();
    tryIt();
    auto *model = m_dialog->findChild<ui::CampaignFindingsModel *>();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model->rowCount(), 2);
    const QModelIndex name = model->index(0, ui::CampaignFindingsModel::Customer);
    QCOMPARE(name.data(ui::kCellLook).value<ui::CellLook>().colour, ui::Role::Text); // not as quiet as why
    QVERIFY(button(u"campaignPlanPushButton"_s)->x() < button(u"campaignClosePushButton"_s)->x());
    auto *finding = find<QComboBox>(u"campaignFindingComboBox"_s);
    QCOMPARE(finding->count(), 3);
    finding->setCurrentIndex(finding->findData(u"refused"_s));
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->customerAt(0), m_people.constFirst());
    QCOMPARE(model->index(0, ui::CampaignFindingsModel::Why).data().toString(),
             u"they refused such messages"_s);
}

void TestCampaignDialog::opensACustomerByEnter()
{
    const auto refused = m_people.at(2);
    refuse(refused);
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    find<QCheckBox>(u"campaignLeaveOutCheckBox"_s)->click();
    auto *table = find<QTableView>(u"campaignTableView"_s);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(m_page->profile()->shown(), refused);
    QVERIFY(m_dialog->isVisible()); // and nothing is planned
    QVERIFY(campaigns().isEmpty());
}

void TestCampaignDialog::startsOverWhereSomethingChanges()
{
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    QVERIFY(button(u"campaignPlanPushButton"_s)->isEnabled());
    auto *channel = find<QComboBox>(u"campaignChannelComboBox"_s);
    channel->setCurrentIndex(channel->findData(u"email"_s));
    QVERIFY(!button(u"campaignPlanPushButton"_s)->isEnabled());
    tryIt();
    QCOMPARE(text(u"campaignSummaryLabel"_s), u"0 of 4 messages may go."_s); // nobody has an address
    auto *model = m_dialog->findChild<ui::CampaignFindingsModel *>();
    QCOMPARE(model->index(0, ui::CampaignFindingsModel::Why).data().toString(), // nor has it a subject
             u"no e-mail address; the text or the subject is not complete"_s);
    QVERIFY(find<QComboBox>(u"campaignFindingComboBox"_s)->findText(u"no e-mail address (4)"_s) > 0);
}

void TestCampaignDialog::plansNoTextThatWasChangedSince()
{
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    const auto texts = m_shop->session().templates().all().value();
    db::Template changed = *std::ranges::find(texts, u"Cửa hàng mới"_s, &db::Template::title);
    changed.body += u" Mời ghé."_s;
    QVERIFY(m_shop->session().templates().addVersion(changed, m_shop->moment()));
    button(u"campaignPlanPushButton"_s)->click();
    QTRY_VERIFY(!text(u"campaignProblemLabel"_s).isEmpty());
    QVERIFY(campaigns().isEmpty());
    QVERIFY(!button(u"campaignPlanPushButton"_s)->isEnabled()); // it is to be looked at again
}

void TestCampaignDialog::takesThePlanBack()
{
    openChosen();
    name(u"Khai trương"_s);
    tryIt();
    button(u"campaignPlanPushButton"_s)->click();
    QTRY_VERIFY(told().contains(u"4 messages planned"_s));
    takeBack();
    QTRY_COMPARE(campaigns().constFirst().messages.value(db::MessageState::Cancelled), 4);
}

void TestCampaignDialog::namesWhatTheKeyboardReaches()
{
    refuse(m_people.constFirst());
    openChosen();
    tryIt();
    const test::Reached reached = test::reachedIn(m_dialog);
    QCOMPARE(reached.nameless, QStringList());
    QVERIFY(reached.widgets >= 10);
}

MK_TEST(TestCampaignDialog)
#include "tst_campaign_dialog.moc"
