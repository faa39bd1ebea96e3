#include "app/customers/merge_customers.h"
#include "app/customers/personal_day_commands.h"
#include "app/desk/undo.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/skip_reasons.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_store.h"
#include "db/customers/interaction_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Kind = db::PersonalDayKind;
using State = db::MessageState;

/// What was greeted while two entries stood as one, and whose it is when they are two again.
class TestMergeGreetings final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void goWithTheDay_data();
    void goWithTheDay();
    void stayWhereBothHadTheDay_data();
    void stayWhereBothHadTheDay();
    void stayWhereTheyWereSentBefore();
    void goAlsoWhereTheyWereSkipped();
    void areNotPlannedASecondTime();
    void closeWhatTheOtherStillHad();
    void areCancelledWhereTheyStillWait();

private:
    db::Session &session() { return m_shop->session(); }
    template <class C> auto run(const C &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    /// A loyal customer with what is given of the days of `days`.
    db::CustomerId add(const QString &name, const db::Customer &days);
    db::JournalId lastStep() { return session().journal().list(1)->constFirst().id; }
    bool undo(db::JournalId step)
    {
        const auto undone = app::undo(session(), step, m_shop->clock().act());
        return undone && undone->value.state == app::UndoOutcome::State::Done;
    }
    bool prepare() { return app::prepareToday(session(), m_shop->clock()).has_value(); }
    /// A greeting that waits.
    db::MessageId enter(db::CustomerId customer, const QString &occasion, int occasionYear);
    bool send(db::MessageId id) { return session().outbox().markSent(id, m_shop->moment()).has_value(); }
    db::OutboxMessage message(db::MessageId id) { return *session().outbox().byId(id); }
    /// Those for the birthday.
    QList<db::OutboxMessage> birthdays(db::CustomerId customer);
    static db::PersonalDay day(Kind kind, const QString &name, int dayOfMonth, int month)
    {
        return {kind, 0, name, {db::Calendar::Solar, dayOfMonth, month, 2018, false, false}};
    }
    static db::Customer bornToday()
    {
        db::Customer customer;
        customer.birthday = {db::Calendar::Solar, 6, 2, 1990};
        return customer;
    }

    std::unique_ptr<TestShop> m_shop;
    db::OutboxMessage m_pattern;
};

