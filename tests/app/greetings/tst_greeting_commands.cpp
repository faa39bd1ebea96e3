#include "app/desk/undo.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/rule_checks.h"
#include "app/greetings/rule_commands.h"
#include "app/messages/template_commands.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using State = app::UndoOutcome::State;

/// What is done to rules and occasions, and how it is taken back.
class TestGreetingCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void savesARuleAndTakesItBack();
    void givesARuleItsContentBack();
    void aSwitchIsNotInTheWayOfTheContent();
    void takesBackASwitchToWhatStoodBefore();
    void refusesUnderALaterChange();
    void sendsNothingAheadThatSpeaksOfToday();
    void refusesRulesThatCannotGreet_data();
    void refusesRulesThatCannotGreet();
    void switchesNoRuleOnThatHasNoTemplate();
    void putsARuleAwayAndBringsItBack();
    void letsTheDraftOfARuleGo();
    void leavesNoRowWhereNothingWasDone();
    void savesADayAndTakesItBack();
    void givesADayItsContentBack();
    void switchesADay();
    void takesADayAwayWithItsRulesAndBack();
    void aDayThatHasRulesIsNotTakenBack();
    void aRuleOfADayPutAwayStaysAway();
    void setsTheDateOfAYearAndGivesTheOneBeforeBack();
    void refusesDatesThatCannotBe();

