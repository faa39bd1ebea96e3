#include "app/outbox/policy/waiting.h"

#include "app/outbox/policy/facts_for_tests.h"
#include "app/outbox/policy/send_policy.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using app::SendFacts;
using app::SendLimits;
using app::SendRule;
using app::SendVerdict;
using db::Channel;
using Kind = SendVerdict::Kind;

/// Until when a message waits that may not go at once.
class TestWaiting final : public QObject
{
    Q_OBJECT
private slots:
    void waits_data();
    void waits();
    void waitsForAllRulesAtOnce();
    void skipsAnOpeningThatTheClocksJumpOver();
    void isRefusedWhereNoTimeSuits_data();
    void isRefusedWhereNoTimeSuits();
    void keepsTheDistanceBetweenTwoMessages();
};

void TestWaiting::waits_data()
{
    QTest::addColumn<SendFacts>("facts");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QDateTime>("until");
    const auto row = [](const char *name, SendRule rule, const QDateTime &until, SendFacts facts,
                        const std::function<void(SendFacts &)> &change) {
        change(facts);
        QTest::newRow(name) << facts << keyOf(rule) << until;
    };
    const SendFacts greeting = test::greeting();
    const SendFacts advertising = test::advertising();
    row("an SMS before seven", SendRule::ClosedHours, test::shopTime(11, 21, 7), advertising,
        [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 6, 59); });
    row("an SMS after ten in the evening", SendRule::ClosedHours, test::shopTime(11, 22, 7), advertising,
        [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 22, 1); });
    row("an advertising call at five and a minute", SendRule::ClosedHours, test::shopTime(11, 22, 8),
        test::advertisingBy(Channel::Phone),
        [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 17, 1); });
    row("advertising by Zalo at half past seven", SendRule::ClosedHours, test::shopTime(11, 21, 8),
        test::advertisingBy(Channel::Zalo),
        [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 7, 30); });
    row("a greeting at night", SendRule::ClosedHours, test::shopTime(11, 22, 7), greeting,
        [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 23); });
    row("a fourth SMS", SendRule::DailyCount, test::shopTime(11, 22, 9), advertising, [](SendFacts &facts) {
        facts.advertisedMs = {test::hoursBefore(1), test::hoursBefore(0.5), test::hoursBefore(0.25)};
    });
    row("a second call", SendRule::DailyCount, test::shopTime(11, 22, 9, 30),
        test::advertisingBy(Channel::Phone),
        [](SendFacts &facts) { facts.advertisedMs = {test::hoursBefore(0.5)}; });
    row("a fourth mail", SendRule::DailyCount, test::shopTime(11, 21, 11),
        test::advertisingBy(Channel::Email), [](SendFacts &facts) {
            facts.advertisedMs = {test::hoursBefore(23), test::hoursBefore(22), test::hoursBefore(21)};
        });
    row("after one that went out by a clock that was ahead", SendRule::DailyCount, test::shopTime(11, 22, 12),
        test::advertisingBy(Channel::Phone),
        [](SendFacts &facts) { facts.advertisedMs = {test::hoursBefore(-2)}; });
    row("more than the customer wants", SendRule::PersonCap, test::shopTime(11, 23, 10), greeting,
        [](SendFacts &facts) {
            facts.ownCaps = {{1, 7}, {9, 30}};
            facts.messagedMs = {test::hoursBefore(5 * 24)};
        });
    row("on the customer's quiet weekdays", SendRule::QuietDay, test::shopTime(11, 23, 7), greeting,
        [](SendFacts &facts) { facts.ownQuiet.weekdays = 0b1100000; });
}

