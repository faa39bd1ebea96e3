#include "db/outbox/mailbox_store.h"

#include "db/outbox/sending_account_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::Mailbox;

class TestMailboxStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsBackWhatWasSaved();
    void refusesWhatIsNoMailbox_data();
    void refusesWhatIsNoMailbox();
    void keepsThePlaceOfTheSameMailbox();
    void startsAnotherMailboxFromTheBeginning_data();
    void startsAnotherMailboxFromTheBeginning();
    void keepsWhatTheServerSaid();
    void countsTheMailsNobodyHasSeen();
    void listsThoseOfAccountsInUse();
    void hasNoPlaceForASecret();

private:
    db::MailboxStore &mailboxes() { return m_shop->session().mailboxes(); }
    db::SendingAccountId addAccount(const QString &name);
    Mailbox mailbox() const
    {
        Mailbox mailbox;
        mailbox.account = m_account;
        mailbox.host = u"imap.example.vn"_s;
        mailbox.port = 143;
        mailbox.security = db::LinkSecurity::StartTls;
        mailbox.userName = u"shop@example.vn"_s;
        mailbox.folder = u"Replies"_s;
        return mailbox;
    }
    Mailbox stored() { return *test::must(mailboxes().byAccount(m_account)); }

    std::unique_ptr<test::Shop> m_shop;
    db::SendingAccountId m_account;
};

void TestMailboxStore::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_account = addAccount(u"Shop"_s);
}

db::SendingAccountId TestMailboxStore::addAccount(const QString &name)
{
    db::SendingAccount account;
    account.name = name;
    return test::must(m_shop->session().sendingAccounts().add(account, test::moment()));
}

void TestMailboxStore::readsBackWhatWasSaved()
{
    QVERIFY(!test::must(mailboxes().byAccount(m_account)));
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    QCOMPARE(stored(), mailbox());
    MK_VERIFY_OK(mailboxes().remove(m_account));
    MK_VERIFY_OK(mailboxes().remove(m_account));
    QVERIFY(!test::must(mailboxes().byAccount(m_account)));
}

void TestMailboxStore::refusesWhatIsNoMailbox_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("folder");
    QTest::newRow("no host") << QString() << 993 << u"a"_s << u"INBOX"_s;
    QTest::newRow("no port") << u"imap.example.vn"_s << 65536 << u"a"_s << u"INBOX"_s;
    QTest::newRow("no user") << u"imap.example.vn"_s << 993 << QString() << u"INBOX"_s;
    QTest::newRow("no folder") << u"imap.example.vn"_s << 993 << u"a"_s << QString();
}

void TestMailboxStore::refusesWhatIsNoMailbox()
{
    QFETCH(const QString, host);
    QFETCH(const int, port);
    QFETCH(const QString, user);
    QFETCH(const QString, folder);
    Mailbox wrong = mailbox();
    wrong.host = host;
    wrong.port = port;
    wrong.userName = user;
    wrong.folder = folder;
    MK_COMPARE_ERROR(mailboxes().save(wrong), ErrorKind::Conflict);
    wrong = mailbox();
    wrong.account = {77};
    MK_COMPARE_ERROR(mailboxes().save(wrong), ErrorKind::Conflict);
    QCOMPARE(m_shop->count(u"mailbox"_s), 0);
}

void TestMailboxStore::keepsThePlaceOfTheSameMailbox()
{
    constexpr quint32 kMost = 4'294'967'295; // RFC 3501, 9: nz-number
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    MK_VERIFY_OK(mailboxes().setPlace(m_account, {kMost, kMost}, test::moment(1)));
    Mailbox moved = mailbox();
    moved.port = 993;
    moved.security = db::LinkSecurity::Tls;
    MK_VERIFY_OK(mailboxes().save(moved));
    moved.uidValidity = kMost;
    moved.uid = kMost;
    moved.visitedAtMs = test::moment(1).ms;
    QCOMPARE(stored(), moved);
    MK_COMPARE_ERROR(mailboxes().setPlace({77}, {1, 1}, test::moment()), ErrorKind::NotFound);
}

void TestMailboxStore::startsAnotherMailboxFromTheBeginning_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("folder");
    const Mailbox same = mailbox();
    QTest::newRow("at another server") << u"mail.example.vn"_s << same.userName << same.folder;
    QTest::newRow("of another user") << same.host << u"other@example.vn"_s << same.folder;
    QTest::newRow("another folder") << same.host << same.userName << u"INBOX"_s;
}

void TestMailboxStore::startsAnotherMailboxFromTheBeginning()
{
    QFETCH(const QString, host);
    QFETCH(const QString, user);
    QFETCH(const QString, folder);
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    MK_VERIFY_OK(mailboxes().setPlace(m_account, {7, 40}, test::moment()));
    Mailbox other = mailbox();
    other.host = host;
    other.userName = user;
    other.folder = folder;
    MK_VERIFY_OK(mailboxes().save(other));
    QCOMPARE(stored().uidValidity, 0U);
    QCOMPARE(stored().uid, 0U);
}

void TestMailboxStore::keepsWhatTheServerSaid()
{
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    MK_VERIFY_OK(mailboxes().setVisit(m_account, u"NO [AUTHENTICATIONFAILED]"_s, test::moment(2)));
    QCOMPARE(stored().visitWords, u"NO [AUTHENTICATIONFAILED]"_s);
    QCOMPARE(stored().visitedAtMs, test::moment(2).ms);
    MK_COMPARE_ERROR(mailboxes().setVisit({77}, {}, test::moment()), ErrorKind::NotFound);
}

void TestMailboxStore::countsTheMailsNobodyHasSeen()
{
    MK_COMPARE_ERROR(mailboxes().addUnseen(m_account, {1, 0}), ErrorKind::NotFound);
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    MK_VERIFY_OK(mailboxes().addUnseen(m_account, {2, 1}));
    MK_VERIFY_OK(mailboxes().addUnseen(m_account, {1, 0}));
    MK_VERIFY_OK(mailboxes().save(mailbox())); // the account was changed
    QCOMPARE(stored().unseen, (db::UnseenMails{3, 1}));
    MK_VERIFY_OK(mailboxes().addUnseen(m_account, {-2, -5}));
    QCOMPARE(stored().unseen, (db::UnseenMails{1, 0}));
}

void TestMailboxStore::listsThoseOfAccountsInUse()
{
    Mailbox first = mailbox();
    first.account = addAccount(u"A"_s);
    MK_VERIFY_OK(mailboxes().save(mailbox()));
    MK_VERIFY_OK(mailboxes().save(first));
    QCOMPARE(test::must(mailboxes().list()), (QList<Mailbox>{first, mailbox()}));
    MK_VERIFY_OK(m_shop->session().sendingAccounts().setArchived(m_account, true, test::moment()));
    QCOMPARE(test::must(mailboxes().list()), QList<Mailbox>{first});
    QVERIFY(test::must(mailboxes().byAccount(m_account)));
}

// The keychain has them.
void TestMailboxStore::hasNoPlaceForASecret()
{
    const QStringList columns =
        test::must(m_shop->raw().column(u"SELECT name FROM pragma_table_info('mailbox')"_s));
    QCOMPARE(columns.join(u' '),
             u"account_id host port security user_name folder uid_validity uid visited_at_ms visit_words "
             "unknown_refusals passed_over"_s);
}

MK_TEST(TestMailboxStore)
#include "tst_mailbox_store.moc"
