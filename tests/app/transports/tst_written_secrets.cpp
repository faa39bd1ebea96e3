#include "app/transports/written_secrets.h"

#include "tests/app/transports/gateways.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString kPlaceOfSms = u"https://sms.example/send"_s;

app::GatewayConfig asking(const QString &url, const QJsonObject &body = {})
{
    app::GatewayConfig config;
    config.secrets = QStringList{u"api_key"_s, u"code"_s};
    config.send.url = url;
    config.send.body = body;
    return config;
}

} // namespace

Q_DECLARE_METATYPE(app::GatewayConfig)

/// Secrets are named in the description of a gateway, and do not stand in it.
class TestWrittenSecrets final : public QObject
{
    Q_OBJECT
private slots:
    void areFoundByTheirNames_data();
    void areFoundByTheirNames();
    void areNoneOfWhatIsNamed_data();
    void areNoneOfWhatIsNamed();
    void areNotInTheGatewaysWeKnow();
    void areFoundByWhatTheyAre_data();
    void areFoundByWhatTheyAre();
};

void TestWrittenSecrets::areFoundByTheirNames_data()
{
    QTest::addColumn<app::GatewayConfig>("config");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const QString &place, const app::GatewayConfig &config) {
        QTest::newRow(name) << config << place;
    };
    row("in a body", u"ApiKey"_s, asking(kPlaceOfSms, {{u"ApiKey"_s, u"A1B2C3D4"_s}}));
    row("in single braces", u"token"_s, asking(kPlaceOfSms, {{u"token"_s, u"{token}"_s}}));
    row("deep in a body", u"client_secret"_s,
        asking(kPlaceOfSms, {{u"login"_s, QJsonArray{QJsonObject{{u"client_secret"_s, u"A1B2"_s}}}}}));
    row("in a list", u"password"_s, asking(kPlaceOfSms, {{u"password"_s, QJsonArray{u"hunter22"_s}}}));
    row("as a number", u"pass"_s, asking(kPlaceOfSms, {{u"pass"_s, 20261130}}));
    row("by a name the gateway gives", u"code"_s, asking(kPlaceOfSms, {{u"code"_s, u"hunter22"_s}}));
    row("in an address", u"api_key"_s, asking(kPlaceOfSms + u"?to={{phone}}&api_key=A1B2C3D4#x"_s));
    row("after a choice in an address", u"token"_s,
        asking(kPlaceOfSms + u"?unicode={{unicode?1:0}}&token=A1B2C3D4"_s));
    row("before an address", u"password"_s, asking(u"https://hoa:hunter22@sms.example/send"_s));
    app::GatewayConfig config = asking(kPlaceOfSms);
    config.send.headers = {{u"X-Auth-Token"_s, u"A1B2C3D4"_s}};
    row("in a header", u"X-Auth-Token"_s, config);
    config = asking(kPlaceOfSms);
    config.report.emplace().request.url = kPlaceOfSms + u"?key=A1B2C3D4"_s;
    row("where a report is asked", u"key"_s, config);
    config = asking(kPlaceOfSms);
    config.token.emplace().request.body = {{u"secret"_s, u"A1B2C3D4"_s}};
    row("where a token is asked", u"secret"_s, config);
}

void TestWrittenSecrets::areFoundByTheirNames()
{
    QFETCH(const app::GatewayConfig, config);
    QFETCH(const QString, place);
    const auto checked = app::checkSecretsAreNamed(config);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, db::ErrorKind::InvalidInput);
    QCOMPARE(checked.error().reason, app::kWrittenSecret.toString());
    QVERIFY2(checked.error().detail.startsWith(u"gateway: %1: "_s.arg(place)),
             qPrintable(checked.error().detail));
    QVERIFY(!checked.error().detail.contains("A1B2"_L1) && !checked.error().detail.contains("hunter22"_L1));
}

void TestWrittenSecrets::areNoneOfWhatIsNamed_data()
{
    QTest::addColumn<app::GatewayConfig>("config");
    QTest::newRow("placeholders") << asking(
        kPlaceOfSms + u"?token={{api_key}}"_s,
        {{u"password"_s, u"{{code}}"_s}, {u"key"_s, u"v1 {{api_key}}"_s}});
    QTest::newRow("other names") << asking(kPlaceOfSms + u"?keyword=greeting"_s,
                                           {{u"tokens"_s, 20261130}, {u"grant_type"_s, u"refresh_token"_s}});
    QTest::newRow("too short for a secret")
        << asking(kPlaceOfSms, {{u"key"_s, u"1"_s}, {u"pass"_s, QString()}});
    QTest::newRow("a login that is named") << asking(u"https://hoa:{{code}}@sms.example/send"_s);
}

void TestWrittenSecrets::areNoneOfWhatIsNamed()
{
    QFETCH(const app::GatewayConfig, config);
    const auto checked = app::checkSecretsAreNamed(config);
    QVERIFY2(checked, checked ? "" : qPrintable(checked.error().detail));
}

void TestWrittenSecrets::areNotInTheGatewaysWeKnow()
{
    const auto presets = app::gatewayPresets();
    QVERIFY2(presets, presets ? "" : qPrintable(presets.error().detail));
    for (const app::GatewayConfig &config : *presets) {
        const app::GatewayAccount account = test::filledAccount(config);
        QVERIFY2(app::checkNoSecretStands(config, account.fields, account.secrets), qPrintable(config.key));
    }
}

void TestWrittenSecrets::areFoundByWhatTheyAre_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("place");
    QTest::newRow("a value") << u"k3y4"_s << u"channel"_s;
    QTest::newRow("a part of a value") << u"A1B2C3D4"_s << u"X-Shop"_s;
    QTest::newRow("a part of a path") << u"bot-9f8e7d6c"_s << u"url"_s;
    QTest::newRow("a percent-encoded value") << u"a/b+c"_s << u"via"_s;
    QTest::newRow("a field") << u"hunter22"_s << u"user"_s;
    QTest::newRow("a short part") << u"shop"_s << QString();
    QTest::newRow("another") << u"an0ther-secret"_s << QString();
    QTest::newRow("the name of a placeholder") << u"template_phone"_s << QString();
    QTest::newRow("none") << QString() << QString();
}

void TestWrittenSecrets::areFoundByWhatTheyAre()
{
    QFETCH(const QString, secret);
    QFETCH(const QString, place);
    app::GatewayConfig config = asking(u"https://sms.example/bot-9f8e7d6c/send?via=a%2Fb%2Bc"_s,
                                       {{u"channel"_s, u"k3y4"_s}, {u"to"_s, u"{{template_phone}}"_s}});
    config.send.headers = {{u"X-Shop"_s, u"shop=A1B2C3D4; {{phone}}"_s}};
    const auto checked =
        app::checkNoSecretStands(config, {{u"user"_s, u"hunter22"_s}}, {{u"code"_s, secret}});
    QCOMPARE(checked.has_value(), place.isEmpty());
    if (checked)
        return;
    QCOMPARE(checked.error().reason, app::kWrittenSecret.toString());
    QVERIFY2(checked.error().detail.startsWith(u"gateway: %1: "_s.arg(place)),
             qPrintable(checked.error().detail));
}

MK_TEST(TestWrittenSecrets)
#include "tst_written_secrets.moc"
