#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Messages are approved and sent from the command line, by a mail server on this computer.
class TestSendCalls final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(m_servers.start()); }
    void init();
    void approvesAndSendsOnce();
    void listsWhatWouldGo();
    void approvesAllOfToday();
    void saysWhyAMessageIsNotApproved();
    void withdrawsAnApproval();
    void pausesAndResumes();
    void failsWhereTheServerIsGone();
    void failsWhereAMessageDidNotGo_data();
    void failsWhereAMessageDidNotGo();
    void sendsAgainWhatFailed();
    void resolvesAnUncertainOne();
    void runsForAWhile();
    void endsWhenItIsStopped();
    void refusesAWrongCall_data();
    void refusesAWrongCall();

private:
    CliCall at(const QString &now, const QStringList &words, const std::function<bool()> &stopped = {}) const
    {
        return CliCall::run(QStringList{u"--db"_s, m_shop->database(), u"--now"_s, now} + words, {}, nullptr,
                            stopped);
    }
    QJsonObject documentAt(const QString &now, const QStringList &words) const
    {
        return at(now, words + QStringList{u"--json"_s}).document();
    }
    static int countOf(const QJsonObject &document, const QString &became)
    {
        return document.value(u"counts"_s).toObject().value(became).toInt(-1);
    }
    /// A mail to Hoa for today, and its number.
    QString plan() const;
    void openServer(const QJsonObject &asked);
    QString stateOf(const QString &id) const
    {
        for (const QJsonValue &one :
             m_shop->answer({u"outbox"_s, u"--all"_s, u"--no-prepare"_s}).value(u"messages"_s).toArray()) {
            if (one[u"id"_s].toInteger() == id.toLongLong())
                return one[u"state"_s].toString();
        }
        return {};
    }
    int arrived() { return static_cast<int>(m_servers.mails(m_port).size()); }

    const QString m_later = u"2026-11-21T10:05"_s;
    test::SmtpServers m_servers;
    quint16 m_port = 0;
    std::unique_ptr<CliShop> m_shop;
};

void TestSendCalls::init()
{
    m_shop = std::make_unique<CliShop>();
    openServer({});
}

void TestSendCalls::openServer(const QJsonObject &asked)
{
    m_port = m_servers.open(asked);
    QVERIFY(m_port != 0);
    const auto session = db::Session::open({m_shop->database()});
    QVERIFY(session);
    db::SendingAccount account;
    account.name = u"Shop"_s;
    account.sender = u"hoa@shop.example"_s;
    account.host = u"127.0.0.1"_s;
    account.port = m_port;
    account.security = db::LinkSecurity::None;
    auto &accounts = (*session)->sendingAccounts();
    const auto known = accounts.list();
    QVERIFY(known);
    if (known->isEmpty()) {
        QVERIFY(accounts.add(account, {1, QDate(2026, 11, 21)}));
    } else {
        account.id = known->constFirst().id;
        QVERIFY(accounts.update(account, {1, QDate(2026, 11, 21)}));
    }
}

QString TestSendCalls::plan() const
{
    const auto session = db::Session::open({m_shop->database()});
    const db::Act now{1, QDate(2026, 11, 21)};
    static int number = 0;
    db::Template text;
    text.title = u"Thư %1"_s.arg(++number);
    text.audience = db::Audience::Existing;
    text.purpose = db::Purpose::Greeting;
    text.channel = db::Channel::Email;
    text.language = u"vi"_s;
    text.subject = u"Chào"_s;
    text.body = u"Chào chị"_s;
    db::OutboxMessage message;
    message.customer = db::CustomerId{1};
    message.purpose = db::Purpose::Greeting;
    message.channel = db::Channel::Email;
    message.templateId = (*session)->templates().add(text, now)->value;
    message.templateVersion = 1;
    message.address = u"hoa@example.com"_s;
    message.dueOn = now.day;
    message.dueAt = QTime(9, 0);
    message.subject = text.subject;
    message.text = text.body;
    return QString::number((**(*session)->outbox().add(message, now)).value);
}

