#include "app/outbox/sending/message_releaser.h"

#include "app/outbox/accounts/account_commands.h"
#include "app/outbox/sending/sending_forecast.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// How much an account sends, and what becomes of the rest; an account that does not work.
class TestReleaseLimits final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void sendsSoManyAMinute();
    void goesOnTheNextDay();
    void countsWhatMayHaveGone();
    void tellsTheHourOfWhatIsPutOff();
    void foretellsWhenTheLastGoes();
    void keepsToTheDaysLimitWhenTheClockIsSetBack();
    void asksABrokenAccountOnceARound();
    void leavesABrokenAccountAloneForAWhile();
    void leavesAnAccountAloneThatTwiceGivesNoAnswer();
    void goesOnAfterOneMissingAnswer();
    void goesOnWhereAnAccountWasMended();
    void stopsByAnAccountThatChanges_data();
    void stopsByAnAccountThatChanges();
    void claimsNothingWithoutATransport();
    void sendsByTheAccountThatWasChosen();
    void leavesChannelsWithoutAnAccountToPeople();
};

void TestReleaseLimits::sendsSoManyAMinute()
{
    changeAccount([](db::SendingAccount &account) { account.perMinute = 2; });
    approvedMany(5);
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 2);
    QCOMPARE(report.count(Released::Held), 3);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
    pass(59);
    QCOMPARE(release(releaser).count(Released::Sent), 0);
    pass(1);
    QCOMPARE(release(releaser).count(Released::Sent), 2);
    pass(60);
    QCOMPARE(releaseOnce(u"desk-2"_s).count(Released::Sent), 1); // another program counts on
    QCOMPARE(m_handed.size(), 5);
}

void TestReleaseLimits::goesOnTheNextDay()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 3; });
    const auto ids = approvedMany(5);
    QCOMPARE(releaseOnce().count(Released::Sent), 3);
    pass(23 * 3600);
    QCOMPARE(releaseOnce().count(Released::Sent), 0);
    pass(3600);
    QCOMPARE(releaseOnce().count(Released::Sent), 2);
    for (const auto id : ids) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(handedTo(id), 1);
    }
}

void TestReleaseLimits::countsWhatMayHaveGone()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 3; });
    approvedMany(5);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Unsure); };
    app::MessageReleaser releaser(setup());
    QCOMPARE(release(releaser, 2).count(Released::Uncertain), 2);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(releaseOnce(u"desk-2"_s).count(Released::Sent), 1);
    QCOMPARE(m_handed.size(), 3);
}

void TestReleaseLimits::tellsTheHourOfWhatIsPutOff()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 2; });
    const auto ids = approvedMany(5);
    const auto report = releaseOnce();
    const qint64 day = 24LL * 3600 * 1000;
    const qint64 now = m_shop->clock().nowMs();
    QCOMPARE(report.count(Released::Postponed), 3);
    QCOMPARE(report.nextMs, std::optional(now + day));
    QCOMPARE(message(ids.at(2)).sending.nextAttemptAtMs, now + day);
    QCOMPARE(message(ids.at(3)).sending.nextAttemptAtMs, now + day);
    QCOMPARE(message(ids.at(4)).sending.nextAttemptAtMs, now + 2 * day);
    QCOMPARE(message(ids.at(4)).reason, u"account-limit"_s);
}

void TestReleaseLimits::foretellsWhenTheLastGoes()
{
    changeAccount([](db::SendingAccount &account) { account.perMinute = 2; });
    const qint64 now = m_shop->clock().nowMs();
    QCOMPARE(app::loadSendingForecast(session(), m_shop->clock())->first().finishMs, 0);
    approvedMany(5);
    const auto before = app::loadSendingForecast(session(), m_shop->clock())->first();
    QCOMPARE(before.waiting, 5);
    QCOMPARE(before.finishMs, now + 2 * 60'000);
    releaseOnce();
    const auto after = app::loadSendingForecast(session(), m_shop->clock())->first();
    QCOMPARE(after.sent, 2);
    QCOMPARE(after.waiting, 3);
    QCOMPARE(after.finishMs, now + 2 * 60'000);
}

void TestReleaseLimits::keepsToTheDaysLimitWhenTheClockIsSetBack()
{
    changeAccount([](db::SendingAccount &account) { account.perDay = 3; });
    m_shop->setClock(u"2026-11-22T10:00:00+07:00"_s);
    const auto ids = approvedMany(2);
    releaseOnce();
    QCOMPARE(m_handed.size(), 2);
    m_shop->setClock(u"2026-11-21T10:00:00+07:00"_s);
    approvedMany(4);
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    for (const auto id : ids)
        QCOMPARE(handedTo(id), 1);
}

void TestReleaseLimits::asksABrokenAccountOnceARound()
{
    const auto ids = approvedMany(5);
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::NeedsLogin, app::SmtpPhase::Opening, 535);
    };
    const auto report = releaseOnce();
    QCOMPARE(m_handed.size(), 1);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(report.troubles.first().account, u"Shop"_s);
    for (const auto id : ids)
        QCOMPARE(stateOf(id), MessageState::Approved);
}

