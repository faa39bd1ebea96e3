#include "app/customers/customer_commands.h"
#include "app/customers/group_commands.h"
#include "app/desk/history.h"
#include "app/desk/undo.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using app::StepArea;
using app::StepState;

/// What the page and the command line read of the journal.
class TestHistory final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void readsInParts();
    void findsByWordsWithoutAccents();
    void findsByArea();
    void stopsAfterSoManyAndGoesOn();
    void saysWhatBecameOfAStep();
    void tellsOneStepInFull();
    void namesWhoStayedDeleted();
    void stopsWhenNobodyWaits();

private:
    db::Session &session() { return m_shop->session(); }
    db::CustomerId add(const QString &name)
    {
        return m_shop->add(TestShop::person(name, db::LifecycleStage::Awareness));
    }
    db::JournalId remove(db::CustomerId id)
    {
        return app::run(session(), app::DeleteCustomer{id}, m_shop->clock().act())->entry;
    }
    db::JournalId takeBack(db::JournalId id)
    {
        return app::undo(session(), id, m_shop->clock().act())->entry;
    }
    void addSteps(int count, const QString &command, const QString &about)
    {
        db::JournalEntry entry;
        entry.atMs = 1;
        entry.agent = u"lan"_s;
        entry.command = command;
        entry.arguments = u"{}"_s;
        entry.about = about;
        const auto added = session().inTransaction([&]() -> db::Result<int> {
            for (int i = 0; i < count; ++i)
                MK_CHECK(session().journal().add(entry, {}));
            return count;
        });
        QVERIFY(added);
    }
    app::HistoryPart read(const app::HistoryFilter &filter, db::JournalId before = {}, int most = 200)
    {
        return app::readHistory(session(), filter, before, most).value();
    }

    std::unique_ptr<TestShop> m_shop;
};

void TestHistory::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestHistory::readsInParts()
{
    addSteps(5, u"customer.save"_s, u"Lan"_s);
    const auto first = read({}, {}, 3);
    QCOMPARE(first.steps.size(), 3);
    QVERIFY(!first.isLast);
    QCOMPARE(first.reached, first.steps.constLast().id);
    const auto second = read({}, first.reached, 3);
    QCOMPARE(second.steps.size(), 2);
    QVERIFY(second.isLast);
}

void TestHistory::findsByWordsWithoutAccents()
{
    addSteps(1, u"customer.delete"_s, u"Lê Thị Đào"_s);
    addSteps(1, u"customer.save"_s, u"Lê Thị Đào"_s);
    QCOMPARE(read({{}, u"dao deleted"_s}).steps.size(), 1);
    QCOMPARE(read({{}, u"THI dao"_s}).steps.size(), 2);
    QCOMPARE(read({{}, u"lan"_s}).steps.size(), 2); // who did it
    QCOMPARE(read({{}, u"hoa"_s}).steps.size(), 0);
}

void TestHistory::findsByArea()
{
    addSteps(1, u"customers.tag"_s, u"VIP"_s);
    addSteps(1, u"consent.record"_s, u"Lan"_s);
    addSteps(1, u"import.list"_s, u"list.csv"_s);
    addSteps(1, u"occasion.switch"_s, u"Tết"_s);
    addSteps(1, u"shop.restore"_s, u"copy.db"_s);
    QCOMPARE(read({StepArea::Customers, {}}).steps.size(), 2);
    QCOMPARE(read({StepArea::Customers, u"vip"_s}).steps.size(), 1);
    QCOMPARE(read({StepArea::Lists, {}}).steps.constFirst().about, u"list.csv"_s);
    QCOMPARE(read({StepArea::Rules, {}}).steps.size(), 1);
    QCOMPARE(read({StepArea::Settings, {}}).steps.size(), 1);
    QCOMPARE(read({StepArea::Messages, {}}).steps.size(), 0);
    for (const QString &key : app::stepAreaKeys())
        QCOMPARE(app::keyOf(*app::stepAreaOf(key)), key);
    QVERIFY(!app::stepAreaOf(u"cats"_s));
}

