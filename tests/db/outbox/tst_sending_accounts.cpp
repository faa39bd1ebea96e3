#include "db/outbox/sending_account_store.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::SendingAccount;

class TestSendingAccounts final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void readsBackWhatWasEntered();
    void refusesWhatIsNoAccount_data();
    void refusesWhatIsNoAccount();
    void listsTheArchivedOnesLast();
    void hasNoPlaceForASecret();

private:
    db::SendingAccountStore &accounts() { return m_shop->session().sendingAccounts(); }
    static SendingAccount account(const QString &name)
    {
        SendingAccount account;
        account.kind = db::AccountKind::SmsGateway;
        account.name = name;
        account.sender = u"HOALAN"_s;
        account.senderName = u"Hoa Lan"_s;
        account.host = u"rest.example.vn"_s;
        account.port = 8443;
        account.security = db::LinkSecurity::StartTls;
        account.userName = u"shop"_s;
        account.login = db::LoginKind::Bearer;
        account.keychainKey = u"menkhach/sms"_s;
        account.configuration = u"{}"_s;
        account.perMinute = 30;
        account.perDay = 500;
        return account;
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestSendingAccounts::readsBackWhatWasEntered()
{
    SendingAccount entered = account(u"Tin nhắn"_s);
    entered.id = test::must(accounts().add(entered, test::moment()));
    QCOMPARE(test::must(accounts().byId(entered.id)), entered);
    entered.kind = db::AccountKind::Smtp;
    entered.port.reset();
    entered.perDay.reset();
    entered.security = db::LinkSecurity::None;
    MK_VERIFY_OK(accounts().update(entered, test::moment(1)));
    QCOMPARE(test::must(accounts().byId(entered.id)), entered);
    MK_COMPARE_ERROR(accounts().byId({77}), ErrorKind::NotFound);
    entered.id = {77};
    MK_COMPARE_ERROR(accounts().update(entered, test::moment()), ErrorKind::NotFound);
    MK_COMPARE_ERROR(accounts().setArchived({77}, true, test::moment()), ErrorKind::NotFound);
}

void TestSendingAccounts::refusesWhatIsNoAccount_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("perDay");
    QTest::newRow("no name") << QString() << 25 << 1;
    QTest::newRow("the name of another") << u"A"_s << 25 << 1;
    QTest::newRow("no port") << u"B"_s << 65536 << 1;
    QTest::newRow("a limit of none") << u"B"_s << 25 << 0;
}

void TestSendingAccounts::refusesWhatIsNoAccount()
{
    QFETCH(const QString, name);
    QFETCH(const int, port);
    QFETCH(const int, perDay);
    test::must(accounts().add(account(u"A"_s), test::moment()));
    SendingAccount wrong = account(name);
    wrong.port = port;
    wrong.perDay = perDay;
    MK_COMPARE_ERROR(accounts().add(wrong, test::moment()), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"sending_account"_s), 1);
}

void TestSendingAccounts::listsTheArchivedOnesLast()
{
    const auto first = test::must(accounts().add(account(u"A"_s), test::moment()));
    test::must(accounts().add(account(u"B"_s), test::moment()));
    const auto names = [this] {
        QStringList names;
        for (const SendingAccount &one : test::must(accounts().list()))
            names.append(one.archived ? u"(%1)"_s.arg(one.name) : one.name);
        return names;
    };
    MK_VERIFY_OK(accounts().setArchived(first, true, test::moment()));
    QCOMPARE(names(), (QStringList{u"B"_s, u"(A)"_s}));
    MK_VERIFY_OK(accounts().setArchived(first, false, test::moment()));
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

// The keychain has them; the file has only the name under which it does.
void TestSendingAccounts::hasNoPlaceForASecret()
{
    const QStringList columns =
        test::must(m_shop->raw().column(u"SELECT name FROM pragma_table_info('sending_account')"_s));
    QCOMPARE(columns.join(u' '),
             u"id kind name sender sender_name host port security user_name login keychain_key "
             "configuration per_minute per_day created_at_ms updated_at_ms archived_at_ms"_s);
}

MK_TEST(TestSendingAccounts)
#include "tst_sending_accounts.moc"
