#include "app/outbox/shared_number.h"

#include "app/customers/customer_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::MessageState;

/// A number that two customers share is greeted once.
class TestSharedNumber final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(u"2027-02-06T09:00:00+07:00"_s); } // mùng một Tết
    void cleanup();
    void greetsOneNumberOnce();
    void plansTheOtherWhenTheFirstIsGone();
    void refusesToMarkTheSecondAsSent();
    void skipsOneOfTwoThatAreBothPlanned();
    void greetsEachOnTheirOwnBirthday();
    void sharesAnEmailAddressToo();
    void leavesWhatAnotherDeskMarksMeanwhile();
    void leavesWhatAnotherDeskReopensMeanwhile_data();
    void leavesWhatAnotherDeskReopensMeanwhile();
    void leavesWhomItsWordsAreNoLongerFor();

private:
    db::CustomerId add(const QString &name, const db::ContactPoint &point, const db::Birthday &birthday = {});
    void prepare() { QVERIFY(app::prepareToday(m_shop->session(), m_shop->clock())); }
    db::OutboxMessage of(db::CustomerId id, const QString &occasion = u"tet_mung_1"_s);
    template <class Command> auto does(const Command &command)
    {
        return app::run(m_shop->session(), command, m_shop->clock().act());
    }

    const db::ContactPoint m_phone{{},   {},  db::ContactKind::Phone, u"0961000051"_s, u"+84961000051"_s,
                                   true, true};
    std::unique_ptr<TestShop> m_shop;
};

void TestSharedNumber::cleanup()
{
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
    m_shop.reset();
}

db::CustomerId TestSharedNumber::add(const QString &name, const db::ContactPoint &point,
                                     const db::Birthday &birthday)
{
    db::Customer person = TestShop::person(name, db::LifecycleStage::Loyalty);
    person.contactPoints = {point};
    person.birthday = birthday;
    return m_shop->add(person);
}

db::OutboxMessage TestSharedNumber::of(db::CustomerId id, const QString &occasion)
{
    const auto messages = m_shop->session().outbox().listOf(id, 99);
    for (const db::OutboxMessage &message : *messages) {
        if (message.occasionKey == occasion)
            return message;
    }
    qFatal("no message");
}

void TestSharedNumber::greetsOneNumberOnce()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, m_phone);
    prepare();
    prepare(); // and again: it stays so
    QCOMPARE(of(mother).state, MessageState::Planned);
    QCOMPARE(of(child).state, MessageState::Skipped);
    QCOMPARE(app::greetedInstead(of(child).reason), mother);
    QVERIFY(does(app::MarkMessageSent{of(mother).id, {}}));
    prepare();
    QCOMPARE(of(child).state, MessageState::Skipped);
}

void TestSharedNumber::plansTheOtherWhenTheFirstIsGone()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, m_phone);
    prepare();
    QVERIFY(does(app::DeleteCustomer{mother}));
    prepare();
    QCOMPARE(of(child).state, MessageState::Planned);
    QVERIFY(of(child).reason.isEmpty());
}

void TestSharedNumber::refusesToMarkTheSecondAsSent()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, m_phone);
    prepare();
    const auto vain = does(app::ReopenMessage{of(child).id, {}});
    QVERIFY(!vain);
    QVERIFY2(vain.error().detail.endsWith(
                 u"is greeted for this occasion, as Trần Thị Mẹ (customer %1)"_s.arg(mother.value)),
             qUtf8Printable(vain.error().detail));
    QVERIFY(m_shop->session().outbox().reopen(of(child).id, m_shop->moment())); // as it may have been before
    const auto first = does(app::MarkMessageSent{of(mother).id, {}});
    QVERIFY(first);
    const auto second = does(app::MarkMessageSent{of(child).id, {}});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, db::ErrorKind::Conflict);
    QVERIFY2(second.error().detail.contains(u"Trần Thị Mẹ"_s), qUtf8Printable(second.error().detail));
    // By no other road of the ledger either.
    const auto raw = m_shop->session().outbox().markSent(of(child).id, m_shop->moment());
    QVERIFY(!raw);
    QCOMPARE(raw.error().kind, db::ErrorKind::Conflict);
}

void TestSharedNumber::skipsOneOfTwoThatAreBothPlanned()
{
    // As an older program left them: a moment ago they had two numbers.
    db::ContactPoint other = m_phone;
    other.normalized = u"+84961000052"_s;
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, other);
    prepare();
    QCOMPARE(of(child).state, MessageState::Planned);
    db::Customer moved = *m_shop->session().customers().byId(child);
    moved.contactPoints = {m_phone};
    QVERIFY(m_shop->session().customers().save(moved, m_shop->moment()));
    prepare(); // the address follows
    prepare();
    QCOMPARE(of(mother).state, MessageState::Planned);
    QCOMPARE(of(child).state, MessageState::Skipped);
}

