#include "app/greetings/rule_effect.h"

#include "app/calendar/lunar_calendar.h"
#include "tests/app/greetings/greeting_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What a rule would change is the difference of two plans.
class TestRuleEffect final : public QObject, private GreetingShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void rehearsesTheDifferenceOfTwoPlans_data();
    void rehearsesTheDifferenceOfTwoPlans();
    void showsTheNextDayOfAFarFeast();
};

void TestRuleEffect::rehearsesTheDifferenceOfTwoPlans_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"prospects only", "off", "a new rule", "another occasion"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestRuleEffect::rehearsesTheDifferenceOfTwoPlans()
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

void TestRuleEffect::showsTheNextDayOfAFarFeast()
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

MK_TEST(TestRuleEffect)
#include "tst_rule_effect.moc"
