#include "tests/db/session/old_files.h"

#include "db/outbox/delivery_event_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DeliveryKind;
using db::DeliverySource;
using db::MessageState;

/// Steps 500 and 510, with rows as they were before them.
class TestMigrationOfSending final : public QObject, OldFiles
{
    Q_OBJECT
private slots:
    void init() { makeFolder(); }
    void keepsWhatWasSentByHand();
    void knowsWhatAServerMayHave();

private:
    using OldFiles::connect; // not that of QObject
};

void TestMigrationOfSending::keepsWhatWasSentByHand()
{
    const QString path = oldShop(490);
    test::must(connect(path)->execute(
        u"UPDATE outbox_message SET state = 'sent', sent_at_ms = 7;"
        "INSERT INTO delivery_event (id, message_id, kind, occurred_at_ms, detail) VALUES "
        "(3, 1, 'accepted', 7, 'sent by hand'), (5, 1, 'accepted', 8, '')"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    db::Session &session = **opened;
    const auto events = test::must(session.deliveryEvents().of({1}));
    QCOMPARE(events.size(), 2); // both, though one is the same news
    QCOMPARE(events.constFirst(),
             (db::DeliveryEvent{{1}, DeliveryKind::Accepted, 7, DeliverySource::Hand, {}, {}}));
    QCOMPARE(test::must(session.outbox().byId({1})).sending, db::SendingRecord());
    MK_VERIFY_OK(session.outbox().reopen({1}, test::moment())); // as before
    QVERIFY(test::must(session.deliveryEvents().of({1})).isEmpty());
}

void TestMigrationOfSending::knowsWhatAServerMayHave()
{
    const QString path = oldShop(490);
    test::must(connect(path)->execute(
        u"UPDATE outbox_message SET state = 'sending', internet_message_id = '1@shop';"
        "UPDATE outbox_message SET state = 'sent', sent_at_ms = 7, updated_at_ms = 8"_s));
    const auto opened = db::Session::open({.path = path});
    MK_VERIFY_OK(opened);
    const auto message = test::must((*opened)->outbox().byId({1}));
    QCOMPARE(message.sending.claimedAtMs, 8);
    QCOMPARE(message.sending.acceptedAtMs, 7);
    MK_COMPARE_ERROR((*opened)->outbox().reopen({1}, test::moment()), db::ErrorKind::Conflict);
}

MK_TEST(TestMigrationOfSending)
#include "tst_migration_of_sending.moc"
