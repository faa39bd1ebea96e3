#include "db/customers/customer_store.h"
#include "db/support/shop.h"

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// Where a customer was on the way, and when; kept by the schema itself.
class TestStageHistory final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void keepsTheHistoryOfStages();
    void countsAStageOnceWhenItDidNotChange();

private:
    db::CustomerStore &customers() { return m_shop->session().customers(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestStageHistory::init()
{
    test::failOnSqlWarnings();
    m_shop = std::make_unique<test::Shop>();
}

void TestStageHistory::keepsTheHistoryOfStages()
{
    const auto id = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Acquisition, test::moment(1)));
    db::Customer customer = test::must(customers().byId(id));
    customer.stage = LifecycleStage::Experience; // by the form
    MK_VERIFY_OK(customers().save(customer, test::moment(2)));
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Loyalty, test::moment(3)));

    const auto history = test::must(customers().stageHistory(id));
    QCOMPARE(history.size(), 4);
    QVERIFY(!history[0].from);
    const QList<LifecycleStage> expected{LifecycleStage::Awareness, LifecycleStage::Acquisition,
                                         LifecycleStage::Experience, LifecycleStage::Loyalty};
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(history[i].to, expected[i]);
        QVERIFY(i == 0 || history[i].from == expected[i - 1]);
        QCOMPARE(history[i].atMs, test::moment(i).ms);
        QCOMPARE(history[i].on, test::moment(i).day);
    }
    // Only the step from prospect to existing customer is a conversion.
    QCOMPARE(m_shop->scalar(u"SELECT group_concat(day || from_stage || conversions) FROM conversion_daily"_s)
                 .toString(),
             u"2026-11-22acquisition1"_s);
}

void TestStageHistory::countsAStageOnceWhenItDidNotChange()
{
    const auto id = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Loyalty, test::moment(1)));
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Loyalty, test::moment(2)));
    QCOMPARE(test::must(customers().stageHistory(id)).size(), 2);
    const auto counts = test::must(customers().counts());
    QCOMPARE(counts.existing, 1);
    QCOMPARE(counts.prospects, 0);
}

QTEST_GUILESS_MAIN(TestStageHistory)
#include "tst_stage_history.moc"
