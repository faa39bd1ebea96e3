#include "db/customers/merge_store.h"
#include "db/engine/connection.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/campaign_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::MessageState;

/// Two entries of one person, each with a message of the same campaign.
class TestMergeCampaigns final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void leavesAMessageOfACampaignThatTheOtherHas();
    void movesAMessageOfACampaignThatTheOtherHasNot();
    void skipsWhatThePersonWasSentAlready();
    void movesAndGivesBackAMessageThatWaits_data();
    void movesAndGivesBackAMessageThatWaits();
    void leavesAWaitingMessageThatTheOtherHas();
    void leavesAWaitingMessageForTheOtherAudience();

private:
    db::Session &session() { return m_shop->session(); }
    db::MessageId addTo(db::CustomerId customer)
    {
        db::OutboxMessage message = m_shop->greeting(customer, m_words, QString());
        message.campaign = m_campaign;
        return *test::must(session().campaigns().addMessage(message, test::moment()));
    }
    db::MessageId sentTo(db::CustomerId customer)
    {
        const auto id = addTo(customer);
        test::must(session().outbox().markSent(id, test::moment()));
        return id;
    }
    db::MovedRows merge()
    {
        return test::must(session().inTransaction([&]() -> db::Result<db::MovedRows> {
            MK_CHECK(session().merges().mark(m_other, m_kept, test::moment()));
            return session().merges().moveRows(m_other, m_kept);
        }));
    }
    db::OutboxMessage message(db::MessageId id) { return test::must(session().outbox().byId(id)); }

    std::unique_ptr<test::Shop> m_shop;
    db::TemplateId m_words;
    db::CustomerId m_other;
    db::CustomerId m_kept;
    db::CampaignId m_campaign;
};

void TestMergeCampaigns::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_words = m_shop->addTemplate(db::Audience::Existing);
    m_kept = m_shop->addCustomer(u"Nguyễn Thị Lan"_s);
    m_other = m_shop->addCustomer(u"Chị Lan"_s);
    db::Campaign campaign;
    campaign.name = u"Khai trương"_s;
    campaign.templateId = m_words;
    campaign.dueOn = {2026, 11, 20};
    campaign.dueAt = {9, 0};
    m_campaign = test::must(session().campaigns().add(campaign, test::moment()));
}

void TestMergeCampaigns::leavesAMessageOfACampaignThatTheOtherHas()
{
    const auto sent = sentTo(m_other);
    addTo(m_kept);
    QVERIFY(merge().messages.isEmpty());
    QCOMPARE(message(sent).customer, m_other);
}

void TestMergeCampaigns::movesAMessageOfACampaignThatTheOtherHasNot()
{
    const auto sent = sentTo(m_other);
    QCOMPARE(merge().messages, QList{sent.value});
    QCOMPARE(message(sent).customer, m_kept);
    QCOMPARE(message(sent).campaign, m_campaign);
}

void TestMergeCampaigns::skipsWhatThePersonWasSentAlready()
{
    sentTo(m_other);
    const auto planned = addTo(m_kept);
    const auto settled = test::must(session().inTransaction([&] {
        return session().merges().settleGreetings(m_other, m_kept, u"greeted-already"_s, test::moment());
    }));
    QCOMPARE(settled.size(), 1);
    QCOMPARE(message(planned).state, MessageState::Skipped);
}

void TestMergeCampaigns::movesAndGivesBackAMessageThatWaits_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::newRow("planned") << MessageState::Planned;
    QTest::newRow("approved") << MessageState::Approved;
}

void TestMergeCampaigns::movesAndGivesBackAMessageThatWaits()
{
    QFETCH(const MessageState, state);
    const auto waiting = addTo(m_other);
    if (state == MessageState::Approved)
        test::must(session().approvals().approve(waiting, 0, test::moment()));
    const db::MovedRows moved = merge();
    QCOMPARE(moved.messages, QList{waiting.value});
    QCOMPARE(message(waiting).customer, m_kept);
    QCOMPARE(message(waiting).state, state);
    test::must(session().inTransaction([&] { return session().merges().moveBack(m_other, m_kept, moved); }));
    QCOMPARE(message(waiting).customer, m_other);
}

void TestMergeCampaigns::leavesAWaitingMessageThatTheOtherHas()
{
    const auto waiting = addTo(m_other);
    sentTo(m_kept);
    QVERIFY(merge().messages.isEmpty());
    QCOMPARE(message(waiting).customer, m_other);
}

void TestMergeCampaigns::leavesAWaitingMessageForTheOtherAudience()
{
    const auto waiting = addTo(m_other);
    test::must(
        m_shop->raw().execute(u"UPDATE customer SET stage = 'awareness' WHERE id = %1"_s.arg(m_kept.value)));
    QVERIFY(merge().messages.isEmpty());
    QCOMPARE(message(waiting).customer, m_other);
}

MK_TEST(TestMergeCampaigns)
#include "tst_merge_campaigns.moc"
