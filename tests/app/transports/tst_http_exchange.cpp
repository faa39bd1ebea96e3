#include "app/transports/http_exchange.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/app/transports/http_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using app::HttpAnswer;
using app::HttpRequest;
using Course = app::HttpAnswer::Course;

Q_DECLARE_METATYPE(app::HttpAnswer::Course)

/// Requests to a server of good or of bad behaviour.
class TestHttpExchange final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void asksAndIsAnswered();
    void tellsHowFarItWent_data();
    void tellsHowFarItWent();
    void asksOnceOnly_data();
    void asksOnceOnly();
    void isNotReachedWhereNobodyListens();
    void takesNoEndlessAnswer();
    void asksNothingAfterAStop();
    void waitsAWhileForAnAnswerAfterAStop();
    void trustsNoOtherCertificate_data();
    void trustsNoOtherCertificate();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();

private:
    static HttpRequest post(quint16 port);

    QTemporaryDir m_folder;
    test::HttpServers m_servers;
};

void TestHttpExchange::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to ask.");
    QVERIFY(m_folder.isValid());
}

HttpRequest TestHttpExchange::post(quint16 port)
{
    HttpRequest request;
    request.method = "POST";
    request.url = "http://127.0.0.1:" + QByteArray::number(port) + "/send?a=%20b";
    request.body = "text=Ch%C3%A0o";
    request.timeouts = {.connect = std::chrono::seconds(2),
                        .answer = std::chrono::seconds(2),
                        .afterStop = std::chrono::seconds(1)};
    return request;
}

void TestHttpExchange::asksAndIsAnswered()
{
    const quint16 port = m_servers.open({test::says(201, u"{\"a\":\"Chào\"}"_s)});
    HttpRequest request = post(port);
    request.headers = {{"X-Of-Ours", "one"}};
    request.user = "hoa";
    request.password = "s3cret";
    const HttpAnswer answer = app::askByHttp(request);
    QCOMPARE(answer.course, Course::Answered);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.body, QByteArray("{\"a\":\"Chào\"}"));
    const QList<QJsonObject> asked = m_servers.requests(port);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][u"method"_s].toString(), u"POST"_s);
    QCOMPARE(asked[0][u"path"_s].toString(), u"/send?a=%20b"_s);
    QCOMPARE(asked[0][u"body"_s].toString(), u"text=Ch%C3%A0o"_s);
    const QJsonObject headers = asked[0][u"headers"_s].toObject();
    QCOMPARE(headers[u"x-of-ours"_s].toString(), u"one"_s);
    QCOMPARE(headers[u"authorization"_s].toString(), u"Basic aG9hOnMzY3JldA=="_s);
}

void TestHttpExchange::tellsHowFarItWent_data()
{
    QTest::addColumn<QJsonObject>("does");
    QTest::addColumn<Course>("course");
    QTest::newRow("an answer") << test::says(200, u"{}"_s) << Course::Answered;
    QTest::newRow("an error is an answer") << test::says(503, u"later"_s) << Course::Answered;
    QTest::newRow("a redirection is not followed")
        << QJsonObject{{u"status"_s, 302}, {u"headers"_s, QJsonObject{{u"Location"_s, u"/other"_s}}}}
        << Course::Answered;
    QTest::newRow("closed before the request")
        << QJsonObject{{u"drop"_s, u"connection"_s}} << Course::Unanswered;
    QTest::newRow("closed behind the request")
        << QJsonObject{{u"drop"_s, u"request"_s}} << Course::Unanswered;
    QTest::newRow("closed within the answer")
        << QJsonObject{{u"drop"_s, u"answer"_s}, {u"body"_s, u"{\"status\":1}"_s}} << Course::Unanswered;
    QTest::newRow("no answer in time") << QJsonObject{{u"hang"_s, true}} << Course::Unanswered;
}

void TestHttpExchange::tellsHowFarItWent()
{
    QFETCH(QJsonObject, does);
    const quint16 port = m_servers.open({does});
    const HttpAnswer answer = app::askByHttp(post(port));
    QTEST(answer.course, "course");
    QCOMPARE(answer.detail.isEmpty(), answer.course == Course::Answered);
}

void TestHttpExchange::asksOnceOnly_data()
{
    QTest::addColumn<QString>("drop");
    QTest::newRow("before the request") << u"connection"_s;
    QTest::newRow("behind the request") << u"request"_s;
}

void TestHttpExchange::asksOnceOnly()
{
    QFETCH(QString, drop);
    const QJsonObject well = test::says(200, u"{}"_s);
    const quint16 port = m_servers.open({well, QJsonObject{{u"drop"_s, drop}}, well});
    QCOMPARE(app::askByHttp(post(port)).course, Course::Answered);
    QCOMPARE(app::askByHttp(post(port)).course, Course::Unanswered);
    QCOMPARE(m_servers.requests(port).size(), drop == "request"_L1 ? 2 : 1);
}

