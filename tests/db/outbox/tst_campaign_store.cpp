#include "db/outbox/campaign_store.h"

#include "db/engine/connection.h"
#include "db/messages/template_file_store.h"
#include "db/outbox/approval_store.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/outbox_pages.h"
#include "tests/db/outbox/sending_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CampaignState;
using db::MessageState;

/// One template to one list of customers, once.
class TestCampaignStore final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init();
    void keepsWhatACampaignIs();
    void listsTheNewestFirst();
    void knowsNoOtherCampaign();
    void givesACustomerOneMessageACampaign_data();
    void givesACustomerOneMessageACampaign();
    void refusesTheOtherAudience();
    void keepsAMessageInItsCampaign();
    void approvesThoseThatAreStillPlanned();
    void entersWhatDoesNotGoYet();
    void removesWhatWasNeverSent();
    void withdrawsAllThatWereNotTried();
    void cancelsWhatWaits();
    void revivesWhatWasCancelledWithIt();
    void letsFilesGoWithTheApproval_data();
    void letsFilesGoWithTheApproval();
    void pagesTheMessagesOfOneCampaign();

private:
    db::CampaignStore &campaigns() { return m_shop->session().campaigns(); }
    db::Campaign campaign(const QString &name) const
    {
        db::Campaign made;
        made.name = name;
        made.templateId = m_words;
        made.condition = u"{\"stage\":[\"loyalty\"]}"_s;
        made.dueOn = {2026, 11, 20};
        made.dueAt = {9, 0};
        return made;
    }
    db::OutboxMessage messageTo(db::CustomerId customer) const
    {
        db::OutboxMessage message = m_shop->greeting(customer, m_words, QString());
        message.occasionYear = 0;
        message.occasionOn = {};
        message.campaign = m_campaign;
        message.dueOn = {2026, 11, 20};
        return message;
    }
    std::optional<db::MessageId> add(db::CustomerId customer)
    {
        return test::must(campaigns().addMessage(messageTo(customer), test::moment()));
    }
    db::MessageId addTo(const QString &name) { return *add(m_shop->addCustomer(name)); }
    void approve(db::MessageId id)
    {
        MK_VERIFY_OK(m_shop->session().approvals().approve(id, test::moment().ms, test::moment()));
    }

    db::CampaignId m_campaign;
};

void TestCampaignStore::init()
{
    makeSendingShop();
    m_campaign = test::must(campaigns().add(campaign(u"Khai trương"_s), test::moment()));
}

void TestCampaignStore::keepsWhatACampaignIs()
{
    db::Campaign expected = campaign(u"Khai trương"_s);
    expected.id = m_campaign;
    expected.templateTitle = test::must(m_shop->session().templates().byId(m_words)).title;
    expected.createdAtMs = test::moment().ms;
    QCOMPARE(test::must(campaigns().byId(m_campaign)), expected);
    MK_VERIFY_OK(campaigns().setState(m_campaign, CampaignState::Paused, test::moment()));
    QCOMPARE(test::must(campaigns().byId(m_campaign)).state, CampaignState::Paused);
}

void TestCampaignStore::listsTheNewestFirst()
{
    const auto second = test::must(campaigns().add(campaign(u"Tết"_s), test::moment()));
    const auto all = test::must(campaigns().list());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.constFirst().id, second);
}

void TestCampaignStore::knowsNoOtherCampaign()
{
    MK_COMPARE_ERROR(campaigns().byId({77}), db::ErrorKind::NotFound);
    MK_COMPARE_ERROR(campaigns().setState({77}, CampaignState::Paused, test::moment()),
                     db::ErrorKind::NotFound);
}

void TestCampaignStore::givesACustomerOneMessageACampaign_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("planned") << QString();
    QTest::newRow("cancelled") << u"state = 'cancelled'"_s;
    QTest::newRow("skipped") << u"state = 'skipped', reason = 'phoned'"_s;
    QTest::newRow("sent") << u"state = 'sent', sent_at_ms = 1"_s;
}

void TestCampaignStore::givesACustomerOneMessageACampaign()
{
    QFETCH(const QString, set);
    QVERIFY(add(m_lan));
    if (!set.isEmpty())
        force(set);
    QVERIFY(!add(m_lan));
    QCOMPARE(m_shop->count(u"outbox_message"_s), 1);
    m_campaign = test::must(campaigns().add(campaign(u"Tết"_s), test::moment()));
    QVERIFY(add(m_lan)); // of another campaign
}

