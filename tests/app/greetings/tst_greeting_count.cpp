#include "app/greetings/greeting_count.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/calendar_days.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_effect.h"
#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

namespace {

template <class T> T must(const db::Result<T> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return *result;
}

} // namespace

/// Counts say the same as the plan they stand for, and an effect is the difference of two plans.
class TestGreetingTally final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void countsWhatThePlanLists_data();
    void countsWhatThePlanLists();
    void showsPastDaysAsTheLedgerHasThem();
    void greetsEachFirstAndFifteenthByItself();
    void rehearsesTheDifferenceOfTwoPlans_data();
    void rehearsesTheDifferenceOfTwoPlans();
    void showsTheNextDayOfAFarFeast();
    void namesTheRuleThatGoesFirst();
    void countsWhoHasATagOnce_data();
    void countsWhoHasATagOnce();
    void entersOneGreetingOfTwoRules();
    void keepsARuleAsText();
    void choosesWordsThatFit();
    void makesOwnDays_data();
    void makesOwnDays();

private:
    QMap<QString, qint64> listed(QDate date);
    QMap<QString, qint64> counted(QDate date);
    db::GreetingRule ruleFor(const QString &occasion);
    db::RuleId addRule(const db::GreetingRule &rule);
    std::unique_ptr<TestShop> m_shop;
};

void TestGreetingTally::init()
{
    m_shop = std::make_unique<TestShop>();
    const QDate today = m_shop->clock().today();
    for (int i = 0; i < 40; ++i) {
        const auto stage = i % 3 == 0 ? LifecycleStage::Awareness : LifecycleStage::Loyalty;
        db::Customer person = TestShop::person(u"Nguyễn Thị %1"_s.arg(i), stage);
        const QDate born = today.addDays(i % 20).addYears(-20 - i);
        person.birthday = {db::Calendar::Solar, born.day(), born.month(), born.year(), false, i % 7 == 0};
        person.gender = i % 4 == 0 ? db::Gender::Male : db::Gender::Female;
        person.occupation = i % 5 == 0 ? u"Giáo viên"_s : QString();
        person.since = today.addDays(i % 10).addYears(-2);
        if (i % 6 == 0)
            person.contactPoints.clear();
        if (i % 2 == 0)
            person.tags = {u"vip"_s};
        const db::CustomerId id = m_shop->add(person);
        if (i % 9 == 0) {
            const db::Consent no{{}, id, u"all"_s, db::Purpose::Greeting, false, u"counter"_s, {}, 1};
            QVERIFY(m_shop->session().consents().record(no));
        }
    }
}

QMap<QString, qint64> TestGreetingTally::listed(QDate date)
{
    QMap<QString, qint64> counts;
    const auto plan = must(app::GreetingPlan::load(m_shop->session()));
    for (const app::Occurrence &one : must(plan.between(m_shop->session(), date, date)))
        ++counts[u"%1 %2 %3 %4 %5 %6"_s.arg(one.occasionKey)
                     .arg(one.rule.value)
                     .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason)
                     .arg(one.text.value)];
    return counts;
}

QMap<QString, qint64> TestGreetingTally::counted(QDate date)
{
    QMap<QString, qint64> counts;
    const auto plan = must(app::GreetingPlan::load(m_shop->session()));
    app::CustomerGroups groups;
    for (const app::GreetingCount &one : must(plan.count(m_shop->session(), date, groups)))
        counts[u"%1 %2 %3 %4 %5 %6"_s.arg(one.occasionKey)
                   .arg(one.rule.value)
                   .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason)
                   .arg(one.text.value)] += one.people;
    return counts;
}

db::GreetingRule TestGreetingTally::ruleFor(const QString &occasion)
{
    db::GreetingRule rule;
    rule.occasionKey = occasion;
    rule.channels = {db::Channel::Zalo, db::Channel::Sms};
    rule.sendAt = QTime(9, 0);
    return app::withFittingWords(rule, must(m_shop->session().templates().all()), u"vi"_s);
}

db::RuleId TestGreetingTally::addRule(const db::GreetingRule &rule)
{
    return must(m_shop->session().inTransaction([&] {
               return m_shop->session().greetings().addRule(rule, {1, {}});
           }))
        .value;
}

void TestGreetingTally::countsWhatThePlanLists_data()
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

void TestGreetingTally::countsWhatThePlanLists()
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

void TestGreetingTally::showsPastDaysAsTheLedgerHasThem()
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

void TestGreetingTally::greetsEachFirstAndFifteenthByItself()
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

