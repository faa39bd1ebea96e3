#include "app/greetings/greeting_plan.h"

#include "app/greetings/greeting_bars.h"
#include "app/greetings/greeting_count.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/not_reached.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::SkipReason;

/// An address at which another customer refuses greetings is not chosen for one.
class TestPlanBesideRefusals final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void choosesAnotherChannel();
    void choosesAnotherAddressOfTheChannel();
    void saysThatNoWayIsLeft();
    void greetsWhoAgreesLater();
    void writesAgainWhatIsPlanned();
    void countsTheSame();

private:
    db::Session &session() { return m_shop->session(); }
    static db::ContactPoint mailbox(const QString &address)
    {
        return {{}, {}, db::ContactKind::Email, address, address, false, false};
    }
    /// Whose birthday is today, and who prefers e-mails.
    db::CustomerId bornToday(const QStringList &mails, bool hasPhone)
    {
        db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
        person.preferredChannel = db::Channel::Email;
        if (!hasPhone)
            person.contactPoints.clear();
        for (const QString &mail : mails)
            person.contactPoints.append(mailbox(mail));
        return m_shop->add(person);
    }
    void record(db::CustomerId customer, bool granted, const QString &channel = u"all"_s)
    {
        QVERIFY(session().consents().record({{},
                                             customer,
                                             channel,
                                             db::Purpose::Greeting,
                                             granted,
                                             u"counter"_s,
                                             {},
                                             m_shop->clock().nowMs() + ++m_later}));
    }
    app::Occurrence planned()
    {
        const QDate today = m_shop->clock().today();
        const auto all = app::GreetingPlan::load(session())->between(session(), today, today).value();
        for (const app::Occurrence &one : all) {
            if (one.occasionKey == "birthday"_L1)
                return one;
        }
        qFatal("no birthday is planned");
    }
    db::OutboxMessage entered()
    {
        const auto done = app::prepareToday(session(), m_shop->clock());
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        db::OutboxFilter today;
        today.from = m_shop->clock().today();
        const auto all = session().outbox().list(today).value();
        return all.isEmpty() ? db::OutboxMessage() : all.constFirst();
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_mother; ///< has the first mailbox, too
    qint64 m_later = 0;
};

void TestPlanBesideRefusals::init()
{
    m_shop = std::make_unique<TestShop>();
    m_later = 0;
    db::Customer mother = TestShop::person(u"Lê Thị Mẹ"_s, db::LifecycleStage::Loyalty);
    mother.contactPoints.append(mailbox(u"family@example.vn"_s));
    m_mother = m_shop->add(mother);
}

void TestPlanBesideRefusals::choosesAnotherChannel()
{
    bornToday({u"family@example.vn"_s}, true);
    QCOMPARE(planned().channel, std::optional(db::Channel::Email));
    record(m_mother, false, u"sms"_s);
    QCOMPARE(planned().channel, std::optional(db::Channel::Email)); // she refused no e-mails
    record(m_mother, false, u"email"_s);
    QCOMPARE(planned().state, db::MessageState::Planned);
    QCOMPARE(planned().channel, std::optional(db::Channel::Zalo));
}

void TestPlanBesideRefusals::choosesAnotherAddressOfTheChannel()
{
    bornToday({u"family@example.vn"_s, u"lan@work.example"_s}, true);
    record(m_mother, false);
    QCOMPARE(planned().channel, std::optional(db::Channel::Email));
    QCOMPARE(entered().address, u"lan@work.example"_s);
}

void TestPlanBesideRefusals::saysThatNoWayIsLeft()
{
    bornToday({u"family@example.vn"_s}, false);
    record(m_mother, false);
    QCOMPARE(planned().state, db::MessageState::Skipped);
    QCOMPARE(planned().reason, u"refused-by-another"_s);
    const auto list = app::loadNotReached(session(), m_shop->clock());
    QCOMPARE(list->rows.size(), 1);
    QVERIFY(list->rows.constFirst().why == app::NotReachedBecause::RefusedByAnother);
}

void TestPlanBesideRefusals::greetsWhoAgreesLater()
{
    const auto lan = bornToday({u"family@example.vn"_s}, false);
    record(lan, true);
    record(m_mother, false);
    QCOMPARE(planned().state, db::MessageState::Skipped);
    record(lan, true, u"email"_s);
    QCOMPARE(planned().state, db::MessageState::Planned);
    QCOMPARE(entered().address, u"family@example.vn"_s);
}

void TestPlanBesideRefusals::writesAgainWhatIsPlanned()
{
    bornToday({u"family@example.vn"_s}, true);
    QCOMPARE(entered().channel, db::Channel::Email);
    record(m_mother, false);
    const auto again = entered();
    QCOMPARE(again.channel, db::Channel::Zalo);
    QVERIFY(again.address.startsWith(u'+'));
}

void TestPlanBesideRefusals::countsTheSame()
{
    bornToday({u"family@example.vn"_s}, false);
    record(m_mother, false);
    const auto plan = app::GreetingPlan::load(session());
    app::CustomerGroups groups;
    const auto counts = plan->count(session(), m_shop->clock().today(), groups, {u"birthday"_s}).value();
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.constFirst().reason, app::keyOf(SkipReason::RefusedByAnother));
}

MK_TEST(TestPlanBesideRefusals)
#include "tst_plan_beside_refusals.moc"
