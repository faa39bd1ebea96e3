#include "app/transports/gateway_config.h"
#include "tests/app/transports/gateways.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QJsonObject plainGateway()
{
    return {{u"key"_s, u"plain"_s},
            {u"name"_s, u"Plain"_s},
            {u"phone"_s, u"local"_s},
            {u"fields"_s, QJsonArray{u"sender"_s}},
            {u"secrets"_s, QJsonArray{u"token"_s}},
            {u"send"_s,
             QJsonObject{{u"method"_s, u"POST"_s},
                         {u"url"_s, u"https://gateway.example/send"_s},
                         {u"type"_s, u"json"_s},
                         {u"body"_s, QJsonObject{{u"to"_s, u"{{phone}}"_s}, {u"by"_s, u"{{sender}}"_s}}}}},
            {u"answer"_s, QJsonObject{{u"success"_s, u"code"_s}, {u"values"_s, QJsonArray{u"0"_s}}}}};
}

QJsonObject with(QJsonObject json, const QString &part, const QString &member, const QJsonValue &value)
{
    QJsonObject changed = json.value(part).toObject();
    changed.insert(member, value);
    json.insert(part, changed);
    return json;
}

} // namespace

/// Gateways as data.
class TestGatewayConfig final : public QObject
{
    Q_OBJECT
private slots:
    void readsTheGatewaysWeKnow();
    void saysEveryCodeInBothLanguages();
    void tellsNoSecretInAnAddressThatIsSent();
    void readsOneOfTheShopsOwn();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysWhatAMissingMemberMayBe();
};

void TestGatewayConfig::readsTheGatewaysWeKnow()
{
    const auto presets = app::gatewayPresets();
    QVERIFY2(presets, presets ? "" : qPrintable(presets.error().detail));
    QSet<QString> keys;
    for (const app::GatewayConfig &config : *presets) {
        keys.insert(config.key);
        QVERIFY2(config.send.url.startsWith("https://"_L1), qPrintable(config.key));
        QVERIFY2(!config.secrets.isEmpty(), qPrintable(config.key));
        QVERIFY2(!config.answer.idPath.isEmpty(), qPrintable(config.key));
    }
    QCOMPARE(keys, QSet<QString>({u"esms"_s, u"speedsms"_s, u"vietguys"_s, u"twilio"_s, u"zns"_s}));
    QCOMPARE(presets->size(), keys.size());
    QVERIFY(test::preset(u"zns"_s).token);
    QVERIFY(test::preset(u"zns"_s).needsTemplate);
    QVERIFY(test::preset(u"twilio"_s).report);
}

void TestGatewayConfig::saysEveryCodeInBothLanguages()
{
    const auto presets = app::gatewayPresets();
    QVERIFY(presets);
    for (const app::GatewayConfig &config : *presets) {
        for (auto code = config.codes.begin(); code != config.codes.end(); ++code) {
            QVERIFY2(code->english.endsWith(u'.') && code->vietnamese.endsWith(u'.'), qPrintable(code.key()));
            QVERIFY2(!config.answer.successValues.contains(code.key()), qPrintable(code.key()));
        }
    }
}

void TestGatewayConfig::tellsNoSecretInAnAddressThatIsSent()
{
    const auto presets = app::gatewayPresets();
    QVERIFY(presets);
    for (const app::GatewayConfig &config : *presets) { // servers keep addresses in their logs
        for (const QString &secret : config.secrets)
            QVERIFY2(!config.send.url.contains(secret), qPrintable(config.key));
    }
}

void TestGatewayConfig::readsOneOfTheShopsOwn()
{
    const auto config = app::readGatewayConfig(plainGateway());
    QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
    QCOMPARE(config->phoneForm, app::PhoneForm::Local);
    QCOMPARE(config->send.bodyKind, app::BodyKind::Json);
    QCOMPARE(config->answer.successValues, QStringList(u"0"_s));
    QVERIFY(!config->report);
    QVERIFY(!config->token);
}

void TestGatewayConfig::namesWhatIsWrong_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("place");
    const QJsonObject plain = plainGateway();
    const auto row = [](const char *name, const QString &place, const QJsonObject &json) {
        QTest::newRow(name) << json << place;
    };
    QJsonObject json = plain;
    json.remove(u"key"_s);
    row("no key", u"key"_s, json);
    json = plain;
    json.insert(u"phone"_s, u"any"_s);
    row("another form of numbers", u"phone"_s, json);
    row("another method", u"send.method"_s, with(plain, u"send"_s, u"method"_s, u"PUT"_s));
    row("no address", u"send.url"_s, with(plain, u"send"_s, u"url"_s, QString()));
    row("another type", u"send.type"_s, with(plain, u"send"_s, u"type"_s, u"xml"_s));
    row("a body of no type", u"send.body"_s, with(plain, u"send"_s, u"type"_s, u"none"_s));
    row("no path of success", u"answer.success"_s, with(plain, u"answer"_s, u"success"_s, QString()));
    row("no value of success", u"answer.values"_s, with(plain, u"answer"_s, u"values"_s, QJsonArray()));
    row("a name nothing fills", u"placeholder other"_s,
        with(plain, u"send"_s, u"body"_s, QJsonObject{{u"a"_s, QJsonArray{u"{{other}}"_s}}}));
    row("a name nothing fills in a header", u"placeholder other"_s,
        with(plain, u"send"_s, u"headers"_s, QJsonObject{{u"X-A"_s, u"{{other}}"_s}}));
    row("a password that is written out", u"password"_s,
        with(with(plain, u"send"_s, u"user"_s, u"{{sender}}"_s), u"send"_s, u"password"_s, u"hunter22"_s));
    row("a token that is written out", u"authorization"_s,
        with(plain, u"send"_s, u"headers"_s, QJsonObject{{u"authorization"_s, u"Bearer abcdef"_s}}));
    row("a key that is written out", u"apiKey"_s,
        with(plain, u"send"_s, u"body"_s, QJsonObject{{u"apiKey"_s, u"A1B2C3D4"_s}}));
    row("another outcome", u"codes.5.is"_s,
        with(plain, u"codes"_s, u"5"_s,
             QJsonObject{{u"is"_s, u"fine"_s}, {u"en"_s, u"a"_s}, {u"vi"_s, u"b"_s}}));
    row("a code without Vietnamese", u"codes.5.vi"_s,
        with(plain, u"codes"_s, u"5"_s, QJsonObject{{u"is"_s, u"refused"_s}, {u"en"_s, u"a"_s}}));
}

void TestGatewayConfig::namesWhatIsWrong()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, place);
    const auto config = app::readGatewayConfig(json);
    QVERIFY(!config);
    QVERIFY2(config.error().detail.startsWith(u"gateway: "_s + place + u':'),
             qPrintable(config.error().detail));
}

void TestGatewayConfig::saysWhatAMissingMemberMayBe()
{
    QJsonObject json = plainGateway();
    json.remove(u"phone"_s);
    const auto missing = app::readGatewayConfig(json);
    QVERIFY(!missing);
    const QString choices = u"\"e164\", \"international\", \"local\""_s;
    QCOMPARE(missing.error().detail, u"gateway: phone: is missing; write one of "_s + choices);
    json.insert(u"phone"_s, u"any"_s);
    const auto wrong = app::readGatewayConfig(json);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().detail, u"gateway: phone: \"any\" is none of "_s + choices);
}

MK_TEST(TestGatewayConfig)
#include "tst_gateway_config.moc"
