#include "db/outbox/approval_store.h"

#include "db/safekeeping/safekeeping.h"
#include "tests/db/outbox/sending_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;

/// Which messages a program may send, and when.
class TestApprovalStore final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void cleanup() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
    void approvesWhatIsPlanned();
    void takesAnApprovalBack();
    void approvesOrWithdrawsNothingElse();
    void keepsAnApprovedOneFromGoingTooEarly();
    void cutsNoWaitOfAServerShort();
    void findsWhatIsDueInOrder();
    void findsOfEarlierDaysWhatWasLetGoToday();
    void saysWhenSomethingFallsDueNext();
    void recordsThatAnUncertainOneHasNotGone();
    void findsThePlannedOnesOfADay();

private:
    db::ApprovalStore &approvals() { return m_shop->session().approvals(); }
    db::MessageId planAt(QDate day, QTime time)
    {
        auto message = m_shop->greeting(m_lan, m_words, QString());
        message.dueOn = day;
        message.dueAt = time;
        return m_shop->addMessage(message);
    }
    static db::DueMoment moment(QDate day, QTime time)
    {
        const QTimeZone zone("Asia/Ho_Chi_Minh");
        return {day, time, QDateTime(day, time, zone).toMSecsSinceEpoch(),
                day.startOfDay(zone).toMSecsSinceEpoch()};
    }
    QList<db::MessageId> dueAt(const db::DueMoment &moment,
                               const QList<db::Channel> &channels = {db::Channel::Sms})
    {
        QList<db::MessageId> ids;
        for (const auto &one : test::must(approvals().due(moment, channels)))
            ids.append(one.id);
        return ids;
    }

    const QDate m_day{2026, 11, 20};
};

void TestApprovalStore::approvesWhatIsPlanned()
{
    const auto id = plan();
    const auto done = approvals().approve(id, 1234, test::moment());
    MK_VERIFY_OK(done);
    QVERIFY(done->outbox && !done->interactions);
    QCOMPARE(done->customerIds, QList{m_lan});
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).sending.nextAttemptAtMs, 1234);
    MK_VERIFY_OK(approvals().approve(id, 5678, test::moment()));
    QCOMPARE(message(id).sending.nextAttemptAtMs, 5678);
}

void TestApprovalStore::takesAnApprovalBack()
{
    const auto id = plan();
    const auto before = message(id);
    MK_VERIFY_OK(approvals().approve(id, 1234, test::moment()));
    MK_VERIFY_OK(approvals().withdraw(id, test::moment()));
    auto after = message(id);
    after.updatedAtMs = before.updatedAtMs;
    QCOMPARE(after, before);
}

