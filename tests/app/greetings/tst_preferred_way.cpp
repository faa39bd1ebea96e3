#include "app/customers/customer_changes.h"
#include "app/customers/customer_json.h"
#include "app/customers/customer_saving.h"
#include "app/greetings/greeting_count.h"
#include "app/greetings/greeting_plan.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::Channel;

/// How and when a customer likes to be reached goes before the rule, as far as rule and law allow it.
class TestPreferredWay final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TestShop>(); }
    void goesBeforeTheRule_data();
    void goesBeforeTheRule();
    void countsThoseApartWhoPreferAnother();
    void isReadFromADraft_data();
    void isReadFromADraft();
    void staysWithTheCustomer();

private:
    db::Customer woman(std::optional<Channel> channel, QTime hour) const
    {
        db::Customer customer = TestShop::person(u"Nguyễn Thị Hương"_s, db::LifecycleStage::Loyalty);
        customer.birthday = {db::Calendar::Solar, 21, 11, 1990, false, false};
        customer.preferredChannel = channel;
        customer.preferredHour = hour;
        return customer;
    }

    std::unique_ptr<TestShop> m_shop;
};

// A new shop greets birthdays at 19:00 by Zalo, else by SMS, else by e-mail.
void TestPreferredWay::goesBeforeTheRule_data()
{
    QTest::addColumn<std::optional<Channel>>("preferred");
    QTest::addColumn<QTime>("hour");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QTime>("time");
    const std::optional<Channel> any;
    const QTime evening(19, 0);
    QTest::newRow("nothing") << any << QTime() << Channel::Zalo << evening;
    QTest::newRow("a channel of the rule")
        << std::optional(Channel::Sms) << QTime() << Channel::Sms << evening;
    QTest::newRow("one that reaches nobody")
        << std::optional(Channel::Email) << QTime() << Channel::Zalo << evening;
    QTest::newRow("one that the rule does not take")
        << std::optional(Channel::Phone) << QTime() << Channel::Zalo << evening;
    QTest::newRow("an hour") << any << QTime(8, 15) << Channel::Zalo << QTime(8, 15);
    QTest::newRow("an hour at night") << any << QTime(23, 0) << Channel::Zalo << evening;
    QTest::newRow("both") << std::optional(Channel::Sms) << QTime(12, 0) << Channel::Sms << QTime(12, 0);
}

void TestPreferredWay::goesBeforeTheRule()
{
    QFETCH(const std::optional<Channel>, preferred);
    QFETCH(const QTime, hour);
    m_shop->add(woman(preferred, hour));
    const auto plan = app::GreetingPlan::load(m_shop->session());
    QVERIFY(plan);
    const auto day = plan->between(m_shop->session(), QDate(2026, 11, 21), QDate(2026, 11, 21));
    QVERIFY(day);
    QCOMPARE(day->size(), 1);
    QTEST(day->first().channel.value_or(Channel::Store), "channel");
    QTEST(day->first().time, "time");
}

void TestPreferredWay::countsThoseApartWhoPreferAnother()
{
    m_shop->add(woman({}, {}));
    m_shop->add(woman(Channel::Sms, QTime(9, 0)));
    const auto plan = app::GreetingPlan::load(m_shop->session());
    app::CustomerGroups groups;
    // Everybody is greeted on the first day of Tết, and counted by groups.
    const auto counts = plan->count(m_shop->session(), QDate(2027, 2, 6), groups, {u"tet_mung_1"_s});
    QVERIFY(counts);
    QCOMPARE(counts->size(), 2);
    for (const app::GreetingCount &one : *counts) {
        QCOMPARE(one.people, 1);
        QVERIFY(one.channel == Channel::Zalo ? one.time == QTime(8, 30)
                                             : one.channel == Channel::Sms && one.time == QTime(9, 0));
    }
}

void TestPreferredWay::isReadFromADraft_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("hour");
    QTest::addColumn<int>("code"); // -1: nothing
    const auto code = [](app::DraftCode one) { return static_cast<int>(one); };
    QTest::newRow("nothing") << u" "_s << QTime() << -1;
    QTest::newRow("as people write") << u"8h30"_s << QTime(8, 30) << -1;
    QTest::newRow("no hour") << u"chiều"_s << QTime() << code(app::DraftCode::HourUnreadable);
    QTest::newRow("at night") << u"23:00"_s << QTime(23, 0) << code(app::DraftCode::HourNotLawful);
}

void TestPreferredWay::isReadFromADraft()
{
    QFETCH(const QString, typed);
    QFETCH(const int, code);
    app::CustomerDraft draft;
    draft.fullName = u"Lan"_s;
    draft.preferredHour = typed;
    const app::DraftReading reading = app::readDraft(draft, {}, m_shop->clock().today());
    QTEST(reading.customer.preferredHour, "hour");
    QCOMPARE(reading.findings.isEmpty() ? -1 : static_cast<int>(reading.findings.first().code), code);
}

void TestPreferredWay::staysWithTheCustomer()
{
    const db::CustomerId id = m_shop->add(woman(Channel::Zalo, QTime(19, 30)));
    const db::Customer stored = *m_shop->session().reader().read(id);
    QVERIFY(stored.preferredChannel == Channel::Zalo);
    QCOMPARE(stored.preferredHour, QTime(19, 30));
    QCOMPARE(app::customerOfJson(app::jsonOf(stored)), stored);
    db::Customer without = stored;
    without.preferredChannel.reset();
    without.preferredHour = {};
    const QByteArray changes = app::changesBetween(without, stored);
    QCOMPARE(app::changedFields(changes), (QStringList{u"preferredChannel"_s, u"preferredHour"_s}));
    QCOMPARE(app::withoutChanges(stored, changes).customer, without);
}

MK_TEST(TestPreferredWay)
#include "tst_preferred_way.moc"
