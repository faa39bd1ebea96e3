#include "app/outbox/sending/settlement.h"

#include "app/transports/gateway_outcome.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/app/transports/gateways.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Result = db::Settlement::Result;

namespace {

app::SendResult gatewaySays(int status, const QByteArray &body = {})
{
    app::HttpAnswer answer;
    answer.course = app::HttpAnswer::Course::Answered;
    answer.status = status;
    answer.body = body;
    return app::gatewayOutcome(test::preset(u"twilio"_s), answer);
}

} // namespace

/// What the answer of a gateway means for its message, and for those behind it.
class TestSettlement final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void init() { makeScene(); }
    void blamesTheAccountForItsAddress_data();
    void blamesTheAccountForItsAddress();
    void leavesMessagesWhereAnAddressIsWrong();
};

void TestSettlement::blamesTheAccountForItsAddress_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("concernsAccount");
    const auto row = [](const char *name, int status, const char *body, bool concernsAccount) {
        QTest::newRow(name) << status << QByteArray(body) << concernsAccount;
    };
    row("the login", 401, "", true);
    row("forbidden", 403, "<html>", true);
    row("no money", 402, "", true);
    row("no such page", 404, "<html>", true);
    row("no such page, in words of its own", 404, R"({"code":20404,"message":"not found"})", true);
    row("a wrong method", 405, "", true);
    row("a page that was taken away", 410, "", true);
    row("a wrong request", 400, "", false);
    row("a wrong number, in a code we know", 404, R"({"code":21211})", false);
}

void TestSettlement::blamesTheAccountForItsAddress()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, concernsAccount);
    const auto verdict = app::verdictOf({7}, gatewaySays(status, body), 1, 1000);
    QCOMPARE(verdict.concernsAccount, concernsAccount);
    QCOMPARE(verdict.settlement.result == Result::TryAgain, concernsAccount);
    QCOMPARE(verdict.settlement.result == Result::Refused, !concernsAccount);
    QVERIFY(!concernsAccount || !verdict.settlement.countsAsAttempt);
}

void TestSettlement::leavesMessagesWhereAnAddressIsWrong()
{
    const auto ids = approvedMany(3);
    m_answer = [](const app::OutgoingItem &) { return gatewaySays(404); };
    app::MessageReleaser releaser(setup());
    const auto report = release(releaser);
    QCOMPARE(m_handed.size(), 1);
    QCOMPARE(report.troubles.size(), 1);
    QCOMPARE(report.count(app::Released::Failed), 0);
    for (const auto id : ids)
        QCOMPARE(stateOf(id), db::MessageState::Approved);
    m_answer = [](const app::OutgoingItem &) { return answer(Kind::Accepted); };
    pass(120); // a minute's rest
    QCOMPARE(release(releaser).count(app::Released::Sent), 3);
}

MK_TEST(TestSettlement)
#include "tst_settlement.moc"
