#include "tests/db/session/old_files.h"

#include "db/outbox/outbox_pages.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 550, with rows as they were before it.
class TestMigrationOfOutboxPages final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void pagesAndCountsWhatWasThere();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfOutboxPages::pagesAndCountsWhatWasThere()
{
    const QString path = oldShop(520);
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    const db::OutboxPages &pages = (*opened)->outboxPages();
    const auto messages = test::must(pages.page({}, {}, 10));
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.constFirst().id.value, 1);
    QCOMPARE(test::must(pages.counts({})).value(messages.constFirst().state), 1);
    const auto plan = test::must(
        connect(path)->column(u"SELECT name FROM pragma_index_info('outbox_by_state') ORDER BY seqno"_s));
    QCOMPARE(plan, QStringList({u"state"_s, u"due_on"_s, u"due_at"_s, u"channel"_s, u"account_id"_s,
                                u"customer_id"_s}));
}

MK_TEST(TestMigrationOfOutboxPages)
#include "tst_migration_of_outbox_pages.moc"