void TestHttpExchange::isNotReachedWhereNobodyListens()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    const HttpAnswer answer = app::askByHttp(post(port));
    QCOMPARE(answer.course, Course::NotReached);
    QVERIFY(!answer.detail.isEmpty());
}

void TestHttpExchange::takesNoEndlessAnswer()
{
    const QString longest(app::kLongestHttpAnswer, u'x');
    const quint16 port = m_servers.open({test::says(200, longest), test::says(200, longest + u'x')});
    QCOMPARE(app::askByHttp(post(port)).course, Course::Answered);
    QCOMPARE(app::askByHttp(post(port)).course, Course::Unanswered);
}

void TestHttpExchange::asksNothingAfterAStop()
{
    const quint16 port = m_servers.open({test::says(200, u"{}"_s)});
    const std::atomic_bool stop = true;
    QCOMPARE(app::askByHttp(post(port), &stop).course, Course::Stopped);
    QVERIFY(m_servers.requests(port).isEmpty());
}

void TestHttpExchange::waitsAWhileForAnAnswerAfterAStop()
{
    const quint16 port = m_servers.open({QJsonObject{{u"hang"_s, true}}});
    HttpRequest request = post(port);
    request.timeouts.answer = std::chrono::seconds(60);
    std::atomic_bool stop = false;
    auto asking = std::async(std::launch::async, [&] { return app::askByHttp(request, &stop); });
    QTRY_COMPARE(m_servers.requests(port).size(), 1);
    QElapsedTimer sinceStop;
    sinceStop.start();
    stop = true;
    QCOMPARE(asking.get().course, Course::Unanswered);
    QVERIFY2(sinceStop.elapsed() >= 900 && sinceStop.elapsed() < 10'000,
             qPrintable(QString::number(sinceStop.elapsed())));
}

void TestHttpExchange::trustsNoOtherCertificate_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<Course>("course");
    QTest::newRow("the one we know") << u"localhost"_s << u"localhost"_s << Course::Answered;
    QTest::newRow("another for the same name") << u"stranger"_s << u"localhost"_s << Course::NotTrusted;
    QTest::newRow("one for another name") << u"other.example"_s << u"other.example"_s << Course::NotTrusted;
    QTest::newRow("one of no authority") << u"localhost"_s << QString() << Course::NotTrusted;
}

void TestHttpExchange::trustsNoOtherCertificate()
{
    QFETCH(QString, shown);
    QFETCH(QString, trusted);
    for (const QString &name : {u"localhost"_s, u"other.example"_s, u"stranger"_s}) {
        const QString host = name == "stranger"_L1 ? u"localhost"_s : name;
        if (!test::makeCertificate(m_folder.path(), name, host))
            QSKIP("There is no openssl that makes certificates for the servers.");
    }
    const QString stem = m_folder.filePath(shown);
    const quint16 port = m_servers.open({test::says(200, u"{}"_s)},
                                        {{u"cert"_s, stem + u".pem"_s}, {u"key"_s, stem + u".key"_s}});
    HttpRequest request = post(port);
    request.url = "https://localhost:" + QByteArray::number(port) + "/";
    request.caFile = trusted.isEmpty() ? QString() : m_folder.filePath(trusted + u".pem"_s);
    const HttpAnswer answer = app::askByHttp(request);
    QTEST(answer.course, "course");
    QCOMPARE(m_servers.requests(port).size(), answer.course == Course::Answered ? 1 : 0);
}

void TestHttpExchange::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &field, auto change) {
        HttpRequest request = post(1);
        change(request);
        QTest::newRow(name) << request << field;
    };
    row("another method", u"method"_s, [](HttpRequest &r) { r.method = "DELETE"; });
    row("no TLS to another computer", u"url"_s, [](HttpRequest &r) { r.url = "http://shop.example/"; });
    row("another scheme", u"url"_s, [](HttpRequest &r) { r.url = "file:///etc/passwd"; });
    row("no host", u"url"_s, [](HttpRequest &r) { r.url = "https:///a"; });
    row("a login within", u"url"_s, [](HttpRequest &r) { r.url = "https://a:b@shop.example/"; });
    row("a break in it", u"url"_s, [](HttpRequest &r) { r.url = "https://shop.example/\r\nHost: x"; });
    row("a header in a header", u"headers"_s, [](HttpRequest &r) { r.headers = {{"X-A", "1\r\nX-B: 2"}}; });
    row("a colon in its name", u"headers"_s, [](HttpRequest &r) { r.headers = {{"X:A", "1"}}; });
    row("a colon in the user", u"login"_s, [](HttpRequest &r) { r.user = "a:b"; });
}

void TestHttpExchange::refusesWhatIsNoRequest()
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, field);
    const auto checked = app::checkHttpRequest(request);
    QVERIFY(!checked);
    QVERIFY2(checked.error().detail.startsWith(field + u':'), qPrintable(checked.error().detail));
    QCOMPARE(app::askByHttp(request).course, Course::NotReached);
}

MK_TEST(TestHttpExchange)
#include "tst_http_exchange.moc"