void TestWaiting::waits()
{
    QFETCH(const SendFacts, facts);
    QFETCH(const QString, rule);
    QFETCH(const QDateTime, until);
    const SendVerdict verdict = decide(facts, {});
    QCOMPARE(verdict.kind, Kind::Later);
    QVERIFY2(test::keysOf(verdict.rules).contains(rule), qPrintable(test::keysOf(verdict.rules).join(u' ')));
    QCOMPARE(verdict.earliest, until);
    QCOMPARE(verdict.earliest.date(), until.date()); // told in the shop's zone
}

void TestWaiting::waitsForAllRulesAtOnce()
{
    // The count allows it at five past ten in the evening, the hours on Sunday, which is quiet.
    SendFacts facts = test::advertising();
    facts.ownQuiet.weekdays = 0b1000000;
    facts.at = test::shopTime(11, 21, 22, 2);
    facts.advertisedMs = {test::hoursBefore(11.9), test::hoursBefore(11.8), test::hoursBefore(11.7)};
    const SendVerdict verdict = decide(facts, {});
    QCOMPARE(verdict.kind, Kind::Later);
    QCOMPARE(verdict.rules, (QList<SendRule>{SendRule::ClosedHours, SendRule::DailyCount}));
    QCOMPARE(verdict.earliest, test::shopTime(11, 23, 7));
}

void TestWaiting::isRefusedWhereNoTimeSuits_data()
{
    QTest::addColumn<SendLimits>("limits");
    QTest::addColumn<QString>("rule");
    SendLimits none;
    none.sms.perDay = 0;
    QTest::newRow("no advertising SMS at all") << none << u"daily-count"_s;
    SendLimits week;
    week.quiet.weekdays = 0b1111111;
    QTest::newRow("every weekday is quiet") << week << u"quiet-day"_s;
    SendLimits apart;
    apart.sms.hours = app::OpenHours{{7, 0}, {9, 0}};
    apart.shop = {{10, 0}, {20, 0}};
    QTest::newRow("hours that do not meet") << apart << u"closed-hours"_s;
    SendLimits cap;
    cap.personCap = app::MessageCap{0, 1};
    QTest::newRow("a cap of none") << cap << u"person-cap"_s;
}

void TestWaiting::keepsTheDistanceBetweenTwoMessages()
{
    SendFacts facts = test::greeting();
    SendLimits limits;
    limits.distanceDays = 3;
    QCOMPARE(decide(facts, limits).kind, Kind::Allowed);
    const QDateTime before = facts.at.addDays(-2);
    facts.messagedMs = {before.toMSecsSinceEpoch()};
    const SendVerdict verdict = decide(facts, limits);
    QCOMPARE(verdict.kind, Kind::Later);
    QCOMPARE(test::keysOf(verdict.rules), QStringList(u"person-cap"_s));
    QCOMPARE(verdict.earliest, before.addDays(3));
    facts.messagedMs = {facts.at.addDays(-3).toMSecsSinceEpoch()};
    QCOMPARE(decide(facts, limits).kind, Kind::Allowed);
}

void TestWaiting::isRefusedWhereNoTimeSuits()
{
    QFETCH(const SendLimits, limits);
    QFETCH(const QString, rule);
    const SendVerdict verdict = decide(test::advertising(), limits);
    QCOMPARE(verdict.kind, Kind::Refused);
    QCOMPARE(test::keysOf(verdict.rules), QStringList(rule));
}

// In New York the clocks go from two to three on 8 March 2026.
void TestWaiting::skipsAnOpeningThatTheClocksJumpOver()
{
    SendFacts facts = test::greeting();
    const QTimeZone zone("America/New_York");
    facts.at = QDateTime(QDate(2026, 3, 8), QTime(1, 0), zone);
    SendLimits limits;
    limits.shop = {{2, 0}, {2, 30}};
    const SendVerdict verdict = decide(facts, limits);
    QCOMPARE(verdict.kind, Kind::Later);
    QCOMPARE(verdict.earliest, QDateTime(QDate(2026, 3, 9), QTime(2, 0), zone));
}

MK_TEST(TestWaiting)
#include "tst_waiting.moc"
