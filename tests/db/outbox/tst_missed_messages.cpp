#include "db/outbox/late_message_store.h"

#include "db/outbox/approval_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/db/outbox/sending_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::MessageState;

/// What was missed waits for a person: it is never due, and what is due was not missed.
class TestMissedMessages final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void cleanup() { QCOMPARE(test::must(m_shop->session().safekeeping().check()), QStringList()); }
    void waitOnceTheirTimeIsOver_data();
    void waitOnceTheirTimeIsOver();
    void arePlannedGreetingsOfEarlierDays();
    void areCountedBeyondTheLimit();
    void standTheLatestDayFirst();
    void takeAReasonWhileTheyArePlanned();
    void areDoubtedWhereTheyWereToGoByThen();
    void areDoubtedAllDayWhereAPersonSends();
    void keepWhatAServerMayHave();

private:
    db::ApprovalStore &approvals() { return m_shop->session().approvals(); }
    db::MessageId planAt(QDate day, QTime time, const QString &occasion = {})
    {
        auto message = m_shop->greeting(m_lan, m_words, occasion);
        message.dueOn = day;
        message.dueAt = time;
        return m_shop->addMessage(message);
    }
    static db::DueMoment moment(const QDateTime &now, const QDateTime &missedBefore = {})
    {
        return {now.date(), now.time(), now.toMSecsSinceEpoch(),
                now.date().startOfDay(now.timeZone()).toMSecsSinceEpoch(), missedBefore};
    }
    QDateTime at(int hour, int minute = 0, int daysLater = 0) const
    {
        return {m_day.addDays(daysLater), QTime(hour, minute), QTimeZone("Asia/Ho_Chi_Minh")};
    }
    QList<db::MessageId> missedAt(const db::DueMoment &moment)
    {
        QList<db::MessageId> ids;
        const auto missed =
            test::must(lateMessages().missed({moment, {u"wanted-late"_s}, u"restored-backup"_s}));
        for (const auto &one : missed.messages)
            ids.append(one.id);
        return ids;
    }
    qint64 doubtedAt(const QDateTime &now, const QList<db::Channel> &byHand = {})
    {
        return test::must(lateMessages().doubtAll(moment(now), byHand, u"restored-backup"_s, test::moment()));
    }
    qsizetype dueAt(const db::DueMoment &moment)
    {
        return test::must(approvals().due(moment, {db::Channel::Sms})).size();
    }

    const QDate m_day{2026, 11, 20};
};

void TestMissedMessages::waitOnceTheirTimeIsOver_data()
{
    QTest::addColumn<QTime>("hour");
    QTest::addColumn<int>("nextAtMinute"); // of the day; what was put off, or approved late
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<bool>("isDue");
    QTest::addColumn<bool>("isMissed");
    // Now is noon; what could have gone before ten was missed.
    QTest::newRow("its hour is to come") << QTime(13, 0) << 0 << 0 << false << false;
    QTest::newRow("its hour has come") << QTime(12, 0) << 0 << 0 << true << false;
    QTest::newRow("its hour came a while ago") << QTime(10, 0) << 0 << 0 << true << false;
    QTest::newRow("its hour came long ago") << QTime(9, 59) << 0 << 0 << false << true;
    QTest::newRow("put off until now") << QTime(8, 0) << 12 * 60 << 0 << true << false;
    QTest::newRow("put off until later") << QTime(8, 0) << 13 * 60 << 0 << false << false;
    QTest::newRow("put off until long ago") << QTime(8, 0) << 9 * 60 << 0 << false << true;
    QTest::newRow("of yesterday") << QTime(11, 0) << 0 << 1 << false << true;
    QTest::newRow("of yesterday, put off until today")
        << QTime(11, 0) << (24 + 11) * 60 << 1 << true << false;
}

void TestMissedMessages::waitOnceTheirTimeIsOver()
{
    QFETCH(const QTime, hour);
    QFETCH(const int, nextAtMinute);
    QFETCH(const int, daysLater);
    QFETCH(const bool, isDue);
    QFETCH(const bool, isMissed);
    const auto id = planAt(m_day, hour);
    const qint64 nextMs = at(0).addSecs(nextAtMinute * 60).toMSecsSinceEpoch();
    MK_VERIFY_OK(approvals().approve(id, nextMs, test::moment()));
    const auto noon = moment(at(12, 0, daysLater), at(10, 0, daysLater));
    QCOMPARE(dueAt(noon), isDue ? 1 : 0);
    QCOMPARE(missedAt(noon).size(), isMissed ? 1 : 0);
}

void TestMissedMessages::arePlannedGreetingsOfEarlierDays()
{
    const auto id = planAt(m_day, {9, 0}, u"tet"_s);
    planAt(m_day, {9, 0}); // no greeting
    QVERIFY(missedAt(moment(at(23, 59))).isEmpty());
    QCOMPARE(missedAt(moment(at(0, 0, 1))), QList{id});
    MK_VERIFY_OK(lateMessages().setReason(id, u"wanted-late"_s, test::moment()));
    QVERIFY(missedAt(moment(at(0, 0, 1))).isEmpty());
}

