#include "app/customers/customer_commands.h"
#include "app/customers/merge_customers.h"
#include "app/customers/relation_commands.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/relation.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;
using State = app::UndoOutcome::State;

/// A step that cannot be undone is named, with who is in its way and what to do.
class TestUndoRefusals final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void namesWhoIsMissingFromAMerge();
    void namesWhoIsMissingFromAStep();
    void keepsTheReasonAndTheNames();
    void leavesOtherFailuresAsTheyAre();
    void namesNoStepWhereThereIsNone();

private:
    db::Session &session() { return m_shop->session(); }
    db::Act act() const { return m_shop->clock().act(); }
    template <class Command> auto does(const Command &command) { return app::run(session(), command, act()); }
    auto undo(db::JournalId id) { return app::undo(session(), id, act()); }

    std::unique_ptr<TestShop> m_shop;
};

void TestUndoRefusals::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestUndoRefusals::cleanup()
{
    QCOMPARE(session().safekeeping().check().value(), QStringList());
}

void TestUndoRefusals::namesWhoIsMissingFromAMerge()
{
    const db::CustomerId other = m_shop->add(TestShop::person(u"Chị Đào"_s, Stage::Awareness));
    app::SaveRequest request;
    request.mine = TestShop::person(u"Lê Thị Đào"_s, Stage::Awareness);
    const db::CustomerId kept = does(app::SaveCustomer{request})->value.id;
    QVERIFY(does(app::MergeCustomers{kept, {other}}));
    const db::JournalId split = app::undoLast(session(), act())->entry;
    QCOMPARE(app::undoLast(session(), act())->value.state, State::Done); // nor was she ever entered
    const auto refused = undo(split);
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    const QString expected =
        u"step %1 (Merge undone: Lê Thị Đào) cannot be undone: Lê Thị Đào (customer %2) is deleted; "
        "\"undelete %2\" brings them back, and then it has to be done again"_s.arg(
            QString::number(split.value), QString::number(kept.value));
    QCOMPARE(refused.error().detail, expected);
    // As it says.
    QVERIFY(does(app::RestoreCustomer{kept}));
    QVERIFY(does(app::MergeCustomers{kept, {other}}));
}

void TestUndoRefusals::namesWhoIsMissingFromAStep()
{
    const db::CustomerId id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, Stage::Awareness));
    const auto staged = does(app::SetStage{id, Stage::Loyalty});
    QVERIFY(session().customers().remove(id, act())); // by a program that keeps no journal
    const auto refused = app::undoLast(session(), act());
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict); // not that there is nothing to undo
    const QString why = refused.error().detail;
    QVERIFY2(why.startsWith(u"step %1 (Stage changed: Lê Thị Đào)"_s.arg(staged->entry.value)),
             qUtf8Printable(why));
    QVERIFY2(why.endsWith(u"\"undelete %1\" brings them back first"_s.arg(id.value)), qUtf8Printable(why));
    QVERIFY(does(app::RestoreCustomer{id}));
    QCOMPARE(undo(staged->entry)->value.state, State::Done);
    QCOMPARE(session().reader().read(id)->stage, Stage::Awareness);
}

void TestUndoRefusals::keepsTheReasonAndTheNames()
{
    using enum db::RelationKind;
    const db::CustomerId lan = m_shop->add(TestShop::person(u"Trần Thị Lan"_s, Stage::Loyalty));
    const db::CustomerId ha = m_shop->add(TestShop::person(u"Lê Hà"_s, Stage::Loyalty));
    const db::CustomerId minh = m_shop->add(TestShop::person(u"Trần Minh"_s, Stage::Loyalty));
    QVERIFY(does(app::AddRelation{lan, ha, ReferredBy}));
    const auto removed = does(app::RemoveRelation{lan, ha, ReferredBy});
    QVERIFY(does(app::AddRelation{ha, minh, ReferredBy}));
    QVERIFY(does(app::AddRelation{minh, lan, ReferredBy}));
    const auto refused = undo(removed->entry);
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, db::kReferralCircle.toString());
    QCOMPARE(refused.error().names, (QStringList{u"Lê Hà"_s, u"Trần Thị Lan"_s}));
}

void TestUndoRefusals::leavesOtherFailuresAsTheyAre()
{
    db::JournalEntry strange;
    strange.atMs = act().ms;
    strange.command = strange.inverseCommand = u"customer.from-the-future"_s;
    strange.arguments = strange.inverseArguments = u"{}"_s;
    const auto step =
        session().inTransaction([&] { return session().journal().add(strange, {u"customer/1/deleted"_s}); });
    QVERIFY(step);
    const auto failed = undo(*step);
    QVERIFY(!failed && failed.error().kind == db::ErrorKind::InvalidInput);
    QVERIFY(!failed.error().detail.contains(u"cannot be undone"_s));
}

void TestUndoRefusals::namesNoStepWhereThereIsNone()
{
    const auto nothing = undo(db::JournalId{77});
    QVERIFY(!nothing && nothing.error().kind == db::ErrorKind::NotFound);
}

MK_TEST(TestUndoRefusals)
#include "tst_undo_refusals.moc"
