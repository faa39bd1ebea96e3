#include "db/greetings/greeting_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::Calendar;
using db::Channel;
using db::ErrorKind;

class TestGreetingStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void updatesAShippedOccasionButNotWhatTheShopDecided();
    void keepsTheDatesThatATableGives();
    void readsBackRulesByHour();
    void refusesWordsForTheOtherAudienceInARule();

private:
    db::GreetingStore &greetings() { return m_shop->session().greetings(); }

    std::unique_ptr<test::Shop> m_shop;
};

void TestGreetingStore::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_shop->addOccasion(u"tet"_s);
}

void TestGreetingStore::updatesAShippedOccasionButNotWhatTheShopDecided()
{
    MK_VERIFY_OK(greetings().setOccasionEnabled(u"tet"_s, false));
    db::Occasion tet{u"tet"_s, u"Tết"_s, u"New Year"_s, Calendar::Lunar, 1, 1, u"fixed"_s, 1900, false,
                     true,     true,     false};
    MK_VERIFY_OK(greetings().putShipped(tet));
    const auto read = test::must(greetings().occasions());
    QCOMPARE(read.size(), 1);
    QCOMPARE(read[0].nameVi, u"Tết"_s);
    QCOMPARE(read[0].nameEn, u"New Year"_s);
    QCOMPARE(read[0].calendar, Calendar::Lunar);
    QCOMPARE(read[0].month, 1);
    QCOMPARE(read[0].fromYear, 1900);
    QVERIFY(read[0].publicHoliday && !read[0].solemn && !read[0].own);
    QVERIFY(!read[0].enabled);
    MK_COMPARE_ERROR(greetings().setOccasionEnabled(u"no such"_s, true), ErrorKind::NotFound);
    tet.rule = QString(); // the fixed day, said by nothing
    MK_VERIFY_OK(greetings().putShipped(tet));
}

void TestGreetingStore::keepsTheDatesThatATableGives()
{
    MK_VERIFY_OK(greetings().setOccasionDate({u"tet"_s, 2027, QDate(2027, 2, 6)}));
    MK_VERIFY_OK(greetings().setOccasionDate({u"tet"_s, 2027, QDate(2027, 2, 7)}));
    const auto dates = test::must(greetings().occasionDates());
    QCOMPARE(dates.size(), 1);
    QCOMPARE(dates[0].date, QDate(2027, 2, 7));
    MK_COMPARE_ERROR(greetings().setOccasionDate({u"no such"_s, 2027, QDate(2027, 2, 6)}),
                     ErrorKind::Conflict);
}

void TestGreetingStore::readsBackRulesByHour()
{
    const auto prospects = m_shop->addTemplate(Audience::Prospect, Channel::Zalo);
    const auto existing = m_shop->addTemplate(Audience::Existing, Channel::Zalo);
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.audience = Audience::Existing;
    rule.gender = db::Gender::Female;
    rule.tag = u"vip"_s;
    rule.occupation = u"giao vien|bac si"_s;
    rule.minAge = 18;
    rule.channels = {Channel::Zalo, Channel::Sms};
    rule.daysAhead = 2;
    rule.sendAt = QTime(19, 5);
    rule.words = {{Audience::Existing, Channel::Zalo, existing},
                  {Audience::Prospect, Channel::Zalo, prospects}};
    const auto add = [this](const db::GreetingRule &made) {
        return m_shop->session().inTransaction([&] { return greetings().addRule(made, {1, {}}); });
    };
    const auto late = add(rule);
    MK_VERIFY_OK(late);
    QVERIFY(late->changes.greetings);
    db::GreetingRule plain;
    plain.occasionKey = u"tet"_s;
    plain.channels = {Channel::Sms};
    const auto early = add(plain);
    MK_VERIFY_OK(early);
    MK_VERIFY_OK(greetings().setRuleEnabled(early->value, false));
    MK_COMPARE_ERROR(greetings().setRuleEnabled({77}, false), ErrorKind::NotFound);

    const auto rules = test::must(greetings().rules());
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0].id, early->value);
    QVERIFY(!rules[0].enabled && !rules[0].audience && !rules[0].gender && !rules[0].minAge &&
            rules[0].words.isEmpty());
    QCOMPARE(rules[0].sendAt, QTime(8, 30));
    const db::GreetingRule &read = rules[1];
    QVERIFY(read.audience == rule.audience && read.gender == rule.gender && read.minAge == rule.minAge &&
            read.enabled);
    QCOMPARE(read.tag, rule.tag);
    QCOMPARE(read.occupation, rule.occupation);
    QCOMPARE(read.channels, rule.channels);
    QCOMPARE(read.daysAhead, 2);
    QCOMPARE(read.sendAt, rule.sendAt);
    QCOMPARE(read.templateFor(Audience::Existing, Channel::Zalo), existing);
    QCOMPARE(read.templateFor(Audience::Prospect, Channel::Zalo), prospects);
    QVERIFY(!read.templateFor(Audience::Prospect, Channel::Sms));
}

void TestGreetingStore::refusesWordsForTheOtherAudienceInARule()
{
    const auto prospects = m_shop->addTemplate(Audience::Prospect);
    db::GreetingRule rule;
    rule.occasionKey = u"tet"_s;
    rule.channels = {Channel::Sms};
    rule.words = {{Audience::Existing, Channel::Sms, prospects}};
    const auto add = [&] {
        return m_shop->session().inTransaction([&] { return greetings().addRule(rule, {1, {}}); });
    };
    MK_COMPARE_ERROR(add(), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"greeting_rule"_s), 0);
    rule.words[0].audience = Audience::Prospect;
    MK_VERIFY_OK(add());
    MK_COMPARE_ERROR(m_shop->raw().execute(u"UPDATE greeting_rule_template SET audience = 'existing'"_s),
                     ErrorKind::Conflict);
    const auto existing = m_shop->addTemplate(Audience::Existing);
    MK_COMPARE_ERROR(
        m_shop->raw().execute(u"UPDATE greeting_rule_template SET template_id = %1"_s.arg(existing.value)),
        ErrorKind::Conflict);
    rule.channels.clear();
    MK_COMPARE_ERROR(add(), ErrorKind::Conflict);
}

MK_TEST(TestGreetingStore)
#include "tst_greeting_store.moc"
