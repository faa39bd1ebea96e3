#include "db/outbox/outbox_store.h"

#include "db/safekeeping/safekeeping.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::ErrorKind;
using db::LifecycleStage;
using db::MessageState;

/// Right words to the right person: the schema itself refuses the others.
class TestAudienceGuard final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void refusesTheWrongWordsWhenPlanned_data();
    void refusesTheWrongWordsWhenPlanned();
    void refusesWhatBecameWrongBetweenPlanAndSend();
    void refusesToBringBackWhatBecameWrong();
    void bringsBackAMarkWhoeverTheyAreNow();
    void refusesTheWrongWordsWhenRenderedAnew();
    void letsAPersonSayWhatBecameOfAnUncertainMessage();
    void countsByTheStageOfThePlan();

private:
    db::OutboxStore &outbox() { return m_shop->session().outbox(); }
    void setStage(LifecycleStage stage)
    {
        test::must(m_shop->session().customers().setStage(m_lan, stage, test::moment()));
    }

    std::unique_ptr<test::Shop> m_shop;
    db::CustomerId m_lan;
    db::TemplateId m_forProspects;
    db::TemplateId m_forExisting;
};

void TestAudienceGuard::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_lan = m_shop->addCustomer(u"Lan"_s, LifecycleStage::Acquisition);
    m_forProspects = m_shop->addTemplate(Audience::Prospect);
    m_forExisting = m_shop->addTemplate(Audience::Existing);
    m_shop->addOccasion(u"tet"_s);
}

void TestAudienceGuard::refusesTheWrongWordsWhenPlanned_data()
{
    QTest::addColumn<int>("stage");
    for (int stage = 0; stage < 5; ++stage)
        QTest::newRow(qPrintable(db::keyOf(LifecycleStage(stage)))) << stage;
}

void TestAudienceGuard::refusesTheWrongWordsWhenPlanned()
{
    QFETCH(int, stage);
    setStage(LifecycleStage(stage));
    const bool prospect = stage < 3;
    const auto wrong = prospect ? m_forExisting : m_forProspects;
    const auto right = prospect ? m_forProspects : m_forExisting;
    MK_COMPARE_ERROR(outbox().add(m_shop->greeting(m_lan, wrong, u"tet"_s), {1, {}}), ErrorKind::Conflict);
    MK_COMPARE_ERROR(outbox().add(m_shop->greeting(m_lan, wrong, QString()), {1, {}}), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"outbox_message"_s), 0);
    MK_VERIFY_OK(
        outbox().markSent(m_shop->addMessage(m_shop->greeting(m_lan, right, u"tet"_s)), test::moment()));
}

void TestAudienceGuard::refusesWhatBecameWrongBetweenPlanAndSend()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    setStage(LifecycleStage::Experience);
    MK_COMPARE_ERROR(outbox().markSent(id, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(m_shop->raw().execute(u"UPDATE outbox_message SET state = 'sending'"_s),
                     ErrorKind::Conflict);
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Planned);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    MK_VERIFY_OK(outbox().skip(id, u"audience"_s, test::moment()));
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Skipped);
}

void TestAudienceGuard::refusesToBringBackWhatBecameWrong()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    MK_VERIFY_OK(outbox().skip(id, u"x"_s, test::moment()));
    setStage(LifecycleStage::Experience);
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment()), ErrorKind::Conflict);
    setStage(LifecycleStage::Awareness);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    // Taken back, but not sent again, when the stage has changed since.
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    setStage(LifecycleStage::Loyalty);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    MK_COMPARE_ERROR(outbox().markSent(id, test::moment()), ErrorKind::Conflict);
}

void TestAudienceGuard::bringsBackAMarkWhoeverTheyAreNow()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    const auto record = test::must(outbox().sentRecord(id));
    QVERIFY(record);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    setStage(LifecycleStage::Loyalty);
    MK_VERIFY_OK(outbox().markSentAgain(id, *record));
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Sent);
    QCOMPARE(test::must(outbox().sentRecord(id))->stage, record->stage);        // of then
    MK_COMPARE_ERROR(outbox().markSentAgain(id, *record), ErrorKind::Conflict); // once
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

void TestAudienceGuard::refusesTheWrongWordsWhenRenderedAnew()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    db::OutboxMessage message = test::must(outbox().byId(id));
    message.templateId = m_forExisting;
    MK_COMPARE_ERROR(outbox().rerender(message, {2, {}}), ErrorKind::Conflict);
    setStage(LifecycleStage::Loyalty);
    MK_VERIFY_OK(outbox().rerender(message, {3, {}})); // the plan follows the customer
    QCOMPARE(test::must(outbox().byId(id)).stage, LifecycleStage::Loyalty);
    message.templateId = m_forProspects;
    MK_COMPARE_ERROR(outbox().rerender(message, {4, {}}), ErrorKind::Conflict);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

void TestAudienceGuard::letsAPersonSayWhatBecameOfAnUncertainMessage()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    test::must(m_shop->raw().execute(u"UPDATE outbox_message SET state = 'sending'"_s));
    test::must(m_shop->raw().execute(u"UPDATE outbox_message SET state = 'uncertain'"_s));
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    QCOMPARE(test::must(outbox().byId(id)).state, MessageState::Sent);
}

void TestAudienceGuard::countsByTheStageOfThePlan()
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_forProspects, u"tet"_s));
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    setStage(LifecycleStage::Loyalty);
    QCOMPARE(
        m_shop->scalar(u"SELECT group_concat(stage || ' ' || state) FROM greeting_daily WHERE messages = 1"_s)
            .toString(),
        u"acquisition sent"_s);
    QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList());
}

MK_TEST(TestAudienceGuard)
#include "tst_audience_guard.moc"
