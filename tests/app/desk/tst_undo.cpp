#include "app/customers/consent_commands.h"
#include "app/customers/contact_commands.h"
#include "app/customers/customer_commands.h"
#include "app/desk/undo.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using State = app::UndoOutcome::State;
using Kind = db::JournalEntry::Kind;

/// Every command leaves its row, and undo works from rows alone: after a restart, in any program.
class TestUndo final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void leavesOneRowACommand();
    void leavesNoRowWhereNothingWasDone();
    void takesBackADeletion();
    void takesBackASaveAndItsStageFromTheHistory();
    void takesBackANewCustomer();
    void takesBackAContactAndRecordsItAgain();
    void restoresTheConsentThatStoodBefore_data();
    void restoresTheConsentThatStoodBefore();
    void refusesWhereALaterChangeIsInTheWay();
    void namesTheDeletionThatIsInTheWay();
    void doesNotMindALaterChangeOfSomethingElse();
    void takesBackOnlyOnce();
    void redoesAndUndoesAgain();
    void takesTheNewestThatStands();
    void leavesAnEarlierDayToHistory();
    void saysThatThereIsNothing();
    void leavesEverythingWhenTheWayBackFails();

private:
    db::Session &session() { return m_shop->session(); }
    db::Act act() const { return m_shop->clock().act(); }
    db::CustomerId add(const QString &name)
    {
        return m_shop->add(TestShop::person(name, db::LifecycleStage::Awareness));
    }
    db::Customer stored(db::CustomerId id) { return session().reader().read(id).value(); }
    db::JournalId edit(db::CustomerId id, const std::function<void(db::Customer &)> &change)
    {
        app::SaveRequest request;
        request.base = stored(id);
        request.mine = *request.base;
        change(request.mine);
        return app::run(session(), app::SaveCustomer{request}, act()).value().entry;
    }
    State takeBack(db::JournalId id) { return app::undo(session(), id, act()).value().value.state; }
    QList<db::JournalEntry> journal() { return session().journal().list(100).value(); }

    std::unique_ptr<TestShop> m_shop;
};

void TestUndo::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestUndo::leavesOneRowACommand()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    db::Act by = act();
    by.agent = u"lan"_s;
    const auto done = app::run(session(), app::DeleteCustomer{id}, by);
    QVERIFY(done && done->entry);
    QCOMPARE(journal().size(), 1);
    const db::JournalEntry row = journal().first();
    QCOMPARE(row.id, done->entry);
    QCOMPARE(row.command, u"customer.delete"_s);
    QCOMPARE(row.about, u"Lê Thị Đào"_s);
    QCOMPARE(row.agent, u"lan"_s);
    QCOMPARE(row.atMs, by.ms);
    QVERIFY(row.kind == Kind::Do && row.stands() && row.canBeTakenBack());
}

void TestUndo::leavesNoRowWhereNothingWasDone()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    QVERIFY(!edit(id, [](db::Customer &) {}));
    QVERIFY(!app::run(session(), app::DeleteCustomer{db::CustomerId{999}}, act()));
    QVERIFY(journal().isEmpty());
}

void TestUndo::takesBackADeletion()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto done = app::run(session(), app::DeleteCustomer{id}, act());
    QVERIFY(stored(id).deleted);
    QCOMPARE(takeBack(done->entry), State::Done);
    QVERIFY(!stored(id).deleted);
    QVERIFY(journal().first().kind == Kind::Undo);
    QCOMPARE(journal().last().undoneBy, journal().first().id);
}

void TestUndo::takesBackASaveAndItsStageFromTheHistory()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const db::Customer before = stored(id);
    const auto entry = edit(id, [](db::Customer &customer) {
        customer.stage = db::LifecycleStage::Loyalty;
        customer.note = u"thích hoa trắng"_s;
        customer.tags = {u"VIP"_s};
        customer.birthday.month = 8;
    });
    QCOMPARE(takeBack(entry), State::Done);
    QCOMPARE(stored(id), before);
    QCOMPARE(session().customers().stageHistory(id)->size(), 1);
}

void TestUndo::takesBackANewCustomer()
{
    app::SaveRequest request;
    request.mine = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Awareness);
    const auto made = app::run(session(), app::SaveCustomer{request}, act());
    QVERIFY(made);
    QCOMPARE(takeBack(made->entry), State::Done);
    QVERIFY(stored(made->value.id).deleted);
}

void TestUndo::takesBackAContactAndRecordsItAgain()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    db::Interaction bought;
    bought.customer = id;
    bought.kind = db::InteractionKind::Purchase;
    bought.amount = 250'000;
    bought.note = u"hoa lan"_s;
    bought.occurredAtMs = act().ms;
    bought.occurredOn = act().day;
    const auto logged = app::run(session(), app::LogContact{bought, {}}, act());
    const auto undone = app::undo(session(), logged->entry, act());
    QVERIFY(undone->value.state == State::Done);
    QVERIFY(session().interactions().timeline(id, 10)->isEmpty());
    QCOMPARE(takeBack(undone->entry), State::Done);
    const auto timeline = session().interactions().timeline(id, 10);
    QCOMPARE(timeline->size(), 1);
    QCOMPARE(timeline->first().amount, bought.amount);
    QCOMPARE(timeline->first().note, bought.note);
    QCOMPARE(timeline->first().occurredOn, bought.occurredOn);
}

void TestUndo::restoresTheConsentThatStoodBefore_data()
{
    QTest::addColumn<QList<bool>>("said"); // the last one is taken back
    QTest::newRow("nothing was said before") << QList<bool>{false};
    QTest::newRow("they had agreed") << QList<bool>{true, false};
    QTest::newRow("they had refused") << QList<bool>{false, true};
    QTest::newRow("they had refused already") << QList<bool>{false, false};
    QTest::newRow("they had agreed already") << QList<bool>{true, true};
}

