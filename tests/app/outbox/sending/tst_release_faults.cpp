#include "app/transports/mail_transport.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/mail/smtp_server.h"
#include "tests/app/outbox/sending/sending_scene.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::Released;
using db::MessageState;

namespace {

const QString kFaultySecret = u"s3cret"_s;

/// A server that does so at that step, once, and then as usual.
QJsonObject once(const QString &step, const QJsonValue &does)
{
    return {{u"at"_s, QJsonObject{{step, QJsonArray{does}}}}};
}

} // namespace

/// Real connections to a mail server that fails: the message it fails at goes once or is asked about, the
/// others go once.
class TestReleaseFaults final : public QObject, SendingScene
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void sendNothingTwice_data();
    void sendNothingTwice();
    void loseNothingToAWrongPassword();
    void loseNothingToACertificateNobodyVouchesFor();

private:
    app::ReleaserSetup overTheWire()
    {
        app::ReleaserSetup made = setup();
        made.transports =
            [this](const db::SendingAccount &) -> app::AccountResult<std::unique_ptr<app::Transport>> {
            return std::make_unique<app::MailTransport>(m_server, m_secret);
        };
        return made;
    }
    void useServer(const QJsonObject &asked)
    {
        m_server = test::localAccount(m_servers.open(asked));
        m_server.timeouts.connect = m_server.timeouts.reply = std::chrono::seconds(1);
        QVERIFY(m_server.port != 0);
    }
    /// Rounds until nothing more is due; the first report.
    app::ReleaseReport releaseAll(app::MessageReleaser &releaser)
    {
        const auto first = release(releaser);
        auto report = first;
        for (int round = 0; round < 10 && report.nextMs; ++round) {
            pass(std::max<qint64>((*report.nextMs - m_shop->clock().nowMs()) / 1000, 1));
            report = release(releaser);
        }
        return first;
    }
    qsizetype arrived(db::MessageId id)
    {
        const QByteArray to = '<' + message(id).address.toLatin1() + '>';
        const auto mails = m_servers.mails(m_server.port);
        return std::count_if(mails.cbegin(), mails.cend(),
                             [&to](const QByteArray &mail) { return mail.contains(to); });
    }

    test::SmtpServers m_servers;
    app::SmtpAccount m_server;
    QByteArray m_secret;
};

void TestReleaseFaults::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
}

void TestReleaseFaults::init()
{
    makeScene();
    m_secret.clear();
}

void TestReleaseFaults::sendNothingTwice_data()
{
    QTest::addColumn<QJsonObject>("asked");
    QTest::addColumn<MessageState>("state");
    QTest::addColumn<int>("there");
    const auto row = [](const char *name, const QJsonObject &asked, MessageState state, int there) {
        QTest::newRow(name) << asked << state << there;
    };
    row("greets with 421", once(u"greeting"_s, u"421 4.3.2 busy"_s), MessageState::Sent, 1);
    row("hangs up at the sender", once(u"MAIL"_s, u"drop"_s), MessageState::Sent, 1);
    row("says nothing to the recipient", once(u"RCPT"_s, u"hang"_s), MessageState::Sent, 1);
    row("refuses the recipient for now", once(u"RCPT"_s, u"451 4.3.0 later"_s), MessageState::Sent, 1);
    row("refuses the recipient", once(u"RCPT"_s, u"550 5.1.1 no such user"_s), MessageState::Failed, 0);
    row("refuses the mail for now", once(u"DATA"_s, u"451 4.3.0 later"_s), MessageState::Sent, 1);
    row("refuses the mail", once(u"DATA"_s, u"554 5.7.1 spam"_s), MessageState::Failed, 0);
    row("hangs up at the beginning of the mail", once(u"DATA"_s, u"drop"_s), MessageState::Sent, 1);
    row("hangs up in the middle of the mail", once(u"content"_s, QJsonObject{{u"cut"_s, 100}}),
        MessageState::Uncertain, 0);
    row("hangs up behind the last dot", once(u"dot"_s, u"drop"_s), MessageState::Uncertain, 1);
    row("says nothing behind the last dot", once(u"dot"_s, u"hang"_s), MessageState::Uncertain, 1);
    row("is slow", {{u"slow"_s, 0.002}}, MessageState::Sent, 1);
}

void TestReleaseFaults::sendNothingTwice()
{
    QFETCH(const QJsonObject, asked);
    QFETCH(const int, there);
    useServer(asked);
    const auto ids = approvedMany(4);
    app::MessageReleaser releaser(overTheWire());
    releaseAll(releaser);
    const MessageState first = stateOf(ids.constFirst());
    QTEST(first, "state");
    QCOMPARE(arrived(ids.constFirst()), there);
    for (const auto id : ids.mid(1)) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(arrived(id), 1);
    }
}

void TestReleaseFaults::loseNothingToAWrongPassword()
{
    useServer({{u"login"_s, u"PLAIN LOGIN"_s}, {u"user"_s, u"hoa"_s}, {u"secret"_s, kFaultySecret}});
    m_server.user = u"hoa"_s;
    m_secret = "hunter2";
    const auto ids = approvedMany(3);
    app::MessageReleaser releaser(overTheWire());
    const auto refused = release(releaser);
    QCOMPARE(refused.troubles.size(), 1);
    QVERIFY(!refused.troubles.constFirst().detail.contains(u"hunter2"_s));
    QCOMPARE(refused.count(Released::Sent), 0);
    for (const auto id : ids)
        QCOMPARE(stateOf(id), MessageState::Approved);
    QCOMPARE(m_servers.report(m_server.port).value(u"logins"_s).toArray().size(), 1); // no account is locked
    m_secret = kFaultySecret.toLatin1();
    pass(3600);
    releaseAll(releaser);
    for (const auto id : ids) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(arrived(id), 1);
    }
}

void TestReleaseFaults::loseNothingToACertificateNobodyVouchesFor()
{
    const QTemporaryDir folder;
    if (!test::makeCertificate(folder.path(), u"own"_s, u"localhost"_s))
        QSKIP("There is no openssl that makes a certificate for the server.");
    useServer({{u"tls"_s, u"implicit"_s},
               {u"cert"_s, folder.filePath(u"own.pem"_s)},
               {u"key"_s, folder.filePath(u"own.key"_s)}});
    m_server.host = u"localhost"_s;
    m_server.security = app::SmtpSecurity::Tls;
    const auto ids = approvedMany(3);
    app::MessageReleaser releaser(overTheWire());
    const auto refused = release(releaser);
    QCOMPARE(refused.troubles.size(), 1);
    QCOMPARE(m_servers.commands(m_server.port), QStringList());
    for (const auto id : ids)
        QCOMPARE(stateOf(id), MessageState::Approved);
    m_server.caFile = folder.filePath(u"own.pem"_s);
    pass(3600);
    releaseAll(releaser);
    for (const auto id : ids) {
        QCOMPARE(stateOf(id), MessageState::Sent);
        QCOMPARE(arrived(id), 1);
    }
}

MK_TEST(TestReleaseFaults)
#include "tst_release_faults.moc"
