#include "app/mail/smtp_sender.h"
#include "tests/app/mail/smtp_mails.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using app::SendOutcome;
using app::SmtpPhase;
using app::SmtpSender;
using Kind = app::SendOutcome::Kind;

Q_DECLARE_METATYPE(app::SendOutcome::Kind)
Q_DECLARE_METATYPE(app::SmtpPhase)

namespace {

const app::Envelope kToLan{u"bounce+42@shop.example"_s, u"lan@example.vn"_s};
const QByteArray kMail = "Subject: Hello\r\n\r\nHello\r\n";

/// More than the buffers on the way hold, so that it stands still where nobody reads.
QByteArray longMail()
{
    return test::plainMail(qsizetype{8} * 1024 * 1024);
}

QJsonObject does(const QString &step, const QJsonValue &what)
{
    return {{u"at"_s, QJsonObject{{step, what}}}};
}

} // namespace

/// Mails on their way to a server of good or of bad behaviour.
class TestSmtpSender final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void tellsWhatBecameOfTheMail_data();
    void tellsWhatBecameOfTheMail();
    void sendsManyMailsByteForByteOverOneConnection();
    void sendsAMailWholeWhateverItsDots_data();
    void sendsAMailWholeWhateverItsDots();
    void sendsToAServerThatReadsSlowly();
    void namesItselfAndTheSize();
    void sendsWithoutAReturnPath();
    void opensAnewAfterARefusal();
    void opensAnewWhereTheServerHungUpMeanwhile_data();
    void opensAnewWhereTheServerHungUpMeanwhile();
    void neverSendsAgainWhatMayHaveArrived();
    void isNotReachedWhereNobodyListens();
    void refusesWhatCannotBeSent_data();
    void refusesWhatCannotBeSent();
    void sendsNothingAfterAStop();
    void stopsWhileItWaits_data();
    void stopsWhileItWaits();
    void waitsForTheAnswerAfterAStop();
    void waitsForNoGoodbye();

private:
    /// Sends on another thread, and sets the stop once the server has come to that step.
    SendOutcome sendAndStop(SmtpSender &sender, quint16 port, const QString &step);

    test::SmtpServers m_servers;
};

void TestSmtpSender::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
}

