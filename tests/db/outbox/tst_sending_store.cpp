#include "tests/db/outbox/sending_shop.h"

#include "db/customers/interaction_store.h"
#include "db/outbox/unanswered_attempts.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DeliveryKind;
using db::ErrorKind;
using db::MessageState;
using Result = db::Settlement::Result;

/// Claimed and committed before a server hears of it; afterwards it is known what became of it, or asked.
class TestSendingStore final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void cleanup() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
    void claimsWithAllThatIsSent();
    void claimsOnce();
    void claimsNothingForADeskWithoutTheLease();
    void claimsNothingThatMayNotGo();
    void refusesAClaimWithoutWhatItNeeds();
    void keepsTheMessageIdOverAllAttempts();
    void skipsWhatTheRulesRefuse();
    void entersWhatWasAcceptedEverywhere();
    void takesNothingBackThatAServerAnsweredFor();
    void keepsWhatFailedForAPersonToDecide();
    void triesAgainNotBeforeItsTime();
    void leavesWhatIsUnsureToAPerson();
    void countsFromOneOnceItIsPlannedAgain();
    void settlesForTheDeskThatClaimedIt();
    void entersTheAnswerBesideAPersonsMark();
    void neverChangesWhatAServerWasGiven();
};

void TestSendingStore::claimsWithAllThatIsSent()
{
    const auto id = plan();
    const auto claim = claimOf(id);
    const auto done = sending().claim(claim, m_desk, test::moment(1));
    MK_VERIFY_OK(done);
    QVERIFY(done->outbox && !done->interactions);
    QCOMPARE(done->customerIds, QList{m_lan});
    const auto stored = message(id);
    QCOMPARE(stored.state, MessageState::Sending);
    QCOMPARE(stored.sending, (db::SendingRecord{.internetMessageId = claim.internetMessageId,
                                                .account = m_account,
                                                .attempts = 1,
                                                .claimedAtMs = test::moment(1).ms,
                                                .claimedBy = m_desk,
                                                .costParts = 2}));
    QCOMPARE(test::must(sending().payloadOf(id)), claim.payload); // with its zero
    QCOMPARE(*test::must(events().messageOf(claim.internetMessageId)), id);
    QVERIFY(!test::must(events().messageOf(u"other@shop.example"_s)));
}

void TestSendingStore::claimsOnce()
{
    QVERIFY(!test::must(sending().isAnyClaimed()));
    const auto id = claimed();
    QVERIFY(test::must(sending().isAnyClaimed()));
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(m_shop->another()->sending().claim(claimOf(id), m_desk, test::moment()),
                     ErrorKind::Conflict);
    QCOMPARE(message(id).sending.attempts, 1);
    MK_COMPARE_ERROR(outbox().skip(id, u"x"_s, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(outbox().setText(id, {u"x"_s}, test::moment()), ErrorKind::Conflict);
}

void TestSendingStore::claimsNothingForADeskWithoutTheLease()
{
    const auto id = plan();
    MK_COMPARE_ERROR(sending().claim(claimOf(id), u"desk-2"_s, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment(9)), ErrorKind::Conflict); // run out
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(m_shop->count(u"outbox_payload"_s), 0);
}

void TestSendingStore::claimsNothingThatMayNotGo()
{
    const auto skipped = plan();
    MK_VERIFY_OK(outbox().skip(skipped, u"x"_s, test::moment()));
    MK_COMPARE_ERROR(sending().claim(claimOf(skipped), m_desk, test::moment()), ErrorKind::Conflict);
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s));
    test::must(m_shop->session().customers().setStage(m_lan, db::LifecycleStage::Awareness, test::moment()));
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    test::must(m_shop->session().customers().setStage(m_lan, db::LifecycleStage::Loyalty, test::moment()));
    test::must(m_shop->session().customers().remove(m_lan, test::moment()));
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Planned);
    QCOMPARE(m_shop->count(u"outbox_payload"_s), 0);
    test::must(m_shop->session().customers().restore(m_lan, test::moment()));
    MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment()));
}

void TestSendingStore::refusesAClaimWithoutWhatItNeeds()
{
    const auto id = plan();
    auto claim = claimOf(id);
    claim.internetMessageId.clear();
    MK_COMPARE_ERROR(sending().claim(claim, m_desk, test::moment()), ErrorKind::InvalidInput);
    claim = claimOf(id);
    claim.payload.clear();
    MK_COMPARE_ERROR(sending().claim(claim, m_desk, test::moment()), ErrorKind::InvalidInput);
    QCOMPARE(stateOf(id), MessageState::Planned);
}