void TestUndo::restoresTheConsentThatStoodBefore()
{
    QFETCH(QList<bool>, said);
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    db::JournalId last;
    for (const bool granted : said) {
        last = app::run(session(),
                        app::RecordConsent{
                            {{}, id, u"sms"_s, db::Purpose::Promotion, granted, u"gọi điện"_s, {}, 0}},
                        act())
                   .value()
                   .entry;
    }
    QCOMPARE(takeBack(last), State::Done);
    const auto current = session().consents().current(id).value();
    if (said.size() == 1) {
        QVERIFY(current.isEmpty()); // a consent that nobody gave is never written
    } else {
        QCOMPARE(current.size(), 1);
        QCOMPARE(current.first().granted, said.first());
    }
    QCOMPARE(session().consents().ledger(id)->size(), said.size());
    QVERIFY(session().consents().ledger(id)->last().voided);
}

void TestUndo::refusesWhereALaterChangeIsInTheWay()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto first = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    const auto second = edit(id, [](db::Customer &customer) { customer.note = u"hai"_s; });
    const auto refused = app::undo(session(), first, act());
    QVERIFY(refused->value.state == State::InTheWay);
    QCOMPARE(refused->value.other.id, second);
    QVERIFY(!refused->entry);
    QCOMPARE(stored(id).note, u"hai"_s);
    QCOMPARE(takeBack(second), State::Done); // one after the other it goes
    QCOMPARE(takeBack(first), State::Done);
    QCOMPARE(stored(id).note, QString());
}

void TestUndo::namesTheDeletionThatIsInTheWay()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto first = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    const auto deleted = app::run(session(), app::DeleteCustomer{id}, act());
    QVERIFY(deleted);
    const auto refused = app::undo(session(), first, act());
    QVERIFY2(refused, refused ? "" : qUtf8Printable(refused.error().detail));
    QVERIFY(refused->value.state == State::InTheWay);
    QCOMPARE(refused->value.other.id, deleted->entry);
    QCOMPARE(takeBack(deleted->entry), State::Done);
    QCOMPARE(takeBack(first), State::Done);
    QCOMPARE(stored(id).note, QString());
    // Somebody who came back by another way is not deleted any more.
    const auto second = edit(id, [](db::Customer &customer) { customer.note = u"hai"_s; });
    QVERIFY(app::run(session(), app::DeleteCustomer{id}, act()));
    QVERIFY(app::run(session(), app::RestoreCustomer{id}, act()));
    QCOMPARE(takeBack(second), State::Done);
}

void TestUndo::doesNotMindALaterChangeOfSomethingElse()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto first = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    edit(id, [](db::Customer &customer) { customer.occupation = u"giáo viên"_s; });
    QCOMPARE(takeBack(first), State::Done);
    QCOMPARE(stored(id).note, QString());
    QCOMPARE(stored(id).occupation, u"giáo viên"_s);
}

void TestUndo::takesBackOnlyOnce()
{
    const auto done = app::run(session(), app::DeleteCustomer{add(u"Lê Thị Đào"_s)}, act());
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(takeBack(done->entry), State::BackAlready);
    QCOMPARE(journal().size(), 2);
}

void TestUndo::redoesAndUndoesAgain()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto entry = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    const auto undone = app::undo(session(), entry, act());
    const auto redone = app::undo(session(), undone->entry, act());
    QVERIFY(redone->value.state == State::Done);
    QCOMPARE(stored(id).note, u"một"_s);
    QVERIFY(journal().first().kind == Kind::Redo && journal().first().stands());
    QCOMPARE(takeBack(redone->entry), State::Done);
    QCOMPARE(stored(id).note, QString());
}

void TestUndo::takesTheNewestThatStands()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    edit(id, [](db::Customer &customer) { customer.occupation = u"giáo viên"_s; });
    QVERIFY(app::undoLast(session(), act()));
    QCOMPARE(stored(id).occupation, QString());
    QCOMPARE(stored(id).note, u"một"_s);
    QVERIFY(app::undoLast(session(), act()));
    QCOMPARE(stored(id).note, QString());
}

void TestUndo::leavesAnEarlierDayToHistory()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto earlier = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    m_shop->setClock(u"2026-11-27T10:00:00+07:00"_s);
    edit(id, [](db::Customer &customer) { customer.occupation = u"giáo viên"_s; });
    QCOMPARE(app::undoLastOfToday(session(), m_shop->clock())->value.state, State::Done);
    QCOMPARE(stored(id).occupation, QString());
    const auto left = app::undoLastOfToday(session(), m_shop->clock());
    QCOMPARE(left->value.state, State::LeftToHistory);
    QCOMPARE(left->value.entry.id, earlier);
    QCOMPARE(stored(id).note, u"một"_s);
    QVERIFY(app::undoLast(session(), act())); // whoever asks for it by name
    QCOMPARE(stored(id).note, QString());
}

void TestUndo::saysThatThereIsNothing()
{
    const auto nothing = app::undoLast(session(), act());
    QVERIFY(!nothing && nothing.error().kind == db::ErrorKind::NotFound);
}

void TestUndo::leavesEverythingWhenTheWayBackFails()
{
    const db::CustomerId id = add(u"Lê Thị Đào"_s);
    const auto entry = edit(id, [](db::Customer &customer) { customer.note = u"một"_s; });
    QVERIFY(session().customers().remove(id, act())); // by a program that keeps no journal
    const auto failed = app::undo(session(), entry, act());
    QVERIFY(!failed && failed.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(journal().size(), 1);
    QVERIFY(journal().first().stands());
}

MK_TEST(TestUndo)
#include "tst_undo.moc"
