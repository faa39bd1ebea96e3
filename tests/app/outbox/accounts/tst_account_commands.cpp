#include "app/outbox/accounts/account_commands.h"

#include "app/desk/undo.h"
#include "app/outbox/accounts/default_account.h"
#include "app/support/test_shop.h"
#include "db/outbox/mailbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/shop/setting_store.h"
#include "tests/app/outbox/accounts/entries.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::AccountEntry;
using app::UndoOutcome;
using db::ErrorKind;

/// Accounts are added, changed, archived and chosen, and each of it is taken back.
class TestAccountCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void addsAnAccountWithItsMailbox();
    void namesTheSecretsOfTwoShopsApart();
    void archivesWhatWasAddedWhenThatIsUndone();
    void refusesANameThatIsTaken();
    void refusesAWrongField();
    void changesAnAccountAndTakesThatBack();
    void asksForNewSecretsWhereItLogsInElsewhere_data();
    void asksForNewSecretsWhereItLogsInElsewhere();
    void asksForNewSecretsOfAnotherGateway();
    void leavesNoRowWhereNothingChanges();
    void keepsHowFarAMailboxWasRead();
    void takesAMailboxAwayAndBack();
    void keepsItsKind();
    void archivesAndRestores();
    void sendsByTheChosenAccount();
    void refusesADefaultThatCannotSend();
    void goesOnByTheNextWhenTheChosenOneIsArchived();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto does(const Command &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    db::SendingAccountId added(const AccountEntry &entry)
    {
        const auto done = does(app::AddAccount{entry});
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
        m_entry = done->entry;
        return done->value;
    }
    db::SendingAccount stored(db::SendingAccountId id)
    {
        return session().sendingAccounts().byId(id).value();
    }
    std::optional<db::Mailbox> mailbox(db::SendingAccountId id)
    {
        return session().mailboxes().byAccount(id).value();
    }
    AccountEntry entryOf(db::SendingAccountId id) { return {stored(id), mailbox(id)}; }
    UndoOutcome::State takeBack(db::JournalId id)
    {
        return app::undo(session(), id, m_shop->clock().act()).value().value.state;
    }
    QString chosen(db::Channel channel)
    {
        const auto account = app::defaultAccount(session(), channel).value();
        return account ? account->name : QString();
    }

    std::unique_ptr<TestShop> m_shop;
    db::JournalId m_entry; ///< of the last addition
};

void TestAccountCommands::addsAnAccountWithItsMailbox()
{
    const auto id = added(test::mailEntry());
    AccountEntry expected = test::mailEntry();
    expected.account.id = id;
    expected.account.keychainKey = stored(id).keychainKey;
    expected.mailbox->account = id;
    QCOMPARE(entryOf(id), expected);
}

void TestAccountCommands::namesTheSecretsOfTwoShopsApart()
{
    const QString first = stored(added(test::mailEntry())).keychainKey;
    m_shop = std::make_unique<TestShop>();
    const QString second = stored(added(test::mailEntry())).keychainKey;
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QVERIFY(first != second);
}

void TestAccountCommands::archivesWhatWasAddedWhenThatIsUndone()
{
    const auto id = added(test::mailEntry());
    const auto undone = app::undo(session(), m_entry, m_shop->clock().act()).value();
    QCOMPARE(undone.value.state, UndoOutcome::State::Done);
    QVERIFY(stored(id).archived);
    QCOMPARE(takeBack(undone.entry), UndoOutcome::State::Done);
    QVERIFY(!stored(id).archived);
}

void TestAccountCommands::refusesANameThatIsTaken()
{
    const auto id = added(test::mailEntry());
    added(test::mailEntry(u"Other"_s));
    QCOMPARE(does(app::AddAccount{test::mailEntry()}).error().kind, ErrorKind::Conflict);
    AccountEntry renamed = entryOf(id);
    renamed.account.name = u"Other"_s;
    QCOMPARE(does(app::ChangeAccount{renamed}).error().kind, ErrorKind::Conflict);
    QVERIFY(does(app::ArchiveAccount{id}));
    const auto again = does(app::AddAccount{test::mailEntry()});
    QVERIFY2(again.error().detail.contains("archived"_L1), qPrintable(again.error().detail));
}

