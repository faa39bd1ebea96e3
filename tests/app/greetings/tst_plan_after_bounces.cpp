#include "app/greetings/greeting_plan.h"

#include "app/greetings/greeting_bars.h"
#include "app/greetings/greeting_count.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/not_reached.h"
#include "app/support/test_shop.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::SkipReason;
using db::DeliveryKind;

/// An address that does not exist is not chosen for the next greeting.
class TestPlanAfterBounces final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void choosesAnotherChannel();
    void choosesAnotherAddressOfTheChannel();
    void saysThatNoWayIsLeft();
    void writesAgainOnceItWasRead();
    void writesAgainWhatIsPlanned();
    void countsTheSame();

private:
    db::Session &session() { return m_shop->session(); }
    /// Whose birthday is today, and who prefers e-mails.
    db::CustomerId bornToday(const QStringList &mails, bool hasPhone)
    {
        db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
        person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
        person.preferredChannel = db::Channel::Email;
        if (!hasPhone)
            person.contactPoints.clear();
        for (const QString &mail : mails)
            person.contactPoints.append(
                {{}, {}, db::ContactKind::Email, mail, mail, mail == mails.first(), false});
        return m_shop->add(person);
    }
    /// What went there once comes back, or is read.
    void comesBack(db::CustomerId customer, const QString &address, DeliveryKind kind, qint64 afterMs = 1)
    {
        const auto templates = session().templates().all().value();
        const auto text = std::ranges::find_if(templates, [](const db::Template &one) {
            return one.audience == db::Audience::Existing && one.channel == db::Channel::Email &&
                   one.recipient == db::CustomerKind::Person;
        });
        QVERIFY(text != templates.end());
        db::OutboxMessage mail;
        mail.customer = customer;
        mail.channel = db::Channel::Email;
        mail.purpose = db::Purpose::Care;
        mail.templateId = text->id;
        mail.templateVersion = 1;
        mail.address = address;
        mail.dueOn = m_shop->clock().today().addDays(-1);
        mail.dueAt = QTime(9, 0);
        mail.text = u"Chào"_s;
        const auto id = session().outbox().add(mail, m_shop->moment()).value().value();
        QVERIFY(session().deliveryEvents().record(
            {id, kind, m_shop->clock().nowMs() + afterMs, db::DeliverySource::Mailbox, u"x@y"_s, {}}));
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
};

void TestPlanAfterBounces::choosesAnotherChannel()
{
    const auto lan = bornToday({u"lan@example.vn"_s}, true);
    QCOMPARE(planned().channel, std::optional(db::Channel::Email));
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedSoft); // full: it exists
    QCOMPARE(planned().channel, std::optional(db::Channel::Email));
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    QCOMPARE(planned().state, db::MessageState::Planned);
    QVERIFY(planned().channel && *planned().channel != db::Channel::Email);
}

void TestPlanAfterBounces::choosesAnotherAddressOfTheChannel()
{
    const auto lan = bornToday({u"lan@example.vn"_s, u"lan@work.example"_s}, true);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    QCOMPARE(planned().channel, std::optional(db::Channel::Email));
    QCOMPARE(entered().address, u"lan@work.example"_s);
    comesBack(lan, u"lan@work.example"_s, DeliveryKind::BouncedHard);
    QVERIFY(*planned().channel != db::Channel::Email);
}

void TestPlanAfterBounces::saysThatNoWayIsLeft()
{
    const auto lan = bornToday({u"lan@example.vn"_s}, false);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    QCOMPARE(planned().state, db::MessageState::Skipped);
    QCOMPARE(planned().reason, app::keyOf(SkipReason::Bounced));
    const auto list = app::loadNotReached(session(), m_shop->clock());
    QCOMPARE(list->rows.size(), 1);
    QVERIFY(list->rows.constFirst().why == app::NotReachedBecause::Bounced);
}

void TestPlanAfterBounces::writesAgainOnceItWasRead()
{
    const auto lan = bornToday({u"lan@example.vn"_s}, false);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::Replied, 2);
    QCOMPARE(planned().state, db::MessageState::Planned);
}

void TestPlanAfterBounces::writesAgainWhatIsPlanned()
{
    const auto lan = bornToday({u"lan@example.vn"_s}, true);
    QCOMPARE(entered().channel, db::Channel::Email);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    const auto again = entered();
    QVERIFY(again.channel != db::Channel::Email);
    QVERIFY(again.address.startsWith(u'+'));
}

void TestPlanAfterBounces::countsTheSame()
{
    const auto lan = bornToday({u"lan@example.vn"_s}, false);
    comesBack(lan, u"lan@example.vn"_s, DeliveryKind::BouncedHard);
    const auto plan = app::GreetingPlan::load(session());
    app::CustomerGroups groups;
    const auto counts = plan->count(session(), m_shop->clock().today(), groups, {u"birthday"_s}).value();
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.constFirst().reason, app::keyOf(SkipReason::Bounced));
}

MK_TEST(TestPlanAfterBounces)
#include "tst_plan_after_bounces.moc"
