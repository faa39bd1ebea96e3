#include "app/outbox/sending/message_releaser.h"

#include "db/customers/consent_store.h"
#include "db/rights/sending_wish_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

/// What changed between the approval and the hour keeps a message back.
class TestReleaseRules final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void asksTheRulesAgain_data();
    void asksTheRulesAgain();
    void countsOnlyWhatIsReleased_data();
    void countsOnlyWhatIsReleased();
    void putsOffWhatHasToWait();
    void skipsWhatCannotBeWritten();
    void leavesWhatWasMissedToAPerson();
    void putsOffWhatSpeaksOfAnotherDay();

private:
    void withdrawConsent(db::MessageId id)
    {
        QVERIFY(session().consents().record({{},
                                             message(id).customer,
                                             u"all"_s,
                                             db::Purpose::Greeting,
                                             false,
                                             u"phone"_s,
                                             {},
                                             m_shop->clock().nowMs()}));
    }
};

void TestReleaseRules::asksTheRulesAgain_data()
{
    QTest::addColumn<QString>("rule");
    QTest::newRow("the stage has changed") << u"wrong-audience"_s;
    QTest::newRow("the consent was taken back") << u"refused"_s;
    QTest::newRow("the customer was deleted") << u"deleted"_s;
}

void TestReleaseRules::asksTheRulesAgain()
{
    QFETCH(const QString, rule);
    const auto id = approved();
    const auto other = approved();
    const auto customer = message(id).customer;
    if (rule == "wrong-audience"_L1)
        must(session().customers().setStage(customer, db::LifecycleStage::Awareness, m_shop->moment()));
    else if (rule == "deleted"_L1)
        must(session().customers().remove(customer, m_shop->moment()));
    else
        withdrawConsent(id);
    const auto report = releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Skipped);
    QVERIFY2(message(id).reason.contains(rule), qPrintable(message(id).reason));
    QCOMPARE(report.count(Released::Skipped), 1);
    QCOMPARE(stateOf(other), MessageState::Sent);
    QCOMPARE(handedTo(id), 0);
}

void TestReleaseRules::countsOnlyWhatIsReleased_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("skipped") << true;
    QTest::newRow("brought back before an attempt") << false;
}

void TestReleaseRules::countsOnlyWhatIsReleased()
{
    QFETCH(const bool, isRefused);
    const auto ids = approvedMany(3);
    const QString first = message(ids.constFirst()).address;
    if (isRefused)
        withdrawConsent(ids.constFirst());
    m_answer = [&first](const app::OutgoingItem &item) {
        return answer(item.recipient == first ? Kind::Stopped : Kind::Accepted);
    };
    app::MessageReleaser releaser(setup());
    QCOMPARE(release(releaser, 1).count(Released::Sent), 1);
    QCOMPARE(stateOf(ids.at(0)), isRefused ? MessageState::Skipped : MessageState::Approved);
    QCOMPARE(stateOf(ids.at(1)), MessageState::Sent);
    QCOMPARE(stateOf(ids.at(2)), MessageState::Approved);
}

void TestReleaseRules::putsOffWhatHasToWait()
{
    const auto first = approved();
    const auto customer = message(first).customer;
    releaseOnce();
    db::OutboxMessage again = message(first);
    again.state = MessageState::Planned;
    const auto id = *must(session().outbox().add(again, m_shop->moment()));
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
    must(session().sendingWishes().put(customer, {1, 30, 0}));
    const auto report = releaseOnce();
    QCOMPARE(report.count(Released::Postponed), 1);
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(message(id).reason, u"person-cap"_s);
    QVERIFY(message(id).sending.nextAttemptAtMs > m_shop->clock().nowMs());
    QCOMPARE(m_handed.size(), 1);
}

void TestReleaseRules::skipsWhatCannotBeWritten()
{
    const auto id = plan();
    db::OutboxMessage broken = message(id);
    broken.subject = u"Chào\r\nBcc: all@example.vn"_s;
    const auto bad = *must(session().outbox().add(broken, m_shop->moment()));
    must(app::run(session(), app::ApproveMessages{{id, bad}}, actAt(-60)));
    releaseOnce();
    QCOMPARE(stateOf(bad), MessageState::Skipped);
    QVERIFY(!message(bad).reason.isEmpty());
    QCOMPARE(stateOf(id), MessageState::Sent);
    QCOMPARE(m_handed.size(), 1);
}

// The computer was off at the hour: it is not sent the next day without a person's word.
void TestReleaseRules::leavesWhatWasMissedToAPerson()
{
    const auto id = approved();
    pass(24 * 3600);
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(m_handed.size(), 0);
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
    releaseOnce();
    QCOMPARE(stateOf(id), MessageState::Sent);
}

void TestReleaseRules::putsOffWhatSpeaksOfAnotherDay()
{
    db::OutboxMessage ahead = message(plan());
    ahead.occasionKey = u"birthday"_s;
    ahead.occasionYear = 2026;
    ahead.occasionOn = m_shop->clock().today().addDays(1);
    ahead.text = u"Hôm nay là sinh nhật của chị, chúc chị một ngày vui."_s;
    const auto id = *must(session().outbox().add(ahead, m_shop->moment()));
    must(app::run(session(), app::ApproveMessages{{id}}, actAt(-60)));
    QCOMPARE(releaseOnce().count(Released::Postponed), 1);
    QCOMPARE(message(id).reason, u"other-day"_s);
    pass(24 * 3600); // and that is the day
    QCOMPARE(releaseOnce().count(Released::Sent), 1);
    QCOMPARE(stateOf(id), MessageState::Sent);
}

MK_TEST(TestReleaseRules)
#include "tst_release_rules.moc"