void TestSmtpSender::tellsWhatBecameOfTheMail_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<SmtpPhase>("phase");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("status");
    const auto row = [](const QString &step, const QString &answer, Kind kind, SmtpPhase phase, int code = 0,
                        const QString &status = {}) {
        QTest::addRow("%s: %s", qPrintable(step), qPrintable(answer))
            << step << answer << kind << phase << code << status;
    };
    row(u"dot"_s, u"250 2.0.0 queued"_s, Kind::Accepted, SmtpPhase::Content, 250, u"2.0.0"_s);
    row(u"dot"_s, u"251 fine, too"_s, Kind::Accepted, SmtpPhase::Content, 251);
    row(u"EHLO"_s, u"502 5.5.1 only HELO"_s, Kind::Accepted, SmtpPhase::Content, 250, u"2.0.0"_s);

    row(u"greeting"_s, u"554 5.7.1 not you"_s, Kind::NotReached, SmtpPhase::Opening, 554, u"5.7.1"_s);
    row(u"greeting"_s, u"421 4.3.2 busy"_s, Kind::NotReached, SmtpPhase::Opening, 421, u"4.3.2"_s);
    row(u"greeting"_s, u"drop"_s, Kind::NotReached, SmtpPhase::Opening);
    row(u"greeting"_s, u"hang"_s, Kind::NotReached, SmtpPhase::Opening);
    row(u"EHLO"_s, u"drop"_s, Kind::NotReached, SmtpPhase::Opening);
    row(u"EHLO"_s, u"hang"_s, Kind::NotReached, SmtpPhase::Opening);

    row(u"MAIL"_s, u"451 4.3.0 later"_s, Kind::RefusedForNow, SmtpPhase::Sender, 451, u"4.3.0"_s);
    row(u"MAIL"_s, u"421 4.7.0 too many"_s, Kind::RefusedForNow, SmtpPhase::Sender, 421, u"4.7.0"_s);
    row(u"MAIL"_s, u"553 5.7.1 not your address"_s, Kind::Refused, SmtpPhase::Sender, 553, u"5.7.1"_s);
    row(u"MAIL"_s, u"530 5.7.0 log in"_s, Kind::NeedsLogin, SmtpPhase::Sender, 530, u"5.7.0"_s);
    row(u"MAIL"_s, u"drop"_s, Kind::NotReached, SmtpPhase::Sender);
    row(u"MAIL"_s, u"hang"_s, Kind::NotReached, SmtpPhase::Sender);
    row(u"RCPT"_s, u"450 4.2.0 greylisted"_s, Kind::RefusedForNow, SmtpPhase::Recipient, 450, u"4.2.0"_s);
    row(u"RCPT"_s, u"550-5.1.1 no\r\n550 5.1.1 such user"_s, Kind::Refused, SmtpPhase::Recipient, 550,
        u"5.1.1"_s);
    row(u"RCPT"_s, u"drop"_s, Kind::NotReached, SmtpPhase::Recipient);
    row(u"RCPT"_s, u"hang"_s, Kind::NotReached, SmtpPhase::Recipient);
    row(u"DATA"_s, u"451 4.3.0 later"_s, Kind::RefusedForNow, SmtpPhase::Data, 451, u"4.3.0"_s);
    row(u"DATA"_s, u"554 no"_s, Kind::Refused, SmtpPhase::Data, 554);
    row(u"DATA"_s, u"250 of another time"_s, Kind::NotReached, SmtpPhase::Data);
    row(u"DATA"_s, u"drop"_s, Kind::NotReached, SmtpPhase::Data);
    row(u"DATA"_s, u"hang"_s, Kind::NotReached, SmtpPhase::Data);

    row(u"dot"_s, u"451 4.3.0 full"_s, Kind::RefusedForNow, SmtpPhase::Content, 451, u"4.3.0"_s);
    row(u"dot"_s, u"421 4.3.2 going down"_s, Kind::RefusedForNow, SmtpPhase::Content, 421, u"4.3.2"_s);
    row(u"dot"_s, u"554 5.7.1 spam"_s, Kind::Refused, SmtpPhase::Content, 554, u"5.7.1"_s);
    row(u"dot"_s, u"535 5.7.8 log in"_s, Kind::NeedsLogin, SmtpPhase::Content, 535, u"5.7.8"_s);
    row(u"dot"_s, u"354 what"_s, Kind::Unsure, SmtpPhase::Content);
    row(u"dot"_s, u"drop"_s, Kind::Unsure, SmtpPhase::Content);
    row(u"dot"_s, u"hang"_s, Kind::Unsure, SmtpPhase::Content);
    row(u"content"_s, u"cut"_s, Kind::Unsure, SmtpPhase::Content);
    row(u"content"_s, u"hang"_s, Kind::Unsure, SmtpPhase::Content);
}

