#include "app/messages/message_check.h"
#include "app/messages/sms_parts.h"
#include "app/messages/starter_templates.h"
#include "app/messages/template_commands.h"
#include "app/messages/template_entries.h"
#include "app/messages/template_fix.h"
#include "app/messages/value_census.h"
#include "app/messages/word_diff.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the page of templates works with.
class TestTemplateWork final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void groupsTheChannelsOfAMatter();
    void narrowsByWordsWithoutAccents();
    void ownTextJoinsItsTitle();
    void draftsAreSeenInTheirEntry();
    void draftComesBackAsItWas();
    void tellsWordsApart();
    void partsMakeUpBothTexts();
    void countsWhoLacksWhat();
    void everyFixMendsItsFinding_data();
    void everyFixMendsItsFinding();
    void takesAccentsOffForFewerParts();

private:
    db::Template stored(const QString &key) { return *m_shop->session().templates().byKey(key); }
    app::TemplateLibrary library() { return *app::loadTemplates(m_shop->session()); }
    std::unique_ptr<TestShop> m_shop;
};

namespace {

db::Template sample(const QString &body, db::Purpose purpose = db::Purpose::Greeting)
{
    db::Template text;
    text.title = u"Thử"_s;
    text.audience = db::Audience::Existing;
    text.purpose = purpose;
    text.channel = db::Channel::Sms;
    text.language = u"vi"_s;
    text.body = body;
    return text;
}

bool has(const db::Template &text, const QString &code)
{
    const auto findings = app::checkTemplate(text);
    return std::any_of(findings.begin(), findings.end(),
                       [&code](const app::Finding &finding) { return finding.code == code; });
}

} // namespace

void TestTemplateWork::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestTemplateWork::groupsTheChannelsOfAMatter()
{
    const auto vietnamese =
        app::entriesOf(library(), {.words = {}, .language = u"vi"_s, .occasion = {}, .channel = {}});
    const auto english =
        app::entriesOf(library(), {.words = {}, .language = u"en"_s, .occasion = {}, .channel = {}});
    QCOMPARE(vietnamese.size(), 46);
    QCOMPARE(english.size(), 46);
    int existing = 0;
    for (const auto &entry : vietnamese) {
        QCOMPARE(entry.texts.size(), 3);
        QCOMPARE(entry.texts.constFirst().text.channel, db::Channel::Zalo);
        existing += entry.audience == db::Audience::Existing;
        QVERIFY(existing == 0 || entry.audience == db::Audience::Existing); // prospects first
    }
    QVERIFY(existing > 10);
}

void TestTemplateWork::narrowsByWordsWithoutAccents()
{
    app::TemplateFilter filter{
        .words = u"sinh nhat khach hang"_s, .language = u"vi"_s, .occasion = {}, .channel = {}};
    const auto found = app::entriesOf(library(), filter);
    QVERIFY(!found.isEmpty());
    QVERIFY(found.constFirst().title.startsWith(u"Sinh nhật"_s));
    filter = {.words = {}, .language = u"vi"_s, .occasion = u"trung_thu"_s, .channel = {}};
    QCOMPARE(app::entriesOf(library(), filter).size(), 4); // each audience: people and companies
    filter.archived = true;
    QVERIFY(app::entriesOf(library(), filter).isEmpty());
}

void TestTemplateWork::ownTextJoinsItsTitle()
{
    db::Template own = sample(u"Dạ em chào chị. Cảm ơn chị."_s);
    own.title = u"Hỏi thăm riêng"_s;
    for (const db::Channel channel : {db::Channel::Sms, db::Channel::Zalo, db::Channel::Zalo}) {
        own.channel = channel;
        QVERIFY(app::run(m_shop->session(), app::SaveTemplate{own, {}}, m_shop->clock().act()));
    }
    const auto found = app::entriesOf(
        library(), {.words = u"hoi tham rieng"_s, .language = u"vi"_s, .occasion = {}, .channel = {}});
    QCOMPARE(found.size(), 2); // the second for Zalo stands by itself
    QCOMPARE(found.at(0).texts.size() + found.at(1).texts.size(), 3);
}

