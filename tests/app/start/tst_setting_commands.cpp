#include "app/desk/undo.h"
#include "app/start/setting_commands.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using State = app::UndoOutcome::State;

/// What the shop decides is changed and taken back as one, the language of its rules with it.
class TestSettingCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void writesWhatDiffersOnly();
    void leavesNoRowWhereNothingDiffers();
    void takesTheRulesAlongToTheOtherLanguageAndBack();
    void givesTheRulesBackTheWordsTheyHad();
    void refusesWhereTheSameSettingChangedSince();
    void takesBackWhatWasNeverSetBefore();

private:
    app::ShopSettings shop() { return app::ShopSettings::load(m_shop->session()).value(); }
    app::Done<app::Nothing> change(const std::function<void(app::ShopSettings &)> &change)
    {
        app::ShopSettings after = shop();
        change(after);
        return app::run(m_shop->session(), app::ChangeSettings::between(shop(), after), m_shop->clock().act())
            .value();
    }
    State takeBack(db::JournalId id)
    {
        return app::undo(m_shop->session(), id, m_shop->clock().act()).value().value.state;
    }
    /// The languages that the texts of the rules are in.
    QStringList languagesOfRules()
    {
        QHash<db::TemplateId, QString> languages;
        const auto templates = m_shop->session().templates().all().value();
        for (const db::Template &text : templates)
            languages.insert(text.id, text.language);
        QStringList spoken;
        const auto rules = m_shop->session().greetings().rules().value();
        for (const db::GreetingRule &rule : rules) {
            for (const auto &words : rule.words)
                spoken.append(languages.value(words.text));
        }
        spoken.removeDuplicates();
        return spoken;
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestSettingCommands::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestSettingCommands::writesWhatDiffersOnly()
{
    QVERIFY(m_shop->session().settings().set(u"shop.phone"_s, u"0236"_s)); // by another desk meanwhile
    const app::ShopSettings before = shop();
    app::ShopSettings after = before;
    after.name = u"Hoa Lan"_s;
    const auto command = app::ChangeSettings::between(before, after);
    QCOMPARE(command.values.keys(), QStringList{u"shop.name"_s});
    QVERIFY(app::run(m_shop->session(), command, m_shop->clock().act()));
    QCOMPARE(shop().name, u"Hoa Lan"_s);
    QCOMPARE(shop().phone, u"0236"_s);
}

void TestSettingCommands::leavesNoRowWhereNothingDiffers()
{
    QVERIFY(!change([](app::ShopSettings &) {}).entry);
    QVERIFY(m_shop->session().journal().list(10)->isEmpty());
}

void TestSettingCommands::takesTheRulesAlongToTheOtherLanguageAndBack()
{
    QCOMPARE(languagesOfRules(), QStringList{u"vi"_s});
    const auto done = change([](app::ShopSettings &settings) { settings.language = u"en"_s; });
    QVERIFY(done.changes.greetings && done.changes.settings);
    QCOMPARE(languagesOfRules(), QStringList{u"en"_s});
    QCOMPARE(takeBack(done.entry), State::Done);
    QCOMPARE(shop().language, u"vi"_s);
    QCOMPARE(languagesOfRules(), QStringList{u"vi"_s});
}

void TestSettingCommands::givesTheRulesBackTheWordsTheyHad()
{
    // One rule speaks English before the shop does: going back must not make it Vietnamese.
    db::GreetingStore &greetings = m_shop->session().greetings();
    const auto textOfTheFirst = [&] { return greetings.rules()->constFirst().words.constFirst().text; };
    const db::TemplateId vietnamese = textOfTheFirst();
    const auto there = change([](app::ShopSettings &settings) { settings.language = u"en"_s; });
    const db::TemplateId english = textOfTheFirst();
    QVERIFY(english != vietnamese);
    QCOMPARE(takeBack(there.entry), State::Done);
    QCOMPARE(textOfTheFirst(), vietnamese);
    const db::GreetingRule rule = greetings.rules()->constFirst();
    db::GreetingRule::Words words = rule.words.constFirst();
    words.text = english;
    QVERIFY(greetings.setWords(rule.id, words));

    const auto done = change([](app::ShopSettings &settings) { settings.language = u"en"_s; });
    QCOMPARE(takeBack(done.entry), State::Done);
    QCOMPARE(textOfTheFirst(), english);
    QCOMPARE(languagesOfRules(), (QStringList{u"en"_s, u"vi"_s}));

    // What a rule was given since stays.
    const auto again = change([](app::ShopSettings &settings) { settings.language = u"en"_s; });
    const db::GreetingRule last = greetings.rules()->constLast();
    db::GreetingRule::Words own = last.words.constFirst();
    own.text = vietnamese;
    QVERIFY(greetings.setWords(last.id, own));
    QCOMPARE(takeBack(again.entry), State::Done);
    QCOMPARE(greetings.rules()->constLast().words.constFirst().text, vietnamese);
}

void TestSettingCommands::refusesWhereTheSameSettingChangedSince()
{
    const auto first = change([](app::ShopSettings &settings) { settings.name = u"Một"_s; });
    change([](app::ShopSettings &settings) { settings.phone = u"0236"_s; });
    change([](app::ShopSettings &settings) { settings.name = u"Hai"_s; });
    QCOMPARE(takeBack(first.entry), State::InTheWay);
    QCOMPARE(shop().name, u"Hai"_s);
}

void TestSettingCommands::takesBackWhatWasNeverSetBefore()
{
    app::ChangeSettings command;
    command.values.insert(u"test.key"_s, u"1"_s);
    const auto done = app::run(m_shop->session(), command, m_shop->clock().act());
    QVERIFY(done);
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(!m_shop->session().settings().all()->contains(u"test.key"_s));
}

MK_TEST(TestSettingCommands)
#include "tst_setting_commands.moc"
