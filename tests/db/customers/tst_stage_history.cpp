#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

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
    void forgetsAStageThatIsTakenBack();
    void keepsAWayBackThatIsNoUndo();

private:
    void takeBack(db::CustomerId id, LifecycleStage stage, int day);
    QString conversions() const
    {
        return m_shop
            ->scalar(
                u"SELECT group_concat(day || ':' || conversions) FROM conversion_daily WHERE conversions <> 0"_s)
            .toString();
    }
    db::CustomerStore &customers() { return m_shop->session().customers(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestStageHistory::init()
{
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

void TestStageHistory::takeBack(db::CustomerId id, LifecycleStage stage, int day)
{
    const db::Customer now = test::must(customers().byId(id));
    db::Customer before = now;
    before.stage = stage;
    db::Session &session = m_shop->session();
    MK_VERIFY_OK(
        session.inTransaction([&] { return session.writer().takeBack(now, before, test::moment(day)); }));
}

void TestStageHistory::forgetsAStageThatIsTakenBack()
{
    const auto id = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Acquisition, test::moment(1)));
    const auto history = test::must(customers().stageHistory(id));
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Loyalty, test::moment(2)));
    QCOMPARE(conversions(), u"2026-11-22:1"_s);
    takeBack(id, LifecycleStage::Acquisition, 3);
    QCOMPARE(conversions(), QString());
    const auto after = test::must(customers().stageHistory(id));
    QCOMPARE(after.size(), history.size());
    for (qsizetype i = 0; i < after.size(); ++i) {
        QCOMPARE(after.at(i).to, history.at(i).to);
        QCOMPARE(after.at(i).atMs, history.at(i).atMs);
        QCOMPARE(after.at(i).on, history.at(i).on);
    }
    // It may become an existing customer again, from where it stood, and be counted once.
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Experience, test::moment(4)));
    QCOMPARE(conversions(), u"2026-11-24:1"_s);
}

void TestStageHistory::keepsAWayBackThatIsNoUndo()
{
    const auto id = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Experience, test::moment(1)));
    MK_VERIFY_OK(customers().setStage(id, LifecycleStage::Loyalty, test::moment(2)));
    takeBack(id, LifecycleStage::Awareness, 3); // two steps at once were nobody's single change
    QCOMPARE(test::must(customers().stageHistory(id)).size(), 4);
    QCOMPARE(test::must(customers().byId(id)).stage, LifecycleStage::Awareness);
    QCOMPARE(conversions(), u"2026-11-21:1"_s);
}

MK_TEST(TestStageHistory)
#include "tst_stage_history.moc"
