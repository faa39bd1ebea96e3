#include "app/customers/next_occasion.h"
#include "app/outbox/day_preparation.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/greetings/rule_segment_shop.h"
#include "tests/support/test_main.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// A rule that keeps a segment greets who meets its condition on the day of sending, and no one else.
class TestRuleSegments final : public QObject, private RuleSegmentShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void greetsWhoMeetsItOnTheDayOfSending();
    void followsTheSegmentThatIsChanged();
    void goesBeforeARuleForEverybody();
    void asksARivalOnItsOwnDayOfSending();
    void keepsWhoGotTheGreeting();
    void dropsWhatIsPlannedForWhoNoLongerMeetsIt();
    void greetsNobodyByASegmentOfALaterVersion();
    void findsTheNextDayAsOfToday();
};

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

MK_TEST(TestRuleSegments)
#include "tst_rule_segments.moc"
