#include "tests/db/session/old_files.h"

#include "db/outbox/mailbox_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// Step 590, with rows as they were before it.
class TestMigrationOfThingsToSeeTo final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void letsNewBytesTakeThePlaceOfTheOld();
    void countsOfAMailboxFromNowOn();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfThingsToSeeTo::letsNewBytesTakeThePlaceOfTheOld()
{
    const QString path = oldShop(550);
    test::must(connect(path)->execute(
        u"INSERT INTO outbox_payload (message_id, bytes, prepared_at_ms) VALUES (1, x'01', 1);"
        "UPDATE outbox_message SET state = 'uncertain', claimed_at_ms = 7"_s));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const QString change = u"UPDATE outbox_payload SET bytes = x'02'"_s;
    MK_COMPARE_ERROR(connect(path)->execute(change), ErrorKind::Conflict);
    test::must(connect(path)->execute(u"UPDATE outbox_message SET state = 'approved'"_s));
    MK_VERIFY_OK(connect(path)->execute(change));
    MK_COMPARE_ERROR(connect(path)->execute(u"DELETE FROM outbox_payload"_s), ErrorKind::Conflict);
}

void TestMigrationOfThingsToSeeTo::countsOfAMailboxFromNowOn()
{
    const QString path = oldShop(550);
    test::must(connect(path)->execute(
        u"INSERT INTO sending_account (id, kind, name, created_at_ms, updated_at_ms) "
        "VALUES (3, 'smtp', 'Shop', 1, 1);"
        "INSERT INTO mailbox (account_id, host, port, user_name) VALUES (3, 'imap.example', 993, 'hoa')"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    const auto mailbox = test::must((*opened)->mailboxes().byAccount({3}));
    QVERIFY(mailbox && mailbox->host == "imap.example"_L1);
    QCOMPARE(mailbox->unseen, db::UnseenMails());
}

MK_TEST(TestMigrationOfThingsToSeeTo)
#include "tst_migration_of_things_to_see_to.moc"
