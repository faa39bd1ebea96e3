#include "app/transports/account_secrets.h"
#include "tests/app/transports/gateways.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::SecretFault;

/// The secrets of an account, and the tokens that take their place.
class TestAccountSecrets final : public QObject
{
    Q_OBJECT
private slots:
    void readsAllOfAnAccount();
    void saysWhichIsMissing();
    void keepsTheRefreshTokenFirst();
    void saysThatTokensWereNotKept();
};

void TestAccountSecrets::readsAllOfAnAccount()
{
    test::HeldSecrets secrets;
    const app::GatewayConfig config = test::preset(u"esms"_s);
    QVERIFY(secrets.write(app::accountSecretName(u"7"_s, u"api_key"_s), "khóa"));
    QVERIFY(secrets.write(app::accountSecretName(u"7"_s, u"secret_key"_s), "two"));
    QVERIFY(secrets.write(app::accountSecretName(u"8"_s, u"api_key"_s), "of another"));
    const auto read = app::accountSecrets(secrets, config, u"7"_s);
    QVERIFY(read);
    QCOMPARE(*read, (QMap<QString, QString>{{u"api_key"_s, u"khóa"_s}, {u"secret_key"_s, u"two"_s}}));
}

void TestAccountSecrets::saysWhichIsMissing()
{
    test::HeldSecrets secrets;
    QVERIFY(secrets.write(app::accountSecretName(u"7"_s, u"api_key"_s), "one"));
    const auto read = app::accountSecrets(secrets, test::preset(u"esms"_s), u"7"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().fault, SecretFault::Missing);
    QCOMPARE(read.error().detail, u"account/7/secret_key"_s);
}

void TestAccountSecrets::keepsTheRefreshTokenFirst()
{
    test::HeldSecrets secrets;
    const app::GatewayConfig config = test::preset(u"zns"_s);
    QVERIFY(config.token);
    const app::KeepTokens keep = app::keepingTokens(secrets, *config.token, u"7"_s);
    QVERIFY(keep({u"new"_s, u"next"_s, 90000}));
    QCOMPARE(secrets.written, QStringList({u"account/7/refresh_token"_s, u"account/7/access_token"_s}));
    QCOMPARE(secrets.held.value(u"account/7/access_token"_s), "new"_ba);
    QCOMPARE(secrets.held.value(u"account/7/refresh_token"_s), "next"_ba);
}

void TestAccountSecrets::saysThatTokensWereNotKept()
{
    test::HeldSecrets secrets;
    secrets.fault = SecretFault::Denied;
    const app::GatewayConfig config = test::preset(u"zns"_s);
    const auto kept = app::keepingTokens(secrets, *config.token, u"7"_s)({u"new"_s, u"next"_s, 0});
    QVERIFY(!kept);
    QVERIFY(kept.error().detail.contains("locked"_L1));
}

MK_TEST(TestAccountSecrets)
#include "tst_account_secrets.moc"
