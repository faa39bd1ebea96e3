#include "app/transports/gateway_transport.h"

#include "app/transports/gateway_words.h"
#include "tests/app/transports/gateways.h"
#include "tests/app/transports/http_server.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::DeliveryState;
using app::GatewayTransport;
using Kind = app::SendOutcome::Kind;

namespace {

const QString kTooOld = u"{\"error\":-124,\"message\":\"Access token invalid\"}"_s;
const QString kNewTokens =
    u"{\"access_token\":\"second token\",\"refresh_token\":\"second refresh\",\"expires_in\":\"90000\"}"_s;
const QString kTaken = u"{\"error\":0,\"data\":{\"msg_id\":\"m1\"}}"_s;

} // namespace

/// Messages through a gateway of good or of bad behaviour.
class TestGatewayTransport final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsAMessageOnce();
    void tellsTheSecretToNobody();
    void isUnsureWithoutAnAnswer();
    void refusesWhatItCannotAsk();
    void looksUpWhatBecameOfIt();
    void hasATokenRenewedAndKept();
    void sendsNothingWhereTheTokenIsNotKept();
    void keepsTheTokensOnceTheKeychainTakesThem();
    void triesNoSecondTokenInARow();
    void saysACodeInWords();
    void saysAStatusInWords_data();
    void saysAStatusInWords();

private:
    test::HttpServers m_servers;
};

void TestGatewayTransport::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to ask.");
}

void TestGatewayTransport::sendsAMessageOnce()
{
    const quint16 port = m_servers.open({test::says(200, u"{\"CodeResult\":\"100\",\"SMSID\":\"s7\"}"_s)});
    const app::GatewayConfig config = test::preset(u"esms"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    const app::SendResult result = transport.send(test::greetingToLan());
    QCOMPARE(result.outcome.kind, Kind::Accepted);
    QCOMPARE(result.remoteId, u"s7"_s);
    const QList<QJsonObject> asked = m_servers.requests(port);
    QCOMPARE(asked.size(), 1);
    const QJsonObject headers = asked[0][u"headers"_s].toObject();
    QCOMPARE(headers[u"content-type"_s].toString(), u"application/json; charset=utf-8"_s);
    const QJsonObject body = QJsonDocument::fromJson(asked[0][u"body"_s].toString().toUtf8()).object();
    QCOMPARE(body[u"Content"_s].toString(), test::greetingToLan().text);
    QVERIFY(transport.capabilities().sendsByItself);
    QVERIFY(!transport.capabilities().needsTemplate);
}

void TestGatewayTransport::tellsTheSecretToNobody()
{
    const QString said = u"{\"CodeResult\":\"101\",\"ErrorMessage\":\"no secret-of/api_key here\"}"_s;
    const quint16 port = m_servers.open({test::says(200, said)});
    const app::GatewayConfig config = test::preset(u"esms"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    const app::SendResult result = transport.send(test::greetingToLan());
    QCOMPARE(result.outcome.kind, Kind::NeedsLogin);
    QCOMPARE(result.outcome.words, u"no *** here"_s);
}

void TestGatewayTransport::isUnsureWithoutAnAnswer()
{
    const QJsonObject gone{{u"drop"_s, u"request"_s}};
    const quint16 port = m_servers.open({gone, test::says(200, u"{\"CodeResult\":\"100\"}"_s)});
    const app::GatewayConfig config = test::preset(u"esms"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::Unsure);
    QCOMPARE(m_servers.requests(port).size(), 1);
}

void TestGatewayTransport::refusesWhatItCannotAsk()
{
    const quint16 port = m_servers.open({});
    const app::GatewayConfig config = test::preset(u"esms"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    app::OutgoingItem abroad = test::greetingToLan();
    abroad.recipient = u"+442079460958"_s;
    const app::SendResult result = transport.send(abroad);
    QCOMPARE(result.outcome.kind, Kind::Refused);
    QCOMPARE(result.outcome.phase, app::SmtpPhase::Opening);
    QVERIFY(result.outcome.detail.contains("phone"_L1));
    QVERIFY(m_servers.requests(port).isEmpty());
}

void TestGatewayTransport::looksUpWhatBecameOfIt()
{
    const quint16 port = m_servers.open({test::says(200, u"{\"status\":\"delivered\"}"_s)});
    const app::GatewayConfig config = test::preset(u"twilio"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    QVERIFY(transport.capabilities().tellsDelivery);
    QCOMPARE(transport.lookUp(u"mk-42"_s, u"SM/7"_s).state, DeliveryState::Delivered);
    const QList<QJsonObject> asked = m_servers.requests(port);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"method"_s].toString(), u"GET"_s);
    QVERIFY(asked[0][u"path"_s].toString().endsWith("/Messages/SM%2F7.json"_L1));

    const app::GatewayConfig mute = test::preset(u"vietguys"_s, port);
    GatewayTransport other(mute, test::filledAccount(mute));
    QVERIFY(!other.capabilities().tellsDelivery);
    QCOMPARE(other.lookUp(u"mk-42"_s, u"7"_s).state, DeliveryState::Unknown);
    QCOMPARE(m_servers.requests(port).size(), 1);
}

void TestGatewayTransport::hasATokenRenewedAndKept()
{
    const quint16 port = m_servers.open({test::says(200, kTooOld), test::says(200, kNewTokens),
                                         test::says(200, kTaken), test::says(200, kTaken)});
    const app::GatewayConfig config = test::preset(u"zns"_s, port);
    QList<app::NewTokens> kept;
    GatewayTransport transport(config, test::filledAccount(config), [&kept](const app::NewTokens &tokens) {
        kept.append(tokens);
        return db::Result<void>();
    });
    QVERIFY(transport.capabilities().needsTemplate);
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::Accepted);
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::Accepted);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept[0].token, u"second token"_s);
    QCOMPARE(kept[0].refresh, u"second refresh"_s);
    QCOMPARE(kept[0].lifetimeSeconds, 90000);

    const QList<QJsonObject> asked = m_servers.requests(port);
    QCOMPARE(asked.size(), 4);
    const QString form = asked[1][u"body"_s].toString();
    QVERIFY2(form.contains("refresh_token=secret-of%2Frefresh_token"_L1), qPrintable(form));
    QVERIFY2(form.contains("grant_type=refresh_token"_L1), qPrintable(form));
    const QJsonObject renewing = asked[1][u"headers"_s].toObject();
    QCOMPARE(renewing[u"secret_key"_s].toString(), u"secret-of/app_secret"_s);
    for (int i = 2; i < 4; ++i)
        QCOMPARE(asked[i][u"headers"_s].toObject()[u"access_token"_s].toString(), u"second token"_s);
}