void TestApprovalStore::approvesOrWithdrawsNothingElse()
{
    const auto id = plan();
    MK_COMPARE_ERROR(approvals().withdraw(id, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(approvals().postpone(id, 1, u"x"_s, test::moment()), ErrorKind::Conflict);
    test::must(sending().claim(claimOf(id), m_desk, test::moment()));
    MK_COMPARE_ERROR(approvals().approve(id, 1, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(approvals().withdraw(id, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(approvals().approve(db::MessageId{777}, 1, test::moment()), ErrorKind::NotFound);
    QCOMPARE(stateOf(id), MessageState::Sending);
}

void TestApprovalStore::keepsAnApprovedOneFromGoingTooEarly()
{
    const auto id = plan();
    const qint64 now = test::moment().ms;
    MK_VERIFY_OK(approvals().approve(id, now, test::moment()));
    MK_VERIFY_OK(approvals().postpone(id, now + 1, u"person-cap"_s, test::moment()));
    QCOMPARE(message(id).reason, u"person-cap"_s);
    MK_COMPARE_ERROR(sending().claim(claimOf(id), m_desk, test::moment()), ErrorKind::Conflict);
    MK_VERIFY_OK(sending().claim(claimOf(id), m_desk, test::moment(1)));
    QCOMPARE(message(id).reason, QString());
}

void TestApprovalStore::cutsNoWaitOfAServerShort()
{
    const auto id = claimed();
    const qint64 later = test::moment(2).ms;
    test::must(sending().settle({id, db::Settlement::Result::TryAgain, u"451 later"_s, later, {}}, m_desk,
                                test::moment()));
    MK_VERIFY_OK(approvals().approve(id, test::moment(1).ms, test::moment()));
    QCOMPARE(message(id).sending.nextAttemptAtMs, later);
    MK_VERIFY_OK(approvals().approve(id, later + 1, test::moment()));
    QCOMPARE(message(id).sending.nextAttemptAtMs, later + 1);
}

void TestApprovalStore::findsWhatIsDueInOrder()
{
    const auto late = planAt(m_day, {10, 0});
    const auto early = planAt(m_day, {9, 0});
    const auto later = planAt(m_day, {10, 1});
    planAt(m_day, {9, 0}); // planned only
    for (const auto id : {late, early, later})
        MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    QCOMPARE(dueAt(moment(m_day, {8, 59})), QList<db::MessageId>());
    QCOMPARE(dueAt(moment(m_day, {10, 0})), (QList{early, late}));
    QCOMPARE(dueAt(moment(m_day, {10, 0}), {db::Channel::Email}), QList<db::MessageId>());
    QCOMPARE(dueAt(moment(m_day, {10, 0}), {}), QList<db::MessageId>());
    MK_VERIFY_OK(approvals().postpone(early, moment(m_day, {10, 0}).nowMs + 1, QString(), test::moment()));
    QCOMPARE(dueAt(moment(m_day, {10, 0})), QList{late});
}

void TestApprovalStore::findsOfEarlierDaysWhatWasLetGoToday()
{
    const auto missed = planAt(m_day, {9, 0});
    const auto putOff = planAt(m_day, {9, 0});
    MK_VERIFY_OK(approvals().approve(missed, moment(m_day, {8, 0}).nowMs, test::moment()));
    MK_VERIFY_OK(approvals().approve(putOff, moment(m_day.addDays(1), {7, 0}).nowMs, test::moment()));
    QCOMPARE(dueAt(moment(m_day.addDays(1), {6, 59})), QList<db::MessageId>());
    QCOMPARE(dueAt(moment(m_day.addDays(1), {7, 0})), QList{putOff});
    QCOMPARE(dueAt(moment(m_day.addDays(2), {7, 0})), QList<db::MessageId>());
}

void TestApprovalStore::saysWhenSomethingFallsDueNext()
{
    const auto noon = moment(m_day, {12, 0});
    QCOMPARE(test::must(approvals().nextDue(noon)), db::NextDue());
    const auto evening = planAt(m_day, {19, 0});
    const auto tomorrow = planAt(m_day.addDays(1), {9, 0});
    const auto tried = planAt(m_day, {9, 0});
    MK_VERIFY_OK(approvals().approve(tomorrow, 0, test::moment()));
    QCOMPARE(test::must(approvals().nextDue(noon)), (db::NextDue{m_day.addDays(1), {9, 0}, {}}));
    MK_VERIFY_OK(approvals().approve(evening, 0, test::moment()));
    MK_VERIFY_OK(approvals().approve(tried, noon.nowMs + 60'000, test::moment()));
    QCOMPARE(test::must(approvals().nextDue(noon)),
             (db::NextDue{m_day, {19, 0}, std::optional(noon.nowMs + 60'000)}));
}

void TestApprovalStore::recordsThatAnUncertainOneHasNotGone()
{
    const auto id = claimed();
    MK_COMPARE_ERROR(approvals().setFailed(id, u"x"_s, test::moment()), ErrorKind::Conflict);
    test::must(sending().settle(news(id, db::Settlement::Result::Unsure, u"?"_s), m_desk, test::moment()));
    MK_VERIFY_OK(approvals().setFailed(id, u"not-sent"_s, test::moment()));
    QCOMPARE(stateOf(id), MessageState::Failed);
    QCOMPARE(message(id).reason, u"not-sent"_s);
    QCOMPARE(message(id).sending.claimedAtMs, 0);
    QCOMPARE(message(id).sending.attempts, 1);
}

void TestApprovalStore::findsThePlannedOnesOfADay()
{
    const auto second = planAt(m_day, {10, 0});
    const auto first = planAt(m_day, {9, 0});
    planAt(m_day.addDays(1), {9, 0});
    MK_VERIFY_OK(approvals().approve(planAt(m_day, {9, 0}), 0, test::moment()));
    QCOMPARE(test::must(approvals().plannedOf(m_day)), (QList{first, second}));
}

MK_TEST(TestApprovalStore)
#include "tst_approval_store.moc"
