#include "app/customers/merge_customers.h"

#include "app/desk/undo.h"
#include "app/outbox/day_preparation.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/outbox/outbox_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/support/dump.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using Kind = db::PersonalDayKind;

/// Children of two entries who have the same number: the ledger goes along with the child.
class TestMergeDays final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void greetingsGoAlongWithTheirChild();
    void numbersChangePlaces();
    void aChildRemovedBeforeStandsForNoOther();
    void theSameDayTwiceIsNoConflict();
    void twoEntriesBringTheirChildrenAlong();
    void restoresEveryRow();
    void readsAMergeOfAnEarlierVersion();

private:
    db::Session &session() { return m_shop->session(); }
    template <class C> auto run(const C &command)
    {
        return app::run(session(), command, m_shop->clock().act());
    }
    db::CustomerId addParent(const QString &name, const QList<db::PersonalDay> &children);
    /// The greeting of that number was sent.
    void greet(db::CustomerId parent, int occasionYear, QDate on);
    /// "Bi 1".
    QStringList children(db::CustomerId parent);
    /// The occurrences of children that the ledger holds.
    QList<int> greeted(db::CustomerId parent);
    static db::PersonalDay child(const QString &name, int day, int month, int number = 0)
    {
        return {Kind::ChildBirthday, number, name, {db::Calendar::Solar, day, month, 2018, false, false}};
    }

    std::unique_ptr<TestShop> m_shop;
    db::OutboxMessage m_pattern;
};

void TestMergeDays::init()
{
    m_shop = std::make_unique<TestShop>(u"2027-02-06T09:00:00+07:00"_s); // mùng một Tết
    const auto lan = m_shop->add(TestShop::person(u"Lê Thị Lan"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::prepareToday(session(), m_shop->clock()));
    const auto written = session().outbox().listOf(lan, 9);
    QVERIFY(written && !written->isEmpty());
    m_pattern = written->constFirst();
    m_pattern.state = db::MessageState::Planned;
    m_pattern.reason.clear();
    m_pattern.occasionKey = u"sinh_nhat_con"_s;
    m_pattern.dueAt = QTime(9, 0);
    m_pattern.channel = db::Channel::Zalo;
    m_pattern.text = u"Chúc mừng sinh nhật bé."_s;
}

void TestMergeDays::cleanup()
{
    QCOMPARE(*session().safekeeping().check(), QStringList());
    m_shop.reset();
}

db::CustomerId TestMergeDays::addParent(const QString &name, const QList<db::PersonalDay> &children)
{
    db::Customer parent = TestShop::person(name, db::LifecycleStage::Loyalty);
    parent.personalDays = children;
    return m_shop->add(parent);
}

void TestMergeDays::greet(db::CustomerId parent, int occasionYear, QDate on)
{
    db::OutboxMessage message = m_pattern;
    message.customer = parent;
    message.occasionYear = occasionYear;
    message.occasionOn = message.dueOn = on;
    message.address = u"+8496100010%1"_s.arg(parent.value);
    const auto added = session().outbox().add(message, m_shop->moment());
    QVERIFY(added && *added);
    QVERIFY(session().outbox().markSent(**added, m_shop->moment()));
}

QStringList TestMergeDays::children(db::CustomerId parent)
{
    QStringList names;
    const auto customer = session().reader().read(parent);
    for (const db::PersonalDay &day : customer->personalDays)
        names.append(u"%1 %2"_s.arg(day.name).arg(day.number));
    return names;
}

QList<int> TestMergeDays::greeted(db::CustomerId parent)
{
    QList<int> years;
    const auto messages = session().outbox().listOf(parent, 99);
    for (const db::OutboxMessage &message : *messages) {
        if (message.occasionKey == u"sinh_nhat_con"_s)
            years.append(message.occasionYear);
    }
    std::sort(years.begin(), years.end());
    return years;
}

void TestMergeDays::greetingsGoAlongWithTheirChild()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6)});
    const auto other = addParent(u"Chị Mai"_s, {child(u"Na"_s, 6, 2)});
    greet(other, 2027, QDate(2027, 2, 6));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(children(kept), (QStringList{u"Bi 1"_s, u"Na 2"_s}));
    QCOMPARE(greeted(kept), QList<int>{20270002}); // Na's, and Bi is greeted in June
}

