#include "app/mail/smtp_sender.h"
#include "tests/app/mail/smtp_mails.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::SendOutcome;
using app::SmtpPhase;
using app::SmtpSecretKind;
using app::SmtpSecurity;
using app::SmtpSender;
using Kind = app::SendOutcome::Kind;

Q_DECLARE_METATYPE(app::SendOutcome::Kind)

namespace {

const app::Envelope kFromShopToLan{u"bounce+42@shop.example"_s, u"lan@example.vn"_s};
const QByteArray kShortMail = "Subject: Hello\r\n\r\nHello\r\n";
const QByteArray kSecret = "s3cret pass/Đ+word";

} // namespace

/// The way to the server: whom it trusts, and what it tells whom.
class TestSmtpTls final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void sendsManyMailsToAServerOfOthers();
    void trustsNoOtherCertificate_data();
    void trustsNoOtherCertificate();
    void saysNothingWithoutProtection_data();
    void saysNothingWithoutProtection();
    void logsIn_data();
    void logsIn();
    void needsALogin_data();
    void needsALogin();
    void tellsTheSecretToNobody_data();
    void tellsTheSecretToNobody();
    void opensAnewForAnotherSecret();
    void isUnsureOfWhatWasCutWithinTls();

private:
    QString certificate(const QString &name) const { return m_folder.filePath(name + u".pem"_s); }
    /// A server with the certificate of that name, and a login.
    QJsonObject server(const QString &name = u"localhost"_s) const;
    app::SmtpAccount account(quint16 port) const;

    QTemporaryDir m_folder;
    test::SmtpServers m_servers;
};

void TestSmtpTls::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
    QVERIFY(m_folder.isValid());
    for (const QString &name : {u"localhost"_s, u"other.example"_s, u"stranger"_s}) {
        const QString host = name == "stranger"_L1 ? u"localhost"_s : name;
        if (!test::makeCertificate(m_folder.path(), name, host))
            QSKIP("There is no openssl that makes certificates for the servers.");
    }
}

QJsonObject TestSmtpTls::server(const QString &name) const
{
    return {{u"tls"_s, u"starttls"_s},
            {u"cert"_s, certificate(name)},
            {u"key"_s, m_folder.filePath(name + u".key"_s)},
            {u"login"_s, u"PLAIN LOGIN"_s},
            {u"user"_s, u"hoa@shop.example"_s},
            {u"secret"_s, QString::fromUtf8(kSecret)}};
}

app::SmtpAccount TestSmtpTls::account(quint16 port) const
{
    app::SmtpAccount made = test::localAccount(port);
    made.host = u"localhost"_s;
    made.security = SmtpSecurity::StartTls;
    made.user = u"hoa@shop.example"_s;
    made.caFile = certificate(u"localhost"_s);
    return made;
}

void TestSmtpTls::sendsManyMailsToAServerOfOthers()
{
    QJsonObject asked = server();
    asked.insert(u"open"_s, u"aiosmtpd"_s);
    const QJsonObject opened = m_servers.ask(asked);
    if (opened.contains(u"missing"_s))
        QSKIP("There is no aiosmtpd (python3-aiosmtpd).");
    const auto port = static_cast<quint16>(opened.value(u"port"_s).toInt());
    SmtpSender sender(account(port));
    const QList<QByteArray> mails = test::hardMails(200, 42);
    for (const QByteArray &mail : mails) {
        const SendOutcome outcome = sender.send(kFromShopToLan, mail, kSecret);
        QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.words + outcome.detail));
        QCOMPARE(outcome.status, u"2.0.0"_s);
    }
    QCOMPARE(sender.connections(), 1);
    QCOMPARE(m_servers.mails(port), mails);
    QCOMPARE(m_servers.commands(port).count(u"bounce+42@shop.example > lan@example.vn"_s), mails.size());

    SmtpSender stranger(account(port));
    QCOMPARE(stranger.send(kFromShopToLan, kShortMail, "wrong").kind, Kind::NeedsLogin);
}

void TestSmtpTls::trustsNoOtherCertificate_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<Kind>("kind");
    for (const QString &tls : {u"starttls"_s, u"implicit"_s}) {
        const auto row = [&](const char *name, const QString &shown, const QString &trusted, Kind kind) {
            QTest::addRow("%s, %s", name, qPrintable(tls)) << tls << shown << trusted << kind;
        };
        row("the one we know", u"localhost"_s, u"localhost"_s, Kind::Accepted);
        row("another for the same name", u"stranger"_s, u"localhost"_s, Kind::NotTrusted);
        row("one for another name", u"other.example"_s, u"other.example"_s, Kind::NotTrusted);
        row("one of no authority", u"localhost"_s, QString(), Kind::NotTrusted);
        row("no list of authorities", u"localhost"_s, u"nowhere"_s, Kind::NotTrusted);
    }
}