void TestSmtpSender::tellsWhatBecameOfTheMail()
{
    QFETCH(QString, step);
    QFETCH(QString, answer);
    QFETCH(int, code);
    const quint16 port = m_servers.open(
        does(step, answer == "cut"_L1 ? QJsonValue(QJsonObject{{u"cut"_s, 100'000}}) : answer));
    QVERIFY(port != 0);
    app::SmtpAccount account = test::localAccount(port);
    account.timeouts.connect = account.timeouts.reply = std::chrono::seconds(1);
    SmtpSender sender(account);
    const QByteArray mail = step == "content"_L1 ? longMail() : kMail;
    const SendOutcome outcome = sender.send(kToLan, mail, {});
    QTEST(outcome.kind, "kind");
    QTEST(outcome.phase, "phase");
    QCOMPARE(outcome.replyCode, code);
    QTEST(outcome.status, "status");
    QCOMPARE(outcome.words.left(3), code == 0 ? QString() : QString::number(code));
    QCOMPARE(outcome.detail.isEmpty(), outcome.kind == Kind::Accepted && code == 250);
    if (code != 0 && step != "EHLO"_L1)
        QCOMPARE(outcome.words, QString(answer).replace("\r\n550"_L1, ""_L1).replace("550-"_L1, "550 "_L1));
}

void TestSmtpSender::sendsManyMailsByteForByteOverOneConnection()
{
    const quint16 port = m_servers.open({});
    SmtpSender sender(test::localAccount(port));
    const QList<QByteArray> mails = test::hardMails(200, 20261130);
    for (const QByteArray &mail : mails) {
        const SendOutcome outcome = sender.send(kToLan, mail, {});
        QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.words + outcome.detail));
    }
    QCOMPARE(sender.connections(), 1);
    QCOMPARE(m_servers.connections(port), 1);
    QCOMPARE(m_servers.mails(port), mails);
}

void TestSmtpSender::sendsAMailWholeWhateverItsDots_data()
{
    QTest::addColumn<QByteArray>("mail");
    const QByteArray dots = QByteArray(".\r\n").repeated(10);
    for (const int buffer : {16 * 1024, 64 * 1024}) {
        for (int beyond = -3; beyond <= 13; ++beyond)
            QTest::addRow("%d and %d", buffer, beyond)
                << dots + test::plainMail(buffer + beyond - dots.size());
    }
    QTest::newRow("dots alone") << QByteArray(".\r\n..\r\n...\r\n.\r\n");
    QTest::newRow("no line break at its end") << "Subject: x\r\n\r\n.x"_ba;
    QTest::newRow("a line break alone") << "\r\n"_ba;
    QTest::newRow("empty lines and dots") << QByteArray("\r\n.\r\n\r\n..\r\n").repeated(20'000);
}

void TestSmtpSender::sendsAMailWholeWhateverItsDots()
{
    QFETCH(QByteArray, mail);
    const quint16 port = m_servers.open({});
    SmtpSender sender(test::localAccount(port));
    const SendOutcome outcome = sender.send(kToLan, mail, {});
    QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.words + outcome.detail));
    const QByteArray end = mail.endsWith("\r\n") ? QByteArray() : "\r\n"_ba;
    QCOMPARE(m_servers.mails(port), QList{mail + end});
}

void TestSmtpSender::sendsToAServerThatReadsSlowly()
{
    const quint16 port = m_servers.open({{u"slow"_s, 0.0005}});
    SmtpSender sender(test::localAccount(port));
    const QByteArray mail = test::hardMails(1, 7).first() + QByteArray(".\r\n..x\r\n").repeated(60'000);
    const SendOutcome outcome = sender.send(kToLan, mail, {});
    QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.words + outcome.detail));
    QVERIFY(m_servers.mails(port) == QList{mail});
}

void TestSmtpSender::namesItselfAndTheSize()
{
    const quint16 port = m_servers.open({});
    app::SmtpAccount account = test::localAccount(port);
    account.heloName = u"[127.0.0.1]"_s;
    SmtpSender sender(account);
    QCOMPARE(sender.send({u"bounce+42@shop.example"_s, u"lan@thư.example"_s}, kMail, {}).kind,
             Kind::Accepted);
    const QStringList expected{u"EHLO [127.0.0.1]"_s,
                               u"MAIL FROM:<bounce+42@shop.example> SIZE=%1"_s.arg(kMail.size()),
                               u"RCPT TO:<lan@xn--th-e0a.example>"_s, u"DATA"_s};
    QCOMPARE(m_servers.commands(port), expected);
}

void TestSmtpSender::sendsWithoutAReturnPath()
{
    const quint16 port = m_servers.open({});
    SmtpSender sender(test::localAccount(port));
    QCOMPARE(sender.send({{}, u"lan@example.vn"_s}, kMail, {}).kind, Kind::Accepted);
    QVERIFY(m_servers.commands(port).at(1).startsWith("MAIL FROM:<> "_L1));
}

void TestSmtpSender::opensAnewAfterARefusal()
{
    const quint16 port =
        m_servers.open(does(u"RCPT"_s, QJsonArray{QJsonValue(), u"550 5.1.1 no such user"_s}));
    SmtpSender sender(test::localAccount(port));
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Refused);
    QCOMPARE(sender.connections(), 1);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.connections(), 2);
    QCOMPARE(m_servers.connections(port), 2);
    QCOMPARE(m_servers.mails(port).size(), 3);
}

