#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/collecting/collect_round.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/sending_store.h"
#include "db/session/session.h"
#include "tests/app/cli/account_shop.h"
#include "tests/app/transports/http_server.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

/// "collect" on a gateway of this computer that tells what became of a message.
class TestAskedGateways final : public QObject, AccountShop
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { makeShop(); }
    void sayWhatArrived();
    void areAskedOfOneAccountAlone();
    void areNamedWhereTheyCannotBeAsked();
    void needNoSecretWhereTheyOweNoAnswer();

private:
    /// An account at such a gateway.
    db::SendingAccount addTwilio(db::Session &session, quint16 port, const db::Act &act);
    /// The same, and a message that it has accepted ten minutes ago.
    db::MessageId addAcceptedSms(quint16 port);

    test::HttpServers m_servers;
};

namespace {

/// Twilio among the gateways we know, at a server of this computer.
QJsonObject twilioAt(quint16 port)
{
    QFile file(QStringLiteral(MK_SOURCE_DIR "/resources/data/gateways.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("gateways.json");
    const QByteArray moved =
        file.readAll().replace("https://api.twilio.com", "http://127.0.0.1:" + QByteArray::number(port));
    for (const QJsonValue &one : QJsonDocument::fromJson(moved)[u"gateways"_s].toArray()) {
        if (one[u"key"_s] == u"twilio"_s)
            return one.toObject();
    }
    qFatal("no twilio");
}

template <class T> T must(db::Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().detail));
    return *std::move(result);
}

} // namespace

void TestAskedGateways::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to ask.");
}

db::SendingAccount TestAskedGateways::addTwilio(db::Session &session, quint16 port, const db::Act &act)
{
    db::SendingAccount account;
    account.kind = db::AccountKind::SmsGateway;
    account.name = u"SMS"_s;
    account.sender = u"HOAMAI"_s;
    account.keychainKey = u"sms"_s;
    account.configuration = app::gatewayConfiguration(twilioAt(port), {{u"account_sid"_s, u"AC1"_s}});
    account.id = must(session.sendingAccounts().add(account, act));
    return account;
}

db::MessageId TestAskedGateways::addAcceptedSms(quint16 port)
{
    const auto session = must(db::Session::open({m_shop->database()}));
    const QDateTime then(QDate(2026, 11, 21), QTime(9, 50), QTimeZone("Asia/Ho_Chi_Minh"));
    const db::Act act{then.toMSecsSinceEpoch(), then.date()};
    const db::SendingAccount account = addTwilio(*session, port, act);
    m_secrets.held.insert(app::secretNameOf(account, u"auth_token"), "t0ken");
    db::Template text;
    text.title = text.body = u"Tin"_s;
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Care;
    text.channel = db::Channel::Sms;
    text.language = u"vi"_s;
    db::OutboxMessage message;
    message.customer = db::CustomerId{1};
    message.purpose = db::Purpose::Care;
    message.templateId = must(session->templates().add(text, act)).value;
    message.templateVersion = 1;
    message.address = u"+84912345678"_s;
    message.dueOn = then.date();
    message.dueAt = then.time();
    message.text = u"Tin"_s;
    const auto id = must(session->outbox().add(message, act)).value();
    must(session->releaseLease().take(u"desk"_s, u"PC"_s, std::chrono::hours(1), act));
    must(session->sending().claim({id, u"mk-1@localhost"_s, account.id, 1, "Tin"}, u"desk"_s, act));
    must(session->sending().settle({id, db::Settlement::Result::Accepted, {}, 0, u"SM7"_s}, u"desk"_s, act));
    return id;
}

void TestAskedGateways::sayWhatArrived()
{
    const quint16 port = m_servers.open({test::says(200, u"{\"status\":\"delivered\"}"_s)});
    const auto id = addAcceptedSms(port);
    const QJsonObject gateway = answer({u"collect"_s}).value(u"gateways"_s).toArray().first().toObject();
    QCOMPARE(gateway.value(u"account"_s).toString(), u"SMS"_s);
    QCOMPARE(gateway.value(u"delivered"_s).toInt(), 1);
    QVERIFY(gateway.value(u"trouble"_s).isNull());
    {
        const auto session = must(db::Session::open({m_shop->database()}));
        QCOMPARE(must(session->deliveryEvents().of(id)).last().kind, db::DeliveryKind::Delivered);
    }
    QVERIFY(call({u"history"_s}).out.contains(u"Delivery reports received"_s));
    QCOMPARE(call({u"collect"_s}).out, u"SMS: nothing to ask\n"_s);
    QCOMPARE(m_servers.requests(port).size(), 1);
    QVERIFY(m_servers.requests(port).first().value(u"path"_s).toString().endsWith("/Messages/SM7.json"_L1));
}

void TestAskedGateways::areAskedOfOneAccountAlone()
{
    const quint16 port = m_servers.open({test::says(200, u"{\"status\":\"sent\"}"_s)});
    addAcceptedSms(port);
    addGmail();
    QVERIFY(answer({u"collect"_s, u"--account"_s, u"SMS"_s}).value(u"mailboxes"_s).toArray().isEmpty());
    QCOMPARE(m_servers.requests(port).size(), 1);
}

void TestAskedGateways::areNamedWhereTheyCannotBeAsked()
{
    const quint16 port = m_servers.open({test::says(200, u"{\"status\":\"sent\"}"_s)});
    addAcceptedSms(port);
    m_secrets.held.clear();
    const CliCall called = call({u"collect"_s});
    QCOMPARE(called.exitCode, 1);
    QVERIFY2(called.err.contains(u"gateway of \"SMS\": "_s) && called.err.contains(u"keychain"_s),
             qPrintable(called.err));
    QCOMPARE(called.out, u"SMS: not asked\n"_s);
    QVERIFY(m_servers.requests(port).isEmpty());
}

void TestAskedGateways::needNoSecretWhereTheyOweNoAnswer()
{
    const quint16 port = m_servers.open({});
    {
        const auto session = must(db::Session::open({m_shop->database()}));
        addTwilio(*session, port, {1, QDate(2026, 11, 21)});
    }
    const CliCall called = call({u"collect"_s});
    QVERIFY2(called.exitCode == 0, qPrintable(called.err));
    QCOMPARE(called.out, u"SMS: nothing to ask\n"_s);
    const auto session = must(db::Session::open({m_shop->database()}));
    const app::CollectSetup setup{[&session](const app::DatabaseWork &work) -> db::Result<void> {
                                      MK_CHECK(work(*session));
                                      return {};
                                  },
                                  app::Clock::fixedAt(QDateTime(QDate(2026, 11, 21), QTime(3, 0), Qt::UTC))};
    QVERIFY(must(app::collectAll(&m_secrets, setup)).troubles.isEmpty());
}

MK_TEST(TestAskedGateways)
#include "tst_asked_gateways.moc"
