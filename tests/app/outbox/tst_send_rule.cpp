#include "app/outbox/rules/send_rule.h"

#include "app/greetings/occurrence.h"
#include "app/messages/audience_guard.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/skip_reasons.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using app::SendRule;
using app::SkipReason;

/// The rules of sending and the one table of words for why a message is not sent.
class TestSendRule final : public QObject
{
    Q_OBJECT
private slots:
    void areKnownByTheirKeys();
    void haveWords_data();
    void haveWords();
    void areTheReasonsOfThePlan_data();
    void areTheReasonsOfThePlan();
    void areTheReasonsOfTheGuard();
    void areTheReasonOfASharedNumber();
    void nameTheLaw();
    void standTogetherAsOneReason();
    void leaveTypedWordsAlone();
};

void TestSendRule::areKnownByTheirKeys()
{
    QSet<QString> keys;
    for (const SendRule rule : app::kSendRules) {
        QCOMPARE(app::sendRule(keyOf(rule)), std::optional(rule));
        keys.insert(keyOf(rule));
    }
    QCOMPARE(keys.size(), qsizetype(app::kSendRules.size()));
    QCOMPARE(static_cast<std::size_t>(SendRule::QuietDay) + 1, app::kSendRules.size()); // all are listed
    QCOMPARE(keyOf(SendRule::QuietDay), u"quiet-day"_s);
    QCOMPARE(app::sendRule(u"no-template"), std::nullopt); // a reason, but no rule of sending
    QCOMPARE(app::sendRule(u""), std::nullopt);
    QVERIFY(isPassing(SendRule::ClosedHours) && !isPassing(SendRule::NoOptOutLine));
}

void TestSendRule::haveWords_data()
{
    QTest::addColumn<QString>("key");
    const auto row = [](const QString &key) { QTest::newRow(qPrintable(key)) << key; };
    for (const SendRule rule : app::kSendRules)
        row(keyOf(rule));
    for (const SkipReason own :
         {SkipReason::NoTemplate, SkipReason::ApproximateBirthday, SkipReason::OtherRule})
        row(keyOf(own));
    for (int i = 0; i <= static_cast<int>(app::SkippedBecause::NotLate); ++i)
        row(app::keyOf(static_cast<app::SkippedBecause>(i)));
    row(u"no-longer-due"_s);
    for (const QString &ofSending :
         {u"account-limit"_s, u"no-approved-template"_s, u"words-not-approved"_s, u"parameter-too-long"_s,
          u"mail-too-large"_s, u"other-day"_s, u"desk-stopped"_s, u"no-answer"_s, u"not-sent"_s,
          u"taken-back"_s, u"wanted-late"_s, u"restored-backup"_s, u"too-long"_s, u"same-campaign"_s,
          u"campaign-cancelled"_s})
        row(ofSending);
}

void TestSendRule::haveWords()
{
    QFETCH(const QString, key);
    for (const QString &words : {app::reasonInBrief(key), app::reasonInFull(key)})
        QVERIFY2(!words.isEmpty() && words.front().isLower() && !words.endsWith(u'.'), qPrintable(words));
    QVERIFY(app::reasonInBrief(key).size() <= app::reasonInFull(key).size() + 8);
}

void TestSendRule::areTheReasonsOfThePlan_data()
{
    QTest::addColumn<SkipReason>("reason");
    QTest::addColumn<SendRule>("rule");
    QTest::newRow("no-contact") << SkipReason::NoContact << SendRule::NoContact;
    QTest::newRow("refused") << SkipReason::Refused << SendRule::Refused;
    QTest::newRow("erased-before") << SkipReason::Erased << SendRule::Erased;
    QTest::newRow("restricted") << SkipReason::Restricted << SendRule::Restricted;
    QTest::newRow("address-bounced") << SkipReason::Bounced << SendRule::AddressBounced;
    QTest::newRow("refused-by-another") << SkipReason::RefusedByAnother << SendRule::RefusedByAnother;
}

void TestSendRule::areTheReasonsOfThePlan()
{
    QFETCH(const SkipReason, reason);
    QFETCH(const SendRule, rule);
    QCOMPARE(ruleOf(reason), std::optional(rule));
    QCOMPARE(keyOf(reason), keyOf(rule));
    QCOMPARE(keyOf(rule), QString::fromLatin1(QTest::currentDataTag())); // as files have it
    QCOMPARE(ruleOf(SkipReason::OtherRule), std::nullopt);
    QVERIFY(keyOf(SkipReason::None).isEmpty());
}

void TestSendRule::areTheReasonsOfTheGuard()
{
    db::Template text;
    text.audience = db::Audience::Existing;
    db::Customer customer;
    const auto audience = app::refusal(text, customer);
    QVERIFY(audience);
    QCOMPARE(app::sendRule(audience->reason), std::optional(SendRule::WrongAudience));
    text.recipient = db::CustomerKind::Company;
    const auto recipient = app::refusal(text, customer);
    QVERIFY(recipient);
    QCOMPARE(app::sendRule(recipient->reason), std::optional(SendRule::WrongRecipient));
}

void TestSendRule::areTheReasonOfASharedNumber()
{
    const QString stored = app::sameNumberReason(db::CustomerId{7});
    QCOMPARE(stored, u"same-number:7"_s); // as files have it
    QCOMPARE(app::sendRule(app::kindOfReason(stored)), std::optional(SendRule::SameAddress));
}

void TestSendRule::nameTheLaw()
{
    QVERIFY(app::lawOf(SendRule::ClosedHours).contains("91/2020"_L1));
    QVERIFY(app::lawOf(SendRule::DailyCount).contains("13 (5)"_L1));
    QVERIFY(app::lawOf(SendRule::WrongAudience).isEmpty());
}

void TestSendRule::standTogetherAsOneReason()
{
    const QString keys = app::keysOf({SendRule::NoConsent, SendRule::NoLabel});
    QCOMPARE(keys, u"no-consent,no-ad-label"_s);
    QCOMPARE(app::reasonInBrief(keys), app::reasonInBrief(u"no-consent"));
    QCOMPARE(app::reasonInFull(keys),
             app::reasonInFull(u"no-consent") + u"; "_s + app::reasonInFull(u"no-ad-label"));
    QVERIFY(app::reasonInFull(u"no-consent,and so on").isEmpty());
}

void TestSendRule::leaveTypedWordsAlone()
{
    QVERIFY(app::reasonInBrief(u"đi xa - tháng sau").isEmpty());
    QVERIFY(app::reasonInFull(u"").isEmpty());
}

MK_TEST(TestSendRule)
#include "tst_send_rule.moc"