void TestMergeGreetings::init()
{
    m_shop = std::make_unique<TestShop>(u"2027-02-06T09:00:00+07:00"_s); // mùng một Tết
    const auto lan = m_shop->add(TestShop::person(u"Lê Thị Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(prepare());
    const auto written = session().outbox().listOf(lan, 9);
    QVERIFY(written && !written->isEmpty());
    m_pattern = written->constFirst();
}

void TestMergeGreetings::cleanup()
{
    QCOMPARE(*session().safekeeping().check(), QStringList());
    m_shop.reset();
}

db::CustomerId TestMergeGreetings::add(const QString &name, const db::Customer &days)
{
    db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
    customer.birthday = days.birthday;
    customer.since = days.since;
    customer.personalDays = days.personalDays;
    return m_shop->add(customer);
}

db::MessageId TestMergeGreetings::enter(db::CustomerId customer, const QString &occasion, int occasionYear)
{
    db::OutboxMessage message = m_pattern;
    message.customer = customer;
    message.occasionKey = occasion;
    message.occasionYear = occasionYear;
    message.occasionOn = message.dueOn = m_shop->clock().today();
    message.address = u"+8496100010%1"_s.arg(customer.value);
    return session().outbox().add(message, m_shop->moment()).value().value();
}

QList<db::OutboxMessage> TestMergeGreetings::birthdays(db::CustomerId customer)
{
    QList<db::OutboxMessage> messages = *session().outbox().listOf(customer, 99);
    messages.removeIf([](const db::OutboxMessage &one) { return one.occasionKey != u"birthday"_s; });
    return messages;
}

void TestMergeGreetings::goWithTheDay_data()
{
    QTest::addColumn<db::Customer>("days");
    QTest::addColumn<QString>("occasion");
    QTest::addColumn<int>("yearWithKept");
    db::Customer days;
    days.personalDays = {day(Kind::ChildBirthday, u"Na"_s, 6, 2)};
    QTest::newRow("a child's birthday, by another number") << days << u"sinh_nhat_con"_s << 20270002;
    days.personalDays = {day(Kind::Wedding, {}, 6, 2)};
    QTest::newRow("a wedding") << days << u"ky_niem_cuoi"_s << 2027;
    days.personalDays = {{Kind::Memorial, 0, u"ông nội"_s, {db::Calendar::Lunar, 1, 1, 2010, false, false}}};
    QTest::newRow("a memorial of the lunar calendar") << days << u"ngay_gio"_s << 2027;
    QTest::newRow("a birthday") << bornToday() << u"birthday"_s << 2027;
    days = {};
    days.birthday = {db::Calendar::Lunar, 1, 1, 1990};
    QTest::newRow("a lunar birthday") << days << u"birthday_lunar"_s << 2027;
    days = {};
    days.since = QDate(2020, 2, 6);
    QTest::newRow("the day they came") << days << u"ky_niem_khach_hang"_s << 2027;
}

void TestMergeGreetings::goWithTheDay()
{
    QFETCH(const db::Customer, days);
    QFETCH(const QString, occasion);
    QFETCH(const int, yearWithKept);
    db::Customer own;
    own.personalDays = {day(Kind::ChildBirthday, u"Bi"_s, 6, 6)};
    const auto kept = add(u"Trần Thị Mai"_s, own);
    const auto other = add(u"Chị Mai"_s, days);
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    const db::MessageId greeting = enter(kept, occasion, yearWithKept);
    QVERIFY(send(greeting));

    QVERIFY(undo(lastStep()));
    QCOMPARE(message(greeting).customer, other);
    QCOMPARE(message(greeting).occasionYear, 2027);
    QCOMPARE(message(greeting).state, State::Sent);
    QVERIFY(session().interactions().timeline(kept, 9)->isEmpty());
    QCOMPARE(session().interactions().timeline(other, 9)->size(), 1);

    QVERIFY(undo(lastStep())); // they are merged again
    QCOMPARE(message(greeting).customer, kept);
    QCOMPARE(message(greeting).occasionYear, yearWithKept);
    QVERIFY(undo(lastStep()));
    QCOMPARE(message(greeting).customer, other);
    QCOMPARE(message(greeting).occasionYear, 2027);
}

void TestMergeGreetings::stayWhereBothHadTheDay_data()
{
    QTest::addColumn<db::Customer>("days");
    QTest::addColumn<db::Customer>("others");
    QTest::addColumn<QString>("occasion");
    db::Customer days;
    days.personalDays = {day(Kind::ChildBirthday, u"Na"_s, 6, 2)};
    QTest::newRow("a child's birthday") << days << days << u"sinh_nhat_con"_s;
    db::Customer withoutYear = bornToday();
    withoutYear.birthday.year.reset();
    QTest::newRow("a birthday without its year") << withoutYear << bornToday() << u"birthday"_s;
    days = {};
    days.since = QDate(2022, 2, 6);
    db::Customer earlier;
    earlier.since = QDate(2020, 2, 6);
    QTest::newRow("the same day of another year") << days << earlier << u"ky_niem_khach_hang"_s;
    QTest::newRow("a day of everybody") << days << bornToday() << u"giang_sinh"_s;
}

void TestMergeGreetings::stayWhereBothHadTheDay()
{
    QFETCH(const db::Customer, days);
    QFETCH(const db::Customer, others);
    QFETCH(const QString, occasion);
    const auto kept = add(u"Trần Thị Mai"_s, days);
    const auto other = add(u"Chị Mai"_s, others);
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    const db::MessageId greeting = enter(kept, occasion, 2027);
    QVERIFY(send(greeting));
    QVERIFY(undo(lastStep()));
    QCOMPARE(message(greeting).customer, kept);
    QCOMPARE(message(greeting).state, State::Sent);
}

void TestMergeGreetings::stayWhereTheyWereSentBefore()
{
    db::Customer days;
    days.personalDays = {day(Kind::Wedding, {}, 6, 2)};
    const auto kept = add(u"Trần Thị Mai"_s, days);
    const db::MessageId greeting = enter(kept, u"ky_niem_cuoi"_s, 2027);
    QVERIFY(send(greeting));
    QVERIFY(run(app::RemovePersonalDay{kept, Kind::Wedding, 1}));
    const auto other = add(u"Chị Mai"_s, days);
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QVERIFY(undo(lastStep()));
    QCOMPARE(message(greeting).customer, kept);
}

void TestMergeGreetings::goAlsoWhereTheyWereSkipped()
{
    const auto kept = add(u"Trần Thị Mai"_s, {});
    const auto other = add(u"Chị Mai"_s, bornToday());
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    const auto merging = lastStep();
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    const db::MessageId greeting = enter(kept, u"birthday"_s, 2027);
    QVERIFY(run(app::SkipMessage{greeting, keyOf(app::SkippedBecause::Phoned)}));
    QVERIFY(undo(merging));
    QCOMPARE(message(greeting).customer, other);
    QCOMPARE(message(greeting).state, State::Skipped);
    QVERIFY(prepare());
    QCOMPARE(birthdays(other).size(), 1);
    QVERIFY(birthdays(kept).isEmpty());
}

void TestMergeGreetings::areNotPlannedASecondTime()
{
    const auto kept = add(u"Trần Thị Mai"_s, {});
    const auto other = add(u"Chị Mai"_s, bornToday());
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    const auto merging = lastStep();
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    QVERIFY(prepare());
    QCOMPARE(birthdays(kept).size(), 1);
    QVERIFY(run(app::MarkMessageSent{birthdays(kept).constFirst().id, {}}));

    QVERIFY(undo(merging));
    const auto splitting = lastStep();
    QVERIFY(prepare());
    QVERIFY(birthdays(kept).isEmpty());
    QCOMPARE(birthdays(other).size(), 1);
    QCOMPARE(birthdays(other).constFirst().state, State::Sent);

    QVERIFY(undo(splitting)); // they are merged again
    QVERIFY(prepare());
    QVERIFY(birthdays(other).isEmpty());
    QCOMPARE(birthdays(kept).size(), 1);
    QCOMPARE(birthdays(kept).constFirst().state, State::Sent);
}

void TestMergeGreetings::closeWhatTheOtherStillHad()
{
    const auto kept = add(u"Trần Thị Mai"_s, {});
    const auto other = add(u"Chị Mai"_s, bornToday());
    QVERIFY(prepare());
    QCOMPARE(birthdays(other).size(), 1);
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    const auto merging = lastStep();
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    QVERIFY(prepare());
    QCOMPARE(birthdays(kept).size(), 1);
    QVERIFY(run(app::MarkMessageSent{birthdays(kept).constFirst().id, {}}));

    const auto isGreetedOnce = [&] {
        const auto sent = birthdays(kept);
        const auto closed = birthdays(other);
        return prepare() && sent.size() == 1 && sent.constFirst().state == State::Sent &&
               closed.size() == 1 && birthdays(kept) == sent && birthdays(other) == closed;
    };
    QVERIFY(undo(merging));
    QCOMPARE(birthdays(other).constFirst().state, State::Skipped);
    QCOMPARE(app::skippedBecause(birthdays(other).constFirst().reason),
             std::optional(app::SkippedBecause::GreetedAlready));
    QVERIFY(isGreetedOnce());
    QVERIFY(undo(lastStep())); // they are merged again
    QVERIFY(isGreetedOnce());
    QVERIFY(undo(lastStep()));
    QVERIFY(isGreetedOnce());
}

void TestMergeGreetings::areCancelledWhereTheyStillWait()
{
    const auto kept = add(u"Trần Thị Mai"_s, {});
    const auto other = add(u"Chị Mai"_s, bornToday());
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    m_shop->setClock(u"2027-02-06T10:00:00+07:00"_s);
    QVERIFY(prepare());
    QCOMPARE(birthdays(kept).size(), 1);
    QVERIFY(undo(lastStep()));
    QCOMPARE(birthdays(kept).constFirst().state, State::Cancelled);
    QVERIFY(prepare());
    QCOMPARE(birthdays(kept).constFirst().state, State::Cancelled);
    QCOMPARE(birthdays(other).size(), 1);
    QVERIFY(db::isOpen(birthdays(other).constFirst().state));
}

MK_TEST(TestMergeGreetings)
#include "tst_merge_greetings.moc"