void TestCampaignStore::refusesTheOtherAudience()
{
    const auto prospect = m_shop->addCustomer(u"Trần Đức"_s, db::LifecycleStage::Awareness);
    MK_COMPARE_ERROR(campaigns().addMessage(messageTo(prospect), test::moment()), db::ErrorKind::Conflict);
}

void TestCampaignStore::keepsAMessageInItsCampaign()
{
    QVERIFY(add(m_lan));
    QVERIFY(!m_shop->raw().execute(u"UPDATE outbox_message SET campaign_id = NULL"_s));
}

void TestCampaignStore::approvesThoseThatAreStillPlanned()
{
    const auto fresh = *add(m_lan);
    const auto skipped = addTo(u"Lê Mai"_s);
    const auto moved = addTo(u"Vũ Hà"_s);
    const auto other = addTo(u"Trần An"_s);
    MK_VERIFY_OK(outbox().skip(skipped, u"x"_s, test::moment()));
    test::must(m_shop->raw().execute(u"UPDATE customer SET stage = 'awareness' WHERE full_name = 'Vũ Hà'"_s));
    QCOMPARE(test::must(campaigns().approve(m_campaign, {fresh, skipped, moved}, 5, test::moment())),
             QList{fresh});
    QCOMPARE(stateOf(fresh), MessageState::Approved);
    QCOMPARE(message(fresh).sending.nextAttemptAtMs, 5);
    QCOMPARE(stateOf(skipped), MessageState::Skipped);
    QCOMPARE(stateOf(moved), MessageState::Planned);
    QCOMPARE(stateOf(other), MessageState::Planned);
}

