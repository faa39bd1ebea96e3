#include "app/greetings/greeting_plan.h"
#include "app/messages/value_census.h"
#include "app/people/condition.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::Condition;

/// Who meets a condition, and what rules and messages make of themselves in its terms.
class TestCondition final : public QObject
{
    Q_OBJECT
private slots:
    void isMetBy_data();
    void isMetBy();
    void meetsOthers();
    void isWhomARuleGreets();
    void isWhomAMessageIsFor();
};

void TestCondition::isMetBy_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<bool>("met");
    const auto row = [](const char *name, bool met, auto set) {
        Condition condition;
        set(condition);
        QTest::newRow(name) << condition << met;
    };
    row("everybody", true, [](Condition &) {});
    row("one of two audiences", true, [](Condition &c) {
        c.audiences = {db::Audience::Prospect, db::Audience::Existing};
    });
    row("another audience", false, [](Condition &c) { c.audiences = {db::Audience::Prospect}; });
    row("the stage", true, [](Condition &c) { c.stages = {db::LifecycleStage::Loyalty}; });
    row("another stage of the audience", false,
        [](Condition &c) { c.stages = {db::LifecycleStage::Experience}; });
    row("the gender", true, [](Condition &c) { c.genders = {db::Gender::Female}; });
    row("another gender", false, [](Condition &c) { c.genders = {db::Gender::Male}; });
    row("old enough this year", true, [](Condition &c) { c.minAge = 40; });
    row("not yet old enough", false, [](Condition &c) { c.minAge = 41; });
    row("a word of the work, folded", true, [](Condition &c) {
        c.occupationWords = {u"bac si"_s, u"giao vien"_s};
    });
    row("no word of the work", false, [](Condition &c) { c.occupationWords = {u"bac si"_s}; });
    row("a birthday", true, [](Condition &c) { c.withBirthday = true; });
    row("no birthday", false, [](Condition &c) { c.withoutBirthday = true; });
    row("all but one", false, [](Condition &c) {
        c.audiences = {db::Audience::Existing};
        c.genders = {db::Gender::Female};
        c.minAge = 41;
    });
}

void TestCondition::isMetBy()
{
    QFETCH(Condition, condition);
    const Condition::Person lan{db::LifecycleStage::Loyalty, db::Gender::Female, 1986, true,
                                u"Giáo viên tiểu học"_s};
    QTEST(condition.isMetBy(lan, QDate(2026, 11, 21)), "met");
}

void TestCondition::meetsOthers()
{
    Condition women;
    women.genders = {db::Gender::Female};
    Condition men;
    men.genders = {db::Gender::Male};
    Condition teachers;
    teachers.occupationWords = {u"giao vien"_s, u"giang vien"_s};
    Condition lecturers;
    lecturers.occupationWords = {u"giang vien"_s};
    Condition old;
    old.minAge = 70;
    QVERIFY(!women.mayMeet(men));
    QVERIFY(women.mayMeet(teachers) && teachers.mayMeet(lecturers) && old.mayMeet(men));
    QVERIFY(Condition().mayMeet(men) && men.mayMeet(Condition()));
}

void TestCondition::isWhomARuleGreets()
{
    db::GreetingRule rule;
    QVERIFY(app::whomOf(rule).isEmpty());
    rule.audience = db::Audience::Existing;
    rule.gender = db::Gender::Female;
    rule.tag = u"VIP"_s;
    rule.occupation = u"giao vien|giang vien"_s;
    rule.minAge = 60;
    const Condition whom = app::whomOf(rule);
    QCOMPARE(whom.audiences, QList{db::Audience::Existing});
    QCOMPARE(whom.genders, QList{db::Gender::Female});
    QCOMPARE(whom.tags, QStringList{u"VIP"_s});
    QCOMPARE(whom.occupationWords, (QStringList{u"giao vien"_s, u"giang vien"_s}));
    QCOMPARE(whom.minAge, std::optional(60));
}

void TestCondition::isWhomAMessageIsFor()
{
    db::Template text;
    text.audience = db::Audience::Prospect;
    QVERIFY(!app::recipientsOf(text).withBirthday);
    text.occasionKey = u"birthday_lunar"_s;
    QCOMPARE(app::recipientsOf(text).audiences, QList{db::Audience::Prospect});
    QVERIFY(app::recipientsOf(text).withBirthday);
}

MK_TEST(TestCondition)
#include "tst_condition.moc"