void TestSmtpSender::opensAnewWhereTheServerHungUpMeanwhile_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("answer");
    QTest::newRow("says so") << u"MAIL"_s << u"421 4.4.2 too long idle"_s;
    QTest::newRow("says so later") << u"RCPT"_s << u"421 4.7.0 too many on this line"_s;
    QTest::newRow("says nothing") << u"MAIL"_s << u"drop"_s;
    QTest::newRow("falls silent") << u"MAIL"_s << u"hang"_s;
}

void TestSmtpSender::opensAnewWhereTheServerHungUpMeanwhile()
{
    QFETCH(QString, step);
    QFETCH(QString, answer);
    const quint16 port = m_servers.open(does(step, QJsonArray{QJsonValue(), answer}));
    app::SmtpAccount account = test::localAccount(port);
    account.timeouts.reply = std::chrono::seconds(1);
    SmtpSender sender(account);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.connections(), 2);
    QCOMPARE(m_servers.mails(port).size(), 2);
}

void TestSmtpSender::neverSendsAgainWhatMayHaveArrived()
{
    const quint16 port = m_servers.open(does(u"dot"_s, QJsonArray{QJsonValue(), u"drop"_s}));
    SmtpSender sender(test::localAccount(port));
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Unsure);
    QCOMPARE(m_servers.mails(port).size(), 2);
    QCOMPARE(sender.connections(), 1);
    QCOMPARE(m_servers.connections(port), 1);
}

void TestSmtpSender::isNotReachedWhereNobodyListens()
{
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const quint16 port = nobody.serverPort();
    nobody.close();
    SmtpSender sender(test::localAccount(port));
    const SendOutcome outcome = sender.send(kToLan, kMail, {});
    QCOMPARE(outcome.kind, Kind::NotReached);
    QCOMPARE(outcome.phase, SmtpPhase::Opening);
    QVERIFY(!outcome.detail.isEmpty());
    QCOMPARE(sender.connections(), 0);
}

void TestSmtpSender::refusesWhatCannotBeSent_data()
{
    QTest::addColumn<QString>("returnPath");
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QByteArray>("mail");
    const QString good = u"lan@example.vn"_s;
    QTest::newRow("no recipient") << good << QString() << kMail;
    QTest::newRow("a command in the recipient")
        << good << u"lan@example.vn>\r\nRCPT TO:<nam@example.vn"_s << kMail;
    QTest::newRow("a command in the return path") << u"lan@example.vn\r\nDATA"_s << good << kMail;
    QTest::newRow("letters beyond ASCII") << good << u"hạnh@example.vn"_s << kMail;
    QTest::newRow("no mail") << good << good << QByteArray();
    QTest::newRow("LF alone") << good << good << "Subject: x\n\r\nx\r\n"_ba;
    QTest::newRow("CR alone") << good << good << "Subject: x\r\n\r\nx\r.\r\n"_ba;
    QTest::newRow("CR at its end") << good << good << "Subject: x\r\n\r\nx\r"_ba;
}

