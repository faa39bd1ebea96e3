#include "app/greetings/greeting_count.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/calendar_days.h"
#include "app/outbox/day_preparation.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/greetings/greeting_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// Counts say the same as the plan they stand for, and each is greeted once.
class TestGreetingCount final : public QObject, private GreetingShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void countsWhatThePlanLists_data();
    void countsWhatThePlanLists();
    void showsPastDaysAsTheLedgerHasThem();
    void greetsEachFirstAndFifteenthByItself();
    void countsWhoHasATagOnce_data();
    void countsWhoHasATagOnce();
    void entersOneGreetingOfTwoRules();
};

void TestGreetingCount::countsWhatThePlanLists_data()
{
    QTest::addColumn<QDate>("date");
    QTest::newRow("birthdays and anniversaries") << QDate(2026, 11, 21);
    QTest::newRow("a later day") << QDate(2026, 11, 25);
    QTest::newRow("teachers only") << QDate(2027, 11, 20);
    QTest::newRow("women only") << QDate(2027, 3, 8);
    QTest::newRow("everybody at Tet") << app::tetOf(2027);
    QTest::newRow("everybody, already in the ledger") << QDate(2027, 1, 1);
    QTest::newRow("nobody") << QDate(2026, 12, 15);
}

void TestGreetingCount::countsWhatThePlanLists()
{
    QFETCH(QDate, date);
    // Beside the rules of the house: a second for Tet, for a tag and an age.
    db::GreetingRule older = ruleFor(u"tet_mung_1"_s);
    older.minAge = 40;
    older.sendAt = QTime(8, 0);
    addRule(older);
    db::GreetingRule tagged = ruleFor(u"tet_mung_1"_s);
    tagged.tag = u"vip"_s;
    addRule(tagged);
    if (date == QDate(2027, 1, 1)) {
        QVERIFY(app::prepareDays(m_shop->session(), m_shop->clock(), date, date));
        const auto rows = must(m_shop->session().outbox().list({date, date, {}, 3}));
        for (const db::OutboxMessage &row : rows)
            QVERIFY(m_shop->session().outbox().markSent(row.id, m_shop->moment()));
        QVERIFY(!rows.isEmpty());
    }
    const auto plan = listed(date);
    QCOMPARE(counted(date), plan);
    QCOMPARE(plan.isEmpty(), date == QDate(2026, 12, 15));
}

void TestGreetingCount::showsPastDaysAsTheLedgerHasThem()
{
    const QDate day = m_shop->clock().today();
    const auto prepared = must(app::prepareDays(m_shop->session(), m_shop->clock(), day, day)).value;
    QVERIFY(prepared.added > 0);
    const auto rows = must(m_shop->session().outbox().list({day, day, {}, -1}));
    QVERIFY(m_shop->session().outbox().markSent(rows.first().id, m_shop->moment()));
    QVERIFY(m_shop->session().outbox().skip(rows.last().id, u"phoned"_s, m_shop->moment()));
    // A day later it is past; who was born then and came since plays no part.
    app::CalendarCache later(day.addDays(1), std::make_shared<app::CustomerGroups>());
    const auto seen = must(later.inFull(m_shop->session(), day, nullptr));
    QVERIFY(seen.happened);
    qint64 all = 0;
    qint64 sent = 0;
    for (const app::GreetingCount &one : seen.greetingCounts) {
        all += one.people;
        sent += one.state == db::MessageState::Sent ? one.people : 0;
    }
    QCOMPARE(all, prepared.added);
    QCOMPARE(sent, 1);
    QCOMPARE(app::greetingsIn(must(later.some(m_shop->session(), {day}, 0, nullptr)).first().greetingCounts),
             prepared.added - 1);
    QCOMPARE(must(later.peopleOf(m_shop->session(), day, nullptr)).size(), prepared.added);
    // Today itself is the plan with what was done.
    app::CalendarCache now(day, std::make_shared<app::CustomerGroups>());
    QVERIFY(!must(now.some(m_shop->session(), {day}, 0, nullptr)).first().happened);
}

