#include "app/outbox/missed_greetings.h"

#include "app/greetings/calendar_days.h"
#include "app/greetings/greeting_plan.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/engine/connection.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/outbox/missed_shop.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::LifecycleStage;
using db::MessageState;

/// What nobody sent on its day: it comes back with late words, goes once, or expires.
class TestMissedGreetings final : public QObject, MissedShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void entersTheDaysOnWhichTheShopWasClosed();
    void tellsAllThatALongClosureMissed();
    void entersTodayBeforeTheClosedDays();
    void goesOnWithTheClosedDaysWhereItWasGivenUp();
    void missesFromTheDayOnThatTheShopWasMade();
    void catchesUpAfterAClockThatWasWrong();
    void greetsAgainWhatAClockAheadCalledMissed();
    void greetsOnTheWayToADayThatARuleNowRunsAheadOf();
    void hasNotMissedWhoCameLater();
    void expiresInSightOfAll();
    void dropsWhomItMayNoLongerGreet();
};

void TestMissedGreetings::entersTheDaysOnWhichTheShopWasClosed()
{
    bornOn(22, u"Nguyễn Thị An"_s);
    bornOn(23, u"Nguyễn Thị Bình"_s);
    boardAt(u"2026-11-21T19:30"_s);
    const app::TodayBoard board = boardAt(u"2026-11-24T09:00"_s); // a weekend later
    QCOMPARE(board.missed.size(), 2);
    QCOMPARE(board.missed.constFirst().message.customerName, u"Nguyễn Thị Bình"_s); // the latest day first
    QCOMPARE(boardAt(u"2026-11-24T10:00"_s).missed.size(), 2);
    QCOMPARE(session().outbox().list({})->size(), 2);
}

// Closed from 22 November to Christmas Eve.
void TestMissedGreetings::tellsAllThatALongClosureMissed()
{
    bornOn(30, u"Nguyễn Thị An"_s);
    bornOn(9, u"Nguyễn Thị Bình"_s, 12);
    bornOn(10, u"Nguyễn Thị Chi"_s, 12);
    bornOn(23, u"Nguyễn Thị Dung"_s, 12);
    boardAt(u"2026-11-21T19:30"_s);
    const QDate from(2026, 11, 22);
    const QDate to(2026, 12, 23);
    m_shop->setClock(u"2026-12-24T09:00:00+07:00"_s);
    QCOMPARE(planned(from, to), (QMap<QString, int>{{u"too late"_s, 2}, {u"missed"_s, 2}})); // not opened yet

    const app::TodayBoard board = boardAt(u"2026-12-24T09:00"_s);
    const auto names = [](const QList<app::TodayItem> &items) {
        QStringList names;
        for (const app::TodayItem &item : items)
            names.append(item.message.customerName);
        names.sort();
        return names;
    };
    QCOMPARE(names(board.missed), (QStringList{u"Nguyễn Thị Chi"_s, u"Nguyễn Thị Dung"_s}));
    QCOMPARE(names(board.tooLate), (QStringList{u"Nguyễn Thị An"_s, u"Nguyễn Thị Bình"_s}));
    QVERIFY(board.done.isEmpty()); // nobody did anything
    QCOMPARE(board.skipped, 0);
    QCOMPARE(planned(from, to), (QMap<QString, int>{{u"missed"_s, 4}}));
    QCOMPARE(inCalendar(from, to), (QMap<QString, int>{{u"missed"_s, 2}, {u"planned"_s, 2}}));
    const QStringList both{u"Nguyễn Thị An"_s, u"Nguyễn Thị Bình"_s};
    QCOMPARE(names(boardAt(u"2026-12-24T19:00"_s).tooLate), both);
    // A week long; those of the tenth are too late from the 25th on.
    QCOMPARE(boardAt(u"2026-12-30T09:00"_s).tooLate.size(), 3);
    QCOMPARE(names(boardAt(u"2026-12-31T09:00"_s).tooLate), QStringList{u"Nguyễn Thị Chi"_s});
}

