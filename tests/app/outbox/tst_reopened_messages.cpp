#include "tests/app/outbox/planned_message.h"

#include "app/customers/customer_commands.h"
#include "app/customers/merge_customers.h"
#include "app/greetings/rule_commands.h"
#include "app/safekeeping/erasure.h"
#include "db/greetings/greeting_store.h"
#include "db/rights/data_request_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;
using State = app::UndoOutcome::State;

/// Marks and skips that are taken back after something else has come between: the plan has cancelled the
/// message, the person was merged or erased, or it would wait in vain.
class TestReopenedMessages final : public QObject, PlannedMessage
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void skipsAgainWhatThePlanHasCancelled();
    void keepsASkipThatWouldWaitInVain_data();
    void keepsASkipThatWouldWaitInVain();
    void bringsBackByUndoWhatStood();
    void refusesReasonsThatAreTooLong();
    void leavesMessagesOfWhoWasErased_data();
    void leavesMessagesOfWhoWasErased();
    void plansForWhoWasKeptOnceNothingStandsForIt();

private:
    void prepare() { QVERIFY(app::prepareToday(session(), m_shop->clock())); }
    void comeBetween(const QString &what);
};

void TestReopenedMessages::comeBetween(const QString &what)
{
    if (what == "refused"_L1) {
        refuseGreetings();
    } else if (what == "restricted"_L1) {
        db::DataRequest request;
        request.customer = m_customer;
        request.name = u"Nguyễn Thị Hương"_s;
        request.right = db::DataRight::Restrict;
        request.channel = db::Channel::Phone;
        request.receivedOn = request.replyDueOn = request.doneDueOn = m_shop->clock().today();
        QVERIFY(session().requests().add(request));
    } else if (what == "deleted"_L1) {
        QVERIFY(does(app::DeleteCustomer{m_customer}));
    } else {
        const auto rules = session().greetings().rules();
        for (const db::GreetingRule &rule : *rules)
            QVERIFY(does(app::SwitchRule{rule.id, false}));
    }
}

void TestReopenedMessages::skipsAgainWhatThePlanHasCancelled()
{
    QVERIFY(does(app::SkipMessage{m_id, u"in mourning"_s}));
    const auto reopened = does(app::ReopenMessage{m_id});
    QVERIFY(reopened);
    refuseGreetings();
    prepare();
    QCOMPARE(stored().state, MessageState::Cancelled);
    QCOMPARE(takeBack(reopened->entry), State::Done);
    QCOMPARE(stored().state, MessageState::Skipped);
    QCOMPARE(stored().reason, u"in mourning"_s);
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(stored().state, MessageState::Cancelled);
}

void TestReopenedMessages::keepsASkipThatWouldWaitInVain_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("why");
    QTest::newRow("refused") << u"refused"_s << u"they refused such messages"_s;
    QTest::newRow("restricted") << u"restricted"_s << u"they asked that their data is not used"_s;
    QTest::newRow("deleted") << u"deleted"_s << u"the customer is deleted"_s;
    QTest::newRow("rules switched off") << u"rules"_s << u"no rule that is on greets them that day"_s;
}

void TestReopenedMessages::keepsASkipThatWouldWaitInVain()
{
    QFETCH(const QString, what);
    QFETCH(const QString, why);
    QVERIFY(does(app::SkipMessage{m_id, u"in mourning"_s}));
    comeBetween(what);
    const auto steps = session().journal().list(100)->size();
    const auto refused = does(app::ReopenMessage{m_id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().detail, u"message %1 stays skipped: %2"_s.arg(m_id.value).arg(why));
    QCOMPARE(stored().state, MessageState::Skipped);
    QCOMPARE(session().journal().list(100)->size(), steps);
}

void TestReopenedMessages::bringsBackByUndoWhatStood()
{
    const auto skipped = does(app::SkipMessage{m_id, u"in mourning"_s});
    refuseGreetings(); // by a list, which is no step
    QCOMPARE(takeBack(skipped->entry), State::Done);
    QCOMPARE(stored().state, MessageState::Planned);
}

void TestReopenedMessages::refusesReasonsThatAreTooLong()
{
    const auto refused = does(app::SkipMessage{m_id, QString(3'000, u'a')});
    QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
    QCOMPARE(refused.error().detail, u"the reason of a skip has 200 characters at most"_s);
    QVERIFY(does(app::SkipMessage{m_id, QString(200, u'a')}));
}

void TestReopenedMessages::leavesMessagesOfWhoWasErased_data()
{
    QTest::addColumn<bool>("sent");
    QTest::newRow("sent") << true;
    QTest::newRow("skipped") << false;
}

void TestReopenedMessages::leavesMessagesOfWhoWasErased()
{
    QFETCH(const bool, sent);
    if (sent)
        QVERIFY(does(app::MarkMessageSent{m_id}));
    else
        QVERIFY(does(app::SkipMessage{m_id, u"in mourning"_s}));
    QVERIFY(app::erasePerson(session(), m_shop->clock(), m_customer));
    const db::OutboxMessage left = stored();
    const auto contacts = timeline().size();
    const auto refused = does(app::ReopenMessage{m_id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().detail,
             u"message %1 belongs to a person who was erased; it stands for good"_s.arg(m_id.value));
    QVERIFY(!does(app::RewordMessage{m_id, {u"Chào"_s, true}, {}}));
    QVERIFY(stored() == left);
    QCOMPARE(timeline().size(), contacts);
}

void TestReopenedMessages::plansForWhoWasKeptOnceNothingStandsForIt()
{
    db::Customer twin = TestShop::person(u"Chị Hương"_s, db::LifecycleStage::Acquisition);
    twin.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    const db::CustomerId kept = m_shop->add(twin);
    prepare();
    const auto ofKept = [&] { return *outbox().byId(outbox().listOf(kept, 9)->constFirst().id); };
    const auto ofKeptContacts = [&] { return session().interactions().timeline(kept, 10)->size(); };
    QVERIFY(does(app::MarkMessageSent{m_id}));
    QVERIFY(does(app::MergeCustomers{kept, {m_customer}}));
    QCOMPARE(ofKept().state, MessageState::Skipped);
    QCOMPARE(ofKeptContacts(), 1);

    const auto reopened = does(app::ReopenMessage{m_id});
    QVERIFY(reopened && reopened->changes.customerIds.contains(kept));
    QCOMPARE(ofKept().state, MessageState::Planned);
    QCOMPARE(ofKeptContacts(), 0); // nothing was sent
    prepare();
    QCOMPARE(stored().state, MessageState::Cancelled);
    QCOMPARE(ofKept().state, MessageState::Planned);

    QCOMPARE(takeBack(reopened->entry), State::Done);
    QCOMPARE(stored().state, MessageState::Sent);
    QCOMPARE(ofKept().state, MessageState::Skipped); // not greeted twice
    prepare();
    QCOMPARE(ofKept().state, MessageState::Skipped);
}

MK_TEST(TestReopenedMessages)
#include "tst_reopened_messages.moc"
