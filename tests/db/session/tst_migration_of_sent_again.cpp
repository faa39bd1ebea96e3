#include "tests/db/session/old_files.h"

#include "db/outbox/sending_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;

/// Step 590, with rows as they were before it.
class TestMigrationOfSentAgain final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void letsNewBytesTakeThePlaceOfTheOld();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfSentAgain::letsNewBytesTakeThePlaceOfTheOld()
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

MK_TEST(TestMigrationOfSentAgain)
#include "tst_migration_of_sent_again.moc"