void TestSmtpTls::trustsNoOtherCertificate()
{
    QFETCH(QString, tls);
    QFETCH(QString, shown);
    QFETCH(QString, trusted);
    QJsonObject asked = server(shown);
    asked.insert(u"tls"_s, tls);
    const quint16 port = m_servers.open(asked);
    app::SmtpAccount made = account(port);
    made.security = tls == "implicit"_L1 ? SmtpSecurity::Tls : SmtpSecurity::StartTls;
    made.caFile = trusted.isEmpty() ? QString() : certificate(trusted);
    SmtpSender sender(made);
    const SendOutcome outcome = sender.send(kFromShopToLan, kShortMail, kSecret);
    QTEST(outcome.kind, "kind");
    const bool isTrusted = outcome.kind == Kind::Accepted;
    QCOMPARE(outcome.detail.isEmpty(), isTrusted);
    QCOMPARE(m_servers.stepCount(port, u"AUTH"_s), isTrusted ? 1 : 0);
}

void TestSmtpTls::saysNothingWithoutProtection_data()
{
    QTest::addColumn<QString>("tls");
    QTest::addColumn<bool>("isImplicit");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no STARTTLS") << u"no"_s << false << QString() << Kind::NotTrusted;
    QTest::newRow("refused") << u"starttls"_s << false << u"502 5.5.1 no"_s << Kind::NotTrusted;
    QTest::newRow("not just now") << u"starttls"_s << false << u"454 4.7.0 later"_s << Kind::NotReached;
    QTest::newRow("dropped") << u"starttls"_s << false << u"drop"_s << Kind::NotReached;
    QTest::newRow("no TLS where it should begin") << u"no"_s << true << QString() << Kind::NotReached;
}

void TestSmtpTls::saysNothingWithoutProtection()
{
    QFETCH(QString, tls);
    QFETCH(bool, isImplicit);
    QFETCH(QString, answer);
    QJsonObject asked = server();
    asked.insert(u"tls"_s, tls);
    if (!answer.isEmpty())
        asked.insert(u"at"_s, QJsonObject{{u"STARTTLS"_s, answer}});
    const quint16 port = m_servers.open(asked);
    app::SmtpAccount made = account(port);
    made.security = isImplicit ? SmtpSecurity::Tls : SmtpSecurity::StartTls;
    made.timeouts.connect = made.timeouts.reply = std::chrono::seconds(2);
    SmtpSender sender(made);
    QTEST(sender.send(kFromShopToLan, kShortMail, kSecret).kind, "kind");
    QCOMPARE(m_servers.stepCount(port, u"AUTH"_s), 0);
    QCOMPARE(m_servers.stepCount(port, u"MAIL"_s), 0);
}

void TestSmtpTls::logsIn_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<SmtpSecretKind>("secretKind");
    QTest::addColumn<QString>("used");
    const auto password = SmtpSecretKind::Password;
    const auto token = SmtpSecretKind::BearerToken;
    QTest::newRow("PLAIN") << u"LOGIN PLAIN XOAUTH2"_s << password << u"PLAIN"_s;
    QTest::newRow("LOGIN") << u"LOGIN XOAUTH2"_s << password << u"LOGIN"_s;
    QTest::newRow("no GSSAPI nor NTLM") << u"GSSAPI NTLM CRAM-MD5 LOGIN"_s << password << u"LOGIN"_s;
    QTest::newRow("XOAUTH2") << u"LOGIN PLAIN XOAUTH2"_s << token << u"XOAUTH2"_s;
    QTest::newRow("OAUTHBEARER") << u"LOGIN PLAIN XOAUTH2 OAUTHBEARER"_s << token << u"OAUTHBEARER"_s;
}

void TestSmtpTls::logsIn()
{
    QFETCH(QString, offered);
    QFETCH(SmtpSecretKind, secretKind);
    QFETCH(QString, used);
    QJsonObject asked = server();
    asked.insert(u"login"_s, offered);
    const quint16 port = m_servers.open(asked);
    app::SmtpAccount made = account(port);
    made.secretKind = secretKind;
    SmtpSender sender(made);
    const SendOutcome outcome = sender.send(kFromShopToLan, kShortMail, kSecret);
    QVERIFY2(outcome.kind == Kind::Accepted, qPrintable(outcome.words + outcome.detail));
    const QJsonArray logins = m_servers.report(port).value(u"logins"_s).toArray();
    QCOMPARE(logins.size(), 1);
    QCOMPARE(logins.at(0).toArray().at(0).toString(), used);
}

