#include "app/rights/request_commands.h"

#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/greetings/greeting_plan.h"
#include "app/rights/request_list.h"
#include "app/safekeeping/erasure.h"
#include "db/rights/data_request_store.h"
#include "tests/app/support/test_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Right = db::DataRight;
using State = app::UndoOutcome::State;

/// The register of what people asked about their personal data.
class TestRequestCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void entersARequestWithItsDueDates();
    void needsSomeoneWhoAsks();
    void takesEachStepBack();
    void putsOffOnlyOnce();
    void endsOnlyOnce();
    void listsWhatIsDueFirst();
    void sendsNothingWhileARestrictionStands();
    void keepsARequestWithoutTheNameOfOneWhoWasErased();
    void leavesARestrictionWithWhomItWasMergedInto();

private:
    db::Session &session() { return m_shop->session(); }
    template <class Command> auto run(const Command &command)
    {
        return app::run(session(), command, m_shop->moment());
    }
    db::DataRequest add(Right right)
    {
        app::AddRequest command;
        command.customer = m_id;
        command.right = right;
        return run(command).value().value;
    }
    db::DataRequest stored(db::DataRequestId id) { return session().requests().byId(id).value(); }
    State takeBack(db::JournalId entry)
    {
        return app::undo(session(), entry, m_shop->moment()).value().value.state;
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_id;
};

void TestRequestCommands::init()
{
    m_shop = std::make_unique<TestShop>(); // Saturday, 21 November 2026
    db::Customer person = TestShop::person(u"Lê Thị Đào"_s, db::LifecycleStage::Loyalty);
    person.birthday = {.day = 21, .month = 11, .year = 1990};
    m_id = m_shop->add(person);
}

void TestRequestCommands::entersARequestWithItsDueDates()
{
    const db::DataRequest request = stored(add(Right::Delete).id);
    QCOMPARE(request.name, u"Lê Thị Đào"_s);
    QCOMPARE(request.receivedOn, QDate(2026, 11, 21));
    QCOMPARE(request.replyDueOn, QDate(2026, 11, 25));
    QCOMPARE(request.doneDueOn, QDate(2026, 12, 11));
    QVERIFY(request.isOpen());
    QCOMPARE(request.nextDueOn(), QDate(2026, 11, 25));
    const auto due = [this](const QString &moment) {
        return app::requestsDue(session(), TestShop::at(moment)).value();
    };
    QCOMPARE(due(u"2026-11-21T10:00:00+07:00"_s).count, 0);
    QVERIFY(!due(u"2026-11-21T10:00:00+07:00"_s).by.isValid());
    QCOMPARE(due(u"2026-11-23T10:00:00+07:00"_s).count, 1);
    QCOMPARE(due(u"2026-11-23T10:00:00+07:00"_s).by, QDate(2026, 11, 25)); // told of before it is due
    QCOMPARE(due(u"2026-11-25T10:00:00+07:00"_s).by, QDate(2026, 11, 25));
    QCOMPARE(due(u"2026-11-27T10:00:00+07:00"_s).by, QDate(2026, 11, 27));
}

void TestRequestCommands::needsSomeoneWhoAsks()
{
    const auto refused = run(app::AddRequest{});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::InvalidInput);
    app::AddRequest tomorrow;
    tomorrow.name = u"An"_s;
    tomorrow.receivedOn = QDate(2026, 11, 22);
    QVERIFY(!run(tomorrow));
    tomorrow.receivedOn = QDate(1800, 1, 1);
    QVERIFY(!run(tomorrow));
    tomorrow.receivedOn = {};
    QVERIFY(run(tomorrow)); // of one who is not among the customers
    QCOMPARE(app::loadRequests(session())->size(), 1);
}

void TestRequestCommands::takesEachStepBack()
{
    app::AddRequest command;
    command.customer = m_id;
    command.right = Right::Access;
    const auto added = run(command);
    const db::DataRequestId id = added->value.id;
    const db::DataRequest fresh = stored(id);
    const auto answered = run(app::AnswerRequest{id});
    QVERIFY(stored(id).repliedAtMs);
    const auto closed = run(app::CloseRequest{id, db::RequestOutcome::Done, u"handed over"_s});
    QVERIFY(!stored(id).isOpen());
    QCOMPARE(stored(id).note, u"handed over"_s);
    QCOMPARE(takeBack(closed->entry), State::Done);
    QVERIFY(stored(id).isOpen());
    QCOMPARE(takeBack(answered->entry), State::Done);
    QCOMPARE(stored(id), fresh);
    const auto undone = app::undo(session(), added->entry, m_shop->moment());
    QVERIFY(app::loadRequests(session())->isEmpty());
    QCOMPARE(takeBack(undone->entry), State::Done); // entered again as it was
    QCOMPARE(stored(id), fresh);
}

