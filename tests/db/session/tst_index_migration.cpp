#include "db/session/old_files.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 530, with rows as they were before it.
class TestIndexMigration final : public QObject, private OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void countsOldRowsByTheNewIndex_data();
    void countsOldRowsByTheNewIndex();
};

void TestIndexMigration::countsOldRowsByTheNewIndex_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("with the index of before") << u"SELECT 1"_s;
    QTest::newRow("without it") << u"DROP INDEX customer_by_stage"_s;
}

void TestIndexMigration::countsOldRowsByTheNewIndex()
{
    QFETCH(const QString, before);
    const QString path = oldShop(490);
    MK_VERIFY_OK(
        OldFiles::connect(path)->execute(u"UPDATE customer SET birth_year = 1950 WHERE id = 1;"_s + before));
    MK_VERIFY_OK(db::Session::open({.path = path}));
    const auto connection = OldFiles::connect(path);
    const auto counted =
        connection->scalar(u"SELECT count(*) FROM customer INDEXED BY customer_by_stage "
                           "WHERE stage = 'loyalty' AND birth_year < 1960 AND deleted_at_ms IS NULL"_s);
    MK_VERIFY_OK(counted);
    QCOMPARE(counted->toInt(), 1);
    QCOMPARE(test::must(connection->scalar(u"PRAGMA integrity_check"_s)).toString(), u"ok"_s);
}

MK_TEST(TestIndexMigration)
#include "tst_index_migration.moc"
