#include "app/greetings/rule_effect.h"
#include "app/outbox/day_preparation.h"
#include "tests/app/greetings/rule_segment_shop.h"
#include "tests/support/test_main.h"

#include <QMap>

#include <atomic>

using namespace Qt::StringLiterals;

/// Rules that keep a segment are counted as the plan lists them.
class TestRuleSegmentCounts final : public QObject, private RuleSegmentShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void countsWhatThePlanLists_data();
    void countsWhatThePlanLists();
    void tellsThatADayIsSlow();
    void givesUpInTime();
    void rehearsesASegment();
};

void TestRuleSegmentCounts::countsWhatThePlanLists_data()
{
    QTest::addColumn<QString>("condition");
    QTest::newRow("what does not depend on the day") << u"tag = vip and not stage = awareness"_s;
    QTest::newRow("the last contact") << u"last-contact > 20d"_s;
    QTest::newRow("purchases of some days") << u"purchases(30d) >= 1"_s;
    QTest::newRow("an age") << u"age >= 40"_s;
    QTest::newRow("a month of birth") << u"birth-month = 11"_s;
    QTest::newRow("nobody") << u"tag = none"_s;
    QTest::newRow("everybody") << u"age >= 0 or not age >= 0"_s;
}

// On birthdays, and at Tet for everybody: beside the rules of the house, with a tag, ahead, and already in
// the ledger.
void TestRuleSegmentCounts::countsWhatThePlanLists()
{
    QFETCH(QString, condition);
    makePeople();
    const db::SegmentId kept = segment(u"Phân khúc"_s, condition);
    add(ruleFor(u"birthday"_s, kept));
    db::GreetingRule tagged = ruleFor(u"tet_mung_1"_s, kept);
    tagged.tag = u"vip"_s;
    add(tagged);
    add(ruleFor(u"tet_mung_1"_s, kept));
    add(ruleFor(u"giang_sinh"_s, kept));
    const QDate today = m_shop->clock().today();
    must(app::prepareDays(session(), m_shop->clock(), today, today));
    const auto plan = must(app::GreetingPlan::load(session()));
    app::CustomerGroups groups;
    QList<QDate> days{QDate(2026, 12, 24), QDate(2026, 12, 25), QDate(2027, 1, 1), QDate(2027, 2, 5),
                      QDate(2027, 2, 6)};
    for (int day = 0; day < 6; ++day)
        days.append(today.addDays(day));
    qint64 seen = 0;
    for (const QDate day : std::as_const(days)) {
        QMap<QString, qint64> listed;
        const auto all = must(must(app::GreetingPlan::load(session())).between(session(), day, day));
        for (const app::Occurrence &one : all) {
            ++seen;
            ++listed[textOf({one.occasionKey, one.occasionDate, one.rule, one.audience, one.channel, one.text,
                             one.time, one.state, one.reason, 1})];
        }
        QMap<QString, qint64> counted;
        const auto counts = must(plan.count(session(), day, groups)); // of one plan, which goes on holding
        for (const app::GreetingCount &one : counts)
            counted[textOf(one)] += one.people;
        QCOMPARE(counted, listed);
    }
    QVERIFY(seen > kPeople);
}

void TestRuleSegmentCounts::tellsThatADayIsSlow()
{
    const QDate day(2026, 12, 15); // an ordinary one
    QVERIFY(!must(app::GreetingPlan::load(session())).asksEverybody(day));
    add(ruleFor(u"birthday"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    QVERIFY(must(app::GreetingPlan::load(session())).asksEverybody(day));
}

void TestRuleSegmentCounts::givesUpInTime()
{
    makePeople();
    add(ruleFor(u"tet_mung_1"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    const std::atomic_bool stale = true;
    app::CustomerGroups groups;
    const auto plan = must(app::GreetingPlan::load(session()));
    QVERIFY(failsAs(plan.count(session(), QDate(2027, 2, 6), groups, {}, &stale), db::ErrorKind::Cancelled));
}

void TestRuleSegmentCounts::rehearsesASegment()
{
    makePeople();
    db::GreetingRule made;
    for (const db::GreetingRule &rule : must(session().greetings().rules())) {
        if (rule.occasionKey == "birthday"_L1)
            made = rule;
    }
    made.segment = segment(u"Lâu chưa gặp"_s, u"last-contact > 20d"_s);
    const QDate today = m_shop->clock().today();
    const auto total = [&] {
        qint64 people = 0;
        const auto all = must(must(app::GreetingPlan::load(session()))
                                  .between(session(), today, today.addDays(app::RuleRehearsal::kDays - 1)));
        for (const app::Occurrence &one : all)
            people += one.state == db::MessageState::Planned ? 1 : 0;
        return people;
    };
    const auto rehearsal =
        must(app::RuleRehearsal::load(session(), today, made, std::make_shared<app::CustomerGroups>()));
    const auto effect = must(rehearsal->goOn(session(), 600'000));
    QCOMPARE(effect.done, effect.total);
    const qint64 before = total();
    add(made);
    QCOMPARE(effect.after - effect.before, total() - before);
    QVERIFY(effect.after < effect.before);
}

MK_TEST(TestRuleSegmentCounts)
#include "tst_rule_segment_counts.moc"
