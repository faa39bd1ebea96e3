#include "tests/db/outbox/sending_shop.h"

#include "db/safekeeping/erasure_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::DeliveryKind;
using db::DeliverySource;
using db::ErrorKind;

class TestDeliveryEvents final : public QObject, SendingShop
{
    Q_OBJECT
private slots:
    void init() { makeSendingShop(); }
    void knowsNewsThatItHasAlready();
    void readsThemInTheOrderOfTheirTime();
    void refusesNewsOfNoMessage();
    void forgetsAPersonsMarkAlone();
    void saysNothingOfWhoWasErased();
    void settlesWithoutWordsOfWhoWasErased_data();
    void settlesWithoutWordsOfWhoWasErased();
    void awaitsWhatReachedAnAge();

private:
    void eraseLan()
    {
        MK_VERIFY_OK(m_shop->session().inTransaction([&] {
            return m_shop->session().erasure().erase(
                m_lan, 9, [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
        }));
    }
    bool records(const db::DeliveryEvent &event) { return test::must(events().record(event)); }
};

void TestDeliveryEvents::knowsNewsThatItHasAlready()
{
    const auto id = plan();
    const db::DeliveryEvent reply{id,         DeliveryKind::Replied, 5, DeliverySource::Mailbox, u"a@mail"_s,
                                  u"Cảm ơn"_s};
    QVERIFY(records(reply));
    QVERIFY(!records(reply));
    db::DeliveryEvent again = reply;
    again.atMs = 9; // the mailbox was read once more
    QVERIFY(!records(again));
    again.reference = u"b@mail"_s;
    QVERIFY(records(again));
    again = reply;
    again.kind = DeliveryKind::Unsubscribed; // the same mail says both
    QVERIFY(records(again));
    again.source = DeliverySource::Gateway;
    QVERIFY(records(again));
    QCOMPARE(test::must(events().of(id)).constFirst(), reply);
    QCOMPARE(m_shop->count(u"delivery_event"_s), 4);
}

void TestDeliveryEvents::readsThemInTheOrderOfTheirTime()
{
    const auto id = plan();
    qint64 atMs = 100;
    for (const QString &key : db::allKeys<DeliveryKind>())
        QVERIFY(records({id, *db::wordOf<DeliveryKind>(key), --atMs, DeliverySource::Gateway}));
    const auto read = test::must(events().of(id));
    QCOMPARE(read.size(), db::allKeys<DeliveryKind>().size());
    QCOMPARE(read.constFirst().kind, DeliveryKind::Redeemed);
    QCOMPARE(read.constLast().kind, DeliveryKind::Accepted);
}

void TestDeliveryEvents::refusesNewsOfNoMessage()
{
    MK_COMPARE_ERROR(events().record({{77}, DeliveryKind::Delivered, 1}), ErrorKind::Conflict);
}

void TestDeliveryEvents::forgetsAPersonsMarkAlone()
{
    const auto id = plan();
    QVERIFY(records({id, DeliveryKind::Delivered, 1, DeliverySource::Gateway}));
    MK_VERIFY_OK(outbox().markSent(id, test::moment()));
    QCOMPARE(test::must(events().of(id)).size(), 2);
    MK_VERIFY_OK(outbox().reopen(id, test::moment()));
    QCOMPARE(test::must(events().of(id)).size(), 1);
}

void TestDeliveryEvents::saysNothingOfWhoWasErased()
{
    const auto id = claimed();
    auto settlement = news(id, db::Settlement::Result::Accepted, u"250 for Lan"_s);
    settlement.serverReference = u"SMS-7"_s;
    MK_VERIFY_OK(sending().settle(settlement, m_desk, test::moment()));
    for (const QString &reference : {u"a@lan.example"_s, u"b@lan.example"_s})
        QVERIFY(records({id, DeliveryKind::Replied, 5, DeliverySource::Mailbox, reference, u"Cảm ơn"_s}));
    eraseLan();
    QCOMPARE(m_shop->count(u"outbox_payload"_s), 0);
    QVERIFY(message(id).sending.internetMessageId.isEmpty() && message(id).sending.serverReference.isEmpty());
    const auto kept = test::must(events().of(id));
    QCOMPARE(kept.size(), 3);
    for (const db::DeliveryEvent &event : kept)
        QVERIFY(event.detail.isEmpty() && !event.reference.contains("lan"_L1));
}

void TestDeliveryEvents::settlesWithoutWordsOfWhoWasErased_data()
{
    QTest::addColumn<db::Settlement::Result>("result");
    QTest::newRow("accepted") << db::Settlement::Result::Accepted;
    QTest::newRow("refused") << db::Settlement::Result::Refused;
    QTest::newRow("not known") << db::Settlement::Result::Unsure;
}

void TestDeliveryEvents::settlesWithoutWordsOfWhoWasErased()
{
    QFETCH(const db::Settlement::Result, result);
    const auto id = claimed();
    eraseLan();
    auto settlement = news(id, result, u"<lan@example.vn>: no such user"_s);
    settlement.serverReference = u"SMS-7"_s;
    MK_VERIFY_OK(sending().settle(settlement, m_desk, test::moment()));
    QVERIFY(stateOf(id) != db::MessageState::Sending);
    QVERIFY(message(id).reason.isEmpty() && message(id).sending.serverReference.isEmpty());
    for (const db::DeliveryEvent &event : test::must(events().of(id)))
        QVERIFY(event.detail.isEmpty());
}

void TestDeliveryEvents::awaitsWhatReachedAnAge()
{
    const auto id = claimed();
    auto settlement = news(id, db::Settlement::Result::Accepted);
    settlement.serverReference = u"SMS-7"_s;
    MK_VERIFY_OK(sending().settle(settlement, m_desk, test::moment()));
    const qint64 at = test::moment().ms;
    const auto awaited = [&](qint64 after, qint64 upTo, qint64 oldest = 0) {
        return test::must(events().awaited({m_account, {60, 120}, at + after, at + upTo, oldest}));
    };
    QVERIFY(awaited(0, 59).isEmpty());
    QCOMPARE(awaited(0, 60).size(), 1);
    QCOMPARE(awaited(0, 60).first().serverReference, u"SMS-7"_s);
    QCOMPARE(awaited(0, 60).first().internetMessageId, u"%1@shop.example"_s.arg(id.value));
    QCOMPARE(awaited(0, 60).first().dueMs, at + 60);
    QVERIFY(awaited(60, 119).isEmpty());
    QCOMPARE(awaited(0, 500).first().dueMs, at + 120);
    QVERIFY(awaited(0, 60, at).isEmpty()); // too old
    QVERIFY(records({id, DeliveryKind::Delivered, at, DeliverySource::Gateway}));
    QVERIFY(awaited(0, 60).isEmpty());
}

MK_TEST(TestDeliveryEvents)
#include "tst_delivery_events.moc"
