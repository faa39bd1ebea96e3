#include "app/start/shop_setup.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

class TestFirstStart final : public QObject
{
    Q_OBJECT
private slots:
    void isAShopWithoutNameAndPeople();
    void endsForGood();
    void letsTheRulesSpeakTheLanguage();
};

namespace {

/// As a new file is: the stage's shop has a name.
void takeTheName(TestShop &shop)
{
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.name.clear();
    if (!settings.save(shop.session()))
        qFatal("settings");
}

} // namespace

void TestFirstStart::isAShopWithoutNameAndPeople()
{
    TestShop shop;
    QVERIFY(!*app::isFirstStart(shop.session()));
    takeTheName(shop);
    QVERIFY(*app::isFirstStart(shop.session()));
    shop.add(TestShop::person(u"Lê Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(!*app::isFirstStart(shop.session()));
}

void TestFirstStart::endsForGood()
{
    TestShop shop;
    takeTheName(shop);
    QVERIFY(app::endFirstStart(shop.session(), {}, u"vi"_s));
    QVERIFY(!*app::isFirstStart(shop.session()));
    QVERIFY(app::ShopSettings::load(shop.session())->name.isEmpty());
}

void TestFirstStart::letsTheRulesSpeakTheLanguage()
{
    TestShop shop;
    QVERIFY(app::endFirstStart(shop.session(), u" Hoa  Sen "_s, u"en"_s));
    const auto settings = app::ShopSettings::load(shop.session());
    QCOMPARE(settings->name, u"Hoa Sen"_s);
    QCOMPARE(settings->language, u"en"_s);
    const auto rules = shop.session().greetings().rules();
    QVERIFY(rules && !rules->isEmpty());
    for (const db::GreetingRule &rule : *rules) {
        for (const db::GreetingRule::Words &words : rule.words)
            QCOMPARE(shop.session().templates().byId(words.text)->language, u"en"_s);
    }
}

MK_TEST(TestFirstStart)
#include "tst_first_start.moc"