void TestMissedGreetings::entersTodayBeforeTheClosedDays()
{
    for (int i = 0; i < 1100; ++i)
        bornOn(30, u"Nguyễn Thị An %1"_s.arg(i));
    bornOn(24, u"Nguyễn Thị Bình"_s, 12);
    boardAt(u"2026-11-21T19:30"_s);
    m_shop->setClock(u"2026-12-24T09:00:00+07:00"_s);
    app::TodayPreparation preparation(m_shop->clock());
    app::PrepareStep step;
    qsizetype most = 0; // greetings a step
    qsizetype before = 0;
    int firstDays = -1;
    while (!step.done) {
        const bool knew = step.todayIsIn;
        const auto taken = preparation.step(session());
        QVERIFY(taken);
        step = taken->value;
        const auto ledger = session().outbox().list({});
        most = std::max(most, ledger->size() - std::exchange(before, ledger->size()));
        if (step.todayIsIn && !knew) {
            firstDays = step.daysDone;
            QCOMPARE(ledger->size(), 1);    // hers of today
            QVERIFY(taken->changes.outbox); // and whoever shows it hears of it
        }
    }
    QCOMPARE(firstDays, 0);
    QCOMPARE(step.days, 32);
    QCOMPARE(step.daysDone, 32);
    QCOMPARE(before, 1101);
    QCOMPARE(step.report.expired, 1100);
    QVERIFY2(most <= 500, qPrintable(QString::number(most))); // what others write goes in between
    QCOMPARE(*app::preparedUntil(session()), QDate(2026, 12, 24));
}

void TestMissedGreetings::goesOnWithTheClosedDaysWhereItWasGivenUp()
{
    for (const int day : {22, 23, 24, 25})
        bornOn(day);
    boardAt(u"2026-11-21T19:30"_s);
    m_shop->setClock(u"2026-11-26T09:00:00+07:00"_s);
    {
        app::TodayPreparation preparation(m_shop->clock());
        for (int days = 0; days < 2;) {
            const auto taken = preparation.step(session());
            QVERIFY(taken);
            days = taken->value.daysDone;
        }
    }
    QCOMPARE(*app::preparedUntil(session()), QDate(2026, 11, 23));
    QCOMPARE(session().outbox().list({})->size(), 2);
    app::TodayPreparation preparation(m_shop->clock());
    app::PrepareStep step;
    while (!step.done)
        step = preparation.step(session()).value().value;
    QCOMPARE(step.days, 2);
    QCOMPARE(step.report.missed, 4);
    QCOMPARE(session().outbox().list({})->size(), 4);
}

void TestMissedGreetings::missesFromTheDayOnThatTheShopWasMade()
{
    bornOn(25, u"Nguyễn Thị An"_s);
    bornOn(20, u"Nguyễn Thị Bình"_s);                             // the day before the shop was there
    const app::TodayBoard board = boardAt(u"2026-11-26T09:00"_s); // the first time it is opened
    QCOMPARE(board.missed.size(), 1);
    QCOMPARE(board.missed.constFirst().message.customerName, u"Nguyễn Thị An"_s);
}

void TestMissedGreetings::catchesUpAfterAClockThatWasWrong()
{
    bornOn(22);
    boardAt(u"2031-11-01T09:00"_s);
    QCOMPARE(boardAt(u"2026-11-23T09:00"_s).missed.size(), 1);
}

