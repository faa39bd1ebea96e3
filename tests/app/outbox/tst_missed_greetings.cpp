#include "app/outbox/missed_greetings.h"

#include "app/greetings/calendar_days.h"
#include "app/greetings/greeting_plan.h"
#include "app/messages/template_commands.h"
#include "app/outbox/batch_commands.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/late_words.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/engine/connection.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using db::LifecycleStage;
using db::MessageState;

/// What nobody sent on its day: it comes back with late words, goes once, or expires.
class TestMissedGreetings final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void comesBackOnLaterDaysWithLateWords();
    void entersTheDaysOnWhichTheShopWasClosed();
    void tellsAllThatALongClosureMissed();
    void entersTodayBeforeTheClosedDays();
    void goesOnWithTheClosedDaysWhereItWasGivenUp();
    void missesFromTheDayOnThatTheShopWasMade();
    void catchesUpAfterAClockThatWasWrong();
    void greetsAgainWhatAClockAheadCalledMissed();
    void greetsOnTheWayToADayThatARuleNowRunsAheadOf();
    void sendsLateWhatWasTooLateAndTakenBack();
    void hasNotMissedWhoCameLater();
    void expiresInSightOfAll();
    void dropsWhomItMayNoLongerGreet();
    void goesOnceAndIsDoneToday();
    void leavesWordsOfAPersonAsTheyAre();
    void givesLateWordsAfterTheDayThatARuleRunsAheadOf();
    void givesAnEmailALateSubject_data();
    void givesAnEmailALateSubject();
    void leavesWhatAnotherDeskSettlesMeanwhile();
    void knowsOnWhichDayWordsAreRight_data();
    void knowsOnWhichDayWordsAreRight();
    void tellsWordsOfTheDay_data();
    void tellsWordsOfTheDay();

private:
    db::Session &session() { return m_shop->session(); }
    app::TodayBoard boardAt(const QString &now);
    /// The shop's own words for a birthday speak of the day.
    void sayToday(db::Channel channel = db::Channel::Zalo, const QString &subject = {});
    db::CustomerId bornOn(int day, const QString &name = u"Nguyễn Thị Hương"_s, int month = 11);
    /// Of the plan and of the calendar: how many of these days are in which state by now.
    QMap<QString, int> planned(QDate from, QDate to);
    QMap<QString, int> inCalendar(QDate from, QDate to);

    std::unique_ptr<TestShop> m_shop;
};

