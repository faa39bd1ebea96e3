#include "app/outbox/accounts/account_keys.h"

#include "app/outbox/accounts/open_account.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::SecretFault;

/// Which secrets an account has, and under which names the keychain keeps them.
class TestAccountKeys final : public QObject
{
    Q_OBJECT
private slots:
    void knowWhatAnAccountNeeds();
    void nameEachSecretForItself();
    void openTheMailboxWithTheSecretOfTheAccount();
    void needOneOfAMailboxAtAnotherProvider();
    void sayWhatIsMissing();
    void removeAllThereMayBe();
    void sayWhyAnAccountCannotBeOpened();
    void openAnAccountWithItsSecret();
    void openAGatewayWithItsSecrets();
    void openNoGatewayWhoseSecretIsWrittenOut();
    void openWhatNeedsNoneWithoutAKeychain();

private:
    static db::SendingAccount kept(app::AccountEntry entry)
    {
        entry.account.keychainKey = app::newKeychainKey(entry.account.kind);
        return entry.account;
    }
};

void TestAccountKeys::knowWhatAnAccountNeeds()
{
    db::SendingAccount mail = kept(test::mailEntry());
    QCOMPARE(app::secretsOf(mail), QStringList{u"password"_s});
    mail.userName.clear();
    QCOMPARE(app::secretsOf(mail), QStringList());
    QCOMPARE(app::secretsOf(kept(test::smsEntry())), (QStringList{u"api_key"_s, u"secret_key"_s}));
}

void TestAccountKeys::nameEachSecretForItself()
{
    QSet<QString> names;
    for (const db::SendingAccount &account :
         {kept(test::mailEntry()), kept(test::mailEntry()), kept(test::smsEntry())}) {
        for (const QString &secret : app::possibleSecretsOf(account))
            names.insert(app::secretNameOf(account, secret));
    }
    QCOMPARE(names.size(), 6);
    for (const QString &name : std::as_const(names))
        QVERIFY2(name.startsWith("account/"_L1), qPrintable(name));
}

void TestAccountKeys::openTheMailboxWithTheSecretOfTheAccount()
{
    test::HeldSecrets secrets;
    const db::SendingAccount account = kept(test::mailEntry());
    const QString near = u"imap.shop.example"_s;
    QCOMPARE(app::readMailboxSecret(secrets, account, near).error().fault, SecretFault::Missing);
    QVERIFY(secrets.write(app::secretNameOf(account, app::kLoginSecret), "one"));
    QCOMPARE(app::readMailboxSecret(secrets, account, near).value(), "one"_ba);
    const QString far = u"imap.other.example"_s;
    QCOMPARE(app::readMailboxSecret(secrets, account, far).error().fault, SecretFault::Missing);
    QVERIFY(secrets.write(app::secretNameOf(account, app::kMailboxSecret), "two"));
    QCOMPARE(app::readMailboxSecret(secrets, account, near).value(), "two"_ba);
    QCOMPARE(app::readMailboxSecret(secrets, account, far).value(), "two"_ba); // entered for it
    secrets.fault = SecretFault::NoKeychain;
    QCOMPARE(app::readMailboxSecret(secrets, account, near).error().fault, SecretFault::NoKeychain);
}

void TestAccountKeys::needOneOfAMailboxAtAnotherProvider()
{
    app::AccountEntry entry = test::mailEntry();
    QCOMPARE(app::secretsOf(entry), QStringList{u"password"_s});
    entry.mailbox->host = u"imap.other.example"_s;
    QCOMPARE(app::secretsOf(entry), (QStringList{u"password"_s, u"mailbox"_s}));
}

void TestAccountKeys::sayWhatIsMissing()
{
    test::HeldSecrets secrets;
    const db::SendingAccount account = kept(test::smsEntry());
    QVERIFY(secrets.write(app::secretNameOf(account, u"api_key"), "one"));
    QCOMPARE(app::missingSecrets(secrets, account).value(), QStringList{u"secret_key"_s});
    secrets.fault = SecretFault::Denied;
    QCOMPARE(app::missingSecrets(secrets, account).error().fault, SecretFault::Denied);
}