void TestSendingStore::keepsTheMessageIdOverAllAttempts()
{
    const auto id = claimed();
    MK_VERIFY_OK(sending().settle(news(id, Result::TryAgain, u"451"_s), m_desk, test::moment()));
    auto claim = claimOf(id);
    claim.internetMessageId = u"new@shop.example"_s;
    MK_COMPARE_ERROR(sending().claim(claim, m_desk, test::moment()), ErrorKind::Conflict);
    claim = claimOf(id);
    claim.payload = "later";
    MK_VERIFY_OK(sending().claim(claim, m_desk, test::moment(1)));
    QCOMPARE(message(id).sending.attempts, 2);
    QCOMPARE(test::must(sending().payloadOf(id)), claim.payload);
    // Nor has another message the same one.
    const auto other = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s));
    claim.id = other;
    MK_COMPARE_ERROR(sending().claim(claim, m_desk, test::moment()), ErrorKind::Conflict);
}

void TestSendingStore::skipsWhatTheRulesRefuse()
{
    const auto id = plan();
    MK_VERIFY_OK(sending().refuse(id, u"refused"_s, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Skipped);
    QCOMPARE(message(id).reason, u"refused"_s);
    MK_COMPARE_ERROR(sending().refuse(id, u"again"_s, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
}

void TestSendingStore::entersWhatWasAcceptedEverywhere()
{
    const auto id = claimed();
    auto settlement = news(id, Result::Accepted, u"250 2.0.0 Ok"_s);
    settlement.serverReference = u"SMS-7"_s;
    const auto done = sending().settle(settlement, m_desk, test::moment(1));
    MK_VERIFY_OK(done);
    QVERIFY(done->outbox && done->interactions);
    const auto stored = message(id);
    QCOMPARE(stored.state, MessageState::Sent);
    QVERIFY(stored.reason.isEmpty());
    QCOMPARE(stored.sentAtMs, test::moment(1).ms);
    QCOMPARE(stored.sending.acceptedAtMs, test::moment(1).ms);
    QCOMPARE(stored.sending.serverReference, u"SMS-7"_s);
    const auto timeline = test::must(m_shop->session().interactions().timeline(m_lan, 10));
    QCOMPARE(timeline.size(), 1);
    QCOMPARE(timeline.constFirst().note, stored.text);
    QCOMPARE(timeline.constFirst().occurredOn, test::moment(1).day);
    QCOMPARE(test::must(events().of(id)),
             (QList{db::DeliveryEvent{id, DeliveryKind::Accepted, test::moment(1).ms,
                                      db::DeliverySource::Transport, u"1"_s, u"250 2.0.0 Ok"_s}}));
    MK_COMPARE_ERROR(sending().settle(settlement, m_desk, test::moment(2)), ErrorKind::Conflict);
    const auto &accounts = m_shop->session().sendingAccounts();
    QCOMPARE(test::must(accounts.acceptedSince(m_account, test::moment(1).ms)), 1);
    QCOMPARE(test::must(accounts.acceptedSince(m_account, test::moment(1).ms + 1)), 0);
}

void TestSendingStore::takesNothingBackThatAServerAnsweredFor()
{
    const auto id = claimed();
    MK_VERIFY_OK(sending().settle(news(id, Result::Accepted), m_desk, test::moment()));
    for (const auto state : {MessageState::Planned, MessageState::Approved, MessageState::Sending,
                             MessageState::Uncertain, MessageState::Cancelled})
        MK_COMPARE_ERROR(outbox().reopen(id, test::moment(), {state, {}}), ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    QCOMPARE(m_shop->count(u"delivery_event"_s), 1);
}

void TestSendingStore::keepsWhatFailedForAPersonToDecide()
{
    const auto id = claimed();
    MK_VERIFY_OK(sending().settle(news(id, Result::Refused, u"550 no such user"_s), m_desk, test::moment()));
    const auto stored = message(id);
    QCOMPARE(stored.state, MessageState::Failed);
    QCOMPARE(stored.reason, u"550 no such user"_s);
    QCOMPARE(stored.sending.claimedAtMs, 0);
    QCOMPARE(m_shop->count(u"interaction"_s), 0);
    QCOMPARE(test::must(events().of(id)).constFirst().kind, DeliveryKind::Failed);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(sending().sendAgain(id, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).sending.nextAttemptAtMs, test::moment().ms); // due at once, whatever its day
    MK_COMPARE_ERROR(sending().sendAgain(id, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment()));
}

void TestSendingStore::triesAgainNotBeforeItsTime()
{
    const auto id = claimed();
    auto settlement = news(id, Result::TryAgain, u"451 greylisted"_s);
    settlement.nextAttemptAtMs = test::moment(2).ms;
    MK_VERIFY_OK(sending().settle(settlement, m_desk, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).sending.nextAttemptAtMs, test::moment(2).ms);
    QCOMPARE(message(id).sending.claimedAtMs, 0);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment(1)), ErrorKind::Conflict);
    MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment(2)));
    MK_VERIFY_OK(sending().settle(news(id, Result::Accepted), m_desk, test::moment(2)));
    QStringList told;
    for (const auto &event : test::must(events().of(id)))
        told.append(db::keyOf(event.kind) + event.reference);
    QCOMPARE(told, (QStringList{u"failed1"_s, u"accepted2"_s}));
}

