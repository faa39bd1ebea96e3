#include "db/outbox/message_step.h"

#include "db/outbox/message_state.h"
#include "tests/db/outbox/planned_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using db::MessageState;
using db::MessageStep;
using db::StepCondition;

namespace {

constexpr int kStates = 8;

QString pairOf(MessageState from, MessageState to)
{
    return db::keyOf(from) + u'>' + db::keyOf(to);
}

/// The first step between the two states; all of them have the same condition.
const MessageStep *anyStep(MessageState from, MessageState to)
{
    const auto steps = db::messageSteps();
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const MessageStep &step) {
        return step.from == from && step.to == to;
    });
    return found == steps.end() ? nullptr : &*found;
}

/// The pairs of states that the trigger lets through under a condition, in its order.
QStringList pairsUnder(StepCondition condition)
{
    QStringList pairs;
    for (int from = 0; from < kStates; ++from) {
        for (int to = 0; to < kStates; ++to) {
            const auto *step = anyStep(MessageState(from), MessageState(to));
            const bool stays = from == to && db::mayBeSetAgain(MessageState(from));
            if (step ? step->condition == condition : stays && condition == StepCondition::None)
                pairs.append(u'\'' + pairOf(MessageState(from), MessageState(to)) + u'\'');
        }
    }
    return pairs;
}

} // namespace

/// One table of states and steps: what it says, the schema says.
class TestMessageStep final : public QObject, PlannedShop
{
    Q_OBJECT
private slots:
    void initTestCase() { makeShop(); }
    void agreesOnTheConditionOfEachPair();
    void letsTheSchemaDecideTheSame_data();
    void letsTheSchemaDecideTheSame();
    void isWhatTheTriggerIsMadeOf();
    void asksThePolicyBeforeAnythingGoesOut();
    void endsEachActionWhereItSays();
    void saysWhyAStepIsNotTaken();

private:
    /// A message without an occasion, in this state as a file may have it.
    db::MessageId put(MessageState state, bool given, bool accepted);
};

db::MessageId TestMessageStep::put(MessageState state, bool given, bool accepted)
{
    const auto id = m_shop->addMessage(m_shop->greeting(m_lan, m_words, QString()));
    test::must(m_shop->raw().execute(
        u"INSERT INTO outbox_message (customer_id, channel, purpose, template_id, template_version, stage, "
        "address, due_on, due_at, text, created_at_ms, updated_at_ms, state, reason, sent_at_ms, "
        "claimed_at_ms, "
        "accepted_at_ms) SELECT customer_id, channel, purpose, template_id, template_version, stage, "
        "address, "
        "due_on, due_at, text, 1, 1, '%1', 'x', 1, %2, %3 FROM outbox_message WHERE id = %4"_s
            .arg(db::keyOf(state), given ? u"1"_s : u"NULL"_s, accepted ? u"1"_s : u"NULL"_s)
            .arg(id.value)));
    return {m_shop->scalar(u"SELECT max(id) FROM outbox_message"_s).toLongLong()};
}

void TestMessageStep::agreesOnTheConditionOfEachPair()
{
    for (const MessageStep &step : db::messageSteps())
        QVERIFY2(anyStep(step.from, step.to)->condition == step.condition,
                 qPrintable(pairOf(step.from, step.to)));
}

void TestMessageStep::letsTheSchemaDecideTheSame_data()
{
    QTest::addColumn<bool>("given");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("no server can have it") << false << false;
    QTest::newRow("a server may have it") << true << false;
    QTest::newRow("a server answered for it") << true << true;
}

void TestMessageStep::letsTheSchemaDecideTheSame()
{
    QFETCH(const bool, given);
    QFETCH(const bool, accepted);
    for (int from = 0; from < kStates; ++from) {
        for (int to = 0; to < kStates; ++to) {
            const auto *step = anyStep(MessageState(from), MessageState(to));
            const bool expected = step ? !(step->condition == StepCondition::NotGiven && given) &&
                                             !(step->condition == StepCondition::NotAccepted && accepted)
                                       : from == to && db::mayBeSetAgain(MessageState(from));
            const auto id = put(MessageState(from), given, accepted);
            const auto done = m_shop->raw().execute(
                u"UPDATE outbox_message SET state = '%1' WHERE id = %2"_s.arg(db::keyOf(MessageState(to)))
                    .arg(id.value));
            QVERIFY2(done.has_value() == expected, qPrintable(pairOf(MessageState(from), MessageState(to))));
            if (!done)
                QCOMPARE(done.error().kind, db::ErrorKind::Conflict);
        }
    }
}