void TestGreetingCount::greetsEachFirstAndFifteenthByItself()
{
    const db::GreetingRule birthday = must(m_shop->session().greetings().rules()).first();
    db::GreetingRule rule = ruleFor(u"mung_mot_ram"_s);
    rule.words = birthday.words; // the house has no words of its own for these days
    addRule(rule);
    const QDate first = *app::solarOf({2026, 10, 1, false});
    const QDate fifteenth = *app::solarOf({2026, 10, 15, false});
    const auto once = must(app::prepareDays(m_shop->session(), m_shop->clock(), first, first)).value;
    QVERIFY(once.added > 0);
    QCOMPARE(must(app::prepareDays(m_shop->session(), m_shop->clock(), first, first)).value.added,
             0); // and no more than once
    QVERIFY(must(app::prepareDays(m_shop->session(), m_shop->clock(), fifteenth, fifteenth)).value.added >=
            once.added);
    QCOMPARE(
        app::yearCounted(must(m_shop->session().outbox().list({first, first, {}, 1})).first().occasionYear),
        2026);
}

void TestGreetingCount::countsWhoHasATagOnce_data()
{
    QTest::addColumn<QString>("occasion");
    QTest::addColumn<int>("daysAhead");
    QTest::newRow("on the same day") << u"tet_mung_1"_s << 0;
    QTest::newRow("later than everybody") << u"tet_mung_1"_s << 1;
}

// A rule for everybody, and one for a tag at another hour or on another day.
void TestGreetingCount::countsWhoHasATagOnce()
{
    QFETCH(QString, occasion);
    QFETCH(int, daysAhead);
    const QDate day = app::tetOf(2027);
    for (const db::GreetingRule &shipped : must(m_shop->session().greetings().rules())) {
        if (shipped.occasionKey == occasion) {
            db::GreetingRule plain = shipped;
            plain.daysAhead = daysAhead;
            QVERIFY(m_shop->session().inTransaction(
                [&] { return m_shop->session().greetings().updateRule(plain); }));
        }
    }
    db::GreetingRule special = ruleFor(occasion);
    special.tag = u"vip"_s;
    special.sendAt = QTime(20, 30); // the later one, so that only the tag can decide
    const db::RuleId own = addRule(special);
    const auto plan = must(app::GreetingPlan::load(m_shop->session()));
    QHash<db::CustomerId, int> greeted;
    for (const app::Occurrence &one : must(plan.between(m_shop->session(), day.addDays(-1), day))) {
        if (one.occasionKey != occasion || one.state != db::MessageState::Planned)
            continue;
        ++greeted[one.customer];
        const db::Customer who = must(m_shop->session().customers().byId(one.customer));
        QCOMPARE(one.rule == own, who.tags.contains(u"vip"_s));
    }
    QVERIFY(greeted.size() > 20);
    for (const int times : std::as_const(greeted))
        QCOMPARE(times, 1);
    for (const QDate date : {day.addDays(-1), day})
        QCOMPARE(counted(date), listed(date)); // in groups, with those of the tag moved
}

void TestGreetingCount::entersOneGreetingOfTwoRules()
{
    db::Customer person = TestShop::person(u"Trần Thị Vip"_s, LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1985, false, false};
    person.tags = {u"vip"_s};
    const db::CustomerId id = m_shop->add(person);
    db::GreetingRule special = ruleFor(u"birthday"_s);
    special.tag = u"vip"_s;
    special.sendAt = QTime(20, 30);
    const db::RuleId own = addRule(special);
    for (int run = 0; run < 2; ++run) {
        const auto report = must(app::prepareToday(m_shop->session(), m_shop->clock())).value;
        QCOMPARE(report.refreshed, 0); // no rule rewrites what the other has entered
        const auto messages = must(m_shop->session().outbox().listOf(id, 10));
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.constFirst().rule, own);
        QCOMPARE(messages.constFirst().dueAt, QTime(20, 30));
    }
}

MK_TEST(TestGreetingCount)
#include "tst_greeting_count.moc"