void TestMissedGreetings::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestMissedGreetings::cleanup()
{
    const auto faults = session().safekeeping().check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

app::TodayBoard TestMissedGreetings::boardAt(const QString &now)
{
    m_shop->setClock(now + u"+07:00"_s);
    const auto prepared = app::prepareToday(session(), m_shop->clock());
    if (!prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
    const auto board = app::loadToday(session(), m_shop->clock(), prepared->value);
    if (!board)
        qFatal("%s", qUtf8Printable(board.error().detail));
    return *board;
}

db::CustomerId TestMissedGreetings::bornOn(int day, const QString &name, int month)
{
    db::Customer person = TestShop::person(name, LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, day, month, 1981, false, false};
    return m_shop->add(person);
}

void TestMissedGreetings::sayToday(db::Channel channel, const QString &subject)
{
    auto all = session().templates().all().value();
    const auto text = std::find_if(all.begin(), all.end(), [channel](const db::Template &one) {
        return one.occasionKey == "birthday"_L1 && one.audience == db::Audience::Existing &&
               one.channel == channel && one.language == "vi"_L1 && one.recipient == db::CustomerKind::Person;
    });
    QVERIFY(text != all.end());
    text->subject = subject;
    text->body =
        u"Dạ, {{shop}} chào {{honorific|Quý khách}}. Hôm nay là sinh nhật của {{honorific|Quý khách}}, "
        "chúc {{honorific|Quý khách}} luôn vui. Cảm ơn {{honorific|Quý khách}} ạ."_s;
    QVERIFY(app::run(session(), app::SaveTemplate{*text, {}}, m_shop->clock().act()));
}

void TestMissedGreetings::comesBackOnLaterDaysWithLateWords()
{
    bornOn(21);
    sayToday();
    QVERIFY(app::speaksOfItsDay(boardAt(u"2026-11-21T19:30"_s).due.constFirst().message.text));
    const app::TodayBoard later = boardAt(u"2026-11-23T09:00"_s);
    QCOMPARE(later.missed.size(), 1);
    QVERIFY(later.due.isEmpty());
    const db::OutboxMessage &message = later.missed.constFirst().message;
    QVERIFY(message.late);
    QVERIFY(!app::speaksOfItsDay(message.text));
    QCOMPARE(
        message.text,
        u"Dạ, Hoa Mai chào chị Hương ạ. Hoa Mai xin gửi muộn đến chị lời chúc nhân sinh nhật 21/11: chúc chị "
        "luôn mạnh khỏe, bình an và nhiều niềm vui. Mong chị thông cảm. Cảm ơn chị."_s);
    QVERIFY(!later.missed.constFirst().outOfPlace);
    QCOMPARE(boardAt(u"2026-11-24T09:00"_s).missed.constFirst().message.text, message.text); // once
}

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

QMap<QString, int> TestMissedGreetings::planned(QDate from, QDate to)
{
    QMap<QString, int> states;
    const auto plan = app::GreetingPlan::load(session());
    const auto prepared = app::preparedUntil(session());
    const auto occurrences = plan->between(session(), from, to);
    for (const app::Occurrence &one : *occurrences) {
        static constexpr std::array past{"", "missed", "too late", "not then"};
        const auto state = app::pastStateOf(one, m_shop->clock().today(), *prepared);
        const QString settled = one.reason.isEmpty() ? db::keyOf(one.state) : one.reason;
        ++states[state == app::PastState::NotPast
                     ? settled
                     : QString::fromLatin1(past.at(static_cast<std::size_t>(state)))];
    }
    return states;
}

QMap<QString, int> TestMissedGreetings::inCalendar(QDate from, QDate to)
{
    QMap<QString, int> states;
    app::CalendarCache calendar(m_shop->clock().today(), std::make_shared<app::CustomerGroups>());
    for (QDate day = from; day <= to; day = day.addDays(1)) {
        const auto read = calendar.inFull(session(), day, nullptr);
        for (const app::GreetingCount &one : read->greetingCounts)
            states[one.reason.isEmpty() ? db::keyOf(one.state) : one.reason] += static_cast<int>(one.people);
    }
    return states;
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

void TestMissedGreetings::sendsLateWhatWasTooLateAndTakenBack()
{
    bornOn(21);
    sayToday();
    boardAt(u"2026-11-21T19:30"_s);
    const db::MessageId id = boardAt(u"2026-12-20T09:00"_s).tooLate.constFirst().message.id;
    const auto taken = app::run(session(), app::ReopenMessage{id}, m_shop->clock().act());
    QVERIFY(taken);
    const auto now = app::loadTodayOf(session(), m_shop->clock(), {session().outbox().byId(id)->customer});
    QCOMPARE(now->missed.size(), 1);
    QVERIFY(now->tooLate.isEmpty());
    QVERIFY(!now->missed.constFirst().outOfPlace); // it has its late words already
    const db::OutboxMessage late = *session().outbox().byId(id);
    const app::TodayBoard next = boardAt(u"2026-12-21T09:00"_s);
    QCOMPARE(next.missed.size(), 1); // and is not too late again
    boardAt(u"2026-12-22T09:00"_s);
    QCOMPARE(session().outbox().byId(id)->text, late.text); // which asks for pardon once
    QCOMPARE(session().outbox().byId(id)->updatedAtMs, late.updatedAtMs);
    QVERIFY(app::run(session(), app::MarkMessageSent{id}, m_shop->clock().act()));
    const app::TodayBoard sent = boardAt(u"2026-12-21T09:05"_s);
    QCOMPARE(sent.done.size(), 1);
    QCOMPARE(sent.sent, 1);
    QVERIFY(sent.missed.isEmpty());
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

void TestMissedGreetings::goesOnceAndIsDoneToday()
{
    bornOn(21);
    boardAt(u"2026-11-21T19:30"_s);
    const db::MessageId id = boardAt(u"2026-11-22T09:00"_s).missed.constFirst().message.id;
    QVERIFY(app::run(session(), app::MarkMessageSent{id}, m_shop->clock().act()));
    const auto again = app::run(session(), app::MarkMessageSent{id}, m_shop->clock().act());
    QCOMPARE(again.error().kind, db::ErrorKind::Conflict);
    const app::TodayBoard board = boardAt(u"2026-11-22T09:05"_s);
    QVERIFY(board.missed.isEmpty());
    QCOMPARE(board.done.size(), 1);
    QCOMPARE(board.sent, 1);
    QCOMPARE(board.total, 1);
    QVERIFY(boardAt(u"2026-11-23T09:00"_s).done.isEmpty());
}

void TestMissedGreetings::leavesWordsOfAPersonAsTheyAre()
{
    bornOn(21);
    const db::MessageId id = boardAt(u"2026-11-21T19:30"_s).due.constFirst().message.id;
    QVERIFY(app::run(session(), app::RewordMessage{id, {u"Hôm nay chị vui nhé."_s}}, m_shop->clock().act()));
    const app::TodayBoard board = boardAt(u"2026-11-22T09:00"_s);
    QCOMPARE(board.missed.constFirst().message.text, u"Hôm nay chị vui nhé."_s);
    QVERIFY(board.missed.constFirst().outOfPlace); // so they do not go as they are
}

void TestMissedGreetings::givesLateWordsAfterTheDayThatARuleRunsAheadOf()
{
    auto rules = session().greetings().rules().value();
    for (db::GreetingRule &rule : rules) {
        rule.daysAhead = 3;
        if (rule.occasionKey == "birthday"_L1)
            QVERIFY(session().inTransaction([&] { return session().greetings().updateRule(rule); }));
    }
    bornOn(21);
    const db::OutboxMessage first = boardAt(u"2026-11-18T19:30"_s).due.constFirst().message;
    QCOMPARE(first.occasionOn, QDate(2026, 11, 21));
    for (const auto *day : {u"2026-11-20T09:00", u"2026-11-21T09:00"}) { // missed, and nothing is belated yet
        const db::OutboxMessage missed = boardAt(QString::fromUtf16(day)).missed.constFirst().message;
        QVERIFY(missed.late);
        QCOMPARE(missed.text, first.text);
    }
    const QString late = boardAt(u"2026-11-22T09:00"_s).missed.constFirst().message.text;
    QVERIFY2(late.contains(u"gửi muộn"_s) && late.contains(u"21/11"_s), qUtf8Printable(late));
    QCOMPARE(boardAt(u"2026-11-23T09:00"_s).missed.constFirst().message.text, late); // once
}

void TestMissedGreetings::givesAnEmailALateSubject_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<bool>("edited");
    QTest::addColumn<QString>("late");
    const QString today = u"Hôm nay là sinh nhật của {{honorific|Quý khách}}"_s;
    const QString neutral = u"Hoa Mai xin gửi muộn lời chúc nhân sinh nhật 21/11"_s;
    QTest::newRow("of the day") << today << false << neutral;
    QTest::newRow("of the day, the text edited") << today << true << neutral;
    QTest::newRow("of any day") << u"Mừng sinh nhật"_s << false << u"Mừng sinh nhật"_s;
}

void TestMissedGreetings::givesAnEmailALateSubject()
{
    QFETCH(QString, subject);
    QFETCH(bool, edited);
    sayToday(db::Channel::Email, subject);
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    person.contactPoints = {
        {{}, {}, db::ContactKind::Email, u"huong@example.com"_s, u"huong@example.com"_s, true, false}};
    m_shop->add(person);
    const db::MessageId id = boardAt(u"2026-11-21T19:30"_s).due.constFirst().message.id;
    if (edited)
        QVERIFY(app::run(session(), app::RewordMessage{id, {u"Chúc chị vui."_s}}, m_shop->clock().act()));
    const app::TodayItem late = boardAt(u"2026-11-22T09:00"_s).missed.constFirst();
    QTEST(late.message.subject, "late");
    QVERIFY(!late.outOfPlace);
    QCOMPARE(late.message.text == u"Chúc chị vui."_s, edited);
    app::LateGreeting english;
    english.language = u"en"_s;
    english.occasion = late.occasion;
    QCOMPARE(app::lateSubject(english), u"Our belated wishes for %1"_s.arg(late.occasion.nameEn));
}

// A trigger plays the other desk: it skips the second as the first expires.
void TestMissedGreetings::leavesWhatAnotherDeskSettlesMeanwhile()
{
    bornOn(21, u"Nguyễn Thị An"_s);
    bornOn(21, u"Nguyễn Thị Bình"_s);
    boardAt(u"2026-11-21T19:30"_s);
    m_shop->setClock(u"2026-12-20T09:00:00+07:00"_s);
    const auto other =
        db::Connection::open(m_shop->file(u"shop.db"_s), db::Connection::Mode::ReadWrite, 1000);
    QVERIFY(other);
    QVERIFY((*other)->execute(
        u"CREATE TRIGGER other_desk AFTER UPDATE OF state ON outbox_message WHEN NEW.reason = 'missed' BEGIN "
        "UPDATE outbox_message SET state = 'skipped', reason = 'phoned' WHERE state = 'planned'; END"_s));
    const auto prepared = app::prepareToday(session(), m_shop->clock());
    QVERIFY((*other)->execute(u"DROP TRIGGER other_desk"_s));
    QVERIFY2(prepared, prepared ? "" : qUtf8Printable(prepared.error().detail));
    QCOMPARE(prepared->value.missed, 1);
    QStringList reasons;
    const auto ledger = session().outbox().list({});
    for (const db::OutboxMessage &message : *ledger)
        reasons.append(message.reason);
    QCOMPARE(reasons, (QStringList{u"missed"_s, u"phoned"_s}));
}

void TestMissedGreetings::knowsOnWhichDayWordsAreRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("daysAhead");
    QTest::addColumn<bool>("outOfPlace");
    const QString today = u"Hôm nay là sinh nhật chị"_s;
    const QString tomorrow = u"Ngày mai là sinh nhật chị"_s;
    QTest::newRow("today, on the day") << today << 0 << false;
    QTest::newRow("today, on the eve") << today << 1 << true;
    QTest::newRow("today, the day after") << today << -1 << true;
    QTest::newRow("tomorrow, on the eve") << tomorrow << 1 << false;
    QTest::newRow("in English, on the eve") << u"Tomorrow is your birthday"_s << 1 << false;
    QTest::newRow("tomorrow, on the day") << tomorrow << 0 << true;
    QTest::newRow("tomorrow, too early") << tomorrow << 2 << true;
    QTest::newRow("tomorrow, too late") << tomorrow << -1 << true;
    QTest::newRow("both, on the eve") << today + u". "_s + tomorrow << 1 << true;
    QTest::newRow("neither") << u"Chúc mừng sinh nhật chị"_s << -1 << false;
}

void TestMissedGreetings::knowsOnWhichDayWordsAreRight()
{
    QFETCH(QString, text);
    QFETCH(int, daysAhead);
    const QDate day(2026, 11, 21);
    db::OutboxMessage message;
    message.text = text;
    message.occasionOn = day.addDays(daysAhead);
    QTEST(app::isOutOfPlace(message, day), "outOfPlace");
    std::swap(message.text, message.subject);
    QTEST(app::isOutOfPlace(message, day), "outOfPlace");
    message.occasionOn = {};
    QVERIFY(!app::isOutOfPlace(message, day));
}

void TestMissedGreetings::tellsWordsOfTheDay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ofTheDay");
    const auto row = [](const QString &text, bool ofTheDay) {
        QTest::newRow(qUtf8Printable(text)) << text << ofTheDay;
    };
    row(u"Biết hôm nay là sinh nhật của chị"_s, true);
    row(u"Biet hom nay la sinh nhat cua chi"_s, true);
    row(u"We wish you a happy birthday today!"_s, true);
    row(u"Tối nay mời chị ghé"_s, true);
    row(u"Chúc chị Mai một ngày vui"_s, false);
    row(u"Chúc mừng năm mới"_s, false);
    row(u"Our todays and tomorrows"_s, false);
    row(u"Chúc chị tuổi mới nhiều sức khỏe"_s, false);
}

void TestMissedGreetings::tellsWordsOfTheDay()
{
    QFETCH(QString, text);
    QTEST(app::speaksOfItsDay(text), "ofTheDay");
}

MK_TEST(TestMissedGreetings)
#include "tst_missed_greetings.moc"
