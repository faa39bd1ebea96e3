#include "app/transports/gateway_request.h"
#include "tests/app/transports/gateways.h"
#include "tests/support/test_main.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using app::GatewayAccount;
using app::GatewayConfig;
using app::PhoneForm;

namespace {

app::HttpRequest requestOf(const QString &key, const app::OutgoingItem &item)
{
    const GatewayConfig config = test::preset(key);
    const GatewayAccount account = test::filledAccount(config);
    const auto values = app::messageValues(config, account, item);
    const auto request = values ? app::filledRequest(config.send, *values, account)
                                : tl::unexpected<db::Error>(values.error());
    if (!request)
        qWarning("%s", qPrintable(request.error().detail));
    return request ? *request : app::HttpRequest();
}

QJsonObject jsonOf(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

} // namespace

/// What is asked of a gateway for a message.
class TestGatewayRequest final : public QObject
{
    Q_OBJECT
private slots:
    void writesNumbersAsTheGatewayWantsThem_data();
    void writesNumbersAsTheGatewayWantsThem();
    void asksESms();
    void asksSpeedSms();
    void asksVietGuys();
    void asksTwilio();
    void asksZalo();
    void namesWhatIsMissing();
    void refusesASecretThatCouldNotBeBlottedOut();
    void refusesAParameterThatIsTooLong_data();
    void refusesAParameterThatIsTooLong();
    void takesNoHeaderOutOfASecret();
    void blotsOutEverySecret_data();
    void blotsOutEverySecret();
};

void TestGatewayRequest::writesNumbersAsTheGatewayWantsThem_data()
{
    QTest::addColumn<PhoneForm>("form");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<QString>("written"); // empty: refused
    QTest::newRow("E.164") << PhoneForm::E164 << u"+84912345678"_s << u"+84912345678"_s;
    QTest::newRow("international") << PhoneForm::International << u"+84912345678"_s << u"84912345678"_s;
    QTest::newRow("local") << PhoneForm::Local << u"+84912345678"_s << u"0912345678"_s;
    QTest::newRow("abroad") << PhoneForm::International << u"+442079460958"_s << u"442079460958"_s;
    QTest::newRow("abroad, local") << PhoneForm::Local << u"+442079460958"_s << QString();
    QTest::newRow("no plus") << PhoneForm::E164 << u"0912345678"_s << QString();
    QTest::newRow("a letter") << PhoneForm::E164 << u"+8491234567x"_s << QString();
    QTest::newRow("nothing") << PhoneForm::E164 << QString() << QString();
}

void TestGatewayRequest::writesNumbersAsTheGatewayWantsThem()
{
    QFETCH(PhoneForm, form);
    QFETCH(QString, e164);
    const auto phone = app::gatewayPhone(form, e164);
    QTEST(phone ? *phone : QString(), "written");
}

void TestGatewayRequest::asksESms()
{
    const app::OutgoingItem item = test::greetingToLan();
    const app::HttpRequest request = requestOf(u"esms"_s, item);
    QCOMPARE(request.method, "POST"_ba);
    const QJsonObject body = jsonOf(request.body);
    QCOMPARE(body[u"Phone"_s].toString(), u"0912345678"_s);
    QCOMPARE(body[u"Content"_s].toString(), item.text);
    QCOMPARE(body[u"IsUnicode"_s].toString(), u"1"_s);
    QCOMPARE(body[u"RequestId"_s].toString(), u"mk-42"_s);
    QCOMPARE(body[u"ApiKey"_s].toString(), u"secret-of/api_key"_s);
    QCOMPARE(body[u"Brandname"_s].toString(), u"the sender"_s);
    QCOMPARE(body[u"SmsType"_s].toString(), u"2"_s);
}

void TestGatewayRequest::asksSpeedSms()
{
    const app::HttpRequest request = requestOf(u"speedsms"_s, test::greetingToLan());
    const QJsonObject body = jsonOf(request.body);
    QCOMPARE(body[u"to"_s], QJsonValue(QJsonArray{u"84912345678"_s}));
    QCOMPARE(body[u"sms_type"_s], QJsonValue(2));
    QCOMPARE(request.user, "secret-of/token"_ba);
    QCOMPARE(request.password, "x"_ba);
}

void TestGatewayRequest::asksVietGuys()
{
    app::OutgoingItem item = test::greetingToLan();
    const QUrlQuery form(QString::fromLatin1(requestOf(u"vietguys"_s, item).body));
    QCOMPARE(form.queryItemValue(u"sms"_s, QUrl::FullyDecoded), item.text);
    QCOMPARE(form.queryItemValue(u"type"_s), u"8"_s);
    QCOMPARE(form.queryItems().size(), 8);
    item.text = u"Chuc mung & cam on"_s; // GSM-7
    const QUrlQuery plain(QString::fromLatin1(requestOf(u"vietguys"_s, item).body));
    QCOMPARE(plain.queryItemValue(u"type"_s), u"0"_s);
    QCOMPARE(plain.queryItems().size(), 8);
}

void TestGatewayRequest::asksTwilio()
{
    const app::OutgoingItem item = test::greetingToLan();
    const app::HttpRequest request = requestOf(u"twilio"_s, item);
    QVERIFY2(request.url.endsWith("/Accounts/the%20account_sid/Messages.json"), request.url.constData());
    const QUrlQuery form(QString::fromLatin1(request.body));
    QCOMPARE(form.queryItemValue(u"To"_s, QUrl::FullyDecoded), u"+84912345678"_s);
    QCOMPARE(form.queryItemValue(u"Body"_s, QUrl::FullyDecoded), item.text);
}

void TestGatewayRequest::asksZalo()
{
    const app::OutgoingItem item = test::greetingToLan();
    const app::HttpRequest request = requestOf(u"zns"_s, item);
    const QJsonObject body = jsonOf(request.body);
    QCOMPARE(body[u"phone"_s].toString(), u"84912345678"_s);
    QCOMPARE(body[u"template_id"_s].toString(), item.templateId);
    QCOMPARE(body[u"template_data"_s], QJsonValue(QJsonObject{{u"customer_name"_s, u"Lan"_s}}));
    QCOMPARE(body[u"tracking_id"_s].toString(), u"mk-42"_s);
    QCOMPARE(request.headers.first().name, "access_token"_ba);
    QCOMPARE(request.headers.first().value, "secret-of/access_token"_ba);
    QVERIFY(!request.body.contains("secret"));
}

void TestGatewayRequest::namesWhatIsMissing()
{
    const GatewayConfig config = test::preset(u"zns"_s);
    GatewayAccount account = test::filledAccount(config);
    app::OutgoingItem item = test::greetingToLan();
    item.templateId.clear();
    QVERIFY(app::messageValues(config, account, item).error().detail.contains("template"_L1));
    account.secrets.remove(u"app_secret"_s);
    QVERIFY(app::messageValues(config, account, item).error().detail.contains("app_secret"_L1));
    account.fields.clear();
    QVERIFY(app::messageValues(config, account, item).error().detail.contains("app_id"_L1));
}

void TestGatewayRequest::refusesASecretThatCouldNotBeBlottedOut()
{
    const app::GatewayConfig config = test::preset(u"esms"_s);
    app::GatewayAccount account = test::filledAccount(config);
    account.secrets.insert(u"api_key"_s, u"abc"_s);
    const auto refused = app::accountValues(config, account);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains("api_key is shorter"_L1), qPrintable(refused.error().detail));
    QVERIFY(!refused.error().detail.contains("abc"_L1));
    account.secrets.insert(u"api_key"_s, u"abcd"_s);
    QVERIFY(app::accountValues(config, account));
}