void TestReleaseLimits::leavesABrokenAccountAloneForAWhile()
{
    approvedMany(5);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::NotReached, app::SmtpPhase::Opening); };
    app::MessageReleaser releaser(setup());
    QCOMPARE(release(releaser).nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
    release(releaser);
    QCOMPARE(m_handed.size(), 1);
    pass(60);
    release(releaser);
    QCOMPARE(m_handed.size(), 2);
    pass(60);
    release(releaser);
    QCOMPARE(m_handed.size(), 2); // five minutes by now
}

// A server that drops the connection behind each mail would leave nothing but messages that a person looks
// into.
void TestReleaseLimits::leavesAnAccountAloneThatTwiceGivesNoAnswer()
{
    approvedMany(6);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Unsure); };
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(m_handed.size(), 2);
    QCOMPARE(report.count(Released::Uncertain), 2);
    QCOMPARE(report.count(Released::Held), 4);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs() + 60'000));
    pass(60);
    QCOMPARE(release(releaser).count(Released::Uncertain), 1); // one is enough where it was in trouble before
    pass(60);
    release(releaser);
    QCOMPARE(m_handed.size(), 3); // five minutes by now
    pass(240);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(release(releaser).count(Released::Sent), 3);
}

void TestReleaseLimits::goesOnAfterOneMissingAnswer()
{
    approvedMany(5);
    m_answer = [this](const app::OutgoingItem &) {
        return answer(m_handed.size() % 2 == 0 ? Kind::Unsure : Kind::Accepted);
    };
    const auto report = releaseOnce();
    QCOMPARE(report.count(Released::Sent), 3);
    QCOMPARE(report.count(Released::Uncertain), 2);
    QVERIFY(report.troubles.isEmpty());
}

void TestReleaseLimits::goesOnWhereAnAccountWasMended()
{
    approvedMany(2);
    m_answer = [](const app::OutgoingItem &) {
        return answer(Kind::NeedsLogin, app::SmtpPhase::Opening, 535);
    };
    app::MessageReleaser releaser(setup());
    release(releaser);
    changeAccount([](db::SendingAccount &account) { account.userName = u"hoa"_s; });
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(release(releaser).count(Released::Sent), 1); // the other one waits for its next attempt
}

void TestReleaseLimits::stopsByAnAccountThatChanges_data()
{
    QTest::addColumn<bool>("isArchived");
    QTest::newRow("archived") << true;
    QTest::newRow("changed") << false;
}

void TestReleaseLimits::stopsByAnAccountThatChanges()
{
    QFETCH(const bool, isArchived);
    approvedMany(4);
    m_answer = [&](const app::OutgoingItem &) { // while the first is under way
        if (isArchived)
            must(app::run(session(), app::ArchiveAccount{m_account.id}, actAt(0)));
        else
            changeAccount([](db::SendingAccount &account) { account.sender = u"lan@shop.example"_s; });
        return answer(Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(report.count(Released::Sent), 1);
    QCOMPARE(report.count(Released::Held), 3);
    QCOMPARE(report.nextMs, std::optional(m_shop->clock().nowMs()));
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    QCOMPARE(release(releaser).count(Released::Sent), isArchived ? 0 : 3);
}

void TestReleaseLimits::claimsNothingWithoutATransport()
{
    const auto ids = approvedMany(3);
    m_noTransport = {app::SecretFault::Denied, u"keychain: locked"_s};
    const auto report = releaseOnce();
    QCOMPARE(m_transports, 1);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(report.troubles.first().detail, u"keychain: locked"_s);
    QVERIFY(report.troubles.first().secret == app::SecretFault::Denied);
    for (const auto id : ids) {
        QCOMPARE(stateOf(id), MessageState::Approved);
        QCOMPARE(message(id).sending.attempts, 0);
    }
}

void TestReleaseLimits::sendsByTheAccountThatWasChosen()
{
    db::SendingAccount other = m_account;
    other.name = u"Zz"_s;
    other.sender = u"zz@shop.example"_s;
    const auto chosen = must(session().sendingAccounts().add(other, m_shop->moment()));
    const auto first = approved();
    releaseOnce();
    QCOMPARE(message(first).sending.account, m_account.id);
    must(session().settings().set(app::defaultAccountKey(db::Channel::Email), QString::number(chosen.value)));
    const auto second = approved();
    releaseOnce();
    QCOMPARE(message(second).sending.account, chosen);
    QVERIFY(session().sendingAccounts().setArchived(chosen, true, m_shop->moment()));
    const auto third = approved();
    releaseOnce();
    QCOMPARE(message(third).sending.account, m_account.id);
}

void TestReleaseLimits::leavesChannelsWithoutAnAccountToPeople()
{
    const auto id = approved();
    QVERIFY(session().sendingAccounts().setArchived(m_account.id, true, m_shop->moment()));
    QCOMPARE(releaseOnce().counts, (decltype(app::ReleaseReport::counts){}));
    QCOMPARE(stateOf(id), MessageState::Approved);
    const auto other = plan();
    const auto refused = app::run(session(), app::ApproveMessages{{other}}, actAt(0));
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(stateOf(other), MessageState::Planned);
}

MK_TEST(TestReleaseLimits)
#include "tst_release_limits.moc"