void TestSharedNumber::greetsEachOnTheirOwnBirthday()
{
    m_shop->setClock(u"2027-03-10T10:00:00+07:00"_s);
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone, {.day = 10, .month = 3, .year = 1960});
    const auto child = add(u"Lê Bé Con"_s, m_phone, {.day = 12, .month = 3, .year = 1990});
    const auto twin = add(u"Lê Bé Hai"_s, m_phone, {.day = 12, .month = 3, .year = 1990});
    prepare();
    QVERIFY(does(app::MarkMessageSent{of(mother, u"birthday"_s).id, {}}));
    m_shop->setClock(u"2027-03-12T10:00:00+07:00"_s);
    prepare();
    QCOMPARE(of(child, u"birthday"_s).state, MessageState::Planned);
    QCOMPARE(app::greetedInstead(of(twin, u"birthday"_s).reason), child);
    QVERIFY(does(app::MarkMessageSent{of(child, u"birthday"_s).id, {}}));
}

void TestSharedNumber::sharesAnEmailAddressToo()
{
    const db::ContactPoint mail{
        {}, {}, db::ContactKind::Email, u"nha@example.com"_s, u"nha@example.com"_s, true, false};
    add(u"Trần Thị Mẹ"_s, mail);
    const auto child = add(u"Lê Bé Con"_s, mail);
    prepare();
    QCOMPARE(of(child).state, MessageState::Skipped);
}

void TestSharedNumber::leavesWhatAnotherDeskMarksMeanwhile()
{
    db::ContactPoint other = m_phone;
    other.normalized = u"+84961000052"_s;
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, other);
    prepare();
    QVERIFY(does(app::RewordMessage{of(mother).id, {u"Chúc mẹ vui."_s}})); // so that hers stays
    db::Customer moved = *m_shop->session().customers().byId(child);
    moved.contactPoints = {m_phone};
    QVERIFY(m_shop->session().customers().save(moved, m_shop->moment()));
    prepare(); // both planned, at one number
    const db::MessageId id = of(child).id;
    bool marked = false;
    const auto prepared = app::prepareToday(m_shop->session(), m_shop->clock(), [&](qint64) {
        marked = marked || does(app::MarkMessageSent{id, {}}).has_value();
        return true;
    });
    QVERIFY2(prepared, prepared ? "" : qUtf8Printable(prepared.error().detail));
    QVERIFY(marked);
    QCOMPARE(of(child).state, MessageState::Sent);
}

void TestSharedNumber::leavesWhatAnotherDeskReopensMeanwhile_data()
{
    QTest::addColumn<MessageState>("state");
    QTest::newRow("planned") << MessageState::Planned;
    QTest::newRow("sent") << MessageState::Sent;
}

void TestSharedNumber::leavesWhatAnotherDeskReopensMeanwhile()
{
    QFETCH(MessageState, state);
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, m_phone);
    m_shop->add(TestShop::person(u"Lê Thị Tư"_s, db::LifecycleStage::Loyalty));
    prepare();
    QVERIFY(does(app::DeleteCustomer{mother}));
    const db::MessageId id = of(child).id;
    bool reopened = false;
    const auto prepared = app::prepareToday(m_shop->session(), m_shop->clock(), [&](qint64) {
        if (!reopened) {
            reopened = does(app::ReopenMessage{id, {}}).has_value();
            if (state == MessageState::Sent)
                reopened = reopened && does(app::MarkMessageSent{id, {}}).has_value();
        }
        return true;
    });
    QVERIFY2(prepared, prepared ? "" : qUtf8Printable(prepared.error().detail));
    QVERIFY(reopened);
    QCOMPARE(of(child).state, state);
}

void TestSharedNumber::leavesWhomItsWordsAreNoLongerFor()
{
    const auto mother = add(u"Trần Thị Mẹ"_s, m_phone);
    const auto child = add(u"Lê Bé Con"_s, m_phone);
    prepare();
    QVERIFY(does(app::DeleteCustomer{mother}));
    QVERIFY(m_shop->session().customers().setStage(child, db::LifecycleStage::Awareness, m_shop->moment()));
    prepare();
    QCOMPARE(of(child).state, MessageState::Skipped);
}

MK_TEST(TestSharedNumber)
#include "tst_shared_number.moc"
