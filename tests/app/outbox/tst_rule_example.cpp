#include "app/outbox/rule_example.h"

#include "app/messages/template_commands.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Proposed words are shown as they would go, not as a template is written.
class TestRuleExample final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void fillsTheProposalForSomebodyTheRuleGreets();
    void speaksToNobodyInParticularWithoutOne();
    void proposesNothingForARuleOnTheDay();

private:
    app::ProposedWords proposed();

    std::unique_ptr<TestShop> m_shop;
    db::GreetingRule m_rule;
};

void TestRuleExample::init()
{
    m_shop = std::make_unique<TestShop>();
    db::Template text = m_shop->session().templates().byKey(u"birthday.existing.zalo.vi"_s).value();
    text.body = u"Dạ chào {{honorific|Quý khách}} {{given_name|}}. Hôm nay là sinh nhật của "
                "{{honorific|Quý khách}}, {{shop}} chúc {{honorific|Quý khách}} vui. Cảm ơn ạ."_s;
    QVERIFY(app::run(m_shop->session(), app::SaveTemplate{text, {}}, m_shop->moment()));
    const auto rules = m_shop->session().greetings().rules().value();
    m_rule = *std::ranges::find(rules, u"birthday"_s, &db::GreetingRule::occasionKey);
    m_rule.daysAhead = 3;
}

app::ProposedWords TestRuleExample::proposed()
{
    const auto all = app::loadProposedWords(m_shop->session(), m_rule, m_shop->clock());
    if (!all)
        qFatal("%s", qUtf8Printable(all.error().detail));
    const auto own = std::ranges::find_if(
        *all, [](const app::ProposedWords &one) { return one.text.key == "birthday.existing.zalo.vi"_L1; });
    return own == all->cend() ? app::ProposedWords() : *own;
}

void TestRuleExample::fillsTheProposalForSomebodyTheRuleGreets()
{
    db::Customer prospect = TestShop::person(u"Trần Thị Mới"_s, db::LifecycleStage::Awareness);
    prospect.birthday = {db::Calendar::Solar, 26, 11, 1990, false, false};
    m_shop->add(prospect); // sooner, and of the other audience
    db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 1, 6, 1985, false, false};
    m_shop->add(person);
    const app::ProposedWords words = proposed();
    QCOMPARE(words.customer, u"Nguyễn Thị Lan"_s);
    QCOMPARE(words.filled,
             u"Dạ chào chị Lan. Nhân ngày sinh nhật của chị, Hoa Mai chúc chị vui. Cảm ơn ạ."_s);
    QVERIFY(words.text.body.contains(u"{{given_name|}}"_s)); // what would be stored
}

void TestRuleExample::speaksToNobodyInParticularWithoutOne()
{
    const app::ProposedWords words = proposed();
    QVERIFY(words.customer.isEmpty());
    QVERIFY2(words.filled.contains(u"Nhân ngày sinh nhật của anh/chị"_s) && !words.filled.contains(u"{{"_s),
             qUtf8Printable(words.filled));
}

void TestRuleExample::proposesNothingForARuleOnTheDay()
{
    m_rule.daysAhead = 0;
    QVERIFY(app::loadProposedWords(m_shop->session(), m_rule, m_shop->clock())->isEmpty());
}

MK_TEST(TestRuleExample)
#include "tst_rule_example.moc"
