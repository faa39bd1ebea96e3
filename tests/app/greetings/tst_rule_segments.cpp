#include "app/greetings/greeting_count.h"

#include "app/customers/next_occasion.h"
#include "app/customers/segment_commands.h"
#include "app/desk/undo.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "app/greetings/rule_effect.h"
#include "app/outbox/day_preparation.h"
#include "app/segments/condition_json.h"
#include "app/segments/condition_text.h"
#include "app/segments/segment_query.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/customers/segment_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

#include <QMap>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

namespace {

constexpr int kPeople = 60;

template <class T> T must(const db::Result<T> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return *result;
}

template <class R> bool failsAs(const R &result, db::ErrorKind kind)
{
    return !result && result.error().kind == kind;
}

} // namespace

/// A rule that keeps a segment greets who meets its condition on the day of sending, and no one else.
class TestRuleSegments final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void greetsWhoMeetsItOnTheDayOfSending();
    void followsTheSegmentThatIsChanged();
    void goesBeforeARuleForEverybody();
    void asksARivalOnItsOwnDayOfSending();
    void keepsWhoGotTheGreeting();
    void dropsWhatIsPlannedForWhoNoLongerMeetsIt();
    void greetsNobodyByASegmentOfALaterVersion();
    void countsWhatThePlanLists_data();
    void countsWhatThePlanLists();
    void tellsThatADayIsSlow();
    void givesUpInTime();
    void rehearsesASegment();
    void findsTheNextDayAsOfToday();
    void savesAndTakesBack();
    void readsWhatWasWrittenBeforeThereWereSegments();
    void keepsASegmentThatARuleUses();
    void letsTheSegmentOfADeletedRuleGo();
    void refusesASegmentThatIsGone();

private:
    db::Session &session() { return m_shop->session(); }
    db::SegmentId segment(const QString &name, const QString &condition)
    {
        const auto read = app::conditionOf(condition);
        const auto json = app::conditionToText(*read);
        return must(app::run(session(), app::SaveSegment{{}, name, json}, m_shop->moment())).value;
    }
    db::GreetingRule ruleFor(const QString &occasion, std::optional<db::SegmentId> segment)
    {
        db::GreetingRule rule;
        rule.occasionKey = occasion;
        rule.segment = segment;
        rule.channels = {db::Channel::Zalo, db::Channel::Sms};
        rule.sendAt = QTime(20, 30); // later than those of the house, so that only the segment can decide
        return app::withFittingWords(rule, must(session().templates().all()), u"vi"_s);
    }
    db::RuleId add(const db::GreetingRule &rule)
    {
        return must(app::run(session(), app::SaveRule{rule}, m_shop->moment())).value;
    }
    db::CustomerId born(const QString &name, QDate day, LifecycleStage stage = LifecycleStage::Loyalty)
    {
        db::Customer person = TestShop::person(name, stage);
        person.birthday = {db::Calendar::Solar, day.day(), day.month(), 1990, false, false};
        return m_shop->add(person);
    }
    void contact(db::CustomerId customer, QDate day, const QString &kind = u"visit"_s)
    {
        db::Interaction one;
        one.customer = customer;
        one.occurredAtMs = QDateTime(day, QTime(9, 0), m_shop->clock().zone()).toMSecsSinceEpoch();
        one.occurredOn = day;
        one.channel = db::Channel::Store;
        one.kind = *db::wordOf<db::InteractionKind>(kind);
        one.stage = LifecycleStage::Loyalty;
        must(session().interactions().add(one));
    }
    /// On birthdays alone.
    QList<app::Occurrence> plan(QDate day)
    {
        auto all = must(must(app::GreetingPlan::load(session())).between(session(), day, day));
        all.removeIf([](const app::Occurrence &one) { return one.occasionKey != "birthday"_L1; });
        return all;
    }
    /// Whom a rule greets on a day.
    QList<db::CustomerId> greeted(db::RuleId rule, QDate day)
    {
        QList<db::CustomerId> ids;
        const auto all = plan(day);
        for (const app::Occurrence &one : all) {
            if (one.rule == rule && one.state == db::MessageState::Planned)
                ids.append(one.customer);
        }
        return ids;
    }
    static QString textOf(const app::GreetingCount &one)
    {
        return u"%1 %2 %3 %4 %5"_s.arg(one.occasionKey)
            .arg(one.rule.value)
            .arg(db::keyOf(one.audience), db::keyOf(one.state), one.reason);
    }
    void makePeople();

    std::unique_ptr<TestShop> m_shop;
};

void TestRuleSegments::init()
{
    m_shop = std::make_unique<TestShop>(); // Saturday 21 November 2026
}