void TestSendCalls::approvesAndSendsOnce()
{
    const QString id = plan();
    const QJsonObject approved = m_shop->answer({u"outbox"_s, u"approve"_s, id});
    QCOMPARE(approved.value(u"approved"_s).toArray(), QJsonArray{id.toLongLong()});
    QCOMPARE(countOf(m_shop->answer({u"send"_s, u"--due"_s}), u"sent"_s), 0); // it can still be taken back
    const QJsonObject sent = documentAt(m_later, {u"send"_s, u"--due"_s});
    QCOMPARE(countOf(sent, u"sent"_s), 1);
    QCOMPARE(sent.value(u"messages"_s)[0][u"became"_s].toString(), u"sent"_s);
    QCOMPARE(countOf(documentAt(m_later, {u"send"_s, u"--due"_s}), u"sent"_s), 0);
    QCOMPARE(arrived(), 1);
    const QByteArray mail = m_servers.mails(m_port).constFirst();
    QVERIFY2(mail.contains("Auto-Submitted: auto-generated"), mail.constData());
    QVERIFY2(mail.contains("List-Unsubscribe: <mailto:hoa@shop.example"), mail.constData());
    QCOMPARE(stateOf(id), u"sent"_s);
}

void TestSendCalls::listsWhatWouldGo()
{
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    m_shop->answer({u"opt-out"_s, u"1"_s});
    const QJsonObject dry = documentAt(m_later, {u"send"_s, u"--due"_s, u"--dry-run"_s});
    const QJsonValue one = dry.value(u"messages"_s)[0];
    QCOMPARE(one[u"id"_s].toInteger(), id.toLongLong());
    QCOMPARE(one[u"account"_s].toString(), u"Shop"_s);
    QVERIFY(!one[u"mayGo"_s].toBool(true));
    QCOMPARE(one[u"reason"_s].toString(), u"refused"_s);
    const QJsonValue account = dry.value(u"accounts"_s)[0];
    QCOMPARE(account[u"waiting"_s].toInt(), 1);
    QCOMPARE(account[u"lastAt"_s].toString(), u"2026-11-21T03:05:00Z"_s);
    QCOMPARE(stateOf(id), u"approved"_s);
    QCOMPARE(arrived(), 0);
}

void TestSendCalls::approvesAllOfToday()
{
    const QString first = plan();
    const QString second = plan();
    const QJsonObject done = m_shop->answer({u"outbox"_s, u"approve"_s, u"--day"_s});
    QCOMPARE(done.value(u"approved"_s).toArray(), (QJsonArray{first.toLongLong(), second.toLongLong()}));
    QCOMPARE(countOf(documentAt(m_later, {u"send"_s, u"--due"_s, u"--limit"_s, u"1"_s}), u"sent"_s), 1);
    QCOMPARE(arrived(), 1);
}

void TestSendCalls::saysWhyAMessageIsNotApproved()
{
    const QString id = plan();
    m_shop->answer({u"opt-out"_s, u"1"_s});
    const CliCall refused = m_shop->call({u"outbox"_s, u"approve"_s, id});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.err.contains(u"refused"_s), qPrintable(refused.err));
    QCOMPARE(stateOf(id), u"planned"_s);
}

void TestSendCalls::withdrawsAnApproval()
{
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    m_shop->answer({u"outbox"_s, u"withdraw"_s, id});
    QCOMPARE(stateOf(id), u"planned"_s);
    QCOMPARE(m_shop->call({u"undo"_s}).exitCode, 0);
    QCOMPARE(stateOf(id), u"approved"_s);
}

void TestSendCalls::pausesAndResumes()
{
    m_shop->answer({u"outbox"_s, u"approve"_s, plan()});
    m_shop->answer({u"outbox"_s, u"pause"_s});
    QCOMPARE(documentAt(m_later, {u"send"_s, u"--due"_s}).value(u"course"_s).toString(), u"paused"_s);
    QCOMPARE(arrived(), 0);
    m_shop->answer({u"outbox"_s, u"resume"_s});
    QCOMPARE(countOf(documentAt(m_later, {u"send"_s, u"--due"_s}), u"sent"_s), 1);
}

void TestSendCalls::failsWhereTheServerIsGone()
{
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    openServer({{u"at"_s, QJsonObject{{u"greeting"_s, u"drop"_s}}}});
    const CliCall failed = at(m_later, {u"send"_s, u"--due"_s});
    QCOMPARE(failed.exitCode, 1);
    QVERIFY2(failed.err.contains(u"account \"Shop\""_s), qPrintable(failed.err));
    QCOMPARE(stateOf(id), u"approved"_s);
}

