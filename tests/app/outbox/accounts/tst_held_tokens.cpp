#include "app/outbox/accounts/account_keys.h"
#include "app/outbox/accounts/gateway_choice.h"
#include "app/outbox/accounts/open_account.h"
#include "tests/app/transports/gateways.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/app/transports/http_server.h"
#include "tests/app/transports/zalo_here.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Kind = app::SendOutcome::Kind;

namespace {

/// A keychain that can be read and, while it is locked, not written.
class ReadOnlySecrets final : public app::Secrets
{
public:
    app::SecretResult<QByteArray> read(const QString &name) override { return held.read(name); }
    app::SecretResult<void> write(const QString &name, const QByteArray &secret) override
    {
        if (isLocked)
            return tl::unexpected(app::SecretError{app::SecretFault::Denied, u"locked"_s});
        return held.write(name, secret);
    }
    app::SecretResult<void> remove(const QString &name) override { return held.remove(name); }

    test::HeldSecrets held;
    bool isLocked = true;
};

} // namespace

/// New tokens that the keychain does not take are held until it does, over the rounds of a sender.
class TestHeldTokens final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void keepsThemBeforeTheNextRound();
    void givesWayToWhatAPersonHasEntered();

private:
    db::SendingAccount account(quint16 port);
    QString stored(QStringView secret)
    {
        return QString::fromUtf8(m_secrets->held.held.value(app::secretNameOf(m_account, secret)));
    }
    /// The token is out of date, and the new ones are not kept.
    void loseTheTokens(const app::TransportFactory &factory);

    test::HttpServers m_servers;
    std::unique_ptr<ReadOnlySecrets> m_secrets;
    db::SendingAccount m_account;
};

void TestHeldTokens::initTestCase()
{
    if (!m_servers.start())
        QSKIP("There is no /usr/bin/python3, so there is no server to send to.");
}

void TestHeldTokens::init()
{
    m_secrets = std::make_unique<ReadOnlySecrets>();
    const quint16 port = m_servers.open(
        {test::says(200, u"{\"error\":-124}"_s),
         test::says(200, u"{\"access_token\":\"second token\",\"refresh_token\":\"second refresh\"}"_s),
         test::says(200, u"{\"error\":0,\"data\":{\"msg_id\":\"a\"}}"_s)});
    m_account = account(port);
    for (const QString &secret : app::secretsOf(m_account))
        QVERIFY(m_secrets->held.write(app::secretNameOf(m_account, secret), "first " + secret.toUtf8()));
}

db::SendingAccount TestHeldTokens::account(quint16 port)
{
    db::SendingAccount account;
    account.kind = db::AccountKind::Zalo;
    account.name = u"Zalo"_s;
    QMap<QString, QString> fields;
    for (const QString &name : test::preset(u"zns"_s).fields)
        fields.insert(name, u"the "_s + name);
    account.configuration = app::gatewayConfiguration(test::zaloAt(port), fields);
    account.keychainKey = app::newKeychainKey(account.kind);
    return account;
}

void TestHeldTokens::loseTheTokens(const app::TransportFactory &factory)
{
    {
        const auto opened = factory(m_account);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE((*opened)->send(test::greetingToLan()).outcome.kind, Kind::NeedsLogin);
    }
    QCOMPARE(stored(u"refresh_token"), u"first refresh_token"_s);
}

void TestHeldTokens::keepsThemBeforeTheNextRound()
{
    const app::TransportFactory factory = app::transportsWith(m_secrets.get());
    loseTheTokens(factory);
    QVERIFY(!factory(m_account)); // still locked: nothing is sent with what is of no use
    m_secrets->isLocked = false;
    const auto opened = factory(m_account);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(stored(u"refresh_token"), u"second refresh"_s);
    QCOMPARE(stored(u"access_token"), u"second token"_s);
    QCOMPARE((*opened)->send(test::greetingToLan()).outcome.kind, Kind::Accepted);
}

void TestHeldTokens::givesWayToWhatAPersonHasEntered()
{
    const app::TransportFactory factory = app::transportsWith(m_secrets.get());
    loseTheTokens(factory);
    m_secrets->isLocked = false;
    const QString refresh = app::secretNameOf(m_account, u"refresh_token");
    QVERIFY(m_secrets->write(refresh, "entered"));
    QVERIFY(factory(m_account));
    QCOMPARE(stored(u"refresh_token"), u"entered"_s);
    QCOMPARE(stored(u"access_token"), u"first access_token"_s);
}

MK_TEST(TestHeldTokens)
#include "tst_held_tokens.moc"
