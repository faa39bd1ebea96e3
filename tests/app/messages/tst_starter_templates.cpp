#include "app/messages/starter_templates.h"

#include "app/greetings/occasion_catalogue.h"

#include "app/messages/compiled_template.h"
#include "app/messages/message_check.h"
#include "app/messages/message_renderer.h"
#include "app/messages/message_variables.h"
#include "app/messages/sms_parts.h"
#include "app/wording/fitting_words.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::CompiledTemplate;
using db::Audience;
using db::Channel;

namespace {

const QStringList kMainOccasions{u"birthday"_s,   u"birthday_lunar"_s, u"new_year"_s,     u"giao_thua"_s,
                                 u"tet_mung_1"_s, u"phu_nu_8_3"_s,     u"phu_nu_20_10"_s, u"nha_giao"_s,
                                 u"thay_thuoc"_s, u"doanh_nhan"_s,     u"thieu_nhi"_s,    u"trung_thu"_s,
                                 u"giang_sinh"_s};
const QList<Channel> kChannels{Channel::Zalo, Channel::Sms, Channel::Email};

QSet<QString> shippedKeys()
{
    QSet<QString> keys;
    for (const db::Occasion &occasion : app::shippedCatalogue()->occasions)
        keys.insert(occasion.key);
    return keys;
}

app::Variables valuesFor(const db::Template &starter)
{
    db::Customer customer;
    customer.givenName = u"Phương"_s;
    customer.fullName = u"Nguyễn Thị Phương"_s;
    customer.since = QDate(2023, 9, 25);
    customer.stage = starter.audience == Audience::Existing ? db::LifecycleStage::Loyalty
                                                            : db::LifecycleStage::Consideration;
    app::MessageContext context;
    context.customer = &customer;
    context.language = starter.language;
    context.honorific = starter.language == u"vi" ? u"anh/chị"_s : QString();
    context.shopName = u"Hoa Mai Trà"_s;
    context.shopSelf = u"em"_s;
    context.date = QDate(2026, 9, 25);
    context.canChi = u"Bính Ngọ"_s;
    return app::variablesFor(context);
}

/// Only the shop's name is known: a company, a walk-in.
app::Variables fewestValues()
{
    app::Variables values;
    values.set(app::Variable::Shop, u"Hoa Mai"_s);
    return values;
}

} // namespace

class TestStarterTemplates final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void givesEachStarterItsOwnKey();
    void coversEveryMainOccasion_data();
    void coversEveryMainOccasion();
    void coversTheMattersWithoutAnOccasion_data();
    void coversTheMattersWithoutAnOccasion();
    void namesOnlyOccasionsThatExist();
    void hasNoFindings_data();
    void hasNoFindings();
    void rendersForACustomerOfItsAudience_data();
    void rendersForACustomerOfItsAudience();
    void greetsAVietnameseCustomerByName();
    void staysWithinTwoPartsUnderALongName();
    void greetsACompanyAsOne_data();
    void greetsACompanyAsOne();
    void stopsWishesToAFamilyOnTheirWayToACompany();
    void saysWhereADocumentIsWrong_data();
    void saysWhereADocumentIsWrong();

private:
    void addStarters() const;
    bool has(const QString &key) const;

    QList<db::Template> m_starters;
};

void TestStarterTemplates::initTestCase()
{
    const auto starters = app::starterTemplates();
    QVERIFY2(starters, starters ? "" : qPrintable(starters.error().detail));
    m_starters = *starters;
    QVERIFY(m_starters.size() >= 150);
}

void TestStarterTemplates::givesEachStarterItsOwnKey()
{
    QSet<QString> keys;
    QSet<QString> bodies;
    for (const db::Template &starter : std::as_const(m_starters)) {
        QVERIFY2(!keys.contains(starter.key), qPrintable(starter.key));
        QVERIFY2(!bodies.contains(starter.body), qPrintable(starter.key));
        keys.insert(starter.key);
        bodies.insert(starter.body);
        QVERIFY(!starter.id);
        QCOMPARE(starter.version, 2); // the edition
        QCOMPARE(starter.body, starter.body.normalized(QString::NormalizationForm_C));
    }
    QVERIFY(keys.contains(u"birthday.existing.zalo.vi"_s));
}

void TestStarterTemplates::coversEveryMainOccasion_data()
{
    QTest::addColumn<QString>("occasion");
    for (const QString &occasion : kMainOccasions)
        QTest::newRow(qPrintable(occasion)) << occasion;
}