void TestSmtpTls::needsALogin_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("offered");
    QTest::addColumn<Kind>("kind");
    const QString usual = u"PLAIN LOGIN"_s;
    QTest::newRow("wrong") << u"secret"_s << u"535 5.7.8 wrong"_s << usual << Kind::NeedsLogin;
    QTest::newRow("too weak") << u"secret"_s << u"534 5.7.9 too weak"_s << usual << Kind::NeedsLogin;
    QTest::newRow("another kind") << u"secret"_s << u"432 4.7.12 change"_s << usual << Kind::NeedsLogin;
    QTest::newRow("refused at once") << u"AUTH"_s << u"535 5.7.8 no"_s << usual << Kind::NeedsLogin;
    QTest::newRow("out of order") << u"secret"_s << u"454 4.7.0 later"_s << usual << Kind::NotReached;
    QTest::newRow("dropped") << u"secret"_s << u"drop"_s << usual << Kind::NotReached;
    QTest::newRow("no kind in common") << QString() << QString() << u"CRAM-MD5 XOAUTH2"_s << Kind::NeedsLogin;
}

void TestSmtpTls::needsALogin()
{
    QFETCH(QString, step);
    QFETCH(QString, answer);
    QFETCH(QString, offered);
    QJsonObject asked = server();
    asked.insert(u"login"_s, offered);
    if (!step.isEmpty())
        asked.insert(u"at"_s, QJsonObject{{step, answer}});
    const quint16 port = m_servers.open(asked);
    SmtpSender sender(account(port));
    const SendOutcome outcome = sender.send(kFromShopToLan, kShortMail, kSecret);
    QTEST(outcome.kind, "kind");
    QCOMPARE(outcome.phase, SmtpPhase::Opening);
    QCOMPARE(m_servers.stepCount(port, u"MAIL"_s), 0);
    const bool isAnswer = !answer.isEmpty() && answer != "drop"_L1;
    QCOMPARE(outcome.words, isAnswer ? answer : QString());
}

void TestSmtpTls::tellsTheSecretToNobody_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<SmtpSecretKind>("secretKind");
    QTest::newRow("PLAIN") << u"PLAIN"_s << SmtpSecretKind::Password;
    QTest::newRow("LOGIN") << u"LOGIN"_s << SmtpSecretKind::Password;
    QTest::newRow("XOAUTH2") << u"XOAUTH2"_s << SmtpSecretKind::BearerToken;
    QTest::newRow("OAUTHBEARER") << u"OAUTHBEARER"_s << SmtpSecretKind::BearerToken;
}

void TestSmtpTls::tellsTheSecretToNobody()
{
    QFETCH(QString, offered);
    QFETCH(SmtpSecretKind, secretKind);
    QJsonObject asked = server();
    asked.insert(u"login"_s, offered);
    const quint16 port = m_servers.open(asked);
    app::SmtpAccount made = account(port);
    made.secretKind = secretKind;
    SmtpSender sender(made);
    const QByteArray wrong = "hunter2/mine";
    const SendOutcome outcome = sender.send(kFromShopToLan, kShortMail, wrong); // the server says it back
    QCOMPARE(outcome.kind, Kind::NeedsLogin);
    QVERIFY2(outcome.words.startsWith("535 5.7.8 wrong: "_L1), qPrintable(outcome.words));
    QVERIFY2(outcome.words.contains("***"_L1), qPrintable(outcome.words));
    const QString said = outcome.words + outcome.detail + outcome.status;
    QVERIFY2(!said.contains("hunter2"_L1), qPrintable(said));
    for (int skipped = 0; skipped < 3;
         ++skipped) { // whatever stands before it, base64 has one of three forms
        const QByteArray inside = (QByteArray(skipped, ' ') + wrong).toBase64().sliced(4, 8);
        QVERIFY2(!said.contains(QString::fromLatin1(inside)), qPrintable(said));
    }
}

void TestSmtpTls::opensAnewForAnotherSecret()
{
    const quint16 port = m_servers.open(server());
    SmtpSender sender(account(port));
    QCOMPARE(sender.send(kFromShopToLan, kShortMail, kSecret).kind, Kind::Accepted);
    QCOMPARE(sender.send(kFromShopToLan, kShortMail, "changed meanwhile").kind, Kind::NeedsLogin);
    QCOMPARE(sender.send(kFromShopToLan, kShortMail, kSecret).kind, Kind::Accepted);
    QCOMPARE(sender.send(kFromShopToLan, kShortMail, "with\r\nbreak").kind, Kind::NeedsLogin);
    QCOMPARE(m_servers.mails(port).size(), 2);
}

void TestSmtpTls::isUnsureOfWhatWasCutWithinTls()
{
    QJsonObject asked = server();
    asked.insert(u"at"_s, QJsonObject{{u"content"_s, QJsonArray{QJsonObject{{u"cut"_s, 100'000}}}}});
    const quint16 port = m_servers.open(asked);
    SmtpSender sender(account(port));
    const QByteArray mail = test::plainMail(qsizetype{1024} * 1024);
    QCOMPARE(sender.send(kFromShopToLan, mail, kSecret).kind, Kind::Unsure);
    QCOMPARE(sender.send(kFromShopToLan, kShortMail, kSecret).kind, Kind::Accepted);
    QCOMPARE(sender.connections(), 2);
}

MK_TEST(TestSmtpTls)
#include "tst_smtp_tls.moc"