void TestCampaignStore::entersWhatDoesNotGoYet()
{
    db::OutboxMessage message = messageTo(m_lan);
    message.state = MessageState::Cancelled;
    message.reason = u"campaign-cancelled"_s;
    const auto id = *test::must(campaigns().addMessage(message, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Cancelled);
    QCOMPARE(test::must(campaigns().revive(m_campaign, message.reason, test::moment())), 1);
    QCOMPARE(stateOf(id), MessageState::Planned);
}

void TestCampaignStore::removesWhatWasNeverSent()
{
    const auto other = plan();
    add(m_lan);
    MK_VERIFY_OK(campaigns().remove(m_campaign));
    MK_COMPARE_ERROR(campaigns().byId(m_campaign), db::ErrorKind::NotFound);
    QCOMPARE(test::must(outbox().list({})).size(), 1);
    QCOMPARE(stateOf(other), MessageState::Planned);
}

void TestCampaignStore::withdrawsAllThatWereNotTried()
{
    const auto fresh = *add(m_lan);
    const auto tried = addTo(u"Lê Mai"_s);
    const auto moved = addTo(u"Vũ Hà"_s);
    for (const auto id : {fresh, tried, moved})
        approve(id);
    test::must(m_shop->raw().execute(
        u"UPDATE outbox_message SET attempts = 1 WHERE id = %1;"
        "UPDATE customer SET stage = 'awareness' WHERE full_name = 'Vũ Hà'"_s.arg(tried.value)));
    QCOMPARE(test::must(campaigns().tried(m_campaign)), QList{tried});
    QCOMPARE(test::must(campaigns().withdraw(m_campaign, test::moment())), 1);
    QCOMPARE(stateOf(fresh), MessageState::Planned);
    QCOMPARE(stateOf(tried), MessageState::Approved);
    QCOMPARE(stateOf(moved), MessageState::Approved);
    QCOMPARE(message(fresh).sending.nextAttemptAtMs, 0);
    QCOMPARE(test::must(campaigns().skipMoved(m_campaign, u"wrong-audience"_s, test::moment())), 1);
    QCOMPARE(stateOf(moved), MessageState::Skipped);
    QCOMPARE(message(moved).reason, u"wrong-audience"_s);
    QCOMPARE(stateOf(tried), MessageState::Approved);
}

void TestCampaignStore::cancelsWhatWaits()
{
    const auto sent = *add(m_lan);
    MK_VERIFY_OK(outbox().markSent(sent, test::moment()));
    const auto planned = addTo(u"Lê Mai"_s);
    const auto approved = addTo(u"Vũ Hà"_s);
    approve(approved);
    const auto greeting = plan();
    QCOMPARE(test::must(campaigns().cancel(m_campaign, u"campaign-cancelled"_s, test::moment())), 2);
    QCOMPARE(stateOf(sent), MessageState::Sent);
    QCOMPARE(stateOf(planned), MessageState::Cancelled);
    QCOMPARE(stateOf(approved), MessageState::Cancelled);
    QCOMPARE(stateOf(greeting), MessageState::Planned);
    QCOMPARE(test::must(campaigns().counts(m_campaign)),
             (QHash<MessageState, qint64>{{MessageState::Sent, 1}, {MessageState::Cancelled, 2}}));
}

void TestCampaignStore::revivesWhatWasCancelledWithIt()
{
    const auto before = *add(m_lan);
    MK_VERIFY_OK(outbox().cancel(before, u"other"_s, test::moment()));
    const auto back = addTo(u"Lê Mai"_s);
    const auto moved = addTo(u"Vũ Hà"_s);
    const QString reason = u"campaign-cancelled"_s;
    QCOMPARE(test::must(campaigns().cancel(m_campaign, reason, test::moment())), 2);
    test::must(m_shop->raw().execute(u"UPDATE customer SET stage = 'awareness' WHERE full_name = 'Vũ Hà'"_s));
    QCOMPARE(test::must(campaigns().revive(m_campaign, reason, test::moment())), 1);
    QCOMPARE(stateOf(before), MessageState::Cancelled);
    QCOMPARE(stateOf(back), MessageState::Planned);
    QCOMPARE(stateOf(moved), MessageState::Cancelled);
    QCOMPARE(test::must(campaigns().messages(m_campaign, MessageState::Planned)), QList{back});
}

void TestCampaignStore::letsFilesGoWithTheApproval_data()
{
    QTest::addColumn<bool>("isCancelled");
    QTest::newRow("withdrawn") << false;
    QTest::newRow("cancelled") << true;
}

void TestCampaignStore::letsFilesGoWithTheApproval()
{
    QFETCH(const bool, isCancelled);
    m_words = m_shop->addTemplate(db::Audience::Existing, db::Channel::Email);
    db::TemplateFile file;
    file.templateId = m_words;
    file.name = u"list.pdf"_s;
    file.mediaType = u"application/pdf"_s;
    test::must(m_shop->session().templateFiles().add(file, "list", test::moment()));
    db::OutboxMessage mail = messageTo(m_lan);
    mail.channel = db::Channel::Email;
    mail.templateId = m_words;
    const auto id = *test::must(campaigns().addMessage(mail, test::moment()));
    QCOMPARE(test::must(campaigns().approve(m_campaign, {id}, 0, test::moment())), QList{id});
    const auto files = [&] { return test::must(m_shop->session().messageFiles().of(id)).size(); };
    QCOMPARE(files(), 1);
    QCOMPARE(test::must(isCancelled ? campaigns().cancel(m_campaign, u"campaign-cancelled"_s, test::moment())
                                    : campaigns().withdraw(m_campaign, test::moment())),
             1);
    QCOMPARE(files(), 0);
}

void TestCampaignStore::pagesTheMessagesOfOneCampaign()
{
    const auto first = *add(m_lan);
    const auto second = addTo(u"Lê Mai"_s);
    MK_VERIFY_OK(outbox().markSent(first, test::moment()));
    plan();
    const db::OutboxPages &pages = m_shop->session().outboxPages();
    const auto idsOf = [&](const db::OutboxPageFilter &filter,
                           const std::optional<db::OutboxPlace> &after = {}) {
        QList<db::MessageId> ids;
        const auto page = test::must(pages.page(filter, after, 100));
        for (const db::OutboxMessage &one : page)
            ids.append(one.id);
        return ids;
    };
    QCOMPARE(idsOf({.campaign = m_campaign}), QList({second, first}));
    QCOMPARE(idsOf({.campaign = m_campaign}, db::OutboxPlace::of(message(second))), QList{first});
    QCOMPARE(idsOf({.state = MessageState::Sent, .campaign = m_campaign}), QList{first});
    QCOMPARE(test::must(pages.counts({.campaign = m_campaign})),
             (QHash<MessageState, qint64>{{MessageState::Sent, 1}, {MessageState::Planned, 1}}));
}

MK_TEST(TestCampaignStore)
#include "tst_campaign_store.moc"