void TestStarterTemplates::coversEveryMainOccasion()
{
    QFETCH(QString, occasion);
    for (const Audience audience : {Audience::Prospect, Audience::Existing}) {
        for (const QString &language : {u"vi"_s, u"en"_s}) {
            for (const Channel channel : kChannels) {
                const auto fits = [&](const db::Template &starter) {
                    return starter.occasionKey == occasion && starter.audience == audience &&
                           starter.language == language && starter.channel == channel &&
                           starter.purpose == db::Purpose::Greeting &&
                           starter.recipient == db::CustomerKind::Person;
                };
                QCOMPARE(std::count_if(m_starters.cbegin(), m_starters.cend(), fits), 1);
            }
        }
    }
}

void TestStarterTemplates::coversTheMattersWithoutAnOccasion_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("there");
    QTest::newRow("first words to a prospect") << u"first_contact.prospect.zalo.vi"_s << true;
    QTest::newRow("no first words to a customer") << u"first_contact.existing.zalo.vi"_s << false;
    QTest::newRow("how are things") << u"how_are_things.existing.sms.en"_s << true;
    QTest::newRow("no how are things to a prospect") << u"how_are_things.prospect.sms.en"_s << false;
    QTest::newRow("thanks for a customer's visit") << u"thank_you_visit.existing.email.vi"_s << true;
    QTest::newRow("thanks for a prospect's visit") << u"thank_you_visit.prospect.email.vi"_s << true;
    QTest::newRow("long time no see") << u"long_time_no_see.existing.zalo.en"_s << true;
    QTest::newRow("anniversary of a customer") << u"ky_niem_khach_hang.existing.zalo.vi"_s << true;
    QTest::newRow("no anniversary of a prospect") << u"ky_niem_khach_hang.prospect.zalo.vi"_s << false;
}

void TestStarterTemplates::coversTheMattersWithoutAnOccasion()
{
    QFETCH(QString, key);
    QTEST(has(key), "there");
}

void TestStarterTemplates::namesOnlyOccasionsThatExist()
{
    const QSet<QString> known = shippedKeys();
    QCOMPARE(known.size(), 92);
    for (const db::Template &starter : std::as_const(m_starters))
        QVERIFY2(starter.occasionKey.isEmpty() || known.contains(starter.occasionKey),
                 qPrintable(starter.key));
}

void TestStarterTemplates::addStarters() const
{
    QTest::addColumn<db::Template>("starter");
    for (const db::Template &starter : m_starters)
        QTest::newRow(qPrintable(starter.key)) << starter;
}

void TestStarterTemplates::hasNoFindings_data()
{
    addStarters();
}

void TestStarterTemplates::hasNoFindings()
{
    QFETCH(db::Template, starter);
    for (const app::Finding &finding : app::checkTemplate(starter))
        QFAIL(qPrintable(u"%1 at %2:%3 (%4)"_s.arg(finding.code)
                             .arg(finding.line)
                             .arg(finding.column)
                             .arg(finding.argument)));
}

void TestStarterTemplates::rendersForACustomerOfItsAudience_data()
{
    addStarters();
}

void TestStarterTemplates::rendersForACustomerOfItsAudience()
{
    static const QRegularExpression kSmallAfterStop(u"(?:^|[.!?]\\s+)\\p{Ll}"_s);
    QFETCH(db::Template, starter);
    for (const QString &source : {starter.subject, starter.body}) {
        for (const app::Variables &values : {valuesFor(starter), fewestValues()}) {
            const app::RenderResult result = CompiledTemplate::compile(source).render(values);
            QVERIFY(result.sendable());
            for (const QString &wrong : {u"{{"_s, u"  "_s, u" ,"_s, u" ."_s, u" !"_s, u"$"_s})
                QVERIFY2(!result.text.contains(wrong), qPrintable(result.text));
            QVERIFY2(result.text == result.text.trimmed(), qPrintable(result.text));
            QVERIFY2(!kSmallAfterStop.match(result.text).hasMatch(), qPrintable(result.text));
            if (starter.channel == Channel::Sms)
                QVERIFY2(app::countSms(result.text).parts <= 2, qPrintable(result.text));
            if (starter.channel == Channel::Zalo)
                QVERIFY2(result.text.size() <= 350, qPrintable(result.text));
        }
    }
}

void TestStarterTemplates::greetsAVietnameseCustomerByName()
{
    for (const db::Template &starter : std::as_const(m_starters)) {
        const QString text = CompiledTemplate::compile(starter.body).render(valuesFor(starter)).text;
        QVERIFY2(text.contains(u"Phương"), qPrintable(starter.key));
        QVERIFY2(text.contains(u"Hoa Mai Trà"), qPrintable(starter.key)); // who is writing
    }
}

