#include "app/customers/customer_commands.h"
#include "db/outbox/campaign_store.h"
#include "db/safekeeping/safekeeping.h"
#include "db/shop/setting_store.h"
#include "tests/app/outbox/campaign/campaign_course.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::CampaignState;
using db::ErrorKind;
using db::MessageState;

/// A large campaign takes long, and other programs write meanwhile; it is still one step, done or not.
class TestCampaignTurns final : public QObject, CampaignCourse
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void letsOthersWriteWhileItIsPlanned();
    void letsOthersWriteWhileItIsApproved();
    void letsOthersWriteWhileAPauseIsUndone_data();
    void letsOthersWriteWhileAPauseIsUndone();
    void plansMoreThanGoIntoOneTransaction();
    void meansNothingBeforeAllOfItIsIn();
    void leavesNoTraceWhenItIsStoppedLate();
    void leavesNoTraceWhenItCannotBeFinished();
    void leavesNoTraceWhenAllOfThemLeaveMeanwhile();
    void leavesOutWhoLeavesMeanwhile();
    void leavesOutWhoLeavesBeforeTheyAreEntered();
    void approvesNoneThatChangesMeanwhile();

private:
    /// Another program does something whenever the work tells how far it is.
    app::Progress whileWriting(const QString &key)
    {
        return [this, key](qint64, qint64) {
            m_written =
                m_other->inTransaction([&] { return m_other->settings().set(key, u"1"_s); }).has_value();
            return true;
        };
    }
    /// Another program makes a prospect of this customer once so many were asked about.
    app::Progress whileMoving(db::CustomerId customer, qint64 after)
    {
        return [this, customer, after](qint64 done, qint64) {
            if (done == after)
                m_written = app::run(*m_other, app::SetStage{customer, db::LifecycleStage::Awareness},
                                     m_shop->clock().act())
                                .has_value();
            return true;
        };
    }
    QList<db::CustomerId> many(int count)
    {
        QList<db::CustomerId> all;
        for (int i = 0; i < count; ++i)
            all.append(add(u"Lê Thị Lan %1"_s.arg(i)));
        return all;
    }

    std::unique_ptr<db::Session> m_other;
    bool m_written = false;
};

void TestCampaignTurns::init()
{
    begin();
    m_written = false;
    auto other = db::Session::open({.path = session().path(), .busyTimeoutMs = 20});
    QVERIFY(other);
    m_other = *std::move(other);
}

void TestCampaignTurns::letsOthersWriteWhileItIsPlanned()
{
    app::PlanCampaign command{draftTo({m_lan, m_mai})};
    command.progress = whileWriting(u"test.planned"_s);
    const auto done = does(command);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(m_written);
    QCOMPARE(done->value.planned, 2);
}

void TestCampaignTurns::letsOthersWriteWhileItIsApproved()
{
    app::ApproveCampaign command{planned().value.id};
    command.progress = whileWriting(u"test.approved"_s);
    const auto done = does(command);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QVERIFY(m_written);
    QCOMPARE(done->value.done.size(), 2);
}

void TestCampaignTurns::letsOthersWriteWhileAPauseIsUndone_data()
{
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("the step is named") << true;
    QTest::newRow("it is the last one") << false;
}

void TestCampaignTurns::letsOthersWriteWhileAPauseIsUndone()
{
    QFETCH(const bool, isNamed);
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    const auto paused = does(app::PauseCampaign{id});
    QVERIFY2(paused, paused ? "" : qPrintable(paused.error().detail));
    const db::Act act = m_shop->clock().act();
    const app::Progress progress = whileWriting(u"test.undone"_s);
    const auto undone = isNamed ? app::undo(session(), paused->entry, act, progress)
                                : app::undoLast(session(), act, progress);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    QVERIFY(undone->value.state == State::Done);
    QVERIFY(m_written);
    QCOMPARE(count(id, MessageState::Approved), 2);
}

void TestCampaignTurns::plansMoreThanGoIntoOneTransaction()
{
    const auto done = does(app::PlanCampaign{draftTo(many(1001))});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    const auto id = done->value.id;
    QCOMPARE(done->value.planned, 1001);
    QCOMPARE(count(id, MessageState::Planned), 1001);
    const auto approved = does(app::ApproveCampaign{id});
    QVERIFY2(approved, approved ? "" : qPrintable(approved.error().detail));
    QCOMPARE(count(id, MessageState::Approved), 1001);
    QCOMPARE(takeBack(approved->entry), State::Done);
    QCOMPARE(count(id, MessageState::Planned), 1001);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(count(id, MessageState::Cancelled), 1001);
}