void TestAccountKeys::removeAllThereMayBe()
{
    test::HeldSecrets secrets;
    const db::SendingAccount account = kept(test::mailEntry());
    for (const QString &secret : app::possibleSecretsOf(account))
        QVERIFY(secrets.write(app::secretNameOf(account, secret), "one"));
    QVERIFY(secrets.write(u"account/another"_s, "two"));
    QVERIFY(app::removeSecrets(secrets, account));
    QCOMPARE(secrets.held.keys(), QStringList{u"account/another"_s});
    secrets.fault = SecretFault::NoAnswer;
    QCOMPARE(app::removeSecrets(secrets, account).error().fault, SecretFault::NoAnswer);
}

void TestAccountKeys::sayWhyAnAccountCannotBeOpened()
{
    test::HeldSecrets secrets;
    db::SendingAccount account = kept(test::mailEntry());
    QCOMPARE(app::openAccount(account, secrets).error().secret, SecretFault::Missing);
    QCOMPARE(app::openAccount(kept(test::smsEntry()), secrets).error().secret, SecretFault::Missing);
    secrets.fault = SecretFault::NoKeychain;
    QCOMPARE(app::openAccount(account, secrets).error().secret, SecretFault::NoKeychain);
    account.security = db::LinkSecurity::None;
    const auto refused = app::openAccount(account, secrets);
    QVERIFY(!refused.error().secret);
    QVERIFY2(refused.error().detail.startsWith("security"_L1), qPrintable(refused.error().detail));
    const auto nowhere = app::openAccount(test::modemEntry({}).account, secrets);
    QVERIFY2(!nowhere.error().secret && nowhere.error().detail.startsWith("queue"_L1),
             qPrintable(nowhere.error().detail));
}

void TestAccountKeys::openAnAccountWithItsSecret()
{
    test::HeldSecrets secrets;
    db::SendingAccount account = kept(test::mailEntry());
    QVERIFY(secrets.write(account.keychainKey, "one"));
    QVERIFY(app::openAccount(account, secrets));
    account.userName.clear();
    secrets.fault = SecretFault::NoKeychain; // and nobody asks for it
    QVERIFY(app::openAccount(account, secrets));
    const app::ImapAccount mailbox = app::mailboxServerOf(account, *test::mailEntry().mailbox);
    QVERIFY(app::checkImapAccount(mailbox));
    QCOMPARE(mailbox.mailbox, u"INBOX"_s);
}

void TestAccountKeys::openAGatewayWithItsSecrets()
{
    test::HeldSecrets secrets;
    const db::SendingAccount gateway = kept(test::smsEntry());
    for (const QString &secret : app::secretsOf(gateway))
        QVERIFY(secrets.write(app::secretNameOf(gateway, secret), "s3cret"));
    const auto opened = app::openAccount(gateway, secrets);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QVERIFY((*opened)->capabilities().sendsByItself);
}

void TestAccountKeys::openNoGatewayWhoseSecretIsWrittenOut()
{
    test::HeldSecrets secrets;
    app::AccountEntry entry = test::smsEntry();
    entry.account.sender = u"k3y-of-esms"_s; // pasted into the wrong field
    const db::SendingAccount gateway = kept(entry);
    for (const QString &secret : app::secretsOf(gateway))
        QVERIFY(secrets.write(app::secretNameOf(gateway, secret), "k3y-of-esms"));
    QVERIFY(app::isWrittenSecret(gateway, "k3y-of-esms"));
    QVERIFY(!app::isWrittenSecret(gateway, "s3cret-of-esms"));
    QVERIFY(!app::isWrittenSecret(test::mailEntry().account, "hoa@shop.example"));
    const auto refused = app::openAccount(gateway, secrets);
    QVERIFY(!refused && !refused.error().secret);
    QVERIFY2(refused.error().detail.startsWith("gateway: sender: "_L1), qPrintable(refused.error().detail));
}

void TestAccountKeys::openWhatNeedsNoneWithoutAKeychain()
{
    const app::TransportFactory factory = app::transportsWith(nullptr);
    db::SendingAccount account = kept(test::mailEntry());
    QCOMPARE(factory(account).error().secret, SecretFault::NoKeychain);
    account.userName.clear();
    QVERIFY(factory(account));
    const auto modem = factory(kept(test::modemEntry(u"/nowhere/smsd.db"_s)));
    QVERIFY(modem && (*modem)->capabilities().tellsDelivery);
    test::HeldSecrets secrets;
    QCOMPARE(app::transportsWith(&secrets)(kept(test::mailEntry())).error().secret, SecretFault::Missing);
}

MK_TEST(TestAccountKeys)
#include "tst_account_keys.moc"
