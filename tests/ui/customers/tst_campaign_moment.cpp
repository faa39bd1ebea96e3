#include "db/messages/template_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/customer_stage.h"
#include "ui/customers/campaign_dialog.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/time_field.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// When a campaign goes: a day or an hour that is none is said, and nothing goes at another one instead.
class TestCampaignMoment final : public QObject, CustomerStage
{
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        closeWindow();
        closeShop();
    }
    void plansAtNoOtherMomentThanWasTyped_data();
    void plansAtNoOtherMomentThanWasTyped();

private:
    template <class Widget = QPushButton> Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void openDialog();
    /// Into the field, which is left by Tab.
    static void type(ui::TypedField *field, const QString &text)
    {
        field->setFocus(Qt::TabFocusReason);
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
    }

    QWidget *m_dialog = nullptr;
};

void TestCampaignMoment::init()
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
    addPeople(db::LifecycleStage::Loyalty);
}

void TestCampaignMoment::openDialog()
{
    open();
    press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(count(), u"All 4 found are selected"_s);
    clickBar(u"groupCampaignPushButton"_s);
    QTRY_VERIFY((m_dialog = m_window->findChild<ui::CampaignDialog *>()));
    auto *texts = find<QComboBox>(u"campaignTextComboBox"_s);
    QTRY_VERIFY(texts->count() > 0);
    texts->setCurrentIndex(texts->findText(u"Cửa hàng mới"_s, Qt::MatchStartsWith));
    QVERIFY(texts->currentIndex() >= 0);
    QTRY_VERIFY(m_dialog->isActiveWindow());
}

void TestCampaignMoment::plansAtNoOtherMomentThanWasTyped_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    QTest::newRow("day") << u"campaignDayDateField"_s << u"31/2/2027"_s << u"28/2/2027"_s;
    QTest::newRow("hour") << u"campaignHourTimeField"_s << u"25:99"_s << u"10:00"_s;
}

void TestCampaignMoment::plansAtNoOtherMomentThanWasTyped()
{
    QFETCH(const QString, field);
    QFETCH(const QString, wrong);
    QFETCH(const QString, right);
    openDialog();
    auto *typed = find<ui::TypedField>(field);
    const auto *tryIt = find(u"campaignTryPushButton"_s);
    const auto *why = find<QLabel>(u"campaignWhyLabel"_s);
    QVERIFY(tryIt->isEnabled());
    type(typed, wrong);
    QVERIFY(!typed->problem().isEmpty());
    QVERIFY(!tryIt->isEnabled());
    QVERIFY(!find(u"campaignPlanPushButton"_s)->isEnabled());
    QCOMPARE(why->text(), typed->problem());
    type(typed, right);
    QVERIFY(tryIt->isEnabled());
    QVERIFY(typed->problem().isEmpty());
    QVERIFY(why->text().contains(u"once you have seen"_s));
}

MK_TEST(TestCampaignMoment)
#include "tst_campaign_moment.moc"
