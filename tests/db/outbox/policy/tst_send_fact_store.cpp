#include "db/outbox/policy/send_fact_store.h"

#include "db/outbox/planned_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// What the policy of sending is told of a message.
class TestSendFactStore final : public QObject, private PlannedShop
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void readsAMessage();
    void readsADraftAsTheMessageItBecomes();
    void knowsNoOtherMessage();
    void guessesNoWord_data();
    void guessesNoWord();

private:
    const db::SendFactStore &facts() { return m_shop->session().sendFacts(); }
};

void TestSendFactStore::readsAMessage()
{
    const db::SendFactRow row = test::must(facts().byMessage(plan()));
    QCOMPARE(row.customer, m_lan);
    QCOMPARE(row.channel, db::Channel::Sms);
    QCOMPARE(row.textAudience, db::Audience::Existing);
    QCOMPARE(row.stage, db::LifecycleStage::Loyalty);
    QVERIFY(!row.deleted);
}

void TestSendFactStore::readsADraftAsTheMessageItBecomes()
{
    const db::OutboxMessage draft = m_shop->greeting(m_lan, m_words, u"tet"_s);
    const db::SendFactRow before = test::must(facts().ofDraft(draft));
    const db::SendFactRow row = test::must(facts().byMessage(plan()));
    QCOMPARE(before.customer, row.customer);
    QCOMPARE(before.address, row.address);
    QCOMPARE(before.text, row.text);
    QCOMPARE(before.textAudience, row.textAudience);
    QCOMPARE(before.stage, row.stage);
    QCOMPARE(before.addressIsTheirs, row.addressIsTheirs);
    db::OutboxMessage other = draft;
    other.customer = db::CustomerId{77};
    MK_COMPARE_ERROR(facts().ofDraft(other), db::ErrorKind::NotFound);
}

void TestSendFactStore::knowsNoOtherMessage()
{
    MK_COMPARE_ERROR(facts().byMessage(db::MessageId{77}), db::ErrorKind::NotFound);
}

void TestSendFactStore::guessesNoWord_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::newRow("channel") << u"outbox_message"_s << u"channel"_s;
    QTest::newRow("purpose") << u"outbox_message"_s << u"purpose"_s;
    QTest::newRow("audience of the words") << u"template"_s << u"audience"_s;
    QTest::newRow("recipient of the words") << u"template"_s << u"recipient"_s;
    QTest::newRow("stage") << u"customer"_s << u"stage"_s;
    QTest::newRow("person or company") << u"customer"_s << u"kind"_s;
}

void TestSendFactStore::guessesNoWord()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    const db::MessageId id = plan();
    // As a damaged file, or one that a later version has written, may have it.
    const QString dropTriggers =
        m_shop
            ->scalar(u"SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema "
                     "WHERE type = 'trigger' AND tbl_name = '%1'"_s.arg(table))
            .toString();
    test::must(m_shop->raw().execute(
        u"PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; %1; UPDATE %2 SET %3 = 'strange'"_s
            .arg(dropTriggers, table, column)));
    MK_COMPARE_ERROR(facts().byMessage(id), db::ErrorKind::Corrupt);
}

MK_TEST(TestSendFactStore)
#include "tst_send_fact_store.moc"
