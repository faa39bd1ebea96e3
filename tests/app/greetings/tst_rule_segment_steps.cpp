#include "app/desk/undo.h"
#include "app/segments/segment_query.h"
#include "tests/app/greetings/rule_segment_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Saving, deleting and undoing rules and the segments that they keep.
class TestRuleSegmentSteps final : public QObject, private RuleSegmentShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void savesAndTakesBack();
    void readsWhatWasWrittenBeforeThereWereSegments();
    void keepsASegmentThatARuleUses();
    void letsTheSegmentOfADeletedRuleGo();
    void refusesASegmentThatIsGone();
};

void TestRuleSegmentSteps::savesAndTakesBack()
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

void TestRuleSegmentSteps::readsWhatWasWrittenBeforeThereWereSegments()
{
    QJsonObject old = app::ruleToJson(must(session().greetings().rules()).first());
    QVERIFY(!old.contains(u"segment"_s)); // nothing is not written down
    const auto step = app::ReviseRule::fromJson(old);
    QVERIFY(step && !step->rule.segment);
}

void TestRuleSegmentSteps::keepsASegmentThatARuleUses()
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
void TestRuleSegmentSteps::letsTheSegmentOfADeletedRuleGo()
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

void TestRuleSegmentSteps::refusesASegmentThatIsGone()
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

MK_TEST(TestRuleSegmentSteps)
#include "tst_rule_segment_steps.moc"
