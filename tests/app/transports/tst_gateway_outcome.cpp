#include "app/transports/gateway_outcome.h"
#include "tests/app/transports/gateways.h"
#include "tests/support/test_main.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using app::HttpAnswer;
using Course = app::HttpAnswer::Course;
using Kind = app::SendOutcome::Kind;

Q_DECLARE_METATYPE(app::SendOutcome::Kind)

/// What became of a message by the answer of its gateway.
class TestGatewayOutcome final : public QObject
{
    Q_OBJECT
private slots:
    void findsWhatStandsAtAPath_data();
    void findsWhatStandsAtAPath();
    void tellsWhatBecameOfTheMessage_data();
    void tellsWhatBecameOfTheMessage();
    void isUnsureOnceTheRequestWasSent_data();
    void isUnsureOnceTheRequestWasSent();
    void keepsTheIdAndTheWords();
    void readsAReport_data();
    void readsAReport();
};

void TestGatewayOutcome::findsWhatStandsAtAPath_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::newRow("a text") << u"a"_s << u"x"_s;
    QTest::newRow("a whole number") << u"n"_s << u"-124"_s;
    QTest::newRow("a long number") << u"l"_s << u"123456789012"_s;
    QTest::newRow("a fraction") << u"f"_s << u"0.5"_s;
    QTest::newRow("within") << u"d.id"_s << u"7"_s;
    QTest::newRow("within a list") << u"list.1.s"_s << u"true"_s;
    QTest::newRow("none such") << u"d.other.id"_s << QString();
    QTest::newRow("beyond the list") << u"list.9.s"_s << QString();
    QTest::newRow("no plain value") << u"d"_s << QString();
}

void TestGatewayOutcome::findsWhatStandsAtAPath()
{
    QFETCH(QString, path);
    const QJsonObject document =
        QJsonDocument::fromJson(R"({"a":"x","n":-124,"l":123456789012,"f":0.5,"d":{"id":"7"},)"
                                R"("list":[{"s":false},{"s":true}]})")
            .object();
    QTEST(app::textAtPath(QJsonValue(document), path), "text");
}

void TestGatewayOutcome::tellsWhatBecameOfTheMessage_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QString &key, int status, const char *body, Kind kind) {
        QTest::newRow(name) << key << status << QByteArray(body) << kind;
    };
    row("eSMS took it", u"esms"_s, 200, R"({"CodeResult":"100","SMSID":"a"})", Kind::Accepted);
    row("eSMS, wrong key", u"esms"_s, 200, R"({"CodeResult":"101"})", Kind::NeedsLogin);
    row("eSMS, no money", u"esms"_s, 200, R"({"CodeResult":"103"})", Kind::RefusedForNow);
    row("eSMS, wrong number", u"esms"_s, 200, R"({"CodeResult":"108"})", Kind::Refused);
    row("eSMS, seen before", u"esms"_s, 200, R"({"CodeResult":"124"})", Kind::Unsure);
    row("eSMS, a code we do not know", u"esms"_s, 200, R"({"CodeResult":"987"})", Kind::Unsure);
    row("SpeedSMS took it", u"speedsms"_s, 200, R"({"status":"success","data":{"tranId":7}})",
        Kind::Accepted);
    row("SpeedSMS, wrong number", u"speedsms"_s, 200, R"({"status":"error","code":"105"})", Kind::Refused);
    row("VietGuys took it", u"vietguys"_s, 200, R"({"error":0,"msgid":"a"})", Kind::Accepted);
    row("VietGuys, an error", u"vietguys"_s, 200, R"({"error":-3,"log":"x"})", Kind::Unsure);
    row("Twilio took it", u"twilio"_s, 201, R"({"status":"queued","sid":"a"})", Kind::Accepted);
    row("Twilio, wrong number", u"twilio"_s, 400, R"({"code":21211,"status":400})", Kind::Refused);
    row("Twilio, an error of ours", u"twilio"_s, 400, R"({"code":29999})", Kind::Refused);
    row("Zalo took it", u"zns"_s, 200, R"({"error":0,"data":{"msg_id":"a"}})", Kind::Accepted);
    row("Zalo, no account", u"zns"_s, 200, R"({"error":-118})", Kind::Refused);
    row("Zalo, the token", u"zns"_s, 200, R"({"error":-124})", Kind::NeedsLogin);
    row("not allowed", u"esms"_s, 401, "", Kind::NeedsLogin);
    row("forbidden", u"esms"_s, 403, "no", Kind::NeedsLogin);
    row("too many", u"esms"_s, 429, "", Kind::RefusedForNow);
    row("not just now", u"esms"_s, 503, "<html>", Kind::Unsure);
    row("a code we know, not just now", u"esms"_s, 503, R"({"CodeResult":"103"})", Kind::RefusedForNow);
    row("a gate that waited too long", u"esms"_s, 504, "<html>", Kind::Unsure);
    row("waited too long for us", u"esms"_s, 408, "", Kind::Unsure);
    row("no such page", u"esms"_s, 404, "<html>", Kind::Refused);
    row("an error there", u"esms"_s, 500, "", Kind::Unsure);
    row("a gate before it", u"esms"_s, 502, "", Kind::Unsure);
    row("moved", u"esms"_s, 302, "", Kind::Unsure);
    row("success, but not by its status", u"esms"_s, 500, R"({"CodeResult":"100"})", Kind::Unsure);
    row("no JSON", u"esms"_s, 200, "100", Kind::Unsure);
    row("nothing", u"esms"_s, 200, "", Kind::Unsure);
}

