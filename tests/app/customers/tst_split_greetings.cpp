#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;
using State = db::MessageState;

/// A greeting that a merge skipped, since the person had been greeted as the other entry, and what becomes of
/// it when they are two again.
class TestSplitGreetings final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void waitAgain();
    void areMadeAgainForTheOtherAudience();

private:
    db::Session &session() { return m_shop->session(); }
    bool prepare() { return app::prepareToday(session(), m_shop->clock()).has_value(); }
    db::CustomerId addBornToday(const QString &name);
    /// The one greeting for the birthday that was not sent.
    db::OutboxMessage birthday(db::CustomerId customer);
    db::Audience audienceOf(const db::OutboxMessage &message)
    {
        return session().templates().byId(message.templateId)->audience;
    }
    bool undo(db::JournalId step)
    {
        const auto undone = app::undo(session(), step, m_shop->clock().act());
        return undone && undone->value.state == app::UndoOutcome::State::Done;
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_kept;
    db::JournalId m_merge;
};

void TestSplitGreetings::init()
{
    m_shop = std::make_unique<TestShop>(u"2027-03-15T09:00:00+07:00"_s);
    m_kept = addBornToday(u"Trần Thị Mai"_s);
    const auto other = addBornToday(u"Chị Mai"_s);
    QVERIFY(prepare());
    QVERIFY(session().outbox().markSent(birthday(other).id, m_shop->moment()));
    m_shop->setClock(u"2027-03-15T10:00:00+07:00"_s);
    const auto merged = app::run(session(), app::MergeCustomers{m_kept, {other}}, m_shop->clock().act());
    QVERIFY(merged);
    m_merge = merged->entry;
}

void TestSplitGreetings::cleanup()
{
    QCOMPARE(*session().safekeeping().check(), QStringList());
    m_shop.reset();
}

db::CustomerId TestSplitGreetings::addBornToday(const QString &name)
{
    db::Customer customer = TestShop::person(name, Stage::Loyalty);
    customer.birthday = {db::Calendar::Solar, 15, 3, 1990};
    return m_shop->add(customer);
}

db::OutboxMessage TestSplitGreetings::birthday(db::CustomerId customer)
{
    QList<db::OutboxMessage> messages = *session().outbox().listOf(customer, 99);
    messages.removeIf([](const db::OutboxMessage &one) {
        return one.occasionKey != u"birthday"_s || one.state == State::Sent;
    });
    return messages.size() == 1 ? messages.constFirst() : db::OutboxMessage();
}

void TestSplitGreetings::waitAgain()
{
    QCOMPARE(birthday(m_kept).state, State::Skipped);
    QVERIFY(undo(m_merge));
    QVERIFY(db::isOpen(birthday(m_kept).state));
    QCOMPARE(audienceOf(birthday(m_kept)), db::Audience::Existing);
}

void TestSplitGreetings::areMadeAgainForTheOtherAudience()
{
    QCOMPARE(birthday(m_kept).state, State::Skipped);
    QVERIFY(session().customers().setStage(m_kept, Stage::Awareness, m_shop->clock().act()));
    QVERIFY(undo(m_merge));
    QCOMPARE(birthday(m_kept).state, State::Cancelled); // nor is it said that she was greeted already
    QVERIFY(prepare());
    QVERIFY(db::isOpen(birthday(m_kept).state));
    QCOMPARE(audienceOf(birthday(m_kept)), db::Audience::Prospect);
}

MK_TEST(TestSplitGreetings)
#include "tst_split_greetings.moc"
