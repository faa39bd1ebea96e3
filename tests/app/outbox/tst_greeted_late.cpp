#include "app/outbox/missed_greetings.h"

#include "app/greetings/calendar_days.h"
#include "app/greetings/greeting_plan.h"
#include "app/outbox/day_preparation.h"
#include "app/outbox/late_words.h"
#include "app/outbox/message_commands.h"
#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/engine/connection.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/app/outbox/missed_shop.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// A greeting that is sent after its day has late words, once.
class TestGreetedLate final : public QObject, MissedShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void cleanup() { checkShop(); }
    void comesBackOnLaterDaysWithLateWords();
    void sendsLateWhatWasTooLateAndTakenBack();
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
};

void TestGreetedLate::comesBackOnLaterDaysWithLateWords()
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

void TestGreetedLate::sendsLateWhatWasTooLateAndTakenBack()
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

void TestGreetedLate::goesOnceAndIsDoneToday()
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

void TestGreetedLate::leavesWordsOfAPersonAsTheyAre()
{
    bornOn(21);
    const db::MessageId id = boardAt(u"2026-11-21T19:30"_s).due.constFirst().message.id;
    QVERIFY(app::run(session(), app::RewordMessage{id, {u"Hôm nay chị vui nhé."_s}}, m_shop->clock().act()));
    const app::TodayBoard board = boardAt(u"2026-11-22T09:00"_s);
    QCOMPARE(board.missed.constFirst().message.text, u"Hôm nay chị vui nhé."_s);
    QVERIFY(board.missed.constFirst().outOfPlace); // so they do not go as they are
}

void TestGreetedLate::givesLateWordsAfterTheDayThatARuleRunsAheadOf()
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

void TestGreetedLate::givesAnEmailALateSubject_data()
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

void TestGreetedLate::givesAnEmailALateSubject()
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
void TestGreetedLate::leavesWhatAnotherDeskSettlesMeanwhile()
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

void TestGreetedLate::knowsOnWhichDayWordsAreRight_data()
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

void TestGreetedLate::knowsOnWhichDayWordsAreRight()
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

void TestGreetedLate::tellsWordsOfTheDay_data()
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

void TestGreetedLate::tellsWordsOfTheDay()
{
    QFETCH(QString, text);
    QTEST(app::speaksOfItsDay(text), "ofTheDay");
}

MK_TEST(TestGreetedLate)
#include "tst_greeted_late.moc"