void TestGatewayOutcome::tellsWhatBecameOfTheMessage()
{
    QFETCH(QString, key);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpAnswer answer;
    answer.course = Course::Answered;
    answer.status = status;
    answer.body = body;
    QTEST(app::gatewayOutcome(test::preset(key), answer).outcome.kind, "kind");
}

void TestGatewayOutcome::isUnsureOnceTheRequestWasSent_data()
{
    QTest::addColumn<int>("course");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no answer") << static_cast<int>(Course::Unanswered) << Kind::Unsure;
    QTest::newRow("no server") << static_cast<int>(Course::NotReached) << Kind::NotReached;
    QTest::newRow("another server") << static_cast<int>(Course::NotTrusted) << Kind::NotTrusted;
    QTest::newRow("stopped") << static_cast<int>(Course::Stopped) << Kind::Stopped;
}

void TestGatewayOutcome::isUnsureOnceTheRequestWasSent()
{
    QFETCH(int, course);
    HttpAnswer answer;
    answer.course = static_cast<Course>(course);
    answer.status = 200;
    answer.body = R"({"CodeResult":"100","SMSID":"a"})"; // cut, so that it does not count
    QTEST(app::gatewayOutcome(test::preset(u"esms"_s), answer).outcome.kind, "kind");
}

void TestGatewayOutcome::keepsTheIdAndTheWords()
{
    HttpAnswer answer;
    answer.course = Course::Answered;
    answer.status = 200;
    answer.body = R"({"CodeResult":"103","ErrorMessage":"Balance not enough"})";
    const app::SendResult refused = app::gatewayOutcome(test::preset(u"esms"_s), answer);
    QCOMPARE(refused.code, u"103"_s);
    QCOMPARE(refused.outcome.words, u"Balance not enough"_s);
    QCOMPARE(refused.outcome.phase, app::SmtpPhase::Content);
    answer.body = R"({"status":"success","data":{"tranId":4100200300}})";
    QCOMPARE(app::gatewayOutcome(test::preset(u"speedsms"_s), answer).remoteId, u"4100200300"_s);
}

void TestGatewayOutcome::readsAReport_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("state");
    const auto row = [](const char *name, int status, const char *body, app::DeliveryState state) {
        QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(state);
    };
    row("delivered", 200, R"({"status":"delivered"})", app::DeliveryState::Delivered);
    row("on its way", 200, R"({"status":"sent"})", app::DeliveryState::Waiting);
    row("failed", 200, R"({"status":"undelivered"})", app::DeliveryState::Failed);
    row("another word", 200, R"({"status":"resting"})", app::DeliveryState::Unknown);
    row("an error", 500, R"({"status":"delivered"})", app::DeliveryState::Unknown);
}

void TestGatewayOutcome::readsAReport()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpAnswer answer;
    answer.course = Course::Answered;
    answer.status = status;
    answer.body = body;
    const app::GatewayConfig config = test::preset(u"twilio"_s);
    QVERIFY(config.report);
    QTEST(static_cast<int>(app::deliveryLookOf(*config.report, answer).state), "state");
}

MK_TEST(TestGatewayOutcome)
#include "tst_gateway_outcome.moc"