void TestMissedGreetings::greetsAgainWhatAClockAheadCalledMissed()
{
    bornOn(22);
    bornOn(25, u"Lê Lan"_s);
    bornOn(2, u"Hà Vy"_s, 12);
    sayToday();
    boardAt(u"2026-11-21T19:30"_s);
    boardAt(u"2027-12-10T09:00"_s); // the year is wrong
    boardAt(u"2026-12-06T09:00"_s); // and then not quite right
    const app::TodayBoard board = boardAt(u"2026-11-25T19:30"_s);
    QCOMPARE(board.due.size(), 1);
    QCOMPARE(board.due.constFirst().message.text.contains(u"muộn"_s), false);
    QCOMPARE(board.missed.size(), 1); // of the 22nd
    QVERIFY(board.tooLate.isEmpty());
    const app::TodayBoard later = boardAt(u"2026-12-02T19:30"_s);
    QCOMPARE(later.due.size(), 1);
    QVERIFY(!later.due.constFirst().message.late);
    QCOMPARE(later.missed.size(), 2);
}

void TestMissedGreetings::greetsOnTheWayToADayThatARuleNowRunsAheadOf()
{
    bornOn(21);
    bornOn(24, u"Lê Lan"_s);
    bornOn(28, u"Hà Vy"_s);
    bornOn(29, u"Vũ An"_s);
    boardAt(u"2026-11-21T19:30"_s);
    auto rules = session().greetings().rules().value();
    for (db::GreetingRule &rule : rules) {
        rule.daysAhead = 7;
        QVERIFY(session().inTransaction([&] { return session().greetings().updateRule(rule); }));
    }
    const app::TodayBoard board = boardAt(u"2026-11-21T19:31"_s);
    QCOMPARE(board.due.size(), 1);    // of the 28th
    QCOMPARE(board.missed.size(), 2); // of the 21st and the 24th, whose days to send on are over
    for (const app::TodayItem &item : board.missed)
        QVERIFY(!item.message.text.contains(u"muộn"_s));
    QCOMPARE(boardAt(u"2026-11-21T19:32"_s).missed.size(), 2);
}

void TestMissedGreetings::hasNotMissedWhoCameLater()
{
    boardAt(u"2026-11-21T19:30"_s);
    m_shop->setClock(u"2026-11-24T09:00:00+07:00"_s);
    bornOn(22); // comes in with a list on the 24th
    QVERIFY(boardAt(u"2026-11-24T09:05"_s).missed.isEmpty());
}

void TestMissedGreetings::expiresInSightOfAll()
{
    bornOn(21);
    boardAt(u"2026-11-21T19:30"_s);
    QCOMPARE(boardAt(u"2026-12-05T09:00"_s).missed.size(), 1); // 14 days
    const QString late = session().outbox().list({})->constFirst().text;
    QVERIFY(boardAt(u"2026-12-06T09:00"_s).missed.isEmpty());
    const db::OutboxMessage message = session().outbox().list({})->constFirst();
    QCOMPARE(message.text, late);
    QCOMPARE(message.state, MessageState::Skipped);
    QCOMPARE(message.reason, u"missed"_s);
}

void TestMissedGreetings::dropsWhomItMayNoLongerGreet()
{
    const auto gone = bornOn(21, u"Nguyễn Thị An"_s);
    const auto prospect = bornOn(21, u"Nguyễn Thị Bình"_s);
    const auto refused = bornOn(21, u"Nguyễn Thị Chi"_s);
    boardAt(u"2026-11-21T19:30"_s);
    QVERIFY(session().customers().remove(gone, m_shop->moment()));
    QVERIFY(session().customers().setStage(prospect, LifecycleStage::Awareness, m_shop->moment()));
    db::Consent no;
    no.customer = refused;
    no.channel = u"all"_s;
    no.purpose = db::Purpose::Greeting;
    no.source = u"phone"_s;
    QVERIFY(session().consents().record(no));
    QVERIFY(boardAt(u"2026-11-22T09:00"_s).missed.isEmpty());
    const auto ledger = session().outbox().list({});
    for (const db::OutboxMessage &message : *ledger)
        QCOMPARE(message.state, MessageState::Cancelled);
}

MK_TEST(TestMissedGreetings)
#include "tst_missed_greetings.moc"