void TestGatewayTransport::sendsNothingWhereTheTokenIsNotKept()
{
    const quint16 port = m_servers.open({test::says(200, kTooOld), test::says(200, kNewTokens)});
    const app::GatewayConfig config = test::preset(u"zns"_s, port);
    GatewayTransport transport(config, test::filledAccount(config), [](const app::NewTokens &) {
        return db::Result<void>(db::failure(db::ErrorKind::FileAccess, u"the keychain is locked"_s));
    });
    const app::SendResult result = transport.send(test::greetingToLan());
    QCOMPARE(result.outcome.kind, Kind::NeedsLogin);
    QCOMPARE(result.outcome.detail, u"the keychain is locked"_s);
    QCOMPARE(m_servers.requests(port).size(), 2);
}

void TestGatewayTransport::keepsTheTokensOnceTheKeychainTakesThem()
{
    const quint16 port = m_servers.open({test::says(200, kTooOld), test::says(200, kNewTokens),
                                         test::says(200, kTooOld), test::says(200, kTaken)});
    const app::GatewayConfig config = test::preset(u"zns"_s, port);
    bool isLocked = true;
    QStringList asked;
    GatewayTransport transport(config, test::filledAccount(config), [&](const app::NewTokens &tokens) {
        asked.append(tokens.refresh);
        return isLocked
                   ? db::Result<void>(db::failure(db::ErrorKind::FileAccess, u"the keychain is locked"_s))
                   : db::Result<void>();
    });
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::NeedsLogin);
    isLocked = false;
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::Accepted);
    QCOMPARE(asked, QStringList(2, u"second refresh"_s)); // the gateway is asked for no others
    const QList<QJsonObject> requests = m_servers.requests(port);
    QCOMPARE(requests.size(), 4);
    const auto sentWith = [&requests](int i) {
        return requests[i][u"headers"_s].toObject()[u"access_token"_s].toString();
    };
    QCOMPARE(sentWith(2), u"secret-of/access_token"_s); // not before they were kept
    QCOMPARE(sentWith(3), u"second token"_s);
}

void TestGatewayTransport::triesNoSecondTokenInARow()
{
    const quint16 port =
        m_servers.open({test::says(200, kTooOld), test::says(200, kNewTokens), test::says(200, kTooOld)});
    const app::GatewayConfig config = test::preset(u"zns"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    QCOMPARE(transport.send(test::greetingToLan()).outcome.kind, Kind::NeedsLogin);
    QCOMPARE(m_servers.requests(port).size(), 3);
}

void TestGatewayTransport::saysACodeInWords()
{
    const app::GatewayConfig config = test::preset(u"zns"_s);
    QCOMPARE(app::wordsOfCode(config, u"-118"_s, u"vi"_s), u"Số này không có tài khoản Zalo."_s);
    QCOMPARE(app::wordsOfCode(config, u"-118"_s, u"en"_s), u"The number has no Zalo account."_s);
    QVERIFY(app::wordsOfCode(config, u"-9999"_s, u"vi"_s).isEmpty());
}

void TestGatewayTransport::saysAStatusInWords_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("english");
    QTest::newRow("a gate before it") << 502 << QString() << u"A fault at the gateway (HTTP 502)"_s;
    QTest::newRow("no such page")
        << 404 << QString()
        << u"Nothing is there at the gateway; its address or its method is wrong (HTTP 404)"_s;
    QTest::newRow("a wrong request") << 400 << QString() << u"The gateway refused the request (HTTP 400)"_s;
    QTest::newRow("a code we do not know")
        << 200 << u"{\"CodeResult\":\"987\"}"_s << u"The gateway does not say what became of it (HTTP 200)"_s;
    QTest::newRow("words of its own") << 502 << u"{\"ErrorMessage\":\"busy\"}"_s << QString();
}

void TestGatewayTransport::saysAStatusInWords()
{
    QFETCH(const int, status);
    QFETCH(const QString, body);
    const quint16 port = m_servers.open({test::says(status, body)});
    const app::GatewayConfig config = test::preset(u"esms"_s, port);
    GatewayTransport transport(config, test::filledAccount(config));
    const app::SendResult result = transport.send(test::greetingToLan());
    QTEST(app::gatewayReasonText(result.reason, u"en"_s), "english");
    QCOMPARE(app::gatewayReasonText(result.reason, u"vi"_s).isEmpty(), result.reason.isEmpty());
}

MK_TEST(TestGatewayTransport)
#include "tst_gateway_transport.moc"