void TestGatewayRequest::refusesAParameterThatIsTooLong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a name of 30") << u"customer_name"_s << 30 << true;
    QTest::newRow("a name of 31") << u"customer_name"_s << 31 << false;
    QTest::newRow("called so alone") << u"name"_s << 31 << false;
    QTest::newRow("a phone of 16") << u"phone"_s << 16 << false;
    QTest::newRow("an address of 200") << u"address"_s << 200 << true;
    QTest::newRow("an amount of 21") << u"amount"_s << 21 << false;
    QTest::newRow("another word that ends so") << u"surname"_s << 31 << true;
}

void TestGatewayRequest::refusesAParameterThatIsTooLong()
{
    QFETCH(QString, name);
    QFETCH(int, size);
    const GatewayConfig config = test::preset(u"zns"_s);
    app::OutgoingItem item = test::greetingToLan();
    item.parameters = {{name, {QString(size, u'x')}}};
    QTEST(app::messageValues(config, test::filledAccount(config), item).has_value(), "isTaken");
}

void TestGatewayRequest::takesNoHeaderOutOfASecret()
{
    const GatewayConfig config = test::preset(u"zns"_s);
    GatewayAccount account = test::filledAccount(config);
    account.secrets.insert(u"access_token"_s, u"token\r\nX-Evil: 1"_s);
    const auto values = app::messageValues(config, account, test::greetingToLan());
    QVERIFY(values);
    QVERIFY(!app::filledRequest(config.send, *values, account));
}

void TestGatewayRequest::blotsOutEverySecret_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("as it is") << u"wrong key secret-of/api_key and secret-of/secret_key"_s;
    QTest::newRow("percent-encoded") << u"/send?ApiKey=secret-of%2Fapi_key"_s;
    QTest::newRow("within base64") << u"Basic "_s +
                                          QString::fromLatin1("user:secret-of/api_key"_ba.toBase64());
    QTest::newRow("behind a long text") << QString(390, u'x') + u" secret-of/api_key"_s;
}

void TestGatewayRequest::blotsOutEverySecret()
{
    QFETCH(QString, said);
    const GatewayAccount account = test::filledAccount(test::preset(u"esms"_s));
    const QString shown = app::withoutSecrets(said + u"\r\nand more"_s, account);
    QVERIFY2(!shown.contains("secret"_L1) && shown.contains("***"_L1), qPrintable(shown));
    QVERIFY2(!shown.contains(u'\n') && shown.size() <= app::kLongestSmtpWords, qPrintable(shown));
    QVERIFY(!shown.contains(QString::fromLatin1("secret-of/api"_ba.toBase64().first(12))));
}

MK_TEST(TestGatewayRequest)
#include "tst_gateway_request.moc"