void TestHistory::stopsAfterSoManyAndGoesOn()
{
    addSteps(1, u"customer.save"_s, u"Hoa"_s);
    addSteps(app::kStepsAtOnce + 500, u"customer.save"_s, u"Mai"_s);
    const auto first = read({{}, u"hoa"_s});
    QVERIFY(first.steps.isEmpty() && !first.isLast);
    const auto second = read({{}, u"hoa"_s}, first.reached);
    QCOMPARE(second.steps.size(), 1);
    QVERIFY(second.isLast);
}

void TestHistory::saysWhatBecameOfAStep()
{
    const db::JournalId deleted = remove(add(u"Lan"_s));
    const auto state = [this](db::JournalId id) {
        return app::stateOf(session().journal().byId(id).value());
    };
    QCOMPARE(state(deleted), StepState::Stands);
    const db::JournalId undone = takeBack(deleted);
    QCOMPARE(state(deleted), StepState::Undone);
    QCOMPARE(state(undone), StepState::Undid);
    const db::JournalId again = takeBack(undone);
    QCOMPARE(state(undone), StepState::DoneAgain);
    QCOMPARE(state(again), StepState::Stands);
    addSteps(1, u"customer.erase"_s, u"—"_s);
    QCOMPARE(app::stateOf(read({}).steps.constFirst()), StepState::StandsForGood);
}

void TestHistory::tellsOneStepInFull()
{
    QList<db::CustomerId> ids;
    for (int i = 0; i < 8; ++i)
        ids.append(add(u"Lan %1"_s.arg(i)));
    const auto tagged = app::run(session(), app::TagCustomers{ids, u"VIP"_s}, m_shop->clock().act());
    const db::JournalId gone = remove(ids.first());
    auto detail = app::readStep(session(), tagged->entry).value();
    QCOMPARE(detail.count.everybody, 8);
    QCOMPARE(detail.count.here, 7);
    QCOMPARE(detail.customers.size(), app::kNamedOfAStep);
    QCOMPARE(detail.customers.constFirst().fullName, u"Lan 1"_s);
    QVERIFY(!detail.undid && !detail.undoneBy);
    QCOMPARE(app::customersOfStep(session(), tagged->entry).value(), ids.mid(1));

    const db::JournalId back = takeBack(gone);
    detail = app::readStep(session(), gone).value();
    QCOMPARE(detail.undoneBy->id, back);
    detail = app::readStep(session(), back).value();
    QCOMPARE(detail.undid->id, gone);
    QCOMPARE(detail.customers.constFirst().fullName, u"Lan 0"_s);
    QVERIFY(!app::readStep(session(), db::JournalId{4711}));
}

void TestHistory::namesWhoStayedDeleted()
{
    const db::CustomerId lan = add(u"Lê Lan"_s);
    const db::CustomerId mai = add(u"Lê Mai"_s);
    const auto both = app::run(session(), app::DeleteCustomers{{lan, mai}}, m_shop->clock().act());
    QVERIFY(session().customers().restore(mai, m_shop->clock().act())); // by a program that keeps no journal
    const auto undone = takeBack(both->entry);
    const app::StepDetail detail = app::readStep(session(), undone).value();
    QCOMPARE(detail.entry.about, u"1"_s);
    QCOMPARE(detail.stayedCount, 0); // she was back already
    QVERIFY(session().customers().remove(mai, m_shop->clock().act()));
    const app::StepDetail later = app::readStep(session(), undone).value();
    QCOMPARE(later.stayed, QStringList{u"Lê Mai"_s});
    QCOMPARE(later.stayedCount, 1);
    QCOMPARE(app::readStep(session(), both->entry)->stayedCount, 0);
}

void TestHistory::stopsWhenNobodyWaits()
{
    addSteps(1, u"customer.save"_s, u"Lan"_s);
    const std::atomic_bool stale = true;
    const auto read = app::readHistory(session(), {}, {}, 200, &stale);
    QVERIFY(!read && read.error().kind == db::ErrorKind::Cancelled);
}

MK_TEST(TestHistory)
#include "tst_history.moc"