void TestTemplateWork::draftsAreSeenInTheirEntry()
{
    db::Template text = stored(u"birthday.existing.sms.vi"_s);
    text.body += u" Mời chị ghé."_s;
    QVERIFY(m_shop->session().drafts().put({app::draftKeyOf(text.id), app::draftContent(text), 1}));
    db::Template fresh = sample({});
    fresh.title = u"Mới"_s;
    QVERIFY(m_shop->session().drafts().put({app::newDraftKey(7), app::draftContent(fresh), 2}));
    int drafts = 0;
    for (const auto &entry :
         app::entriesOf(library(), {.words = {}, .language = u"vi"_s, .occasion = {}, .channel = {}})) {
        drafts += entry.hasDraft();
        if (const auto at = entry.indexOf(text.id, {}); at >= 0)
            QCOMPARE(entry.texts.at(at).text.body, text.body);
    }
    QCOMPARE(drafts, 2);
}

void TestTemplateWork::draftComesBackAsItWas()
{
    const auto all = *app::starterTemplates();
    for (const db::Template &text : all) {
        const auto back = app::readDraft(u"template/1"_s, app::draftContent(text));
        QVERIFY(back);
        db::Template same = text;
        same.key.clear();
        QCOMPARE(back->text, same);
    }
    QVERIFY(!app::readDraft(u"template/1"_s, u"{"_s));
}

void TestTemplateWork::tellsWordsApart()
{
    using Kind = app::DiffPart::Kind;
    const auto parts =
        app::diffWords(u"Chào {{honorific}} ạ. Cảm ơn."_s, u"Dạ chào {{honorific}} nhé. Cảm ơn."_s);
    QCOMPARE(parts.constFirst(), (app::DiffPart{Kind::Removed, u"Chào"_s}));
    QVERIFY(parts.contains(app::DiffPart{Kind::Removed, u"ạ"_s}));
    QVERIFY(parts.contains(app::DiffPart{Kind::Added, u"nhé"_s}));
    QVERIFY(app::diffWords({}, {}).isEmpty());
}

void TestTemplateWork::partsMakeUpBothTexts()
{
    const auto all = *app::starterTemplates();
    for (qsizetype i = 1; i < all.size(); ++i) {
        QString before;
        QString after;
        for (const app::DiffPart &part : app::diffWords(all.at(i - 1).body, all.at(i).body)) {
            before += part.kind == app::DiffPart::Kind::Added ? QString() : part.text;
            after += part.kind == app::DiffPart::Kind::Removed ? QString() : part.text;
        }
        QCOMPARE(before, all.at(i - 1).body);
        QCOMPARE(after, all.at(i).body);
    }
}

void TestTemplateWork::countsWhoLacksWhat()
{
    db::Customer known = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
    known.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    m_shop->add(known);
    db::Customer unknown = TestShop::person(u"Trần An"_s, db::LifecycleStage::Loyalty);
    unknown.gender.reset();
    const db::CustomerId lacks = m_shop->add(unknown);
    m_shop->add(TestShop::person(u"Lê Bình"_s, db::LifecycleStage::Awareness));

    app::ValueCensus census;
    app::ShopSettings settings;
    for (;;) { // one by one, as large shops are read a piece at a time
        const auto more = m_shop->session().customers().after(census.last(), 1);
        QVERIFY(more);
        if (more->isEmpty())
            break;
        census.add(*more, settings, m_shop->clock().today());
    }
    QCOMPARE(census.size(), 3);
    const auto text = app::CompiledTemplate::compile(u"{{honorific}} {{age}}"_s);
    using Field = app::ConditionField;
    const app::Condition existing = app::isOneOf(Field::Audience, {u"existing"_s});
    const app::Condition born = app::allOf({existing, app::isOneOf(Field::Birthday, {u"known"_s})});
    const app::Condition prospects = app::isOneOf(Field::Audience, {u"prospect"_s});
    const auto all = census.ask(text, existing, u"vi"_s);
    QCOMPARE(all.recipients, 2);
    QCOMPARE(all.enough, 1);
    QCOMPARE(all.shortages.size(), 2);
    QCOMPARE(all.shortages.constFirst().customers, std::vector<db::CustomerId>{lacks});
    QVERIFY(all.shortages.constFirst().guessed);
    const auto birthdays = census.ask(text, born, u"vi"_s);
    QCOMPARE(birthdays.recipients, 1);
    QCOMPARE(birthdays.enough, 1);
    QCOMPARE(census.members(prospects).size(), std::size_t{1});
}