void TestSendingStore::leavesWhatIsUnsureToAPerson()
{
    const auto id = claimed();
    MK_VERIFY_OK(sending().settle(news(id, Result::Unsure, u"no answer"_s), m_desk, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Uncertain);
    QCOMPARE(message(id).reason, u"no answer"_s);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    QVERIFY(test::must(events().of(id)).isEmpty());
    MK_VERIFY_OK(outbox().markSent(id, test::moment(1))); // it has arrived, the customer says
    MK_VERIFY_OK(outbox().reopen(id, test::moment(1), {MessageState::Uncertain, u"no answer"_s}));
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment(1)), ErrorKind::Conflict);
    MK_VERIFY_OK(sending().sendAgain(id, test::moment(1))); // it has not
    QVERIFY(message(id).sending.claimedAtMs != 0);          // it may have arrived all the same
    auto again = claimOf(id);
    again.payload = "once more";
    MK_VERIFY_OK(sending().claim(again, m_desk, test::moment(1)));
    QCOMPARE(test::must(sending().payloadOf(id)), again.payload);
}

void TestSendingStore::countsFromOneOnceItIsPlannedAgain()
{
    const auto id = claimed();
    MK_VERIFY_OK(sending().settle(news(id, Result::TryAgain, u"451 later"_s), m_desk, test::moment()));
    MK_VERIFY_OK(outbox().cancel(id, u"moved"_s, test::moment()));
    QCOMPARE(plan(), id);
    QCOMPARE(message(id).sending.attempts, 0);
    MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment()));
    // That the attempt before has failed says nothing of this one.
    QCOMPARE(db::unansweredAttempts(message(id), test::must(events().of(id))), QList<int>{1});
    MK_VERIFY_OK(sending().settle(news(id, Result::TryAgain, u"451 later"_s), m_desk, test::moment()));
    QCOMPARE(db::unansweredAttempts(message(id), test::must(events().of(id))), QList<int>());
    QCOMPARE(test::must(events().of(id)).size(), 2);
}

void TestSendingStore::settlesForTheDeskThatClaimedIt()
{
    const auto id = claimed();
    MK_COMPARE_ERROR(sending().settle(news(id, Result::Accepted), u"desk-2"_s, test::moment()),
                     ErrorKind::Conflict);
    QCOMPARE(stateOf(id), MessageState::Sending);
    const auto planned = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s));
    MK_COMPARE_ERROR(sending().settle(news(planned, Result::Accepted), m_desk, test::moment()),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(sending().settle(news({77}, Result::Accepted), m_desk, test::moment()),
                     ErrorKind::NotFound);
}

void TestSendingStore::entersTheAnswerBesideAPersonsMark()
{
    const auto id = claimed();
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    MK_VERIFY_OK(sending().settle(news(id, Result::Accepted), m_desk, test::moment(1)));
    QCOMPARE(message(id).sentAtMs, test::moment().ms);
    QCOMPARE(message(id).sending.acceptedAtMs, test::moment(1).ms);
    QCOMPARE(m_shop->count(u"interaction"_s), 1);
    MK_COMPARE_ERROR(outbox().reopen(id, test::moment(2), {MessageState::Sending, {}}), ErrorKind::Conflict);
}

void TestSendingStore::neverChangesWhatAServerWasGiven()
{
    const auto id = claimed();
    for (const QString &sql : {u"UPDATE outbox_payload SET bytes = x'00'"_s, u"DELETE FROM outbox_payload"_s,
                               u"UPDATE outbox_message SET text = 'x'"_s})
        MK_COMPARE_ERROR(m_shop->raw().execute(sql), ErrorKind::Conflict);
    QCOMPARE(test::must(sending().payloadOf(id)), claimOf(id).payload);
    QVERIFY(test::must(sending().payloadOf({77})).isEmpty());
}

MK_TEST(TestSendingStore)
#include "tst_sending_store.moc"