private:
    db::Session &session() { return m_shop->session(); }
    template <class C> auto run(const C &command) { return app::run(session(), command, m_shop->moment()); }
    State takeBack(db::JournalId id)
    {
        return app::undo(session(), id, m_shop->moment()).value().value.state;
    }
    qsizetype rows() { return session().journal().list(100).value().size(); }
    template <class T> static std::optional<T> there(const db::Result<T> &found)
    {
        return found ? std::optional(*found) : std::nullopt;
    }
    std::optional<db::GreetingRule> find(db::RuleId id) { return there(session().greetings().rule(id)); }
    std::optional<db::Occasion> find(const QString &key)
    {
        return there(session().greetings().occasion(key));
    }
    QDate dateIn(const QString &key, int year)
    {
        const auto rows = session().greetings().occasionDates().value();
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const db::OccasionDateRow &row) {
            return row.occasionKey == key && row.year == year;
        });
        return found == rows.end() ? QDate() : found->date;
    }
    /// One the shop began with.
    db::GreetingRule anyRule() { return session().greetings().rules().value().first(); }
    db::GreetingRule newRule()
    {
        db::GreetingRule rule;
        rule.words = {{db::Audience::Existing, db::Channel::Zalo, anyRule().words.first().text}};
        rule.occasionKey = u"tet_mung_1"_s;
        rule.channels = {db::Channel::Zalo, db::Channel::Email};
        rule.sendAt = {19, 30};
        return rule;
    }
    static db::Occasion newDay()
    {
        db::Occasion day;
        day.nameVi = u"Khai trương"_s;
        day.month = 12;
        day.day = 1;
        return day;
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestGreetingCommands::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestGreetingCommands::savesARuleAndTakesItBack()
{
    const auto made = run(app::SaveRule{newRule()});
    QVERIFY(made && made->entry && made->changes.greetings);
    const db::RuleId id = made->value;
    QCOMPARE(find(id)->sendAt, QTime(19, 30));
    QCOMPARE(session().journal().byId(made->entry).value().about, find(u"tet_mung_1"_s)->nameVi);
    QCOMPARE(takeBack(made->entry), State::Done);
    QVERIFY(!find(id));
    // And once more: the undo is an entry of its own.
    QCOMPARE(takeBack(session().journal().list(1).value().first().id), State::Done);
    QVERIFY(find(id));
}

void TestGreetingCommands::givesARuleItsContentBack()
{
    const db::GreetingRule before = anyRule();
    db::GreetingRule after = before;
    after.daysAhead = before.daysAhead + 3;
    after.minAge = 41;
    after.tag = u"VIP"_s;
    after.words.removeLast();
    const auto saved = run(app::SaveRule{after});
    QVERIFY(saved && app::sameRule(*find(before.id), after));
    QCOMPARE(takeBack(saved->entry), State::Done);
    QVERIFY(app::sameRule(*find(before.id), before));
}

void TestGreetingCommands::aSwitchIsNotInTheWayOfTheContent()
{
    const db::GreetingRule before = anyRule();
    QVERIFY(before.enabled);
    db::GreetingRule after = before;
    after.minAge = 41;
    const auto saved = run(app::SaveRule{after});
    QVERIFY(run(app::SwitchRule{before.id, false}));
    QCOMPARE(takeBack(saved->entry), State::Done);
    QCOMPARE(find(before.id)->minAge, before.minAge);
    QVERIFY2(!find(before.id)->enabled, "what was switched off since stays off");
}

void TestGreetingCommands::takesBackASwitchToWhatStoodBefore()
{
    const db::RuleId id = anyRule().id;
    // It is on already, as another window may have set it: nothing to take back.
    const auto again = run(app::SwitchRule{id, true});
    QVERIFY(again && !again->entry);
    const auto off = run(app::SwitchRule{id, false});
    QVERIFY(!find(id)->enabled);
    QCOMPARE(takeBack(off->entry), State::Done);
    QVERIFY(find(id)->enabled);
    QCOMPARE(run(app::SwitchRule{db::RuleId{4711}, true}).error().kind, db::ErrorKind::NotFound);
}

void TestGreetingCommands::refusesUnderALaterChange()
{
    db::GreetingRule rule = anyRule();
    rule.minAge = 41;
    const auto first = run(app::SaveRule{rule});
    rule.minAge = 42;
    const auto second = run(app::SaveRule{rule});
    QCOMPARE(takeBack(first->entry), State::InTheWay);
    QCOMPARE(find(rule.id)->minAge, std::optional(42));
    QCOMPARE(takeBack(second->entry), State::Done);
    QCOMPARE(takeBack(first->entry), State::Done);
    QCOMPARE(find(rule.id)->minAge, std::nullopt);
}

void TestGreetingCommands::sendsNothingAheadThatSpeaksOfToday()
{
    db::Template text;
    text.title = u"Sinh nhật riêng"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.channel = db::Channel::Zalo;
    text.language = u"vi"_s;
    text.occasionKey = u"birthday"_s;
    text.body = u"Dạ chào chị. Hôm nay là sinh nhật của chị, chúc chị vui. Cảm ơn chị."_s;
    text.id = run(app::SaveTemplate{text, {}}).value().value.id;
    db::GreetingRule rule = newRule();
    rule.occasionKey = u"birthday"_s;
    rule.channels = {db::Channel::Zalo};
    rule.words = {{db::Audience::Existing, db::Channel::Zalo, text.id}};
    rule.daysAhead = 8;
    const auto refused = run(app::SaveRule{rule, {}});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
    QVERIFY2(refused.error().detail.contains(u"8 days ahead"), qPrintable(refused.error().detail));

    const auto templates = session().templates().all().value();
    const auto untimely = app::untimelyWords(rule, templates);
    QCOMPARE(untimely.size(), 1);
    QVERIFY(untimely.first().other); // the starter for the same
    QCOMPARE(untimely.first().other->key, u"birthday.existing.zalo.vi"_s);
    QVERIFY(untimely.first().reworded);

    rule.daysAhead = 0; // on the day it is true
    rule.id = run(app::SaveRule{rule, {}}).value().value;
    rule.daysAhead = 8;
    QVERIFY(!run(app::SaveRule{rule, {}}));
    rule.enabled = false; // a rule that rests may say anything, and cannot be switched on so
    QVERIFY(run(app::SaveRule{rule, {}}));
    QVERIFY(!run(app::SwitchRule{rule.id, true}));
    db::Template neutral = *untimely.first().reworded;
    neutral.version = 1;
    QVERIFY(run(app::SaveTemplate{neutral, {}}));
    QVERIFY(run(app::SwitchRule{rule.id, true}));

    text.version = 2; // and the words cannot go back to it while the rule runs ahead
    const auto said = run(app::SaveTemplate{text, {}});
    QVERIFY(!said && said.error().kind == db::ErrorKind::InvalidInput);
}

void TestGreetingCommands::refusesRulesThatCannotGreet_data()
{
    QTest::addColumn<db::GreetingRule>("rule");
    db::GreetingRule rule = newRule();
    rule.channels.clear();
    QTest::newRow("no channel") << rule;
    rule = newRule();
    rule.occasionKey.clear();
    QTest::newRow("no occasion") << rule;
    rule = newRule();
    rule.channels = {db::Channel::Zalo, db::Channel::Phone};
    QTest::newRow("calls at 19:30") << rule;
    rule = newRule();
    rule.words.clear();
    QTest::newRow("no template") << rule;
    rule = newRule();
    rule.channels = {db::Channel::Email};
    QTest::newRow("a template for another channel") << rule;
    rule = newRule();
    rule.audience = db::Audience::Prospect;
    QTest::newRow("a template for another audience") << rule;
}

void TestGreetingCommands::refusesRulesThatCannotGreet()
{
    QFETCH(db::GreetingRule, rule);
    const qsizetype before = rows();
    const auto rules = session().greetings().rules().value().size();
    QCOMPARE(run(app::SaveRule{rule}).error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(session().greetings().rules().value().size(), rules);
    QCOMPARE(rows(), before);
}

void TestGreetingCommands::switchesNoRuleOnThatHasNoTemplate()
{
    db::GreetingRule rule = newRule();
    rule.words.clear();
    const auto refused = run(app::SaveRule{rule});
    QVERIFY2(refused.error().detail.contains(u"choose one, or switch the rule off"_s),
             qPrintable(refused.error().detail));
    rule.enabled = false;
    const auto made = run(app::SaveRule{rule}); // off, it may wait for its template
    QVERIFY(made);
    const qsizetype before = rows();
    QCOMPARE(run(app::SwitchRule{made->value, true}).error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(!find(made->value)->enabled);
    QCOMPARE(rows(), before);
}

void TestGreetingCommands::putsARuleAwayAndBringsItBack()
{
    const db::GreetingRule rule = anyRule();
    const auto away = run(app::ArchiveRule{rule.id});
    QVERIFY(away && away->entry && !find(rule.id));
    QVERIFY2(!run(app::ArchiveRule{rule.id})->entry, "it is away already");
    QCOMPARE(takeBack(away->entry), State::Done);
    QVERIFY(app::sameRule(*find(rule.id), rule));
}

void TestGreetingCommands::letsTheDraftOfARuleGo()
{
    const QString key = u"rule/new"_s;
    QVERIFY(session().drafts().put({key, app::ruleToText(newRule()), 1}));
    db::GreetingRule bad = newRule();
    bad.channels.clear();
    QVERIFY(!run(app::SaveRule{bad, key}));
    QVERIFY2(session().drafts().get(key)->has_value(), "what could not be saved is still a draft");
    QVERIFY(run(app::SaveRule{newRule(), key}));
    QVERIFY(!session().drafts().get(key)->has_value());
}

void TestGreetingCommands::leavesNoRowWhereNothingWasDone()
{
    const qsizetype before = rows();
    const auto same = run(app::SaveRule{anyRule()});
    QVERIFY(same && !same->entry);
    QVERIFY(!run(app::SwitchOccasion{u"tet_mung_1"_s, true})->entry);
    QVERIFY(!run(app::SetOccasionDate{u"tet_mung_1"_s, 2027, {}})->entry);
    QCOMPARE(rows(), before);
}

void TestGreetingCommands::savesADayAndTakesItBack()
{
    const auto made = run(app::SaveOccasion{newDay()});
    QVERIFY(made && made->entry);
    QCOMPARE(made->value, u"own_khai_truong"_s);
    QCOMPARE(find(made->value)->nameEn, u"Khai trương"_s);
    QCOMPARE(takeBack(made->entry), State::Done);
    QVERIFY(!find(made->value));
}

void TestGreetingCommands::givesADayItsContentBack()
{
    const QString key = run(app::SaveOccasion{newDay()})->value;
    const db::Occasion before = *find(key);
    db::Occasion after = before;
    after.nameEn = u"Opening day"_s;
    after.calendar = db::Calendar::Lunar;
    after.solemn = true;
    after.fromYear = 2027;
    const auto saved = run(app::SaveOccasion{after});
    QVERIFY(saved && saved->entry);
    QVERIFY(run(app::SwitchOccasion{key, false}));
    QCOMPARE(takeBack(saved->entry), State::Done);
    const db::Occasion back = *find(key);
    QCOMPARE(back.nameEn, before.nameEn);
    QCOMPARE(back.calendar, before.calendar);
    QCOMPARE(back.solemn, before.solemn);
    QCOMPARE(back.fromYear, before.fromYear);
    QVERIFY(!back.enabled);
    after.month = 2;
    after.day = 31;
    after.calendar = db::Calendar::Solar;
    QCOMPARE(run(app::SaveOccasion{after}).error().kind, db::ErrorKind::InvalidInput);
}

void TestGreetingCommands::switchesADay()
{
    const auto off = run(app::SwitchOccasion{u"tet_mung_1"_s, false});
    QVERIFY(off && !find(u"tet_mung_1"_s)->enabled);
    QCOMPARE(takeBack(off->entry), State::Done);
    QVERIFY(find(u"tet_mung_1"_s)->enabled);
    QCOMPARE(run(app::SwitchOccasion{u"no_such_day"_s, true}).error().kind, db::ErrorKind::NotFound);
}

void TestGreetingCommands::takesADayAwayWithItsRulesAndBack()
{
    const QString key = run(app::SaveOccasion{newDay()})->value;
    db::GreetingRule rule = newRule();
    rule.occasionKey = key;
    const db::RuleId id = run(app::SaveRule{rule})->value;
    const auto gone = run(app::RemoveOccasion{key});
    QVERIFY(gone && gone->entry);
    QCOMPARE(gone->value, 1);
    QVERIFY(!find(key) && !find(id));
    QCOMPARE(takeBack(gone->entry), State::Done);
    QVERIFY(find(key) && find(id));
    // A rule put away before is not brought back with the day.
    QVERIFY(run(app::ArchiveRule{id}));
    const auto again = run(app::RemoveOccasion{key});
    QCOMPARE(again->value, 0);
    QCOMPARE(takeBack(again->entry), State::Done);
    QVERIFY(find(key) && !find(id));
    const auto shipped = run(app::RemoveOccasion{u"tet_mung_1"_s});
    QCOMPARE(shipped.error().kind, db::ErrorKind::NotFound);
    QVERIFY(find(u"tet_mung_1"_s));
}

void TestGreetingCommands::aDayThatHasRulesIsNotTakenBack()
{
    const auto made = run(app::SaveOccasion{newDay()});
    db::GreetingRule rule = newRule();
    rule.occasionKey = made->value;
    const auto saved = run(app::SaveRule{rule});
    QCOMPARE(app::undo(session(), made->entry, m_shop->moment()).error().kind, db::ErrorKind::Conflict);
    QVERIFY(find(made->value) && find(saved->value));
    QCOMPARE(takeBack(saved->entry), State::Done);
    QCOMPARE(takeBack(made->entry), State::Done);
    QVERIFY(!find(made->value));
}

void TestGreetingCommands::aRuleOfADayPutAwayStaysAway()
{
    const QString key = run(app::SaveOccasion{newDay()})->value;
    db::GreetingRule rule = newRule();
    rule.occasionKey = key;
    const db::RuleId id = run(app::SaveRule{rule})->value;
    const auto away = run(app::ArchiveRule{id});
    QVERIFY(run(app::RemoveOccasion{key}));
    QCOMPARE(app::undo(session(), away->entry, m_shop->moment()).error().kind, db::ErrorKind::Conflict);
    QVERIFY(!find(id));
}

void TestGreetingCommands::setsTheDateOfAYearAndGivesTheOneBeforeBack()
{
    const QString key = u"tet_mung_1"_s;
    const auto first = run(app::SetOccasionDate{key, 2027, QDate(2027, 2, 7)});
    QVERIFY(first && dateIn(key, 2027) == QDate(2027, 2, 7));
    const auto second = run(app::SetOccasionDate{key, 2027, QDate(2027, 2, 8)});
    const auto other = run(app::SetOccasionDate{key, 2028, QDate(2028, 1, 27)});
    QCOMPARE(takeBack(first->entry), State::InTheWay);
    QCOMPARE(takeBack(second->entry), State::Done);
    QCOMPARE(dateIn(key, 2027), QDate(2027, 2, 7));
    QCOMPARE(takeBack(first->entry), State::Done);
    QCOMPARE(dateIn(key, 2027), QDate());
    QCOMPARE(dateIn(key, 2028), QDate(2028, 1, 27));
    const auto unset = run(app::SetOccasionDate{key, 2028, {}});
    QCOMPARE(dateIn(key, 2028), QDate());
    QCOMPARE(takeBack(unset->entry), State::Done);
    QCOMPARE(dateIn(key, 2028), QDate(2028, 1, 27));
}

void TestGreetingCommands::refusesDatesThatCannotBe()
{
    using Date = app::SetOccasionDate;
    QCOMPARE(run(Date{u"tet_mung_1"_s, 2027, QDate(2028, 1, 1)}).error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(run(Date{u"birthday"_s, 2027, QDate(2027, 1, 1)}).error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(run(Date{u"no_such_day"_s, 2027, QDate(2027, 1, 1)}).error().kind, db::ErrorKind::NotFound);
}

MK_TEST(TestGreetingCommands)
#include "tst_greeting_commands.moc"
