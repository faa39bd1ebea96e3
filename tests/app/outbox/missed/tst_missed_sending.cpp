#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/sending/missed_before.h"
#include "app/outbox/sending/sending_settings.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// What nothing sent for hours does not go by itself any more; what is being sent goes on, however long it
/// takes.
class TestMissedSending final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void stillGoesWithinTheGrace();
    void waitsWhereNothingWasSendingForLonger();
    void keepsToTheShopsGrace();
    void goesOnWithALongQueue();
    void stopsWhereTheComputerSleptInARound();
    void staysMissedWhenOthersAreSent();
    void isNoSurpriseAfterAPutOff();
    void goesNowhereTwiceWhenTheClockIsSetBack();
    void forgetsAClockThatWasAhead();
    void isListedOnceAfterAChangeOfZone();

private:
    qint64 missed() { return must(app::countMissed(session(), m_shop->clock())).total; }
};

void TestMissedSending::stillGoesWithinTheGrace()
{
    const auto id = approved();
    pass(2 * 3600 - 60);
    QCOMPARE(missed(), 0);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestMissedSending::waitsWhereNothingWasSendingForLonger()
{
    const auto id = approved();
    pass(3 * 3600);
    QCOMPARE(missed(), 1);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(m_handed.size(), 0);
    pass(3600);
    releaseOnce();
    QCOMPARE(m_handed.size(), 0);
    QCOMPARE(missed(), 1);
}

void TestMissedSending::keepsToTheShopsGrace()
{
    must(session().settings().set(app::kGraceMinutesKey.toString(), u"600"_s));
    const auto id = approved();
    pass(9 * 3600);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
    must(session().settings().set(app::kGraceMinutesKey.toString(), u"4"_s)); // too short: as if never set
    QCOMPARE(app::SendingSettings::load(session())->graceMinutes, 120);
}

void TestMissedSending::goesOnWithALongQueue()
{
    changeAccount([](db::SendingAccount &account) { account.perMinute = 1; });
    const auto ids = approvedMany(200);
    app::MessageReleaser releaser(setup());
    for (int minute = 0; minute < 200; ++minute) { // more than three hours
        release(releaser);
        pass(60);
    }
    for (const auto id : ids)
        QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(missed(), 0);
}

void TestMissedSending::stopsWhereTheComputerSleptInARound()
{
    const auto ids = approvedMany(3);
    m_answer = [this](const app::OutgoingItem &) {
        pass(8 * 3600);
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    // The round reads the clock of the scene, which its server moves.
    must(releaser.round(session(), m_shop->clock()));
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 0);
    const auto sent =
        std::ranges::count_if(ids, [this](db::MessageId id) { return stateOf(id) == MessageState::Sent; });
    QCOMPARE(m_handed.size(), qsizetype(sent));
    QCOMPARE(missed(), 3 - sent);
}

void TestMissedSending::staysMissedWhenOthersAreSent()
{
    const auto old = approved();
    pass(5 * 3600);
    const auto fresh = plan();
    must(app::run(session(), app::ApproveMessages{{fresh}}, actAt(-60)));
    releaseOnce();
    QCOMPARE(stateOf(fresh), MessageState::Sent);
    QCOMPARE(stateOf(old), MessageState::Approved);
    pass(60);
    releaseOnce(); // by now something is sending again
    QCOMPARE(stateOf(old), MessageState::Approved);
    QCOMPARE(missed(), 1);
}

void TestMissedSending::isNoSurpriseAfterAPutOff()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 1; });
    const auto ids = approvedMany(2);
    QCOMPARE(releaseOnce().count(Released::Postponed), 1);
    pass(24 * 3600);
    QCOMPARE(missed(), 0);
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(stateOf(ids.last()), MessageState::Sent);
}

void TestMissedSending::goesNowhereTwiceWhenTheClockIsSetBack()
{
    const auto sent = approved();
    releaseOnce();
    const auto waiting = approved();
    pass(4 * 3600);
    QCOMPARE(missed(), 1);
    pass(-28 * 3600); // to the day before
    QCOMPARE(missed(), 0);
    releaseOnce();
    pass(28 * 3600);
    QCOMPARE(missed(), 1);
    must(app::run(session(), app::SendMissed{{waiting}}, m_shop->clock().act()));
    pass(60);
    releaseOnce();
    pass(-24 * 3600);
    releaseOnce();
    pass(24 * 3600);
    releaseOnce();
    QCOMPARE(handedTo(sent), 1);
    QCOMPARE(handedTo(waiting), 1);
    QCOMPARE(missed(), 0);
}

void TestMissedSending::forgetsAClockThatWasAhead()
{
    pass(48 * 3600);
    approved();
    releaseOnce(); // at an hour that is still to come
    pass(-48 * 3600);
    const auto id = approved();
    QCOMPARE(missed(), 0);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestMissedSending::isListedOnceAfterAChangeOfZone()
{
    const auto id = approved();
    pass(4 * 3600);
    QCOMPARE(missed(), 1);
    const auto elsewhere = app::Clock::fixedAt(m_shop->clock().now(), QTimeZone("Europe/Berlin"));
    const auto list = must(app::loadMissed(session(), elsewhere)); // eight o'clock there: its hour is to come
    QCOMPARE(list.total, 0);
    pass(3 * 3600);
    const auto later = app::Clock::fixedAt(m_shop->clock().now(), QTimeZone("Europe/Berlin"));
    app::MessageReleaser releaser(setup());
    must(releaser.round(session(), later));
    must(releaser.round(session(), m_shop->clock()));
    QVERIFY(handedTo(id) <= 1);
    QCOMPARE(missed() + handedTo(id), 1);
}

MK_TEST(TestMissedSending)
#include "tst_missed_sending.moc"
