#include "tests/support/test_main.h"
#include "ui/today/today_stage.h"

#include "db/customers/customer_store.h"
#include "ui/shell/start_actions.h"
#include "ui/widgets/chip.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What Today shows when there is nothing to do, and the way out of an empty shop.
class TestTodayEmpty final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_stage.reset(); }
    void offersAStartInAnEmptyShop();
    void opensTheSampleShop();
    void stopsTheSampleShop();
    void asksForTheImportPage();
    void asksForAFirstCustomer();
    void saysThatNobodyIsToBeGreeted();
    void saysWhatComesNext();

private:
    ui::StartActions *start() const { return m_stage->page->findChild<ui::StartActions *>(); }

    std::unique_ptr<TodayStage> m_stage;
};

void TestTodayEmpty::init()
{
    m_stage = std::make_unique<TodayStage>();
}

void TestTodayEmpty::offersAStartInAnEmptyShop()
{
    m_stage->open();
    QVERIFY(start()->isVisible());
    QVERIFY(!m_stage->list->isVisible());
    QVERIFY(start()->findChild<QPushButton *>(u"startImportPushButton"_s)->hasFocus());
    QVERIFY(!start()->findChild<QPushButton *>(u"jobCancelPushButton"_s)->isVisible());
}

void TestTodayEmpty::opensTheSampleShop()
{
    m_stage->open();
    start()->findChild<QPushButton *>(u"startSamplePushButton"_s)->click();
    QVERIFY(start()->isRunning());
    QVERIFY(start()->findChild<QPushButton *>(u"jobCancelPushButton"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->list->isVisible(), 60000);
    QVERIFY(!start()->isRunning());
    QVERIFY(m_stage->notifications->text().startsWith(u"The sample shop is open."_s));
    QVERIFY(m_stage->list->hasFocus());
    QCOMPARE(m_stage->shop.session().customers().counts()->total(), 1000);
}

void TestTodayEmpty::stopsTheSampleShop()
{
    m_stage->open();
    start()->makeSample();
    start()->findChild<QPushButton *>(u"jobCancelPushButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!start()->isRunning(), 60000);
    QVERIFY(m_stage->notifications->text().startsWith(u"Stopped."_s));
    QVERIFY(!m_stage->notifications->stays());
}

void TestTodayEmpty::asksForTheImportPage()
{
    m_stage->open();
    QSignalSpy asked(m_stage->page, &ui::TodayPage::importAsked);
    start()->findChild<QPushButton *>(u"startImportPushButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), QString());
}

void TestTodayEmpty::asksForAFirstCustomer()
{
    m_stage->open();
    QSignalSpy asked(m_stage->page, &ui::TodayPage::newCustomerAsked);
    auto *add = start()->findChild<QPushButton *>(u"startAddPushButton"_s);
    QVERIFY(add->isVisible());
    add->click();
    QCOMPARE(asked.size(), 1);
}

void TestTodayEmpty::saysThatNobodyIsToBeGreeted()
{
    m_stage->shop.add(TestShop::person(u"Phạm Văn Dũng"_s, db::LifecycleStage::Loyalty));
    m_stage->open();
    QVERIFY(!m_stage->list->isVisible());
    QVERIFY(!start()->isVisible());
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"No one to greet today"_s);
}

void TestTodayEmpty::saysWhatComesNext()
{
    db::Customer person = TestShop::person(u"Phạm Văn Dũng"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 26, 11, 1990, false, false};
    m_stage->shop.add(person);
    m_stage->open();
    QVERIFY(m_stage->list->isVisible());
    QCOMPARE(m_stage->page->findChild<ui::Chip *>(u"todayOpenChip"_s)->text(),
             u"Nothing due now. Next: Thursday, 1 birthday."_s);
    QCOMPARE(m_stage->label(u"emptyTitleLabel"_s), u"Birthday"_s);
    QCOMPARE(m_stage->label(u"emptySentenceLabel"_s),
             u"Thursday 26/11 · 1 person. The greetings will be here on that day."_s);
}

MK_TEST(TestTodayEmpty)
#include "tst_today_empty.moc"
