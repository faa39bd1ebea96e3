#include "app/outbox/board/day_glance.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/missed/missed_commands.h"
#include "app/outbox/missed/missed_course.h"
#include "app/outbox/missed/missed_list.h"
#include "app/outbox/skip_reasons.h"
#include "app/outbox/today_board.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/app/outbox/campaign/campaign_course.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using app::MissedChoice;
using app::MissedKind;
using db::MessageState;

/// A campaign that nobody has approved by its hour was missed, and is answered as everything else that was.
class TestMissedCampaigns final : public QObject, CampaignCourse
{
    Q_OBJECT
private slots:
    void init() { begin(); } // for eleven o'clock
    void cleanup() { QCOMPARE(session().safekeeping().check().value(), QStringList()); }
    void areListedTwoHoursAfterTheirHour();
    void goAfterAllAndAreAskedAboutAgain();
    void areListedOnceTheirDayIsOver();
    void areNotListedWhileTheyArePaused();
    void countOnceInWhatTheTraySays();
    void waitInTodayWhereAPersonSends();

private:
    app::MissedList missedAt(const QString &now)
    {
        m_shop->setClock(now + u"+07:00"_s);
        const auto list = app::loadMissed(session(), m_shop->clock());
        if (!list)
            qFatal("%s", qPrintable(list.error().detail));
        return *list;
    }
    app::DayGlance glanceAt(const QString &now)
    {
        m_shop->setClock(now + u"+07:00"_s);
        const auto glance = app::dayGlance(session(), m_shop->clock());
        if (!glance)
            qFatal("%s", qPrintable(glance.error().detail));
        return *glance;
    }
    /// Those of all that are called missed one by one.
    qsizetype called()
    {
        const app::MissedMoment moment = app::missedMoment(session(), m_shop->clock()).value();
        const auto all = messages();
        return std::ranges::count_if(
            all, [&moment](const db::OutboxMessage &message) { return app::isAskedAbout(message, moment); });
    }
    QList<db::MessageId> ids()
    {
        QList<db::MessageId> all;
        for (const db::OutboxMessage &message : messages())
            all.append(message.id);
        return all;
    }
};

void TestMissedCampaigns::areListedTwoHoursAfterTheirHour()
{
    planned();
    QCOMPARE(missedAt(u"2026-11-21T12:59:00"_s).total, 0);
    const auto list = missedAt(u"2026-11-21T13:01:00"_s);
    QCOMPARE(list.total, 2);
    QCOMPARE(called(), 2);
    for (const app::MissedItem &item : list.items) {
        QCOMPARE(item.campaign, u"Khai trương"_s);
        QCOMPARE(item.kind, MissedKind::HourPassed);
        QCOMPARE(item.choices, (QList{MissedChoice::SendNow, MissedChoice::Skip}));
        QVERIFY(item.goesByItself);
    }
}

void TestMissedCampaigns::goAfterAllAndAreAskedAboutAgain()
{
    const auto id = planned().value.id;
    QCOMPARE(missedAt(u"2026-11-21T14:00:00"_s).total, 2);
    const auto done = does(app::SendMissed{ids()});
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(count(id, MessageState::Approved), 2);
    QCOMPARE(missedAt(u"2026-11-21T14:00:00"_s).total, 0);
    QCOMPARE(takeBack(done->entry), State::Done);
    QCOMPARE(count(id, MessageState::Planned), 2);
    QCOMPARE(missedAt(u"2026-11-21T14:00:00"_s).total, 2);
}

void TestMissedCampaigns::areListedOnceTheirDayIsOver()
{
    const auto id = planned().value.id;
    const auto list = missedAt(u"2026-11-22T09:00:00"_s);
    QCOMPARE(list.total, 2);
    const auto moment = app::missedMoment(session(), m_shop->clock());
    QVERIFY(moment && app::isAskedAbout(messages().constFirst(), *moment));
    QCOMPARE(list.items.constFirst().kind, MissedKind::DayPassed);
    QCOMPARE(list.items.constFirst().choices, (QList{MissedChoice::SendLate, MissedChoice::Skip}));
    QVERIFY(does(app::SendMissed{ids()}));
    QCOMPARE(count(id, MessageState::Approved), 2);
}

void TestMissedCampaigns::areNotListedWhileTheyArePaused()
{
    const auto id = planned().value.id;
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::PauseCampaign{id}));
    QCOMPARE(missedAt(u"2026-11-22T09:00:00"_s).total, 0);
    QCOMPARE(called(), 0);
    const auto refused = does(app::SendMissed{ids()});
    QVERIFY(!refused && refused.error().kind == db::ErrorKind::Conflict);
    QCOMPARE(count(id, MessageState::Planned), 2);
}

void TestMissedCampaigns::countOnceInWhatTheTraySays()
{
    const auto id = planned().value.id;
    const auto counts = [this](const QString &now) {
        const app::DayGlance glance = glanceAt(now);
        return QList{glance.toApprove, glance.missed, glance.waiting()};
    };
    QCOMPARE(counts(u"2026-11-21T12:59:00"_s), (QList<qint64>{2, 0, 2}));
    QCOMPARE(counts(u"2026-11-21T13:01:00"_s), (QList<qint64>{0, 2, 2}));
    QCOMPARE(counts(u"2026-11-22T09:00:00"_s), (QList<qint64>{0, 2, 2}));
    QVERIFY(does(app::ApproveCampaign{id}));
    QVERIFY(does(app::PauseCampaign{id})); // it can still be approved
    QCOMPARE(counts(u"2026-11-22T09:00:00"_s), (QList<qint64>{2, 0, 2}));
}

void TestMissedCampaigns::waitInTodayWhereAPersonSends()
{
    planned();
    const auto accounts = session().sendingAccounts().list();
    QVERIFY(accounts);
    QVERIFY(session().sendingAccounts().setArchived(accounts->constFirst().id, true, m_shop->moment()));
    QCOMPARE(missedAt(u"2026-11-21T20:00:00"_s).total, 0); // it is sent all day long
    QCOMPARE(missedAt(u"2026-11-22T09:00:00"_s).total, 2);
    QVERIFY(does(app::SendMissed{ids()}));
    QCOMPARE(missedAt(u"2026-11-22T09:00:00"_s).total, 0);
    for (const db::OutboxMessage &message : messages())
        QVERIFY(message.state == MessageState::Planned && app::isWantedLate(message.reason));
    const auto prepared = app::prepareToday(session(), m_shop->clock());
    QVERIFY(prepared);
    const auto board = app::loadToday(session(), m_shop->clock(), prepared->value);
    QVERIFY(board);
    QCOMPARE(board->missed.size(), 2);
}

MK_TEST(TestMissedCampaigns)
#include "tst_missed_campaigns.moc"
