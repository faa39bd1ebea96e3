#include "tests/db/outbox/planned_shop.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Audience;
using db::Channel;
using db::ErrorKind;
using db::MessageState;

/// A second greeting for the same occurrence is impossible, by whatever road.
class TestOneGreeting final : public QObject, PlannedShop
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void greetsAnOccurrenceOnceWhateverTheChannel();
    void plansAgainAfterFailureOrCancellationByAnotherChannel_data();
    void plansAgainAfterFailureOrCancellationByAnotherChannel();
    void greetsANumberOnceWhoeverHasIt();
    void greetsOnceByNoRoadOfSqlEither_data();
    void greetsOnceByNoRoadOfSqlEither();
};

void TestOneGreeting::greetsAnOccurrenceOnceWhateverTheChannel()
{
    const auto first = plan();
    const auto again = [this](Channel channel) {
        return test::must(outbox().add(m_shop->greeting(m_lan, m_words, u"tet"_s, channel), test::moment()));
    };
    for (const char *set :
         {"state = 'planned'", "state = 'approved'", "state = 'sending'", "state = 'uncertain'",
          "state = 'skipped', reason = 'x'", "state = 'planned'", "state = 'sent', sent_at_ms = 1"}) {
        force(QLatin1StringView(set));
        QVERIFY2(!again(Channel::Sms), set);
        QVERIFY2(!again(Channel::Zalo), set);
    }
    QCOMPARE(m_shop->count(u"outbox_message"_s), 1);
    QCOMPARE(stateOf(first), MessageState::Sent);
    db::OutboxMessage nextYear = m_shop->greeting(m_lan, m_words, u"tet"_s);
    nextYear.occasionYear = 2028;
    QVERIFY(m_shop->addMessage(nextYear));
    QVERIFY(m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"birthday"_s)));
}

void TestOneGreeting::plansAgainAfterFailureOrCancellationByAnotherChannel_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("failed") << u"failed"_s;
    QTest::newRow("cancelled") << u"cancelled"_s;
}

void TestOneGreeting::plansAgainAfterFailureOrCancellationByAnotherChannel()
{
    QFETCH(QString, state);
    const auto first = plan();
    if (state == "failed"_L1)
        force(u"state = 'sending'"_s);
    force(u"state = '%1'"_s.arg(state));
    const auto second = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"tet"_s, Channel::Zalo));
    MK_VERIFY_OK(outbox().markSent(second, test::moment()));
    // The first one does not come back to life beside it.
    MK_COMPARE_ERROR(m_shop->raw().execute(
                         u"UPDATE outbox_message SET state = 'planned' WHERE id = %1"_s.arg(first.value)),
                     ErrorKind::Conflict);
    MK_COMPARE_ERROR(outbox().markSent(first, test::moment()), ErrorKind::Conflict);
    QVERIFY(!test::must(outbox().add(m_shop->greeting(m_lan, m_words, u"tet"_s, Channel::Email), {1, {}})));
}

void TestOneGreeting::greetsANumberOnceWhoeverHasIt()
{
    const auto first = plan();
    const auto child = m_shop->addCustomer(u"Con"_s);
    db::OutboxMessage shared = m_shop->greeting(child, m_words, u"tet"_s);
    shared.address = test::must(outbox().byId(first)).address;
    const auto second = m_shop->addMessage(shared);
    QCOMPARE(test::must(reader().sameNumber(second))->customer, m_lan);
    QVERIFY(!test::must(reader().sameNumber(first)));
    MK_VERIFY_OK(outbox().markSent(first, test::moment()));
    MK_COMPARE_ERROR(outbox().markSent(second, test::moment()), ErrorKind::Conflict);
    MK_COMPARE_ERROR(m_shop->raw().execute(
                         u"UPDATE outbox_message SET state = 'sending' WHERE id = %1"_s.arg(second.value)),
                     ErrorKind::Conflict);
    shared.occasionKey = u"birthday"_s; // another occasion
    MK_VERIFY_OK(outbox().markSent(m_shop->addMessage(shared), test::moment()));
}

void TestOneGreeting::greetsOnceByNoRoadOfSqlEither_data()
{
    QTest::addColumn<QString>("sql");
    const QString copy =
        u"INTO outbox_message (customer_id, occasion_key, occasion_year, channel, purpose, template_id, "
        "template_version, stage, address, due_on, due_at, text, created_at_ms, updated_at_ms) SELECT "
        "customer_id, occasion_key, occasion_year, '%1', purpose, template_id, template_version, stage, "
        "address, due_on, due_at, text, 1, 1 FROM outbox_message WHERE state = 'sent'"_s;
    const auto row = [](const char *name, const QString &sql) { QTest::newRow(name) << sql; };
    row("the row deleted", u"DELETE FROM outbox_message WHERE state = 'sent'"_s);
    row("the occasion changed",
        u"UPDATE outbox_message SET occasion_key = 'birthday' WHERE state = 'sent'"_s);
    row("the occasion taken away",
        u"UPDATE outbox_message SET occasion_key = NULL, occasion_year = NULL WHERE state = 'sent'"_s);
    row("the year changed", u"UPDATE outbox_message SET occasion_year = 2026 WHERE state = 'sent'"_s);
    row("the customer changed", u"UPDATE outbox_message SET customer_id = 2 WHERE state = 'sent'"_s);
    row("the text changed", u"UPDATE outbox_message SET text = 'x' WHERE state = 'sent'"_s);
    row("marked failed", u"UPDATE outbox_message SET state = 'failed' WHERE state = 'sent'"_s);
    row("marked cancelled", u"UPDATE outbox_message SET state = 'cancelled' WHERE state = 'sent'"_s);
    row("marked sent again",
        u"UPDATE outbox_message SET state = 'sent', sent_at_ms = 2 WHERE state = 'sent'"_s);
    row("inserted beside it", u"INSERT "_s + copy.arg(u"zalo"_s));
    row("inserted in its place", u"INSERT OR REPLACE "_s + copy.arg(u"sms"_s));
    row("inserted in its place by another channel", u"INSERT OR REPLACE "_s + copy.arg(u"zalo"_s));
    row("another one put in its place",
        u"UPDATE OR REPLACE outbox_message SET state = 'planned' WHERE state = 'cancelled'"_s);
}

void TestOneGreeting::greetsOnceByNoRoadOfSqlEither()
{
    QFETCH(QString, sql);
    m_shop->addCustomer(u"Hà"_s);
    const auto cancelled = plan();
    MK_VERIFY_OK(outbox().cancel(cancelled, u"moved"_s, {1, {}}));
    const auto sent = m_shop->addMessage(m_shop->greeting(m_lan, m_words, u"tet"_s, Channel::Email));
    MK_VERIFY_OK(outbox().markSent(sent, test::moment()));
    const auto ledger =
        u"SELECT group_concat(id || customer_id || occasion_key || occasion_year || channel || state "
        "|| text || coalesce(sent_at_ms, '')) FROM outbox_message"_s;
    const auto before = m_shop->scalar(ledger);
    MK_COMPARE_ERROR(m_shop->raw().execute(sql), ErrorKind::Conflict);
    QCOMPARE(m_shop->scalar(ledger), before);
}

MK_TEST(TestOneGreeting)
#include "tst_one_greeting.moc"