void TestMissedMessages::areCountedBeyondTheLimit()
{
    for (int i = 0; i < 3; ++i)
        MK_VERIFY_OK(approvals().approve(planAt(m_day, {9, 0}), 0, test::moment()));
    MK_VERIFY_OK(lateMessages().doubt(planAt(m_day, {9, 0}), u"restored-backup"_s, test::moment()));
    const auto missed = test::must(lateMessages().missed({moment(at(9, 0, 1)), {}, u"restored-backup"_s, 2}));
    QCOMPARE(missed.messages.size(), 2);
    QCOMPARE(missed.total, 4);
    QCOMPARE(missed.doubted, 1);
    QCOMPARE(test::must(lateMessages().missed({moment(at(8, 0))})).total, 0);
}

void TestMissedMessages::standTheLatestDayFirst()
{
    const auto first = planAt(m_day, {9, 0}, u"tet"_s);
    const auto evening = planAt(m_day.addDays(1), {19, 0}, u"birthday"_s);
    const auto other = m_shop->addCustomer(u"Nguyễn Thị Mai"_s);
    auto message = m_shop->greeting(other, m_words, u"birthday"_s);
    message.address = u"+84999999999"_s;
    message.dueOn = m_day.addDays(1);
    message.dueAt = {8, 0};
    const auto morning = m_shop->addMessage(message);
    QCOMPARE(missedAt(moment(at(8, 0, 2))), (QList{morning, evening, first}));
}

void TestMissedMessages::takeAReasonWhileTheyArePlanned()
{
    const auto id = planAt(m_day, {9, 0}, u"tet"_s);
    MK_VERIFY_OK(lateMessages().setReason(id, u"wanted-late"_s, test::moment()));
    QCOMPARE(message(id).reason, u"wanted-late"_s);
    MK_VERIFY_OK(lateMessages().setReason(id, {}, test::moment()));
    QCOMPARE(message(id).reason, QString());
    MK_VERIFY_OK(approvals().approve(id, 0, test::moment()));
    MK_COMPARE_ERROR(lateMessages().setReason(id, u"x"_s, test::moment()), ErrorKind::Conflict);
}

void TestMissedMessages::areDoubtedWhereTheyWereToGoByThen()
{
    const auto planned = planAt(m_day, {9, 0});
    const auto approved = planAt(m_day, {9, 0});
    const auto later = planAt(m_day, {9, 1});
    const auto skipped = planAt(m_day, {9, 0});
    MK_VERIFY_OK(approvals().approve(approved, 0, test::moment()));
    MK_VERIFY_OK(outbox().skip(skipped, u"x"_s, test::moment()));
    const auto sending = claimed();
    QCOMPARE(doubtedAt(at(9, 0)), 3);
    for (const auto id : {planned, approved, sending}) {
        QCOMPARE(stateOf(id), MessageState::Uncertain);
        QCOMPARE(message(id).reason, u"restored-backup"_s);
    }
    QCOMPARE(stateOf(later), MessageState::Planned);
    QCOMPARE(stateOf(skipped), MessageState::Skipped);
    QCOMPARE(doubtedAt(at(9, 0, 400)), 1);
    QCOMPARE(stateOf(later), MessageState::Uncertain);
    MK_COMPARE_ERROR(lateMessages().doubt(skipped, u"x"_s, test::moment()), ErrorKind::Conflict);
}

void TestMissedMessages::areDoubtedAllDayWhereAPersonSends()
{
    const auto evening = planAt(m_day, {19, 0}, u"tet"_s);
    const auto tomorrow = planAt(m_day.addDays(1), {8, 0}, u"birthday"_s);
    QCOMPARE(doubtedAt(at(9, 0), {db::Channel::Zalo}), 0);
    QCOMPARE(doubtedAt(at(9, 0), {db::Channel::Zalo, db::Channel::Sms}), 1);
    QCOMPARE(stateOf(evening), MessageState::Uncertain);
    QCOMPARE(stateOf(tomorrow), MessageState::Planned);
}

void TestMissedMessages::keepWhatAServerMayHave()
{
    const auto id = claimed();
    test::must(sending().settle({id, db::Settlement::Result::TryAgain, u"451"_s, test::moment(1).ms, {}},
                                m_desk, test::moment()));
    QCOMPARE(message(id).sending.claimedAtMs, 0);
    MK_VERIFY_OK(lateMessages().doubt(id, u"restored-backup"_s, test::moment()));
    QVERIFY(message(id).sending.claimedAtMs != 0); // it was tried
    const auto never = planAt(m_day, {9, 0});
    MK_VERIFY_OK(lateMessages().doubt(never, u"restored-backup"_s, test::moment()));
    QCOMPARE(message(never).sending.claimedAtMs, 0);
}

MK_TEST(TestMissedMessages)
#include "tst_missed_messages.moc"
