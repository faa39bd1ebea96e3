#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"
#include "tests/app/cli/cli_shop.h"
#include "tests/app/transports/held_secrets.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What "run" says of mailboxes that it cannot read.
class TestRunCalls final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhereAPasswordIsMissing_data();
    void saysWhereAPasswordIsMissing();
};

void TestRunCalls::saysWhereAPasswordIsMissing_data()
{
    QTest::addColumn<QString>("mailboxHost");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("of the account")
        << u"mail.shop.example"_s
        << u"what comes back to \"Hoa\": the keychain has no password for account 1; \"account password 1\" "
           "takes it"_s;
    QTest::newRow("of another provider")
        << u"imap.else.example"_s
        << u"what comes back to \"Hoa\": the keychain has no password for imap.else.example, where that of "
           "the account is not offered; \"account password 1 --secret mailbox\" takes it"_s;
}

void TestRunCalls::saysWhereAPasswordIsMissing()
{
    QFETCH(const QString, mailboxHost);
    QFETCH(const QString, remedy);
    const CliShop shop;
    {
        const auto session = db::Session::open({shop.database()}).value();
        db::SendingAccount account;
        account.name = u"Hoa"_s;
        account.sender = u"hoa@shop.example"_s;
        account.host = u"smtp.shop.example"_s;
        account.keychainKey = u"account/Hoa"_s;
        const auto id = session->sendingAccounts().add(account, {1, QDate(2026, 11, 21)}).value();
        QCOMPARE(id.value, 1);
        QVERIFY(session->mailboxes().save(
            {id, mailboxHost, 993, db::LinkSecurity::Tls, u"hoa"_s, u"INBOX"_s, 0, 0, {}, {}}));
    }
    test::HeldSecrets none;
    const CliCall ran = CliCall::run(
        {u"--db"_s, shop.database(), u"--now"_s, u"2026-11-21T10:00"_s, u"run"_s, u"--for"_s, u"2"_s}, {},
        nullptr, {}, CliCall::Err::File, &none);
    QCOMPARE(ran.exitCode, 0);
    QVERIFY2(ran.err.contains(remedy), qPrintable(ran.err));
}

MK_TEST(TestRunCalls)
#include "tst_run_calls.moc"