void TestStarterTemplates::staysWithinTwoPartsUnderALongName()
{
    const QString name = u"Tiệm Hoa Tươi Nguyệt Ánh"_s;
    QCOMPARE(name.size(), 24);
    for (const db::Template &starter : std::as_const(m_starters)) {
        if (starter.channel != Channel::Sms)
            continue;
        app::Variables values = valuesFor(starter);
        values.set(app::Variable::Shop, name);
        values.set(app::Variable::Self, u"shop"_s);
        values.set(app::Variable::GivenName, u"Nguyệt Ánh"_s);
        values.set(app::Variable::FullName, u"Công ty TNHH Minh Long"_s);
        const QString text = CompiledTemplate::compile(starter.body).render(values).text;
        QVERIFY2(app::countSms(text).parts <= 2, qPrintable(text));
        QVERIFY2(!text.startsWith(u"Dạ"), qPrintable(text)); // "Da," without accents is skin
    }
}

void TestStarterTemplates::greetsACompanyAsOne_data()
{
    QTest::addColumn<db::Template>("starter");
    for (const db::Template &starter : std::as_const(m_starters)) {
        if (starter.recipient == db::CustomerKind::Company)
            QTest::newRow(qPrintable(starter.key)) << starter;
    }
}

void TestStarterTemplates::greetsACompanyAsOne()
{
    QFETCH(db::Template, starter);
    db::Customer company;
    company.kind = db::CustomerKind::Company;
    company.fullName = company.givenName = u"Công ty TNHH Minh Long"_s;
    company.since = QDate(2023, 9, 25);
    app::ShopSettings shop;
    shop.name = u"Hoa Mai"_s;
    const app::RenderedMessage message =
        app::MessageRenderer(shop).render(starter, company, {QDate(2026, 9, 25), {}, 0});
    QVERIFY2(message.sendable(), qPrintable(message.text));
    QCOMPARE(message.text.count(company.fullName), 1);
    for (const QString &wrong : {u"gia đình"_s, u"Quý công ty"_s, u"family"_s, u"sức khỏe"_s})
        QVERIFY2(!message.text.contains(wrong), qPrintable(message.text));
    const auto beside = std::any_of(m_starters.cbegin(), m_starters.cend(), [&](const db::Template &one) {
        const db::Template *found =
            one.recipient == db::CustomerKind::Person ? app::companyTextBeside(one, m_starters) : nullptr;
        return found && found->key == starter.key;
    });
    QVERIFY(beside); // or no rule would ever send it
}

void TestStarterTemplates::stopsWishesToAFamilyOnTheirWayToACompany()
{
    db::Customer company;
    company.kind = db::CustomerKind::Company;
    company.fullName = company.givenName = u"Công ty TNHH Minh Long"_s;
    db::Template text;
    text.language = u"vi"_s;
    text.body = u"Dạ, chào {{honorific|Quý khách}} {{given_name|}} ạ. Cảm ơn {{honorific|Quý khách}}."_s;
    app::MessageRenderer renderer{app::ShopSettings()};
    const auto polite = renderer.render(text, company, {QDate(2026, 1, 1), {}, 0});
    QVERIFY(polite.sendable());
    QCOMPARE(polite.text, u"Dạ, chào Quý công ty Minh Long ạ. Cảm ơn Quý công ty."_s);
    text.body += u" Chúc {{honorific|Quý khách}} và gia đình an khang."_s;
    const auto rendered = renderer.render(text, company, {QDate(2026, 1, 1), {}, 0});
    QVERIFY(!rendered.sendable());
    QCOMPARE(rendered.findings.constLast().code, u"not-for-company"_s);
    QCOMPARE(rendered.findings.constLast().argument, u"gia đình"_s);
}

void TestStarterTemplates::saysWhereADocumentIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("not JSON") << QByteArray("{") << u"byte 1"_s;
    QTest::newRow("unknown purpose") << QByteArray(R"({"groups":[{"name":"x","purpose":"spam"}]})")
                                     << u"\"x\""_s;
    QTest::newRow("a text is missing")
        << QByteArray(
               R"({"groups":[{"name":"x","purpose":"care","prospect":{"vi":{"title":"t","zalo":"z"}}}]})")
        << u"x.prospect.sms.vi"_s;
}

void TestStarterTemplates::saysWhereADocumentIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto read = app::readStarterTemplates(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

bool TestStarterTemplates::has(const QString &key) const
{
    return std::any_of(m_starters.cbegin(), m_starters.cend(),
                       [&key](const db::Template &starter) { return starter.key == key; });
}

MK_TEST(TestStarterTemplates)
#include "tst_starter_templates.moc"
