#include "app/outbox/policy/gather_facts.h"

#include "app/outbox/policy/ledger_scene.h"
#include "db/engine/connection.h"
#include "db/outbox/delivery_event_store.h"
#include "db/rights/sending_wish_store.h"
#include "tests/support/test_main.h"

#include <utility>

using namespace Qt::StringLiterals;
using app::SendRule;
using db::DeliveryKind;
using db::Purpose;

/// What the policy of sending is told of what has gone to a customer before.
class TestGatherPast final : public QObject, LedgerScene
{
    Q_OBJECT
private slots:
    void init() { makeShop(); }
    void countsAdvertisingOfTheLastDay();
    void countsWhatMayHaveGone();
    void tellsWhatTheCustomerWishes();
    void tellsWhoIsGreetedThereAlready();
    void sendsAdvertisingToANumberOnce();
    void leavesAnAddressThatBouncedForGood();
    void triesAnAddressThatCameAgain();

private:
    void tell(db::MessageId id, DeliveryKind kind, qint64 afterMs)
    {
        QVERIFY(session().deliveryEvents().record(
            {id, kind, m_shop->clock().nowMs() + afterMs, db::DeliverySource::Mailbox, {}, {}}));
    }
};

void TestGatherPast::countsAdvertisingOfTheLastDay()
{
    agree();
    for (const char *at : {"2026-11-20T09:59:00+07:00", "2026-11-20T20:00:00+07:00",
                           "2026-11-20T21:00:00+07:00", "2026-11-21T09:00:00+07:00"})
        send(advertise(), QString::fromLatin1(at));
    send(add(m_customer, Purpose::Care), u"2026-11-21T09:30:00+07:00"_s);
    const auto id = advertise();
    const auto told = facts(id);
    QCOMPARE(told.advertisedMs.size(), 3); // the first is more than a day ago, the care is none
    QCOMPARE(told.messagedMs.size(), 5);
    const auto verdict = decide(told, {});
    QCOMPARE(verdict.rules, QList<SendRule>{SendRule::DailyCount});
    QCOMPARE(verdict.earliest.toMSecsSinceEpoch(), TestShop::at(u"2026-11-21T20:00:00+07:00"_s).nowMs());
    // It is counted for whoever else has the number.
    const auto his = facts(add(addAtSameNumber(u"Trần Văn Nam"_s), Purpose::Promotion));
    QCOMPARE(his.advertisedMs.size(), 3);
    QCOMPARE(his.messagedMs.size(), 0);
}

void TestGatherPast::countsWhatMayHaveGone()
{
    agree();
    const auto other =
        db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    const auto put = [&](db::MessageId id, const char *state) {
        QVERIFY((*other)->execute(u"UPDATE outbox_message SET state = '%1', reason = 'x' WHERE id = %2"_s
                                      .arg(QLatin1StringView(state))
                                      .arg(id.value)));
    };
    const auto claim = [&] {
        const auto id = advertise();
        put(id, "sending");
        return id;
    };
    put(claim(), "uncertain");
    put(claim(), "failed");
    const auto claimed = claim();
    QCOMPARE(facts(advertise()).advertisedMs.size(), 2);
    QCOMPARE(facts(claimed).advertisedMs.size(), 1); // asked within its own claim
}

void TestGatherPast::tellsWhatTheCustomerWishes()
{
    const auto id = add(m_customer, Purpose::Care);
    QVERIFY(session().sendingWishes().put(m_customer, {1, 7, 0b1100000}));
    send(add(m_customer, Purpose::Care), u"2026-11-18T10:00:00+07:00"_s);
    const auto verdict = decide(facts(id), {});
    QCOMPARE(verdict.rules, (QList<SendRule>{SendRule::PersonCap, SendRule::QuietDay}));
    QCOMPARE(verdict.earliest.toMSecsSinceEpoch(), TestShop::at(u"2026-11-25T10:00:00+07:00"_s).nowMs());
}

void TestGatherPast::tellsWhoIsGreetedThereAlready()
{
    const auto first = add(m_customer, Purpose::Greeting, u"tet_mung_1"_s);
    const auto second = add(addAtSameNumber(u"Trần Bé Con"_s), Purpose::Greeting, u"tet_mung_1"_s);
    QCOMPARE(rules(first), QList<SendRule>());
    QCOMPARE(rules(second), QList<SendRule>{SendRule::SameAddress});
}

void TestGatherPast::sendsAdvertisingToANumberOnce()
{
    agree();
    const auto other = addAtSameNumber(u"Trần Văn Nam"_s);
    QVERIFY(session().consents().record(
        {{}, other, u"all"_s, Purpose::Promotion, true, u"counter"_s, {}, m_shop->clock().nowMs()}));
    const auto first = advertise();
    const auto second = add(other, Purpose::Promotion);
    QCOMPARE(rules(first), QList<SendRule>());
    QCOMPARE(rules(second), QList<SendRule>{SendRule::SameAddress});
    send(first, u"2026-11-21T09:00:00+07:00"_s);
    QCOMPARE(rules(second), QList<SendRule>{SendRule::SameAddress});
    db::OutboxMessage tomorrow = message(other, Purpose::Promotion);
    tomorrow.dueOn = tomorrow.dueOn.addDays(1);
    QCOMPARE(rules(add(tomorrow)), QList<SendRule>());
}

void TestGatherPast::leavesAnAddressThatBouncedForGood()
{
    const auto first = add(m_customer, Purpose::Care);
    const auto second = add(m_customer, Purpose::Care);
    tell(first, DeliveryKind::BouncedSoft, 1);
    tell(first, DeliveryKind::BouncedBlock, 2);
    QCOMPARE(rules(second), QList<SendRule>()); // neither says that there is no such mailbox
    tell(first, DeliveryKind::BouncedHard, 3);
    QCOMPARE(rules(second), QList<SendRule>{SendRule::AddressBounced});
    tell(first, DeliveryKind::Delivered, 2); // before that
    QCOMPARE(rules(second), QList<SendRule>{SendRule::AddressBounced});
    tell(first, DeliveryKind::Replied, 4);
    QCOMPARE(rules(second), QList<SendRule>());
    tell(second, DeliveryKind::BouncedHard, 5);
    QCOMPARE(rules(second), QList<SendRule>{SendRule::AddressBounced});
}

void TestGatherPast::triesAnAddressThatCameAgain()
{
    const auto first = add(m_customer, Purpose::Care);
    tell(first, DeliveryKind::BouncedHard, 0);
    QCOMPARE(rules(first), QList<SendRule>{SendRule::AddressBounced});
    m_shop->setClock(u"2026-11-21T11:00:00+07:00"_s);
    db::Customer customer = session().customers().byId(m_customer).value();
    const auto points = std::exchange(customer.contactPoints, {});
    QVERIFY(session().customers().save(customer, m_shop->moment()));
    customer.contactPoints = points;
    customer.contactPoints.first().id = {};
    QVERIFY(session().customers().save(customer, m_shop->moment()));
    QCOMPARE(rules(first), QList<SendRule>());
}

MK_TEST(TestGatherPast)
#include "tst_gather_past.moc"
