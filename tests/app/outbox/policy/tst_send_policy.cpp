#include "app/outbox/policy/send_policy.h"

#include "app/outbox/policy/facts_for_tests.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using app::SendFacts;
using app::SendLimits;
using app::SendRule;
using app::SendVerdict;
using db::Channel;
using db::Purpose;
using Kind = SendVerdict::Kind;

/// Which rule keeps a message back, by the law's limits and by a shop's own.
class TestSendPolicy final : public QObject
{
    Q_OBJECT
private slots:
    void letsGo_data();
    void letsGo();
    void refuses_data();
    void refuses();
    void namesEveryRuleThatRefuses();
    void takesTheShopsLimits_data();
    void takesTheShopsLimits();
    void answersAnyFacts();
    void hasAKeyForEachVerdict();
};

namespace {

void factsRow(const char *name, SendFacts facts, const std::function<void(SendFacts &)> &change)
{
    change(facts);
    QTest::newRow(name) << facts;
}

} // namespace

void TestSendPolicy::letsGo_data()
{
    QTest::addColumn<SendFacts>("facts");
    factsRow("a greeting", test::greeting(), [](SendFacts &) {});
    factsRow("advertising to who agreed", test::advertising(), [](SendFacts &) {});
    factsRow("advertising by mail at night", test::advertisingBy(Channel::Email), [](SendFacts &facts) {
        facts.sender = app::SenderKind::Account;
        facts.at = test::shopTime(11, 21, 2);
    });
    factsRow("an advertising call without a label", test::advertisingBy(Channel::Phone),
             [](SendFacts &facts) { facts.hasLabel = facts.hasOptOutLine = false; });
    factsRow("advertising by Zalo from an account", test::advertisingBy(Channel::Zalo),
             [](SendFacts &facts) { facts.sender = app::SenderKind::Account; });
    factsRow("a greeting to who is on the do-not-call list", test::greeting(),
             [](SendFacts &facts) { facts.onDoNotCallList = true; });
    factsRow("a greeting by call after office hours", test::greeting(), [](SendFacts &facts) {
        facts.channel = Channel::Phone;
        facts.at = test::shopTime(11, 21, 19);
    });
    factsRow("a greeting to who refused advertising", test::greeting(), [](SendFacts &facts) {
        facts.consents = {{u"all"_s, Purpose::Promotion, false}};
    });
    factsRow("a greeting by SMS to who refused Zalo", test::greeting(), [](SendFacts &facts) {
        facts.consents = {{u"zalo"_s, Purpose::Greeting, false}};
    });
    factsRow("at the first minute", test::advertising(),
             [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 7); });
    factsRow("at the last minute", test::advertising(),
             [](SendFacts &facts) { facts.at = test::shopTime(11, 21, 22); });
    factsRow("a third SMS within a day", test::advertising(), [](SendFacts &facts) {
        facts.advertisedMs = {test::hoursBefore(5), test::hoursBefore(1)};
    });
    factsRow("a fourth SMS where the first is a day old", test::advertising(), [](SendFacts &facts) {
        facts.advertisedMs = {test::hoursBefore(24), test::hoursBefore(5), test::hoursBefore(1)};
    });
    factsRow("a text to people, to a company", test::greeting(),
             [](SendFacts &facts) { facts.customerKind = db::CustomerKind::Company; });
}

void TestSendPolicy::letsGo()
{
    QFETCH(const SendFacts, facts);
    const SendVerdict verdict = decide(facts, {});
    QVERIFY2(verdict == SendVerdict(), qPrintable(test::keysOf(verdict.rules).join(u' ')));
}