void TestRequestCommands::putsOffOnlyOnce()
{
    const auto id = add(Right::Access).id;
    QVERIFY(run(app::ExtendRequest{id}));
    QCOMPARE(stored(id).doneDueOn, QDate(2026, 12, 11));
    const auto refused = run(app::ExtendRequest{id});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
}

void TestRequestCommands::endsOnlyOnce()
{
    const auto id = add(Right::Access).id;
    QVERIFY(run(app::CloseRequest{id, db::RequestOutcome::Refused, {}}));
    const auto refused = run(app::CloseRequest{id, db::RequestOutcome::Done, {}});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QVERIFY(!run(app::AnswerRequest{id}));
}

void TestRequestCommands::listsWhatIsDueFirst()
{
    const auto ended = add(Right::Access).id;
    QVERIFY(run(app::CloseRequest{ended, db::RequestOutcome::Done, {}}));
    const auto later = add(Right::Delete).id;
    QVERIFY(run(app::AnswerRequest{later}));
    const auto sooner = add(Right::Access).id; // its reply is due
    const auto all = app::loadRequests(session()).value();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(0).id, sooner);
    QCOMPARE(all.at(1).id, later);
    QCOMPARE(all.at(2).id, ended);
}

void TestRequestCommands::sendsNothingWhileARestrictionStands()
{
    const auto reason = [this] {
        const auto plan = app::GreetingPlan::load(session()).value();
        const QDate today = m_shop->clock().today();
        const auto all = plan.between(session(), today, today).value();
        for (const app::Occurrence &one : all) {
            if (one.customer == m_id && one.occasionKey == "birthday"_L1)
                return one.reason;
        }
        return u"not planned at all"_s;
    };
    QCOMPARE(reason(), QString());
    const auto id = add(Right::Restrict).id;
    QCOMPARE(reason(), u"restricted"_s);
    QVERIFY(run(app::CloseRequest{id, db::RequestOutcome::Done, {}}));
    QCOMPARE(reason(), u"restricted"_s); // carried out: it stands
    const auto lifted = run(app::LiftRestriction{id});
    QCOMPARE(reason(), QString());
    QVERIFY(!run(app::LiftRestriction{id}));
    QCOMPARE(takeBack(lifted->entry), State::Done);
    QCOMPARE(reason(), u"restricted"_s);
}

void TestRequestCommands::keepsARequestWithoutTheNameOfOneWhoWasErased()
{
    app::AddRequest command;
    command.customer = m_id;
    command.right = Right::Delete;
    command.note = u"Đào came in"_s;
    const auto id = run(command)->value.id;
    QVERIFY(app::erasePerson(session(), m_shop->clock(), m_id));
    const db::DataRequest kept = stored(id);
    QCOMPARE(kept.name, u"—"_s);
    QCOMPARE(kept.note, QString());
    QVERIFY(run(app::CloseRequest{id, db::RequestOutcome::Done, {}})); // as it is done by that
}

// The step was taken before the merge, and is taken back after it.
void TestRequestCommands::leavesARestrictionWithWhomItWasMergedInto()
{
    const db::CustomerId kept = m_shop->add(TestShop::person(u"Đào"_s, db::LifecycleStage::Loyalty));
    const db::DataRequest request = add(Right::Restrict);
    const auto lifted = run(app::LiftRestriction{request.id});
    QVERIFY(lifted);
    QVERIFY(run(app::MergeCustomers{kept, {m_id}}));
    QCOMPARE(stored(request.id).customer, std::optional(kept));
    QCOMPARE(takeBack(lifted->entry), State::Done);
    QCOMPARE(stored(request.id).customer, std::optional(kept));
    QVERIFY(stored(request.id).restricts());
}

MK_TEST(TestRequestCommands)
#include "tst_request_commands.moc"