void TestSmtpSender::refusesWhatCannotBeSent()
{
    QFETCH(QString, returnPath);
    QFETCH(QString, recipient);
    QFETCH(QByteArray, mail);
    const quint16 port = m_servers.open({});
    SmtpSender sender(test::localAccount(port));
    const SendOutcome outcome = sender.send({returnPath, recipient}, mail, {});
    QCOMPARE(outcome.kind, Kind::Refused);
    QCOMPARE(outcome.phase, SmtpPhase::Opening);
    QVERIFY(!outcome.detail.isEmpty());
    QCOMPARE(m_servers.connections(port), 0);
}

void TestSmtpSender::sendsNothingAfterAStop()
{
    const quint16 port = m_servers.open({});
    SmtpSender sender(test::localAccount(port));
    const std::atomic_bool stop = true;
    QCOMPARE(sender.send(kToLan, kMail, {}, &stop).kind, Kind::Stopped);
    QCOMPARE(m_servers.stepCount(port, u"MAIL"_s), 0);
    const std::atomic_bool goOn = false;
    QCOMPARE(sender.send(kToLan, kMail, {}, &goOn).kind, Kind::Accepted);
}

void TestSmtpSender::stopsWhileItWaits_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<Kind>("kind");
    for (const QString &step : {u"greeting"_s, u"EHLO"_s, u"MAIL"_s, u"RCPT"_s, u"DATA"_s})
        QTest::newRow(qPrintable(step)) << step << Kind::Stopped;
    QTest::newRow("content") << u"content"_s << Kind::Unsure;
    QTest::newRow("dot") << u"dot"_s << Kind::Unsure;
}

void TestSmtpSender::stopsWhileItWaits()
{
    QFETCH(QString, step);
    const quint16 port = m_servers.open(does(step, u"hang"_s));
    app::SmtpAccount account = test::localAccount(port);
    account.timeouts.afterStop = {};
    SmtpSender sender(account);
    QElapsedTimer timer;
    timer.start();
    QTEST(sendAndStop(sender, port, step).kind, "kind");
    QVERIFY2(timer.elapsed() < 20'000, "it waited for the time that an answer may take");
}

void TestSmtpSender::waitsForTheAnswerAfterAStop()
{
    const quint16 port = m_servers.open({{u"slow"_s, 0.02}});
    SmtpSender sender(test::localAccount(port));
    QCOMPARE(sendAndStop(sender, port, u"dot"_s).kind, Kind::Accepted);
}

void TestSmtpSender::waitsForNoGoodbye()
{
    const quint16 port = m_servers.open(
        {{u"at"_s, QJsonObject{{u"RCPT"_s, QJsonArray{QJsonValue(), u"550 no"_s}}, {u"QUIT"_s, u"hang"_s}}}});
    QElapsedTimer timer;
    timer.start();
    {
        SmtpSender sender(test::localAccount(port));
        QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
        const SendOutcome outcome = sender.send(kToLan, kMail, {});
        QCOMPARE(outcome.kind, Kind::Refused);
        QCOMPARE(outcome.words, u"550 no"_s);
        QCOMPARE(sender.send(kToLan, kMail, {}).kind, Kind::Accepted);
    }
    QVERIFY2(timer.elapsed() < 30'000, "it waited for the time that an answer may take");
    QTRY_COMPARE(m_servers.stepCount(port, u"QUIT"_s), 2);
}

SendOutcome TestSmtpSender::sendAndStop(SmtpSender &sender, quint16 port, const QString &step)
{
    std::atomic_bool stop = false;
    const QByteArray mail = step == "content"_L1 ? longMail() : kMail;
    auto sent = std::async(std::launch::async, [&] { return sender.send(kToLan, mail, {}, &stop); });
    const bool isThere = QTest::qWaitFor([&] { return m_servers.stepCount(port, step) > 0; }, 20'000);
    stop = true;
    SendOutcome outcome = sent.get();
    if (!isThere)
        outcome.kind = Kind::NotTrusted; // not what any test expects
    return outcome;
}

MK_TEST(TestSmtpSender)
#include "tst_smtp_sender.moc"