void TestAccountCommands::refusesAWrongField()
{
    AccountEntry wrong = test::mailEntry();
    wrong.mailbox->folder.clear();
    const auto refused = does(app::AddAccount{wrong});
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY(refused.error().detail.startsWith("mailbox-folder: "_L1));
    QVERIFY(session().sendingAccounts().list()->isEmpty());
}

void TestAccountCommands::changesAnAccountAndTakesThatBack()
{
    const auto id = added(test::mailEntry());
    const AccountEntry before = entryOf(id);
    AccountEntry after = before;
    after.account.port = 587;
    after.account.security = db::LinkSecurity::StartTls;
    after.account.perDay.reset();
    after.account.keychainKey = u"another"_s; // stays the one it is
    after.mailbox->folder = u"Replies"_s;
    const auto done = does(app::ChangeAccount{after});
    QVERIFY(done && done->changes.settings && done->changes.outbox);
    after.account.keychainKey = before.account.keychainKey;
    QCOMPARE(entryOf(id), after);
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(entryOf(id), before);
    after.account.id = {77};
    QCOMPARE(does(app::ChangeAccount{after}).error().kind, ErrorKind::NotFound);
}

void TestAccountCommands::asksForNewSecretsWhereItLogsInElsewhere_data()
{
    QTest::addColumn<AccountEntry>("after");
    QTest::addColumn<bool>("isElsewhere");
    AccountEntry one = test::mailEntry();
    one.account.host = u"SMTP.shop.example"_s;
    one.account.senderName = u"Lan"_s;
    one.account.port = 587;
    QTest::newRow("the same host, written otherwise") << one << false;
    one.account.host = u"mail.shop.example"_s;
    QTest::newRow("another host") << one << true;
    one = test::mailEntry();
    one.account.userName = u"lan@shop.example"_s;
    QTest::newRow("another user") << one << true;
    one = test::mailEntry();
    one.mailbox->host = u"imap.evil.example"_s;
    QTest::newRow("another host of the mailbox") << one << true;
    one = test::mailEntry();
    one.mailbox->folder = u"Replies"_s;
    QTest::newRow("another folder") << one << false;
    one.mailbox.reset();
    QTest::newRow("the mailbox of the same provider is taken away") << one << false;
}

void TestAccountCommands::asksForNewSecretsWhereItLogsInElsewhere()
{
    QFETCH(AccountEntry, after);
    QFETCH(const bool, isElsewhere);
    const auto id = added(test::mailEntry());
    const QString key = stored(id).keychainKey;
    after.account.id = id;
    const auto done = does(app::ChangeAccount{after});
    QVERIFY(done && done->entry);
    QVERIFY(!stored(id).keychainKey.isEmpty());
    QCOMPARE(stored(id).keychainKey != key, isElsewhere);
    const QString changedKey = stored(id).keychainKey;
    const auto undone = app::undo(session(), done->entry, m_shop->clock().act()).value();
    QCOMPARE(undone.value.state, UndoOutcome::State::Done);
    QCOMPARE(stored(id).keychainKey, key); // the secret there is that of what came back
    QCOMPARE(takeBack(undone.entry), UndoOutcome::State::Done);
    QCOMPARE(stored(id).keychainKey, changedKey);
}

void TestAccountCommands::asksForNewSecretsOfAnotherGateway()
{
    const auto id = added(test::smsEntry());
    const QString key = stored(id).keychainKey;
    AccountEntry after = entryOf(id);
    after.account.sender = u"HOAMAI2"_s;
    QVERIFY(does(app::ChangeAccount{after})->entry);
    QCOMPARE(stored(id).keychainKey, key);
    after.account.configuration = app::gatewayConfiguration(u"speedsms"_s, {{u"sms_type"_s, u"2"_s}});
    const auto changed = does(app::ChangeAccount{after});
    QVERIFY2(changed, changed ? "" : qPrintable(changed.error().detail));
    QVERIFY(stored(id).keychainKey != key);
}

