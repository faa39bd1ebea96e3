#include "tests/app/greetings/greeting_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// A rule as it is made: its words, its text, and the rules that go before it.
class TestRuleDrafts final : public QObject, private GreetingShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void namesTheRuleThatGoesFirst();
    void keepsARuleAsText();
    void choosesWordsThatFit();
};

void TestRuleDrafts::namesTheRuleThatGoesFirst()
{
    db::GreetingRule first = ruleFor(u"birthday"_s);
    first.id = {1};
    db::GreetingRule second = first;
    second.id = {2};
    QCOMPARE(app::conflictsOf(second, {first}).size(), 1);
    QVERIFY(app::conflictsOf(second, {first}).first().otherWins); // the older one
    second.sendAt = QTime(8, 0);
    QVERIFY(!app::conflictsOf(second, {first}).first().otherWins);
    first.daysAhead = 2;
    QVERIFY(app::conflictsOf(second, {first}).first().otherWins);
    first.audience = db::Audience::Prospect;
    second.audience = db::Audience::Existing;
    QVERIFY(app::conflictsOf(second, {first}).isEmpty());
    second.audience.reset();
    QVERIFY(app::conflictsOf(second, {first}).first().otherWins); // it says more of whom it is for
    second.tag = u"vip"_s;
    QVERIFY(!app::conflictsOf(second, {first}).first().otherWins); // and a tag says most
    second.tag.clear();
    first.enabled = false;
    QVERIFY(app::conflictsOf(second, {first}).isEmpty());
    second.channels = {db::Channel::Sms};
    second.sendAt = QTime(22, 1);
    QCOMPARE(app::unlawfulChannel(second), db::Channel::Sms);
    second.channels = {db::Channel::Zalo};
    QVERIFY(!app::unlawfulChannel(second));
}

void TestRuleDrafts::keepsARuleAsText()
{
    db::GreetingRule rule = ruleFor(u"birthday"_s);
    rule.id = {7};
    rule.gender = db::Gender::Female;
    rule.tag = u"vip"_s;
    rule.occupation = u"giao vien|bac si"_s;
    rule.minAge = 30;
    rule.daysAhead = 3;
    rule.enabled = false;
    const auto read = app::ruleFromText(app::ruleToText(rule));
    QVERIFY(read);
    QVERIFY(app::sameRule(*read, rule));
    QCOMPARE(read->words.size(), rule.words.size());
    std::reverse(rule.words.begin(), rule.words.end());
    QVERIFY(app::sameRule(*read, rule));
    rule.minAge.reset();
    QVERIFY(!app::sameRule(*read, rule));
    QVERIFY(!app::ruleFromText(u"{"_s));
    QVERIFY(!app::ruleFromText({}));
}

void TestRuleDrafts::choosesWordsThatFit()
{
    const auto all = must(m_shop->session().templates().all());
    db::GreetingRule rule = ruleFor(u"birthday"_s);
    QCOMPARE(rule.words.size(), 4); // two audiences, two channels
    for (const db::GreetingRule::Words &words : rule.words) {
        const auto text = must(m_shop->session().templates().byId(words.text));
        QCOMPARE(text.audience, words.audience);
        QCOMPARE(text.channel, words.channel);
        QCOMPARE(text.occasionKey, u"birthday"_s);
        QCOMPARE(text.language, u"vi"_s);
    }
    rule.occasionKey = u"trung_thu"_s;
    rule.audience = db::Audience::Existing;
    rule = app::withFittingWords(rule, all, u"en"_s);
    QCOMPARE(rule.words.size(), 2);
    for (const db::GreetingRule::Words &words : rule.words)
        QCOMPARE(must(m_shop->session().templates().byId(words.text)).occasionKey, u"trung_thu"_s);
}

MK_TEST(TestRuleDrafts)
#include "tst_rule_drafts.moc"