void TestGreetingTally::rehearsesTheDifferenceOfTwoPlans_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"prospects only", "off", "a new rule", "another occasion"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestGreetingTally::rehearsesTheDifferenceOfTwoPlans()
{
    QFETCH(QString, change);
    db::Session &session = m_shop->session();
    db::GreetingRule made;
    for (const db::GreetingRule &rule : must(session.greetings().rules())) {
        if (rule.occasionKey == "birthday"_L1)
            made = rule;
    }
    if (change == "prospects only"_L1)
        made.audience = db::Audience::Prospect;
    else if (change == "off"_L1)
        made.enabled = false;
    else if (change == "a new rule"_L1)
        made = ruleFor(u"giao_thua_duong"_s);
    else if (change == "another occasion"_L1)
        made = app::withFittingWords(
            [&] {
                db::GreetingRule moved = made;
                moved.occasionKey = u"ky_niem_khach_hang"_s;
                return moved;
            }(),
            must(session.templates().all()), u"vi"_s);
    if (change == "a new rule"_L1)
        m_shop->setClock(u"2026-12-15T10:00:00+07:00"_s);

    const QDate today = m_shop->clock().today();
    const auto total = [&] {
        const auto plan = must(app::GreetingPlan::load(session));
        qint64 people = 0;
        for (const app::Occurrence &one :
             must(plan.between(session, today, today.addDays(app::RuleRehearsal::kDays - 1))))
            people += one.state == db::MessageState::Planned ? 1 : 0;
        return people;
    };
    const auto rehearsal =
        must(app::RuleRehearsal::load(session, today, made, std::make_shared<app::CustomerGroups>()));
    app::RuleEffect effect;
    do {
        effect = must(rehearsal->goOn(session, 1));
    } while (effect.done < effect.total);
    QCOMPARE(effect.days.size(), app::RuleRehearsal::kDays);
    const qint64 before = total();
    if (made.id)
        QVERIFY(session.inTransaction([&] { return session.greetings().updateRule(made); }));
    else
        addRule(made);
    QCOMPARE(effect.after - effect.before, total() - before);
    QVERIFY(effect.after != effect.before || change == "a new rule"_L1);
}

void TestGreetingTally::showsTheNextDayOfAFarFeast()
{
    db::GreetingRule made;
    for (const db::GreetingRule &rule : must(m_shop->session().greetings().rules())) {
        if (rule.occasionKey == "tet_mung_1"_L1)
            made = rule;
    }
    made.daysAhead = 1;
    const auto rehearsal = must(app::RuleRehearsal::load(m_shop->session(), m_shop->clock().today(), made,
                                                         std::make_shared<app::CustomerGroups>()));
    const auto effect = must(rehearsal->goOn(m_shop->session(), 60000));
    QVERIFY(effect.next);
    QCOMPARE(effect.next->date, app::tetOf(2027).addDays(-1));
    QCOMPARE(effect.next->before, 0);
    QVERIFY(effect.next->after > 20);
}

void TestGreetingTally::namesTheRuleThatGoesFirst()
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

void TestGreetingTally::countsWhoHasATagOnce_data()
{
    QTest::addColumn<QString>("occasion");
    QTest::addColumn<int>("daysAhead");
    QTest::newRow("on the same day") << u"tet_mung_1"_s << 0;
    QTest::newRow("later than everybody") << u"tet_mung_1"_s << 1;
}

// A rule for everybody, and one for a tag at another hour or on another day.
void TestGreetingTally::countsWhoHasATagOnce()
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

void TestGreetingTally::entersOneGreetingOfTwoRules()
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

void TestGreetingTally::keepsARuleAsText()
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

void TestGreetingTally::choosesWordsThatFit()
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

void TestGreetingTally::makesOwnDays_data()
{
    QTest::addColumn<db::Calendar>("calendar");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("possible");
    QTest::addColumn<QDate>("in2027");
    QTest::newRow("a solar day") << db::Calendar::Solar << 8 << 19 << true << QDate(2027, 8, 19);
    QTest::newRow("a lunar day") << db::Calendar::Lunar << 8 << 15 << true << QDate(2027, 9, 15);
    QTest::newRow("the thirtieth of a short lunar month")
        << db::Calendar::Lunar << 1 << 30 << true
        << *app::solarOf({2027, 1, app::monthLength(2027, 1), false});
    QTest::newRow("29 February") << db::Calendar::Solar << 2 << 29 << true << QDate();
    QTest::newRow("30 February") << db::Calendar::Solar << 2 << 30 << false << QDate();
    QTest::newRow("lunar 31") << db::Calendar::Lunar << 2 << 31 << false << QDate();
}

void TestGreetingTally::makesOwnDays()
{
    QFETCH(db::Calendar, calendar);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, possible);
    QFETCH(QDate, in2027);
    db::Occasion occasion;
    occasion.nameVi = u"  Ngày của Đá  "_s;
    occasion.calendar = calendar;
    occasion.month = month;
    occasion.day = day;
    const auto added = app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment());
    QCOMPARE(added.has_value(), possible);
    QCOMPARE(app::faultOf(occasion) == app::OwnOccasionFault::None, possible);
    if (!possible) {
        QCOMPARE(added.error().kind, db::ErrorKind::InvalidInput);
        return;
    }
    QCOMPARE(added->value, u"own_ngay_cua_da"_s);
    occasion.nameVi = u"NGÀY  của đá"_s;
    const auto twice = app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment());
    QCOMPARE(twice.error().kind, db::ErrorKind::InvalidInput);
    occasion.nameVi = u"Ngày của Đa"_s; // another word, and the same key but for its number
    QCOMPARE(must(app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment())).value,
             u"own_ngay_cua_da_2"_s);
    occasion.nameVi = QString(10'000, u'n');
    QCOMPARE(app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment()).error().kind,
             db::ErrorKind::InvalidInput);
    for (const db::Occasion &one : must(m_shop->session().greetings().occasions())) {
        if (one.key != added->value)
            continue;
        QCOMPARE(one.nameVi, u"Ngày của Đá"_s);
        QCOMPARE(one.nameEn, one.nameVi);
        const auto dates = app::occasionDatesIn(one, 2027);
        QCOMPARE(dates.isEmpty() ? QDate() : dates.first().date, in2027);
    }
}

MK_TEST(TestGreetingTally)
#include "tst_greeting_count.moc"