// As a program that is killed leaves it.
void TestCampaignTurns::meansNothingBeforeAllOfItIsIn()
{
    const app::PlanCampaign command{draftTo({m_lan, m_mai})};
    const auto entered = command.prepare(session(), m_shop->clock().act());
    QVERIFY2(entered, entered ? "" : qPrintable(entered.error().detail));
    QCOMPARE(stateOf(entered->id), CampaignState::Cancelled);
    QCOMPARE(count(entered->id, MessageState::Cancelled), 2);
    const auto refused = does(app::ApproveCampaign{entered->id});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    const auto again = does(command);
    QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
    QCOMPARE(again->value.planned, 2);
}

void TestCampaignTurns::leavesNoTraceWhenItIsStoppedLate()
{
    app::PlanCampaign command{draftTo(many(1101))};
    command.progress = [](qint64 done, qint64) { return done < 1100; }; // a thousand are in the file
    const auto stopped = does(command);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    QVERIFY(messages().isEmpty());
    QVERIFY(app::loadCampaigns(session()).value().isEmpty());
}

// One of the thousand that are in the file is for the other audience at the end.
void TestCampaignTurns::leavesNoTraceWhenItCannotBeFinished()
{
    const auto all = many(1001);
    app::PlanCampaign command{draftTo(all)};
    command.progress = whileMoving(all.constFirst(), 1000);
    const auto refused = does(command);
    QVERIFY(m_written);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(messages().isEmpty());
    QVERIFY(app::loadCampaigns(session()).value().isEmpty());
}

void TestCampaignTurns::leavesNoTraceWhenAllOfThemLeaveMeanwhile()
{
    app::PlanCampaign command{draftTo({m_lan, m_mai}), true};
    // Other programs see to it that no message is left once all are asked about.
    const auto entered = command.prepare(session(), m_shop->clock().act());
    QVERIFY(entered);
    for (const db::CustomerId id : {m_lan, m_mai})
        QVERIFY(does(app::SetStage{id, db::LifecycleStage::Awareness}));
    const auto refused = app::runPrepared(session(), command, m_shop->clock().act(), *entered);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
    QVERIFY(messages().isEmpty());
    QVERIFY(app::loadCampaigns(session()).value().isEmpty());
}

void TestCampaignTurns::leavesOutWhoLeavesBeforeTheyAreEntered()
{
    const auto all = many(101);
    app::PlanCampaign command{draftTo(all), true};
    command.progress = whileMoving(all.constFirst(), 100);
    const auto done = does(command);
    QVERIFY(m_written);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->value.planned, 100);
    QCOMPARE(done->value.leftOut, 1);
}

void TestCampaignTurns::leavesOutWhoLeavesMeanwhile()
{
    const app::PlanCampaign command{draftTo({m_lan, m_mai}), true};
    const auto entered = command.prepare(session(), m_shop->clock().act());
    QVERIFY(entered);
    QVERIFY(does(app::SetStage{m_mai, db::LifecycleStage::Awareness}));
    const auto done =
        session().inTransaction([&] { return command.finish(session(), m_shop->clock().act(), *entered); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->value.planned, 1);
    QCOMPARE(done->value.leftOut, 1);
    QCOMPARE(count(entered->id, MessageState::Planned), 1);
}

void TestCampaignTurns::approvesNoneThatChangesMeanwhile()
{
    const auto id = planned().value.id;
    const app::ApproveCampaign command{id};
    const auto asked = command.prepare(session(), m_shop->clock().act());
    QVERIFY(asked);
    QVERIFY(does(app::SetStage{m_mai, db::LifecycleStage::Awareness}));
    const auto done =
        session().inTransaction([&] { return command.finish(session(), m_shop->clock().act(), *asked); });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(done->value.done.size(), 1);
    QCOMPARE(done->value.refused.size(), 1);
    QCOMPARE(done->value.refused.constFirst().reason, db::kDoneMeanwhile.toString());
    QCOMPARE(count(id, MessageState::Approved), 1);
}

MK_TEST(TestCampaignTurns)
#include "tst_campaign_turns.moc"
