#include "app/customers/customer_commands.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/skip_reasons.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/campaign/campaign_course.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CampaignState;
using db::ErrorKind;
using db::MessageState;

/// What is approved of a campaign is what a person has approved, one by one or as a whole.
class TestCampaignApprovals final : public QObject, CampaignCourse
{
    Q_OBJECT
private slots:
    void init() { begin(); }
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void goesOnWithWhatItHadApproved();
    void asksTheAudienceAgainWhenItGoesOn();
    void keepsNothingApprovedForTheOtherAudience();
    void stopsAnApprovalWithoutATrace();
    void refusesAMessageOfACancelledCampaign();
    void followsItsMessages();
    void approvesNoWordsOfAnotherDay();
    void plansTheSameOnceADay();
    void restoresNothingThatWasPlannedAgain();
};

void TestCampaignApprovals::goesOnWithWhatItHadApproved()
{
    const auto id = planned().value.id;
    const db::MessageId held = messages().constLast().id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::WithdrawApprovals{{held}}));
    const auto paused = does(app::PauseCampaign{id});
    QVERIFY(paused);
    QCOMPARE(takeBack(paused->entry), State::Done);
    QCOMPARE(count(id, MessageState::Approved), 1);
    QCOMPARE(session().outbox().byId(held).value().state, MessageState::Planned);
}

void TestCampaignApprovals::asksTheAudienceAgainWhenItGoesOn()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::PauseCampaign{id}));
    QVERIFY(does(app::SetStage{m_mai, db::LifecycleStage::Awareness}));
    const auto done = does(app::ApproveCampaign{id});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->value.done.size(), 1);
    QCOMPARE(done->value.refused.size(), 1);
    QCOMPARE(done->value.refused.constFirst().rules, QList{app::SendRule::WrongAudience});
    QCOMPARE(count(id, MessageState::Approved), 1);
}

// It would go while the campaign is paused, once the customer came back to the audience.
void TestCampaignApprovals::keepsNothingApprovedForTheOtherAudience()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::SetStage{m_mai, db::LifecycleStage::Awareness}));
    const auto paused = does(app::PauseCampaign{id});
    QVERIFY(paused);
    QCOMPARE(paused->value, 1);
    QCOMPARE(count(id, MessageState::Approved), 0);
    QCOMPARE(count(id, MessageState::Skipped), 1);
    QCOMPARE(stateOf(id), CampaignState::Paused);
    QVERIFY(does(app::SetStage{m_mai, db::LifecycleStage::Loyalty}));
    QCOMPARE(takeBack(paused->entry), State::Done);
    QCOMPARE(count(id, MessageState::Approved), 1);
}

void TestCampaignApprovals::stopsAnApprovalWithoutATrace()
{
    const auto id = planned().value.id;
    app::ApproveCampaign command{id};
    command.progress = [](qint64, qint64) { return false; };
    const auto stopped = does(command);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    QCOMPARE(count(id, MessageState::Planned), 2);
    QCOMPARE(stateOf(id), CampaignState::Planned);
}

void TestCampaignApprovals::refusesAMessageOfACancelledCampaign()
{
    const auto id = planned().value.id;
    const db::MessageId skipped = messages().constFirst().id;
    QVERIFY(does(app::SkipMessage{skipped, u"phoned"_s}));
    QVERIFY(does(app::CancelCampaign{id}));
    QVERIFY(does(app::ReopenMessage{skipped}));
    QCOMPARE(count(id, MessageState::Planned), 1);
    const auto refused = does(app::ApproveMessages{{skipped}});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, app::kCampaignCancelledKey.toString());
    QCOMPARE(count(id, MessageState::Planned), 1);
}

void TestCampaignApprovals::followsItsMessages()
{
    const auto id = planned().value.id;
    const QList<db::OutboxMessage> both = messages();
    QVERIFY(does(app::ApproveMessages{{both.constFirst().id}}));
    QCOMPARE(stateOf(id), CampaignState::Approved);
    QVERIFY(does(app::WithdrawApprovals{{both.constFirst().id}}));
    QCOMPARE(stateOf(id), CampaignState::Planned);
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::WithdrawApprovals{{both.constFirst().id, both.constLast().id}}));
    QCOMPARE(stateOf(id), CampaignState::Planned);
}

void TestCampaignApprovals::approvesNoWordsOfAnotherDay()
{
    m_text = addText([](db::Template &text) { text.body = u"Chào {{given_name}}, hôm nay có quà ạ."_s; });
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::PauseCampaign{id}));
    m_shop->setClock(u"2026-11-22T10:00:00+07:00"_s);
    const auto refused = does(app::ApproveCampaign{id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, u"other-day"_s);
    QCOMPARE(count(id, MessageState::Planned), 2);
}

// As two desks do that do not know of each other.
void TestCampaignApprovals::plansTheSameOnceADay()
{
    planned();
    const auto refused = does(app::PlanCampaign{draftTo({m_lan, m_mai})});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    app::CampaignDraft draft = draftTo({m_lan, m_mai});
    draft.dueOn = draft.dueOn.addDays(1);
    QVERIFY(does(app::PlanCampaign{draft}));
    QCOMPARE(messages().size(), 4);
}

void TestCampaignApprovals::restoresNothingThatWasPlannedAgain()
{
    const auto first = planned();
    QCOMPARE(takeBack(first.entry), State::Done);
    const auto cancelled = m_undo;
    const auto second = does(app::PlanCampaign{draftTo({m_lan})});
    QVERIFY(second);
    QCOMPARE(takeBack(cancelled), State::Done);
    QCOMPARE(count(first.value.id, MessageState::Planned), 1); // to Mai
    QCOMPARE(count(first.value.id, MessageState::Cancelled), 1);
    QCOMPARE(count(second->value.id, MessageState::Planned), 1);
}

MK_TEST(TestCampaignApprovals)
#include "tst_campaign_approvals.moc"
