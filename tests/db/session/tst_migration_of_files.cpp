#include "tests/db/session/old_files.h"

#include "db/messages/template_file_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
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
    void keepsWhatBecameOfMessages();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfFiles::givesNoFilesToWhatWasThere()
{
    const QString path = oldShop(520);
    test::must(connect(path)->execute(
        u"INSERT INTO template_version (template_id, version, body, created_at_ms) VALUES (1, 1, 'x', 1)"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    QCOMPARE(test::must((*opened)->templates().byId({1})).pictures, QStringList());
    QVERIFY(test::must((*opened)->templateFiles().all()).isEmpty());
    QVERIFY(test::must((*opened)->messageFiles().of({1})).isEmpty());
}

void TestMigrationOfFiles::keepsWhatBecameOfMessages()
{
    const QString path = oldShop(520);
    test::must(connect(path)->execute(
        u"INSERT INTO delivery_event (id, message_id, kind, source, reference, occurred_at_ms, detail) "
        "VALUES (7, 1, 'bounced_hard', 'mailbox', 'r', 5, '550')"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    auto &events = (*opened)->deliveryEvents();
    const db::DeliveryEvent before{
        {1}, db::DeliveryKind::BouncedHard, 5, db::DeliverySource::Mailbox, u"r"_s, u"550"_s};
    QCOMPARE(test::must(events.of({1})), QList{before});
    QVERIFY(test::must(events.record({{1}, db::DeliveryKind::Opened, 6, db::DeliverySource::Provider})));
    QCOMPARE(test::must(events.of({1})).size(), 2);
}

MK_TEST(TestMigrationOfFiles)
#include "tst_migration_of_files.moc"