void TestRuleSegments::greetsWhoMeetsItOnTheDayOfSending()
{
    const QDate day(2026, 12, 24);
    const db::CustomerId seldom = born(u"Nguyễn Thị Lâu"_s, day);
    const db::CustomerId often = born(u"Nguyễn Thị Năng"_s, day);
    contact(seldom, QDate(2026, 10, 1)); // 84 days before the birthday, 51 before today
    contact(often, QDate(2026, 11, 20));
    const db::RuleId rule = add(ruleFor(u"birthday"_s, segment(u"Lâu chưa gặp"_s, u"last-contact > 80d"_s)));
    QCOMPARE(greeted(rule, day), QList{seldom});
    contact(seldom, QDate(2026, 11, 21));
    QVERIFY(greeted(rule, day).isEmpty());
}

void TestRuleSegments::followsTheSegmentThatIsChanged()
{
    const QDate day(2026, 12, 1);
    const db::CustomerId loyal = born(u"Nguyễn Thị Hoa"_s, day);
    const db::CustomerId other = born(u"Trần Thị Mai"_s, day, LifecycleStage::Experience);
    const db::SegmentId kept = segment(u"Khách quen"_s, u"stage = loyalty"_s);
    const db::RuleId rule = add(ruleFor(u"birthday"_s, kept));
    QCOMPARE(greeted(rule, day), QList{loyal});
    const auto json = app::conditionToText(*app::conditionOf(u"not stage = loyalty"_s));
    must(app::run(session(), app::SaveSegment{kept, u"Khách khác"_s, json}, m_shop->moment()));
    QCOMPARE(greeted(rule, day), QList{other});
}

void TestRuleSegments::goesBeforeARuleForEverybody()
{
    const QDate day(2026, 12, 1);
    const db::CustomerId loyal = born(u"Nguyễn Thị Hoa"_s, day);
    const db::CustomerId other = born(u"Trần Thị Mai"_s, day, LifecycleStage::Experience);
    const db::RuleId rule = add(ruleFor(u"birthday"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    QMap<db::CustomerId, db::RuleId> by;
    const auto all = plan(day);
    for (const app::Occurrence &one : all) {
        if (one.state != db::MessageState::Planned)
            continue;
        QVERIFY2(!by.contains(one.customer), "greeted twice");
        by.insert(one.customer, one.rule);
    }
    QCOMPARE(by.size(), 2);
    QCOMPARE(by.value(loyal), rule);
    QVERIFY(by.value(other) != rule);
}

// The rule of the segment sends ahead: whether it goes first is asked as of the day on which it sends.
void TestRuleSegments::asksARivalOnItsOwnDayOfSending()
{
    const QDate day(2026, 12, 20);
    const db::CustomerId one = born(u"Nguyễn Thị Hoa"_s, day);
    contact(one, QDate(2026, 10, 1)); // 80 days before the day itself, 77 before that of sending
    db::GreetingRule ahead = ruleFor(u"birthday"_s, segment(u"Lâu chưa gặp"_s, u"last-contact > 78d"_s));
    ahead.daysAhead = 3;
    ahead.words = {{db::Audience::Existing, db::Channel::Zalo, ahead.words.first().text}};
    ahead.enabled = false; // its words speak of today
    ahead.id = add(ahead);
    ahead.enabled = true;
    must(session().inTransaction([&] { return session().greetings().updateRule(ahead); }));
    QVERIFY(greeted(ahead.id, day.addDays(-3)).isEmpty());
    const auto all = plan(day);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().state, db::MessageState::Planned); // by the rule of the house
}

// A greeting is a contact, and so ends what the segment asks for.
void TestRuleSegments::keepsWhoGotTheGreeting()
{
    const QDate today = m_shop->clock().today();
    const db::CustomerId one = born(u"Nguyễn Thị Hoa"_s, today);
    const db::RuleId rule = add(ruleFor(u"birthday"_s, segment(u"Lâu chưa gặp"_s, u"last-contact > 30d"_s)));
    must(app::prepareDays(session(), m_shop->clock(), today, today));
    const auto messages = must(session().outbox().listOf(one, 5));
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().rule, rule);
    must(session().outbox().markSent(messages.first().id, m_shop->moment()));
    contact(one, today);
    const auto all = plan(today);
    QVERIFY(std::any_of(all.cbegin(), all.cend(), [rule](const app::Occurrence &occurrence) {
        return occurrence.rule == rule && occurrence.state == db::MessageState::Sent;
    }));
    must(app::prepareDays(session(), m_shop->clock(), today, today));
    QCOMPARE(must(session().outbox().listOf(one, 5)).size(), 1); // and the rule of the house adds none
}