// What a migration has to say when a step was added or taken away.
void TestMessageStep::isWhatTheTriggerIsMadeOf()
{
    const auto condition = [](StepCondition one) { return pairsUnder(one).join(u", "_s); };
    const QString expected = u"CREATE TRIGGER outbox_takes_allowed_steps_only BEFORE UPDATE OF state ON "
                             u"outbox_message WHEN NOT CASE "
                             "WHEN OLD.state || '>' || NEW.state IN ( %1) THEN 1 "
                             "WHEN OLD.state || '>' || NEW.state IN ( %2) THEN OLD.claimed_at_ms IS NULL "
                             "WHEN OLD.state || '>' || NEW.state IN ( %3) THEN OLD.accepted_at_ms IS NULL "
                             "ELSE 0 END BEGIN SELECT RAISE(ABORT, 'no such step of a message'); END"_s.arg(
                                 condition(StepCondition::None), condition(StepCondition::NotGiven),
                                 condition(StepCondition::NotAccepted));
    const QString trigger =
        m_shop->scalar(u"SELECT sql FROM sqlite_schema WHERE name = 'outbox_takes_allowed_steps_only'"_s)
            .toString();
    QCOMPARE(trigger.simplified(), expected);
}

void TestMessageStep::asksThePolicyBeforeAnythingGoesOut()
{
    for (const MessageStep &step : db::messageSteps()) {
        const bool goesOut = step.to == MessageState::Sending || step.to == MessageState::Sent;
        const bool isNew = db::isOpen(step.from) || step.from == MessageState::Cancelled;
        QVERIFY2((step.policy == db::StepPolicy::Asked) == (goesOut && isNew),
                 qPrintable(pairOf(step.from, step.to)));
    }
}

void TestMessageStep::endsEachActionWhereItSays()
{
    using enum db::MessageAction;
    QVERIFY(db::leadsTo(Reopen, MessageState::Uncertain) && !db::leadsTo(Reopen, MessageState::Sent));
    QCOMPARE(db::keysAllowing(Claim), u"[\"planned\",\"approved\"]"_s);
    QCOMPARE(db::keysAllowing(Recover), u"[\"sending\"]"_s);
    QCOMPARE(db::keysAllowing(SendAgain), u"[\"failed\",\"uncertain\"]"_s);
    const auto *recovered = db::findStep(Recover, MessageState::Sending, MessageState::Uncertain);
    QVERIFY(recovered && recovered->actor == db::StepActor::Recovery);
    QVERIFY(!db::findStep(Recover, MessageState::Sending, MessageState::Approved)); // never by itself
}

void TestMessageStep::saysWhyAStepIsNotTaken()
{
    const auto taken = [this](MessageState from, MessageState to, bool given) {
        return db::stepOf(db::MessageAction::Reopen, test::must(outbox().byId(put(from, given, false))), to);
    };
    MK_VERIFY_OK(taken(MessageState::Skipped, MessageState::Planned, false));
    const auto given = taken(MessageState::Skipped, MessageState::Planned, true);
    MK_COMPARE_ERROR(given, db::ErrorKind::Conflict);
    QVERIFY2(given.error().detail.contains("given to a server"_L1), qPrintable(given.error().detail));
    const auto none = taken(MessageState::Failed, MessageState::Planned, false);
    MK_COMPARE_ERROR(none, db::ErrorKind::Conflict);
    QVERIFY2(none.error().detail.contains("is failed and cannot become planned"_L1),
             qPrintable(none.error().detail));
}

MK_TEST(TestMessageStep)
#include "tst_message_step.moc"