void TestAccountCommands::leavesNoRowWhereNothingChanges()
{
    const auto id = added(test::mailEntry());
    QVERIFY(session().mailboxes().setPlace(id, {3, 9}, m_shop->moment()));
    QVERIFY(!does(app::ChangeAccount{entryOf(id)})->entry);
    const auto first = does(app::SetDefaultAccount{db::Channel::Email, id});
    QVERIFY(first->entry);
    QVERIFY(!does(app::SetDefaultAccount{db::Channel::Email, id})->entry);
}

void TestAccountCommands::keepsHowFarAMailboxWasRead()
{
    const auto id = added(test::mailEntry());
    QVERIFY(session().mailboxes().setPlace(id, {3, 9}, m_shop->moment()));
    AccountEntry renamed = entryOf(id);
    renamed.account.name = u"Cửa hàng"_s;
    QVERIFY(does(app::ChangeAccount{renamed}));
    QCOMPARE(mailbox(id)->uid, 9U);
}

void TestAccountCommands::takesAMailboxAwayAndBack()
{
    const auto id = added(test::mailEntry());
    AccountEntry without = entryOf(id);
    without.mailbox.reset();
    const auto done = does(app::ChangeAccount{without});
    QVERIFY(done);
    QVERIFY(!mailbox(id));
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(mailbox(id)->host, u"imap.shop.example"_s);
}

void TestAccountCommands::keepsItsKind()
{
    const auto id = added(test::mailEntry());
    AccountEntry other = test::smsEntry();
    other.account.id = id;
    QCOMPARE(does(app::ChangeAccount{other}).error().kind, ErrorKind::InvalidInput);
}

void TestAccountCommands::archivesAndRestores()
{
    const auto id = added(test::mailEntry());
    const auto done = does(app::ArchiveAccount{id});
    QVERIFY(stored(id).archived);
    QCOMPARE(does(app::ArchiveAccount{id}).error().kind, ErrorKind::Conflict);
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QVERIFY(!stored(id).archived);
    QCOMPARE(does(app::RestoreAccount{id}).error().kind, ErrorKind::Conflict);
    QCOMPARE(does(app::ArchiveAccount{{77}}).error().kind, ErrorKind::NotFound);
}

void TestAccountCommands::sendsByTheChosenAccount()
{
    QCOMPARE(chosen(db::Channel::Email), QString());
    added(test::mailEntry(u"B"_s));
    const auto last = added(test::mailEntry(u"C"_s));
    added(test::smsEntry(u"A"_s));
    QCOMPARE(chosen(db::Channel::Email), u"B"_s); // the first by name
    QCOMPARE(chosen(db::Channel::Sms), u"A"_s);
    QCOMPARE(chosen(db::Channel::Zalo), QString());
    const auto done = does(app::SetDefaultAccount{db::Channel::Email, last});
    QCOMPARE(chosen(db::Channel::Email), u"C"_s);
    QCOMPARE(takeBack(done->entry), UndoOutcome::State::Done);
    QCOMPARE(chosen(db::Channel::Email), u"B"_s);
}

void TestAccountCommands::refusesADefaultThatCannotSend()
{
    const auto mail = added(test::mailEntry());
    QCOMPARE(does(app::SetDefaultAccount{db::Channel::Sms, mail}).error().kind, ErrorKind::Conflict);
    QCOMPARE(does(app::SetDefaultAccount{db::Channel::Email, db::SendingAccountId{77}}).error().kind,
             ErrorKind::NotFound);
    QVERIFY(does(app::ArchiveAccount{mail}));
    QCOMPARE(does(app::SetDefaultAccount{db::Channel::Email, mail}).error().kind, ErrorKind::Conflict);
}

void TestAccountCommands::goesOnByTheNextWhenTheChosenOneIsArchived()
{
    added(test::mailEntry(u"B"_s));
    const auto last = added(test::mailEntry(u"C"_s));
    QVERIFY(does(app::SetDefaultAccount{db::Channel::Email, last}));
    QVERIFY(does(app::ArchiveAccount{last}));
    QCOMPARE(chosen(db::Channel::Email), u"B"_s);
    QVERIFY(does(app::RestoreAccount{last}));
    QCOMPARE(chosen(db::Channel::Email), u"C"_s);
}

MK_TEST(TestAccountCommands)
#include "tst_account_commands.moc"