void TestRuleSegments::dropsWhatIsPlannedForWhoNoLongerMeetsIt()
{
    const QDate today = m_shop->clock().today();
    const db::CustomerId one = born(u"Nguyễn Thị Hoa"_s, today);
    add(ruleFor(u"birthday"_s, segment(u"Lâu chưa gặp"_s, u"last-contact > 30d"_s)));
    for (const db::GreetingRule &rule : must(session().greetings().rules())) {
        if (!rule.segment)
            must(session().greetings().setRuleEnabled(rule.id, false));
    }
    must(app::prepareDays(session(), m_shop->clock(), today, today));
    QCOMPARE(must(session().outbox().listOf(one, 5)).first().state, db::MessageState::Planned);
    contact(one, today);
    const auto report = must(app::prepareDays(session(), m_shop->clock(), today, today)).value;
    QCOMPARE(report.cancelled, 1);
}

void TestRuleSegments::greetsNobodyByASegmentOfALaterVersion()
{
    const QDate day(2026, 12, 1);
    const db::CustomerId one = born(u"Nguyễn Thị Hoa"_s, day);
    const auto later =
        must(session().segments().add({{}, u"Mới"_s, u"{\"field\":\"shoe-size\"}"_s}, m_shop->moment()))
            .value;
    const db::RuleId rule = add(ruleFor(u"birthday"_s, later));
    const auto all = plan(day);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().customer, one);
    QVERIFY(all.first().rule != rule);
    QCOMPARE(all.first().state, db::MessageState::Planned);
}

void TestRuleSegments::makePeople()
{
    QRandomGenerator random(11);
    const QDate today = m_shop->clock().today();
    for (int i = 0; i < kPeople; ++i) {
        db::Customer person =
            TestShop::person(u"Lê Thị %1"_s.arg(i), static_cast<LifecycleStage>(random.bounded(5)));
        const QDate day = today.addDays(random.bounded(6)).addYears(-20 - random.bounded(50));
        person.birthday = {db::Calendar::Solar, day.day(), day.month(), day.year(), false, i % 11 == 0};
        person.gender = random.bounded(2) == 0 ? db::Gender::Male : db::Gender::Female;
        if (random.bounded(2) == 0)
            person.tags = {u"vip"_s};
        if (random.bounded(6) == 0)
            person.contactPoints.clear();
        const db::CustomerId id = m_shop->add(person);
        if (random.bounded(3) > 0)
            contact(id, today.addDays(-random.bounded(60)),
                    random.bounded(2) == 0 ? u"visit"_s : u"purchase"_s);
    }
}

void TestRuleSegments::countsWhatThePlanLists_data()
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
void TestRuleSegments::countsWhatThePlanLists()
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