void TestMergeDays::numbersChangePlaces()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6), child(u"Na"_s, 6, 2)});
    const auto other = addParent(u"Chị Mai"_s, {child(u"Na"_s, 6, 2), child(u"Bi"_s, 6, 6)});
    greet(other, 2027, QDate(2027, 2, 6));
    greet(other, 20260002, QDate(2026, 6, 6));
    greet(other, 20270002, QDate(2027, 6, 6));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(children(kept), (QStringList{u"Bi 1"_s, u"Na 2"_s}));
    QCOMPARE(greeted(kept), (QList<int>{2026, 2027, 20270002}));
}

void TestMergeDays::aChildRemovedBeforeStandsForNoOther()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6)});
    const auto other = addParent(u"Chị Mai"_s, {});
    greet(other, 2027, QDate(2027, 2, 6));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(children(kept), QStringList{u"Bi 1"_s});
    QCOMPARE(greeted(kept), QList<int>{20270002});
}

void TestMergeDays::theSameDayTwiceIsNoConflict()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6)});
    const auto other = addParent(u"Chị Mai"_s, {child({}, 6, 2), child({}, 6, 2)});
    greet(other, 2027, QDate(2027, 2, 6));
    greet(other, 20270002, QDate(2027, 2, 6));
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(children(kept), (QStringList{u"Bi 1"_s, u" 2"_s}));
    QCOMPARE(greeted(kept), (QList<int>{20270002, 20270003}));
}

void TestMergeDays::twoEntriesBringTheirChildrenAlong()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6)});
    const auto other = addParent(u"Chị Mai"_s, {child(u"Na"_s, 6, 2)});
    const auto third = addParent(u"Mai"_s, {child(u"Ti"_s, 5, 2)});
    greet(other, 2027, QDate(2027, 2, 6));
    greet(third, 2027, QDate(2027, 2, 5));
    QVERIFY(run(app::MergeCustomers{kept, {other, third}}));
    QCOMPARE(children(kept), (QStringList{u"Bi 1"_s, u"Na 2"_s, u"Ti 3"_s}));
    QCOMPARE(greeted(kept), (QList<int>{20270002, 20270003}));
}

void TestMergeDays::restoresEveryRow()
{
    const auto kept = addParent(u"Trần Thị Mai"_s, {child(u"Bi"_s, 6, 6), child(u"Na"_s, 6, 2)});
    const auto other = addParent(u"Chị Mai"_s, {child(u"Na"_s, 6, 2), child(u"Bi"_s, 6, 6)});
    greet(kept, 2026, QDate(2026, 6, 6));
    greet(other, 2027, QDate(2027, 2, 6));
    greet(other, 20270002, QDate(2027, 6, 6));
    const QStringList before = test::dumpOf(session().path());
    QVERIFY(run(app::MergeCustomers{kept, {other}}));
    QCOMPARE(app::undoLast(session(), m_shop->clock().act())->value.state, app::UndoOutcome::State::Done);
    QCOMPARE(greeted(other), (QList<int>{2027, 20270002}));
    QCOMPARE(test::dumpOf(session().path()), before);
}

void TestMergeDays::readsAMergeOfAnEarlierVersion()
{
    app::MergeRecord record;
    record.before.id = record.after.id = db::CustomerId{1};
    record.others = {{db::CustomerId{2}, {}, 0, {}}};
    record.renumbered = {{db::MessageId{7}, 2027}};
    QJsonObject json = app::jsonOf(record);
    QCOMPARE(app::mergeRecordOf(json)->renumbered.first().occasionYear, 2027);
    json.remove(u"renumbered"_s);
    QVERIFY(app::mergeRecordOf(json));
}

MK_TEST(TestMergeDays)
#include "tst_merge_days.moc"