void TestTemplateWork::everyFixMendsItsFinding_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<db::Purpose>("purpose");
    QTest::addColumn<QString>("code");
    const auto greeting = db::Purpose::Greeting;
    const auto promotion = db::Purpose::Promotion;
    QTest::newRow("no greeting") << u"Chúc chị vui. Cảm ơn chị."_s << greeting << u"no-greeting"_s;
    QTest::newRow("no thanks") << u"Dạ chào chị. Chúc chị vui vẻ và nhiều sức khỏe trong năm mới nhé."_s
                               << greeting << u"no-thanks"_s;
    QTest::newRow("misspelt variable")
        << u"Dạ chào {{honorifc}}. Cảm ơn."_s << greeting << u"unknown-variable"_s;
    QTest::newRow("single braces") << u"Dạ chào {honorific}. Cảm ơn."_s << greeting << u"single-braces"_s;
    QTest::newRow("too many braces") << u"Dạ chào {{{honorific}}}. Cảm ơn."_s << greeting
                                     << u"too-many-braces"_s;
    QTest::newRow("empty field") << u"Dạ chào {{}}. Cảm ơn."_s << greeting << u"empty-variable"_s;
    QTest::newRow("unclosed") << u"Dạ chào {{honorific. Cảm ơn."_s << greeting << u"unclosed-braces"_s;
    QTest::newRow("shouting") << u"Dạ chào chị!!! Cảm ơn."_s << greeting << u"shouting"_s;
    QTest::newRow("capitals") << u"Dạ chào chị. VUI LÒNG ĐẾN. Cảm ơn."_s << greeting << u"shouting"_s;
    QTest::newRow("no label") << u"Dạ chào chị. Cảm ơn. Từ chối: soạn TC."_s << promotion
                              << u"missing-ad-label"_s;
    QTest::newRow("no way to refuse")
        << u"[QC] Dạ chào chị. Cảm ơn chị."_s << promotion << u"missing-opt-out"_s;
    QTest::newRow("label, no greeting")
        << u"[QC] Chúc chị vui. Cảm ơn. Từ chối: soạn TC."_s << promotion << u"no-greeting"_s;
}

void TestTemplateWork::everyFixMendsItsFinding()
{
    QFETCH(QString, body);
    QFETCH(db::Purpose, purpose);
    QFETCH(QString, code);
    db::Template text = sample(body, purpose);
    QVERIFY(has(text, code));
    for (int step = 0; step < 3 && has(text, code); ++step) {
        for (const app::Finding &finding : app::checkTemplate(text)) {
            if (finding.code != code)
                continue;
            const auto fix = app::fixFor(finding, text);
            QVERIFY(fix);
            text.body = fix->text;
            break;
        }
    }
    QVERIFY2(!has(text, code), qPrintable(text.body));
}

void TestTemplateWork::takesAccentsOffForFewerParts()
{
    const db::Template text = stored(u"birthday.existing.sms.vi"_s);
    const auto fewer = app::withFewerParts(text);
    QVERIFY(fewer);
    QVERIFY(fewer->then < fewer->now);
    const auto plain = app::CompiledTemplate::compile(fewer->fix.text);
    QVERIFY(plain.isValid());
    const QString sent = plain.render(app::sampleVariables(u"vi"_s)).text;
    QCOMPARE(app::countSms(sent).encoding, u"GSM-7"_s);
    QCOMPARE(app::countSms(sent).parts, fewer->then);
    QVERIFY(sent.contains(u"chi Lan"_s));
    db::Template zalo = text;
    zalo.channel = db::Channel::Zalo;
    QVERIFY(!app::withFewerParts(zalo));
}

MK_TEST(TestTemplateWork)
#include "tst_template_work.moc"