void TestRuleSegments::tellsThatADayIsSlow()
{
    const QDate day(2026, 12, 15); // an ordinary one
    QVERIFY(!must(app::GreetingPlan::load(session())).asksEverybody(day));
    add(ruleFor(u"birthday"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    QVERIFY(must(app::GreetingPlan::load(session())).asksEverybody(day));
}

void TestRuleSegments::givesUpInTime()
{
    makePeople();
    add(ruleFor(u"tet_mung_1"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    const std::atomic_bool stale = true;
    app::CustomerGroups groups;
    const auto plan = must(app::GreetingPlan::load(session()));
    QVERIFY(failsAs(plan.count(session(), QDate(2027, 2, 6), groups, {}, &stale), db::ErrorKind::Cancelled));
}

void TestRuleSegments::rehearsesASegment()
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

void TestRuleSegments::findsTheNextDayAsOfToday()
{
    const QDate day(2027, 3, 1);
    const db::CustomerId loyal = born(u"Nguyễn Thị Hoa"_s, day);
    const db::CustomerId other = born(u"Trần Thị Mai"_s, day, LifecycleStage::Experience);
    for (const db::GreetingRule &rule : must(session().greetings().rules()))
        must(session().greetings().setRuleEnabled(rule.id, false));
    add(ruleFor(u"birthday"_s, segment(u"Khách quen"_s, u"stage = loyalty"_s)));
    auto finder = must(app::NextOccasions::load(session(), m_shop->clock().today()));
    const auto next = must(finder.of(session(), must(session().customers().rows({loyal, other}))));
    QCOMPARE(next.size(), 2);
    QVERIFY(next.at(0).next && next.at(0).next->date == day);
    QVERIFY(!next.at(1).next && !next.at(1).common);
}

void TestRuleSegments::savesAndTakesBack()
{
    const db::SegmentId kept = segment(u"Khách quen"_s, u"stage = loyalty"_s);
    db::GreetingRule rule = must(session().greetings().rules()).first();
    rule.segment = kept;
    const auto saved = must(app::run(session(), app::SaveRule{rule}, m_shop->moment()));
    QCOMPARE(must(session().greetings().rule(rule.id)).segment, std::optional(kept));
    must(app::undo(session(), saved.entry, m_shop->moment()));
    QCOMPARE(must(session().greetings().rule(rule.id)).segment, std::nullopt);
    const auto redone = must(session().journal().list(1)).first();
    must(app::undo(session(), redone.id, m_shop->moment()));
    QCOMPARE(must(session().greetings().rule(rule.id)).segment, std::optional(kept));
    QVERIFY(app::sameRule(*app::ruleFromText(app::ruleToText(rule)), rule));
}

void TestRuleSegments::readsWhatWasWrittenBeforeThereWereSegments()
{
    QJsonObject old = app::ruleToJson(must(session().greetings().rules()).first());
    QVERIFY(!old.contains(u"segment"_s)); // nothing is not written down
    const auto step = app::ReviseRule::fromJson(old);
    QVERIFY(step && !step->rule.segment);
}

void TestRuleSegments::keepsASegmentThatARuleUses()
{
    const db::SegmentId kept = segment(u"Khách quen"_s, u"stage = loyalty"_s);
    const db::RuleId rule = add(ruleFor(u"birthday"_s, kept));
    const auto refused = app::run(session(), app::DeleteSegment{kept}, m_shop->moment());
    QVERIFY(failsAs(refused, db::ErrorKind::Conflict));
    QVERIFY2(refused.error().detail.contains(u"birthday"_s), qPrintable(refused.error().detail));
    must(app::run(session(), app::ArchiveRule{rule}, m_shop->moment()));
    must(app::run(session(), app::RenameSegment{kept, u"Thân"_s}, m_shop->moment()));
    must(app::run(session(), app::RestoreRule{rule}, m_shop->moment()));
    db::GreetingRule without = must(session().greetings().rule(rule));
    without.segment.reset();
    add(without);
    must(app::run(session(), app::DeleteSegment{kept}, m_shop->moment()));
}

// The step that is in the way is named, and undone first.
void TestRuleSegments::letsTheSegmentOfADeletedRuleGo()
{
    using State = app::UndoOutcome::State;
    const db::SegmentId kept = segment(u"Khách quen"_s, u"stage = loyalty"_s);
    const db::RuleId rule = add(ruleFor(u"birthday"_s, kept));
    const auto away = must(app::run(session(), app::ArchiveRule{rule}, m_shop->moment()));
    const auto saved = must(app::loadSegments(session()));
    QVERIFY(saved.first().uses.isEmpty());
    const auto deleted = must(app::run(session(), app::DeleteSegment{kept}, m_shop->moment()));
    const auto early = must(app::undo(session(), away.entry, m_shop->moment()));
    QCOMPARE(early.value.state, State::InTheWay);
    QCOMPARE(early.value.other.id, deleted.entry);
    const auto restored = app::run(session(), app::RestoreRule{rule}, m_shop->moment());
    QVERIFY(failsAs(restored, db::ErrorKind::Conflict));
    QVERIFY2(restored.error().detail.contains(u"undo that first"_s), qPrintable(restored.error().detail));
    must(app::undo(session(), deleted.entry, m_shop->moment()));
    QCOMPARE(must(app::undo(session(), away.entry, m_shop->moment())).value.state, State::Done);
    QCOMPARE(must(session().greetings().rule(rule)).segment, std::optional(kept));
}

void TestRuleSegments::refusesASegmentThatIsGone()
{
    const db::SegmentId kept = segment(u"Khách quen"_s, u"stage = loyalty"_s);
    db::GreetingRule rule = must(session().greetings().rules()).first();
    rule.segment = kept;
    add(rule);
    rule.segment.reset();
    const auto taken = must(app::run(session(), app::SaveRule{rule}, m_shop->moment()));
    must(app::run(session(), app::DeleteSegment{kept}, m_shop->moment()));
    QVERIFY(segment(u"Khách mới"_s, u"stage = awareness"_s) != kept); // else the rule would greet these
    QVERIFY(failsAs(app::undo(session(), taken.entry, m_shop->moment()), db::ErrorKind::Conflict));
    rule.segment = kept; // as an old draft has it
    QVERIFY(failsAs(app::run(session(), app::SaveRule{rule}, m_shop->moment()), db::ErrorKind::Conflict));
    rule.id = {};
    QVERIFY(failsAs(app::run(session(), app::SaveRule{rule}, m_shop->moment()), db::ErrorKind::Conflict));
}

MK_TEST(TestRuleSegments)
#include "tst_rule_segments.moc"
