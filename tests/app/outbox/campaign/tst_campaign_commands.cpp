#include "app/outbox/campaign/campaign_commands.h"

#include "app/desk/step_words.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/skip_reasons.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/campaign/campaign_course.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CampaignState;
using db::ErrorKind;
using db::MessageState;

/// A campaign is planned, approved, paused and cancelled as a whole, each in one step that can be undone.
class TestCampaignCommands final : public QObject, CampaignCourse
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void plansAMessageToEach();
    void plansForAllOrNot();
    void leavesOutThoseWithFindings();
    void plansNothingWhereNoneMayGo();
    void needsAName();
    void stopsWithoutATrace();
    void plansAtTheNextOpenHour();
    void takesAPlanBackAndRedoesIt();
    void keepsWhatWasSentOfAPlanTakenBack();
    void approvesAllOfThem();
    void takesAnApprovalBack();
    void takesOnlyTheSecondApprovalBack();
    void pausesAndGoesOn();
    void pausesWhatWasApprovedOneByOne();
    void cancelsWhatWasApproved();
    void saysWhatHasToBeApprovedAgain();
    void refusesWhatItsStateDoesNotAllow();
};

void TestCampaignCommands::plansAMessageToEach()
{
    const auto done = planned();
    QVERIFY(done.entry && done.changes.outbox);
    QCOMPARE(done.value.planned, 2);
    QCOMPARE(done.value.leftOut, 0);
    QVERIFY(app::stepWords(*session().journal().byId(done.entry)).contains(u"Khai trương"_s));
    const auto all = messages();
    QCOMPARE(all.size(), 2);
    for (const db::OutboxMessage &message : all) {
        QCOMPARE(message.campaign, done.value.id);
        QCOMPARE(message.state, MessageState::Planned);
        QCOMPARE(message.dueOn, m_shop->clock().today());
        QCOMPARE(message.dueAt, QTime(11, 0));
        QVERIFY(message.text.startsWith(u"Chào "_s));
    }
    QCOMPARE(stateOf(done.value.id), CampaignState::Planned);
}

void TestCampaignCommands::plansForAllOrNot()
{
    say(m_mai, db::Purpose::Care, false);
    const auto refused = does(app::PlanCampaign{draftTo({m_lan, m_mai})});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(messages().isEmpty());
    QVERIFY(app::loadCampaigns(session()).value().isEmpty());
}

void TestCampaignCommands::leavesOutThoseWithFindings()
{
    say(m_mai, db::Purpose::Care, false);
    const auto done = does(app::PlanCampaign{draftTo({m_lan, m_mai}), true});
    QVERIFY(done);
    QCOMPARE(done->value.planned, 1);
    QCOMPARE(done->value.leftOut, 1);
    QCOMPARE(messages().constFirst().customer, m_lan);
}

void TestCampaignCommands::plansNothingWhereNoneMayGo()
{
    say(m_mai, db::Purpose::Care, false);
    const auto refused = does(app::PlanCampaign{draftTo({m_mai}), true});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(app::loadCampaigns(session()).value().isEmpty());
}

void TestCampaignCommands::needsAName()
{
    app::CampaignDraft draft = draftTo({m_lan});
    draft.name = u"  "_s;
    const auto refused = does(app::PlanCampaign{draft});
    QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
}

void TestCampaignCommands::stopsWithoutATrace()
{
    app::PlanCampaign command{draftTo({m_lan, m_mai})};
    command.progress = [](qint64, qint64) { return false; };
    const auto stopped = does(command);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    QVERIFY(messages().isEmpty());
}

void TestCampaignCommands::plansAtTheNextOpenHour()
{
    app::CampaignDraft draft = draftTo({m_lan});
    draft.dueAt = QTime(23, 0);
    const auto done = does(app::PlanCampaign{draft});
    QVERIFY(done);
    QCOMPARE(done->value.moved, 1);
    QCOMPARE(messages().constFirst().dueOn, draft.dueOn.addDays(1));
    QCOMPARE(messages().constFirst().dueAt, QTime(7, 0));
    QCOMPARE(line(done->value.id).campaign.dueAt, QTime(23, 0)); // as it was asked
}

void TestCampaignCommands::takesAPlanBackAndRedoesIt()
{
    const auto done = planned();
    QCOMPARE(takeBack(done.entry), State::Done);
    QCOMPARE(count(done.value.id, MessageState::Cancelled), 2);
    QCOMPARE(stateOf(done.value.id), CampaignState::Cancelled);
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(count(done.value.id, MessageState::Planned), 2);
    QCOMPARE(messages().size(), 2); // none of them twice
    QCOMPARE(stateOf(done.value.id), CampaignState::Planned);
}

