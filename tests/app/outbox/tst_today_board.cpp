#include "app/outbox/today_board.h"

#include "app/outbox/message_commands.h"
#include "app/support/test_shop.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// What Today shows, and how it follows what is done.
class TestTodayBoard final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsTheDayInGroups();
    void keepsTheDayOfWhatWasSentWhenItsRuleChanges();
    void showsTheRestAsTheFirstAreDone();
    void takesOverWhatBecameOfOneAlone();
    void keepsItsOrderWhenOneIsTakenBack();
    void turnsWithTheHour();

private:
    db::Session &session() { return m_shop->session(); }
    app::TodayBoard board(int most = app::kMostOnBoard);
    void mark(const app::TodayItem &item);
    db::CustomerId birthdayToday(const QString &name = u"Nguyễn Thị Hương"_s);
    static QStringList names(const QList<app::TodayItem> &items);

    std::unique_ptr<TestShop> m_shop;
};

app::TodayBoard TestTodayBoard::board(int most)
{
    const auto prepared = app::prepareToday(session(), m_shop->clock());
    if (!prepared)
        qFatal("%s", qUtf8Printable(prepared.error().detail));
    const auto board = app::loadToday(session(), m_shop->clock(), prepared->value, most);
    if (!board)
        qFatal("%s", qUtf8Printable(board.error().detail));
    return *board;
}

void TestTodayBoard::mark(const app::TodayItem &item)
{
    QVERIFY(app::run(session(), app::MarkMessageSent{item.message.id}, m_shop->clock().act()));
}

QStringList TestTodayBoard::names(const QList<app::TodayItem> &items)
{
    QStringList names;
    for (const app::TodayItem &item : items)
        names.append(item.message.customerGivenName);
    return names;
}

void TestTodayBoard::init()
{
    m_shop = std::make_unique<TestShop>();
}

