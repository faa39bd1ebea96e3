#include "app/greetings/greeting_plan.h"
#include "app/messages/value_census.h"
#include "app/segments/condition.h"
#include "db/customers/customer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::allOf;
using app::anyOf;
using app::Condition;
using app::isOneOf;
using app::noneOf;
using app::numberIs;
using db::Comparison;
using Field = app::ConditionField;

/// Who meets a condition, and what rules and messages make of themselves in its terms.
class TestCondition final : public QObject
{
    Q_OBJECT
private slots:
    void isMetBy_data();
    void isMetBy();
    void meetsOthers();
    void knowsItsSize();
    void knowsWhetherAContactMatters();
    void isWhomARuleGreets();
    void isWhomAMessageIsFor();
};

void TestCondition::isMetBy_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<bool>("met");
    const auto row = [](const char *name, bool met, const Condition &condition) {
        QTest::newRow(name) << condition << met;
    };
    const Condition woman = isOneOf(Field::Gender, {u"female"_s});
    const Condition prospect = isOneOf(Field::Audience, {u"prospect"_s});
    row("everybody", true, {});
    row("one of two audiences", true, isOneOf(Field::Audience, {u"prospect"_s, u"existing"_s}));
    row("another audience", false, prospect);
    row("the stage", true, isOneOf(Field::Stage, {u"loyalty"_s}));
    row("another stage of the audience", false, isOneOf(Field::Stage, {u"experience"_s}));
    row("the gender", true, woman);
    row("old enough this year", true, numberIs(Field::Age, Comparison::AtLeast, 40));
    row("not yet old enough", false, numberIs(Field::Age, Comparison::More, 40));
    row("a word of the work, folded", true, isOneOf(Field::OccupationWord, {u"bac si"_s, u"giao vien"_s}));
    row("no word of the work", false, isOneOf(Field::OccupationWord, {u"bac si"_s}));
    row("a birthday", true, isOneOf(Field::Birthday, {u"known"_s}));
    row("no birthday", false, isOneOf(Field::Birthday, {u"unknown"_s}));
    row("the month of the birthday", true, isOneOf(Field::BirthMonth, {u"3"_s, u"11"_s}));
    row("a tag", true, isOneOf(Field::Tag, {u"VIP"_s}));
    row("no contact for so long", true, numberIs(Field::LastContact, Comparison::AtLeast, 20));
    row("not longer", false, numberIs(Field::LastContact, Comparison::More, 20));
    row("purchases ever", true, numberIs(Field::Purchases, Comparison::Equal, 2));
    row("purchases of late", true, numberIs(Field::Purchases, Comparison::Equal, 1, 21));
    row("purchases since yesterday", true, numberIs(Field::Purchases, Comparison::Less, 1, 2));
    row("spent", true, numberIs(Field::Spent, Comparison::AtLeast, 700'000));
    row("a mean of scores", true, numberIs(Field::Score, Comparison::Equal, 45));
    row("a higher mean", false, numberIs(Field::Score, Comparison::More, 45));
    row("consented", true, isOneOf(Field::Consent, {u"greeting/sms"_s}));
    row("consented to another purpose", false, isOneOf(Field::Consent, {u"care/sms"_s}));
    row("refused for all channels", true, isOneOf(Field::Refusal, {u"promotion/zalo"_s}));
    row("reached", true, isOneOf(Field::Reach, {u"email"_s, u"sms"_s}));
    row("not reached", false, isOneOf(Field::Reach, {u"email"_s}));
    row("the customer", true, isOneOf(Field::Customer, {u"12"_s}));
    row("all of two, one fails", false, allOf({woman, prospect}));
    row("any of two, one holds", true, anyOf({prospect, woman}));
    row("none of two, one holds", false, noneOf({prospect, woman}));
    row("not one that fails", true, noneOf({prospect}));
    row("groups in groups", true, allOf({woman, noneOf({allOf({woman, prospect})})}));
}

void TestCondition::isMetBy()
{
    QFETCH(Condition, condition);
    const QDate today(2026, 11, 21);
    Condition::Person lan;
    lan.id = db::CustomerId{12};
    lan.stage = db::LifecycleStage::Loyalty;
    lan.gender = db::Gender::Female;
    lan.birthYear = 1986;
    lan.hasBirthday = true;
    lan.greetedMonths = {11};
    lan.occupation = u"Giáo viên tiểu học"_s;
    lan.tags = {u"VIP"_s, u"hoa lan"_s};
    lan.reach = db::kReachPhone | db::kReachText;
    lan.lastContact = today.addDays(-20);
    lan.purchases = {{today.addDays(-20), 500'000}, {today.addDays(-21), 200'000}};
    lan.scores = {4, 5};
    db::Consent consent;
    consent.purpose = db::Purpose::Greeting;
    consent.channel = u"sms"_s;
    consent.granted = true;
    lan.consents = {consent};
    consent.purpose = db::Purpose::Promotion;
    consent.channel = u"all"_s;
    consent.granted = false;
    lan.consents.append(consent);
    QTEST(condition.isMetBy(lan, today), "met");
}

void TestCondition::meetsOthers()
{
    const Condition women = isOneOf(Field::Gender, {u"female"_s});
    const Condition men = isOneOf(Field::Gender, {u"male"_s});
    const Condition teachers = isOneOf(Field::OccupationWord, {u"giao vien"_s, u"giang vien"_s});
    const Condition lecturers = isOneOf(Field::OccupationWord, {u"giang vien"_s});
    const Condition old = numberIs(Field::Age, Comparison::AtLeast, 70);
    QVERIFY(!women.mayMeet(men) && !allOf({women, old}).mayMeet(allOf({teachers, men})));
    QVERIFY(women.mayMeet(teachers) && teachers.mayMeet(lecturers) && old.mayMeet(men));
    QVERIFY(Condition().mayMeet(men) && men.mayMeet(Condition()));
    QVERIFY(anyOf({women, old}).mayMeet(men)); // an old man
}

void TestCondition::knowsItsSize()
{
    const Condition women = isOneOf(Field::Gender, {u"female"_s});
    QCOMPARE(Condition().leaves(), 0);
    QCOMPARE(Condition().depth(), 1);
    const Condition nested = allOf({women, noneOf({women, anyOf({women, women})})});
    QCOMPARE(nested.leaves(), 4);
    QCOMPARE(nested.depth(), 4);
    QCOMPARE(allOf({women}), women);
    QVERIFY(noneOf({women}) != women);
}

void TestCondition::knowsWhetherAContactMatters()
{
    const Condition loyal = isOneOf(Field::Stage, {u"loyalty"_s});
    for (const Condition &one :
         {numberIs(Field::LastContact, Comparison::More, 30), numberIs(Field::Purchases, Comparison::More, 1),
          numberIs(Field::Spent, Comparison::More, 1), numberIs(Field::Score, Comparison::More, 1),
          isOneOf(Field::Source, {u"store"_s})}) {
        QVERIFY(one.asksForContacts());
        QVERIFY(allOf({loyal, anyOf({loyal, noneOf({one})})}).asksForContacts());
    }
    QVERIFY(!Condition().asksForContacts());
    QVERIFY(!allOf({loyal, noneOf({isOneOf(Field::Tag, {u"VIP"_s})})}).asksForContacts());
}

void TestCondition::isWhomARuleGreets()
{
    db::GreetingRule rule;
    QVERIFY(app::whomOf(rule).isEverybody());
    rule.audience = db::Audience::Existing;
    rule.gender = db::Gender::Female;
    rule.tag = u"VIP"_s;
    rule.occupation = u"giao vien|giang vien"_s;
    rule.minAge = 60;
    QCOMPARE(app::whomOf(rule),
             allOf({isOneOf(Field::Audience, {u"existing"_s}), isOneOf(Field::Gender, {u"female"_s}),
                    isOneOf(Field::Tag, {u"VIP"_s}), numberIs(Field::Age, Comparison::AtLeast, 60),
                    isOneOf(Field::OccupationWord, {u"giao vien"_s, u"giang vien"_s})}));
}

void TestCondition::isWhomAMessageIsFor()
{
    db::Template text;
    text.audience = db::Audience::Prospect;
    const Condition prospects = isOneOf(Field::Audience, {u"prospect"_s});
    QCOMPARE(app::recipientsOf(text), prospects);
    text.occasionKey = u"birthday_lunar"_s;
    QCOMPARE(app::recipientsOf(text), allOf({prospects, isOneOf(Field::Birthday, {u"known"_s})}));
}

MK_TEST(TestCondition)
#include "tst_condition.moc"
