#include "tests/db/session/old_files.h"

#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/message_file_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Step 570, with rows as they were before it.
class TestMigrationOfFiles final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void givesNoFilesToWhatWasThere();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfFiles::givesNoFilesToWhatWasThere()
{
    const auto opened = db::Session::open({.path = oldShop(520)});
    MK_VERIFY_OK(opened);
    const auto templates = test::must((*opened)->templates().all());
    QVERIFY(!templates.isEmpty());
    for (const db::Template &text : templates)
        QCOMPARE(text.pictures, QStringList());
    QVERIFY(test::must((*opened)->templateFiles().all()).isEmpty());
    QVERIFY(test::must((*opened)->messageFiles().of({1})).isEmpty());
}

MK_TEST(TestMigrationOfFiles)
#include "tst_migration_of_files.moc"