void TestTodayBoard::cleanup()
{
    const auto faults = m_shop->session().safekeeping().check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

db::CustomerId TestTodayBoard::birthdayToday(const QString &name)
{
    db::Customer person = TestShop::person(name, LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    return m_shop->add(person);
}

void TestTodayBoard::showsTheDayInGroups()
{
    birthdayToday();
    db::Customer tomorrow = TestShop::person(u"Lê Văn Sơn"_s, LifecycleStage::Experience);
    tomorrow.birthday = {db::Calendar::Solar, 23, 11, std::nullopt, false, false};
    m_shop->add(tomorrow);
    app::TodayBoard today = board();
    QCOMPARE(today.later.size(), 1); // ten in the morning; the greeting goes at seven in the evening
    QCOMPARE(today.due.size(), 0);
    QCOMPARE(today.later.first().age, 45);
    QCOMPARE(today.later.first().honorific, u"chị"_s);
    QVERIFY(!today.later.first().templateTitle.isEmpty());
    QCOMPARE(today.coming.size(), 1);
    QCOMPARE(today.coming.first().date, QDate(2026, 11, 23));
    QCOMPARE(today.coming.first().people, 1);

    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    today = board();
    QCOMPARE(today.due.size(), 1);
    mark(today.due.first());
    today = board();
    QCOMPARE(today.due.size(), 0);
    QCOMPARE(today.done.size(), 1);
    QCOMPARE(today.sent, 1);
    QCOMPARE(today.total, 1);
}

void TestTodayBoard::keepsTheDayOfWhatWasSentWhenItsRuleChanges()
{
    const auto rules = session().greetings().rules();
    QVERIFY(rules);
    const auto birthdays = std::find_if(rules->begin(), rules->end(), [](const db::GreetingRule &rule) {
        return rule.occasionKey == "birthday"_L1 && rule.enabled;
    });
    QVERIFY(birthdays != rules->end());
    db::GreetingRule early = *birthdays;
    early.daysAhead = 2;
    QVERIFY(session().inTransaction([&] { return session().greetings().updateRule(early); }));
    db::Customer soon = TestShop::person(u"Lê Văn Sơn"_s, LifecycleStage::Experience);
    soon.birthday = {db::Calendar::Solar, 23, 11, std::nullopt, false, false};
    m_shop->add(soon);
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    app::TodayBoard today = board();
    QCOMPARE(today.due.size(), 1);
    mark(today.due.first());
    QVERIFY(session().greetings().setRuleEnabled(early.id, false));
    today = board();
    QCOMPARE(today.done.size(), 1);
    QCOMPARE(today.done.first().message.occasionOn, QDate(2026, 11, 23));
    early.daysAhead = 0;
    QVERIFY(session().inTransaction([&] { return session().greetings().updateRule(early); }));
    QCOMPARE(board().done.first().message.occasionOn, QDate(2026, 11, 23));
    QVERIFY(session().greetings().archiveRule(early.id, m_shop->moment()));
    QCOMPARE(board().done.first().message.occasionOn, QDate(2026, 11, 23));
}

void TestTodayBoard::showsTheRestAsTheFirstAreDone()
{
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    for (int i = 0; i < 5; ++i)
        birthdayToday();
    for (int sent = 0; sent < 5; ++sent) {
        const app::TodayBoard today = board(2);
        QCOMPARE(today.cut, 5 - sent > 2);
        QCOMPARE(today.due.size(), qMin(2, 5 - sent));
        QCOMPARE(today.total, 5);
        mark(today.due.first());
    }
    QCOMPARE(board(2).sent, 5);
    QCOMPARE(board(2).due.size(), 0);
}

void TestTodayBoard::takesOverWhatBecameOfOneAlone()
{
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    for (const QString &name : {u"Nguyễn Thị An"_s, u"Nguyễn Thị Bình"_s, u"Nguyễn Thị Chi"_s})
        birthdayToday(name);
    app::TodayBoard today = board();
    const app::TodayItem second = today.due.at(1);
    mark(second);
    const QList<db::CustomerId> whom{second.message.customer};
    const auto some = app::loadTodayOf(session(), m_shop->clock(), whom);
    QVERIFY(some);
    QCOMPARE(some->due.size() + some->later.size(), 0);
    QCOMPARE(some->done.size(), 1);
    today.takeOver(whom, *some);
    QCOMPARE(names(today.due), QStringList({u"An"_s, u"Chi"_s}));
    QCOMPARE(names(today.done), QStringList({u"Bình"_s}));
    QCOMPARE(today.done.first().age, 45);
    QCOMPARE(today.sent, 1);
    QCOMPARE(today.total, 3);
    QVERIFY(!today.cut);
}

void TestTodayBoard::keepsItsOrderWhenOneIsTakenBack()
{
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    for (const QString &name : {u"Nguyễn Thị An"_s, u"Nguyễn Thị Bình"_s, u"Nguyễn Thị Chi"_s})
        birthdayToday(name);
    const app::TodayItem second = board().due.at(1);
    mark(second);
    app::TodayBoard today = board();
    QVERIFY(app::run(session(), app::ReopenMessage{second.message.id}, m_shop->clock().act()));
    const QList<db::CustomerId> whom{second.message.customer};
    const auto some = app::loadTodayOf(session(), m_shop->clock(), whom);
    QVERIFY(some);
    today.takeOver(whom, *some);
    QCOMPARE(names(today.due), QStringList({u"An"_s, u"Bình"_s, u"Chi"_s}));
    QVERIFY(today.done.isEmpty());
    QCOMPARE(today.sent, 0);
}

void TestTodayBoard::turnsWithTheHour()
{
    birthdayToday();
    app::TodayBoard today = board();
    QVERIFY(!today.turnTo(QTime(18, 59)));
    QVERIFY(today.turnTo(today.later.first().message.dueAt));
    QCOMPARE(today.due.size(), 1);
    QVERIFY(today.later.isEmpty());
}

MK_TEST(TestTodayBoard)
#include "tst_today_board.moc"