void TestSendPolicy::refuses_data()
{
    QTest::addColumn<SendFacts>("facts");
    QTest::addColumn<QString>("rule");
    const auto row = [](SendRule rule, SendFacts facts, const std::function<void(SendFacts &)> &change,
                        const char *how = "") {
        change(facts);
        QTest::newRow(qPrintable(keyOf(rule) + QString::fromLatin1(how))) << facts << keyOf(rule);
    };
    const SendFacts greeting = test::greeting();
    const SendFacts advertising = test::advertising();
    row(SendRule::WrongAudience, greeting,
        [](SendFacts &facts) { facts.stage = db::LifecycleStage::Acquisition; });
    row(SendRule::WrongRecipient, greeting,
        [](SendFacts &facts) { facts.textRecipient = db::CustomerKind::Company; });
    row(SendRule::Deleted, greeting, [](SendFacts &facts) { facts.deleted = true; });
    row(SendRule::Restricted, greeting, [](SendFacts &facts) { facts.restricted = true; });
    row(SendRule::Erased, greeting, [](SendFacts &facts) { facts.addressErased = true; });
    row(
        SendRule::Refused, greeting,
        [](SendFacts &facts) {
            facts.consents = {{u"sms"_s, Purpose::Greeting, false}, {u"all"_s, Purpose::Greeting, true}};
        },
        ", the channel");
    row(
        SendRule::Refused, greeting,
        [](SendFacts &facts) {
            facts.consents = {{u"all"_s, Purpose::Greeting, false}};
        },
        ", all channels");
    row(SendRule::RefusedByAnother, greeting, [](SendFacts &facts) { facts.refusedBy = db::CustomerId{7}; });
    row(
        SendRule::NoConsent, advertising, [](SendFacts &facts) { facts.consents.clear(); }, ", silence");
    row(
        SendRule::NoConsent, advertising,
        [](SendFacts &facts) {
            facts.consents = {{u"email"_s, Purpose::Promotion, true}, {u"sms"_s, Purpose::Greeting, true}};
        },
        ", to another channel and purpose");
    row(SendRule::DoNotCall, advertising, [](SendFacts &facts) { facts.onDoNotCallList = true; });
    row(
        SendRule::DoNotCall, test::advertisingBy(Channel::Phone),
        [](SendFacts &facts) { facts.onDoNotCallList = true; }, ", a call");
    row(SendRule::NoContact, greeting, [](SendFacts &facts) { facts.address.clear(); });
    row(SendRule::OldAddress, greeting, [](SendFacts &facts) { facts.addressIsTheirs = false; });
    row(SendRule::AddressBounced, greeting, [](SendFacts &facts) { facts.addressBounced = true; });
    row(SendRule::MissingData, greeting, [](SendFacts &facts) { facts.complete = false; });
    row(SendRule::SameAddress, greeting, [](SendFacts &facts) { facts.goesToAnother = true; });
    row(SendRule::NoBrandName, advertising,
        [](SendFacts &facts) { facts.sender = app::SenderKind::PlainNumber; });
    row(SendRule::NoLabel, advertising, [](SendFacts &facts) { facts.hasLabel = false; });
    row(
        SendRule::NoLabel, test::advertisingBy(Channel::Email),
        [](SendFacts &facts) { facts.hasLabel = false; }, ", a mail");
    row(SendRule::NoOptOutLine, advertising, [](SendFacts &facts) { facts.hasOptOutLine = false; });
}

void TestSendPolicy::refuses()
{
    QFETCH(const SendFacts, facts);
    QFETCH(const QString, rule);
    const SendVerdict verdict = decide(facts, {});
    QCOMPARE(test::keysOf(verdict.rules), QStringList(rule));
    QCOMPARE(verdict.kind, Kind::Refused);
    QVERIFY(!verdict.earliest.isValid());
}

void TestSendPolicy::namesEveryRuleThatRefuses()
{
    SendFacts facts = test::advertising();
    facts.deleted = true;
    facts.hasLabel = false;
    facts.consents.clear();
    facts.at = test::shopTime(11, 21, 23); // it would have to wait as well: that is beside the point
    const SendVerdict verdict = decide(facts, {});
    QCOMPARE(verdict.kind, Kind::Refused);
    QCOMPARE(verdict.rules, (QList<SendRule>{SendRule::Deleted, SendRule::NoConsent, SendRule::NoLabel}));
}

void TestSendPolicy::takesTheShopsLimits_data()
{
    QTest::addColumn<SendFacts>("facts");
    QTest::addColumn<SendLimits>("limits");
    const auto row = [](const char *name, const std::function<void(SendFacts &, SendLimits &)> &change) {
        SendFacts facts = test::advertising();
        SendLimits limits;
        change(facts, limits);
        QTest::newRow(name) << facts << limits;
    };
    row("consent", [](SendFacts &facts, SendLimits &limits) {
        facts.consents.clear();
        limits.consent = false;
    });
    row("the do-not-call list", [](SendFacts &facts, SendLimits &limits) {
        facts.onDoNotCallList = true;
        limits.doNotCall = false;
    });
    row("the brand name", [](SendFacts &facts, SendLimits &limits) {
        facts.sender = app::SenderKind::PlainNumber;
        limits.brandName = false;
    });
    row("the label", [](SendFacts &facts, SendLimits &limits) {
        facts.hasLabel = false;
        limits.label = false;
    });
    row("the way to refuse", [](SendFacts &facts, SendLimits &limits) {
        facts.hasOptOutLine = false;
        limits.optOutLine = false;
    });
    row("the count", [](SendFacts &facts, SendLimits &limits) {
        facts.advertisedMs = {test::hoursBefore(1), test::hoursBefore(0.5), test::hoursBefore(0.25)};
        limits.sms.perDay = 4;
    });
}

void TestSendPolicy::takesTheShopsLimits()
{
    QFETCH(const SendFacts, facts);
    QFETCH(const SendLimits, limits);
    QVERIFY(decide(facts, {}).kind != Kind::Allowed);
    QCOMPARE(decide(facts, limits).kind, Kind::Allowed);
}

void TestSendPolicy::answersAnyFacts()
{
    QCOMPARE(app::decide({}, {}).kind, Kind::Refused); // no address, no instant
    SendFacts facts = test::greeting();
    facts.at = QDateTime();
    QCOMPARE(test::keysOf(decide(facts, {}).rules),
             QStringList({u"closed-hours"_s, u"daily-count"_s, u"person-cap"_s, u"quiet-day"_s}));
}

void TestSendPolicy::hasAKeyForEachVerdict()
{
    QCOMPARE(app::keyOf(Kind::Allowed), u"allowed"_s);
    QCOMPARE(app::keyOf(Kind::Later), u"later"_s);
    QCOMPARE(app::keyOf(Kind::Refused), u"refused"_s);
}

MK_TEST(TestSendPolicy)
#include "tst_send_policy.moc"