void TestSendCalls::failsWhereAMessageDidNotGo_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("said");
    QTest::newRow("failed") << u"RCPT"_s << u"550 5.1.1 no such user"_s << u"\"outbox retry\""_s;
    QTest::newRow("uncertain") << u"dot"_s << u"drop"_s << u"\"outbox resolve\""_s;
    QTest::newRow("tried again") << u"RCPT"_s << u"450 4.2.1 later"_s << u""_s;
}

void TestSendCalls::failsWhereAMessageDidNotGo()
{
    QFETCH(const QString, step);
    QFETCH(const QString, answer);
    QFETCH(const QString, said);
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    openServer({{u"at"_s, QJsonObject{{step, answer}}}});
    const CliCall sent = at(m_later, {u"send"_s, u"--due"_s});
    QCOMPARE(sent.exitCode, said.isEmpty() ? 0 : 1);
    QVERIFY2(sent.err.contains(said), qPrintable(sent.err));
    QVERIFY2(sent.out.contains(u"message %1 to "_s.arg(id)), qPrintable(sent.out)); // what became of each
}

void TestSendCalls::sendsAgainWhatFailed()
{
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    openServer({{u"at"_s, QJsonObject{{u"RCPT"_s, u"550 5.1.1 no such user"_s}}}});
    QCOMPARE(countOf(documentAt(m_later, {u"send"_s, u"--due"_s}), u"failed"_s), 1);
    QCOMPARE(stateOf(id), u"failed"_s);
    openServer({});
    QCOMPARE(at(m_later, {u"outbox"_s, u"retry"_s, id}).exitCode, 0);
    QCOMPARE(countOf(documentAt(u"2026-11-21T10:06"_s, {u"send"_s, u"--due"_s}), u"sent"_s), 1);
    QCOMPARE(m_shop->call({u"outbox"_s, u"retry"_s, id}).exitCode, 1);
}

void TestSendCalls::resolvesAnUncertainOne()
{
    const QString first = plan();
    const QString second = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, first, second});
    openServer({{u"at"_s, QJsonObject{{u"dot"_s, u"drop"_s}}}});
    QCOMPARE(countOf(documentAt(m_later, {u"send"_s, u"--due"_s}), u"uncertain"_s), 2);
    QCOMPARE(at(m_later, {u"outbox"_s, u"resolve"_s, first, u"sent"_s}).exitCode, 0);
    QCOMPARE(at(m_later, {u"outbox"_s, u"resolve"_s, second, u"failed"_s}).exitCode, 0);
    QCOMPARE(stateOf(first), u"sent"_s);
    QCOMPARE(stateOf(second), u"failed"_s);
    QCOMPARE(at(m_later, {u"outbox"_s, u"resolve"_s, first, u"failed"_s}).exitCode, 1);
}

void TestSendCalls::runsForAWhile()
{
    const QString id = plan();
    m_shop->answer({u"outbox"_s, u"approve"_s, id});
    const CliCall ran = at(m_later, {u"run"_s, u"--for"_s, u"2"_s, u"--json"_s});
    QCOMPARE(ran.exitCode, 0);
    QCOMPARE(countOf(ran.document(), u"sent"_s), 1);
    QVERIFY2(ran.err.contains(u"message %1 to "_s.arg(id)), qPrintable(ran.err));
    QCOMPARE(ran.document().value(u"cameBack"_s).toObject().value(u"replies"_s).toInt(-1), 0);
    QCOMPARE(arrived(), 1);
}

void TestSendCalls::endsWhenItIsStopped()
{
    int asked = 0;
    const CliCall ran = at(m_later, {u"run"_s}, [&asked] { return ++asked > 3; });
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.out.contains(u"Nothing was sent."_s), qPrintable(ran.out));
}

void TestSendCalls::refusesAWrongCall_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("send without --due") << QStringList{u"send"_s};
    QTest::newRow("approve nothing") << QStringList{u"outbox"_s, u"approve"_s};
    QTest::newRow("approve a message and the day")
        << QStringList{u"outbox"_s, u"approve"_s, u"1"_s, u"--day"_s};
    QTest::newRow("no outcome") << QStringList{u"outbox"_s, u"resolve"_s, u"1"_s, u"perhaps"_s};
    QTest::newRow("no time") << QStringList{u"run"_s, u"--for"_s, u"0"_s};
}

void TestSendCalls::refusesAWrongCall()
{
    QFETCH(const QStringList, words);
    QCOMPARE(m_shop->call(words).exitCode, 2);
}

MK_TEST(TestSendCalls)
#include "tst_send_calls.moc"