void TestCampaignCommands::keepsWhatWasSentOfAPlanTakenBack()
{
    const auto done = planned();
    const db::MessageId gone = messages().constFirst().id;
    QVERIFY(does(app::MarkMessageSent{gone}));
    QCOMPARE(takeBack(done.entry), State::Done);
    QCOMPARE(count(done.value.id, MessageState::Sent), 1);
    QCOMPARE(count(done.value.id, MessageState::Cancelled), 1);
    QCOMPARE(takeBack(m_undo), State::Done);
    QCOMPARE(count(done.value.id, MessageState::Sent), 1);
    QCOMPARE(count(done.value.id, MessageState::Planned), 1);
}

void TestCampaignCommands::approvesAllOfThem()
{
    const auto id = planned().value.id;
    say(m_mai, db::Purpose::Care, false); // since it was planned
    const auto done = does(app::ApproveCampaign{id});
    QVERIFY(done);
    QCOMPARE(done->value.done.size(), 1);
    QCOMPARE(done->value.refused.size(), 1);
    QCOMPARE(done->value.refused.constFirst().rules, QList{app::SendRule::Refused});
    QCOMPARE(count(id, MessageState::Approved), 1);
    QCOMPARE(stateOf(id), CampaignState::Approved);
}

void TestCampaignCommands::takesAnApprovalBack()
{
    const auto id = planned().value.id;
    const auto done = does(app::ApproveCampaign{id});
    QVERIFY(done);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(count(id, MessageState::Planned), 2);
    QCOMPARE(stateOf(id), CampaignState::Planned);
}

void TestCampaignCommands::takesOnlyTheSecondApprovalBack()
{
    const auto id = planned().value.id;
    const db::MessageId other = messages().constLast().id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::WithdrawApprovals{{other}}));
    const auto done = does(app::ApproveCampaign{id});
    QVERIFY(done);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(count(id, MessageState::Approved), 1);
    QCOMPARE(session().outbox().byId(other).value().state, MessageState::Planned);
}

void TestCampaignCommands::pausesAndGoesOn()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    const auto paused = does(app::PauseCampaign{id});
    QVERIFY(paused);
    QCOMPARE(paused->value, 2);
    QCOMPARE(count(id, MessageState::Planned), 2);
    QCOMPARE(stateOf(id), CampaignState::Paused);
    QVERIFY(does(app::ApproveCampaign{id}));
    QCOMPARE(count(id, MessageState::Approved), 2);
}

void TestCampaignCommands::pausesWhatWasApprovedOneByOne()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveMessages{{messages().constFirst().id}}));
    const auto paused = does(app::PauseCampaign{id});
    QVERIFY(paused);
    QCOMPARE(paused->value, 1);
    QCOMPARE(count(id, MessageState::Planned), 2);
}

void TestCampaignCommands::cancelsWhatWasApproved()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    const auto cancelled = does(app::CancelCampaign{id});
    QVERIFY(cancelled);
    QCOMPARE(cancelled->value, 2);
    for (const db::OutboxMessage &message : messages())
        QCOMPARE(message.reason, app::kCampaignCancelledKey.toString());
    QCOMPARE(takeBack(cancelled->entry), State::Done);
    QCOMPARE(count(id, MessageState::Planned), 2); // a person approves them again
    QCOMPARE(stateOf(id), CampaignState::Paused);
}

void TestCampaignCommands::saysWhatHasToBeApprovedAgain()
{
    const auto id = planned().value.id;
    const auto waiting = [&] {
        const auto cancelled = does(app::CancelCampaign{id});
        const auto undone = app::undo(session(), cancelled.value().entry, m_shop->clock().act());
        return app::waitingAgain(undone.value().value.details);
    };
    QVERIFY(!waiting()); // it was not approved before either
    QVERIFY(does(app::ApproveCampaign{id}));
    const auto told = waiting();
    QVERIFY(told);
    QCOMPARE(told->campaign, id);
    QCOMPARE(told->messages, 2);
}

void TestCampaignCommands::refusesWhatItsStateDoesNotAllow()
{
    const auto id = planned().value.id;
    const auto kindOf = [](const auto &answer) { return answer ? ErrorKind::Internal : answer.error().kind; };
    QCOMPARE(kindOf(does(app::PauseCampaign{id})), ErrorKind::Conflict);
    QCOMPARE(kindOf(does(app::RestoreCampaign{id})), ErrorKind::Conflict);
    QVERIFY(does(app::CancelCampaign{id}));
    QCOMPARE(kindOf(does(app::CancelCampaign{id})), ErrorKind::Conflict);
    QCOMPARE(kindOf(does(app::ApproveCampaign{id})), ErrorKind::Conflict);
    QCOMPARE(kindOf(does(app::ApproveCampaign{db::CampaignId{99}})), ErrorKind::NotFound);
}

MK_TEST(TestCampaignCommands)
#include "tst_campaign_commands.moc"
