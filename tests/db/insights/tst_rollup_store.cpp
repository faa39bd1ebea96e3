#include "db/insights/rollup_store.h"

#include "db/customers/interaction_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::Dimension;
using db::LifecycleStage;
using db::Measure;

class TestRollupStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysThatAnEmptyShopHasNoRange();
    void countsInteractionsByDayAndChannel();
    void countsConversions();
    void countsGreetingsByTheDayTheyWereDue();
    void leavesOutDaysOnWhichNothingIsLeft();

private:
    QStringList counts(Measure measure, Dimension by, std::optional<Audience> audience = {}, int first = 0,
                       int last = 9)
    {
        QStringList found;
        const db::DayRange range{test::moment(first).day, test::moment(last).day};
        for (const auto &count :
             test::must(m_shop->session().rollups().counts({measure, by, range, audience})))
            found.append(u"%1 %2 %3"_s.arg(count.day.toString(u"dd"_s), count.line).arg(count.value));
        return found;
    }
    void log(db::CustomerId customer, int day, db::Channel channel)
    {
        db::Interaction interaction;
        interaction.customer = customer;
        interaction.occurredAtMs = test::moment(day).ms;
        interaction.occurredOn = test::moment(day).day;
        interaction.channel = channel;
        test::must(m_shop->session().interactions().add(interaction));
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestRollupStore::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestRollupStore::saysThatAnEmptyShopHasNoRange()
{
    QVERIFY(!test::must(m_shop->session().rollups().range()));
    m_shop->addCustomer(u"Lan"_s);
    QVERIFY(!test::must(m_shop->session().rollups().range()));
    QVERIFY(counts(Measure::Contacts, Dimension::Channel).isEmpty());
}

void TestRollupStore::countsInteractionsByDayAndChannel()
{
    const auto prospect = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Awareness);
    const auto existing = m_shop->addCustomer(u"Hà"_s, LifecycleStage::Loyalty);
    log(prospect, 0, db::Channel::Store);
    log(existing, 0, db::Channel::Store);
    log(existing, 0, db::Channel::Email);
    log(existing, 2, db::Channel::Store);
    QCOMPARE(counts(Measure::Contacts, Dimension::Channel),
             QStringList({u"20 email 1"_s, u"20 store 2"_s, u"22 store 1"_s}));
    QCOMPARE(counts(Measure::Contacts, Dimension::Channel, Audience::Prospect), QStringList(u"20 store 1"_s));
    QCOMPARE(counts(Measure::Contacts, Dimension::Channel, Audience::Existing, 1, 2),
             QStringList(u"22 store 1"_s));
    const auto range = test::must(m_shop->session().rollups().range());
    QVERIFY(range);
    QCOMPARE(range->first, test::moment(0).day);
    QCOMPARE(range->last, test::moment(2).day);
}

void TestRollupStore::countsConversions()
{
    for (int i = 0; i < 3; ++i) {
        const auto id = m_shop->addCustomer(u"Khách %1"_s.arg(i), LifecycleStage(i));
        test::must(m_shop->session().customers().setStage(id, LifecycleStage::Acquisition, test::moment(1)));
        test::must(
            m_shop->session().customers().setStage(id, LifecycleStage::Experience, test::moment(2 + i / 2)));
        test::must(m_shop->session().customers().setStage(id, LifecycleStage::Loyalty, test::moment(4)));
        test::must(m_shop->session().customers().setStage(id, LifecycleStage::Awareness, test::moment(5)));
    }
    QCOMPARE(counts(Measure::Conversions, Dimension::None), QStringList({u"22  2"_s, u"23  1"_s}));
    QCOMPARE(test::must(m_shop->session().rollups().range())->last, test::moment(3).day);
}

void TestRollupStore::countsGreetingsByTheDayTheyWereDue()
{
    m_shop->addOccasion(u"tet"_s);
    const auto words = m_shop->addTemplate(Audience::Existing);
    const auto forProspects = m_shop->addTemplate(Audience::Prospect);
    const auto lan = m_shop->addMessage(m_shop->greeting(m_shop->addCustomer(u"Lan"_s), words, u"tet"_s));
    m_shop->addMessage(m_shop->greeting(m_shop->addCustomer(u"Hà"_s), words, u"tet"_s));
    m_shop->addMessage(
        m_shop->greeting(m_shop->addCustomer(u"Đào"_s, LifecycleStage::Awareness), forProspects, u"tet"_s));
    test::must(m_shop->session().outbox().markSent(lan, test::moment(3)));
    QCOMPARE(counts(Measure::Greetings, Dimension::State), QStringList({u"20 planned 2"_s, u"20 sent 1"_s}));
    QCOMPARE(counts(Measure::Greetings, Dimension::State, Audience::Existing),
             QStringList({u"20 planned 1"_s, u"20 sent 1"_s}));
    QCOMPARE(counts(Measure::Contacts, Dimension::Channel), QStringList(u"23 sms 1"_s));
}

void TestRollupStore::leavesOutDaysOnWhichNothingIsLeft()
{
    m_shop->addOccasion(u"tet"_s);
    const auto words = m_shop->addTemplate(Audience::Existing);
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const auto id = m_shop->addMessage(m_shop->greeting(lan, words, u"tet"_s));
    test::must(m_shop->session().outbox().markSent(id, test::moment(3)));
    test::must(m_shop->session().outbox().reopen(id, test::moment(3)));
    QCOMPARE(counts(Measure::Contacts, Dimension::Channel), QStringList());
    QCOMPARE(counts(Measure::Greetings, Dimension::State), QStringList(u"20 planned 1"_s));
    QCOMPARE(test::must(m_shop->session().rollups().range())->last, test::moment(0).day);
    test::must(m_shop->raw().execute(u"DELETE FROM outbox_message"_s));
    QVERIFY(!test::must(m_shop->session().rollups().range()));
}

MK_TEST(TestRollupStore)
#include "tst_rollup_store.moc"
