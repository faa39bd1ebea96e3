#include "app/outbox/outbox_service.h"

#include "app/outbox/today_board.h"
#include "app/support/test_shop.h"
#include "db/customers/interaction_store.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using db::LifecycleStage;

/// From the plan to the ledger and to the agent's board.
class TestOutboxService final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void entersEachGreetingOnceWithItsText();
    void followsAChangedStageToTheOtherWords();
    void refusesTheOldWordsWhenTheStageChangedAfterPlanning();
    void keepsWhatWasEditedByHand();
    void cancelsWhatIsNoLongerDueAndRevivesIt();
    void neverTouchesWhatWasSentOrSkipped();
    void marksSentOnceAndWritesTheTimeline();
    void takesBackAMistakenMark();
    void showsTheDayInGroups();
    void keepsTheDayOfWhatWasSentWhenItsRuleIsSwitchedOff();
    void readsTheLedgerAloneAfterAMark();
    void showsTheRestAsTheFirstAreDone();
    void stopsWhenToldTo();

private:
    app::PrepareReport prepare();
    QList<db::OutboxMessage> rows();
    db::CustomerId birthdayToday(LifecycleStage stage = LifecycleStage::Loyalty);
    app::OutboxService service() { return app::OutboxService(m_shop->session(), m_shop->clock()); }

    std::unique_ptr<TestShop> m_shop;
};

void TestOutboxService::init()
{
    QTest::failOnWarning(QRegularExpression(u"^db:|^QObject"_s));
    m_shop = std::make_unique<TestShop>();
}

void TestOutboxService::cleanup()
{
    const auto faults = m_shop->session().safekeeping().check();
    QVERIFY(faults);
    QCOMPARE(*faults, QStringList());
}

app::PrepareReport TestOutboxService::prepare()
{
    const auto report = service().prepare(m_shop->clock().today(), m_shop->clock().today());
    if (!report)
        qFatal("%s", qUtf8Printable(report.error().detail));
    return *report;
}

QList<db::OutboxMessage> TestOutboxService::rows()
{
    return *m_shop->session().outbox().list({});
}

db::CustomerId TestOutboxService::birthdayToday(LifecycleStage stage)
{
    db::Customer person = TestShop::person(u"Nguyễn Thị Hương"_s, stage);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    return m_shop->add(person);
}

void TestOutboxService::entersEachGreetingOnceWithItsText()
{
    birthdayToday();
    QCOMPARE(prepare().added, 1);
    QCOMPARE(prepare().added, 0);
    const auto all = rows();
    QCOMPARE(all.size(), 1);
    const db::OutboxMessage &message = all.first();
    QCOMPARE(message.state, db::MessageState::Planned);
    QCOMPARE(message.channel, db::Channel::Zalo);
    QVERIFY(message.address.startsWith(u"+84"_s));
    QVERIFY2(message.text.contains(u"Hương"_s), qUtf8Printable(message.text));
    QVERIFY2(message.text.contains(u"Hoa Mai"_s), qUtf8Printable(message.text));
    QVERIFY(!message.text.contains(u"{{"_s));
}

void TestOutboxService::followsAChangedStageToTheOtherWords()
{
    const db::CustomerId id = birthdayToday(LifecycleStage::Acquisition);
    prepare();
    const QString before = rows().first().text;
    QVERIFY(m_shop->session().customers().setStage(id, LifecycleStage::Experience, m_shop->moment()));
    const app::PrepareReport report = prepare();
    QCOMPARE(report.refreshed, 1);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().first().stage, LifecycleStage::Experience);
    QVERIFY(rows().first().text != before);
}

void TestOutboxService::refusesTheOldWordsWhenTheStageChangedAfterPlanning()
{
    const db::CustomerId id = birthdayToday(LifecycleStage::Acquisition);
    prepare();
    QVERIFY(m_shop->session().customers().setStage(id, LifecycleStage::Loyalty, m_shop->moment()));
    const db::MessageId message = rows().first().id;
    const auto sent = service().markSent(message);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, db::ErrorKind::Conflict);
    QVERIFY(sent.error().detail.contains(u"wrong-audience"_s));
    // And without the service: the schema itself refuses.
    const auto forced = m_shop->session().outbox().markSent(message, m_shop->moment());
    QVERIFY(!forced);
    QCOMPARE(forced.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(rows().first().state, db::MessageState::Planned);
    prepare();
}

void TestOutboxService::keepsWhatWasEditedByHand()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    const db::MessageId message = rows().first().id;
    QVERIFY(m_shop->session().outbox().setText(message, u"Chúc mừng sinh nhật chị! Cảm ơn chị."_s,
                                               m_shop->clock().act()));
    auto person = m_shop->session().customers().byId(id);
    QVERIFY(person);
    person->fullName = u"Nguyễn Thị Lan"_s;
    person->givenName = u"Lan"_s;
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    prepare();
    QCOMPARE(rows().first().text, u"Chúc mừng sinh nhật chị! Cảm ơn chị."_s);
}

void TestOutboxService::cancelsWhatIsNoLongerDueAndRevivesIt()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    auto person = m_shop->session().customers().byId(id);
    QVERIFY(person);
    person->birthday.day = 22; // written down wrongly
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    QCOMPARE(prepare().cancelled, 1);
    QCOMPARE(rows().first().state, db::MessageState::Cancelled);
    person->birthday.day = 21;
    QVERIFY(m_shop->session().customers().save(*person, m_shop->moment()));
    QCOMPARE(prepare().added, 1);
    QCOMPARE(rows().size(), 1);
    QCOMPARE(rows().first().state, db::MessageState::Planned);
}

void TestOutboxService::neverTouchesWhatWasSentOrSkipped()
{
    birthdayToday();
    birthdayToday();
    prepare();
    QVERIFY(service().markSent(rows().at(0).id));
    QVERIFY(service().skip(rows().at(1).id, u"met-in-person"_s));
    const auto rules = m_shop->session().greetings().rules();
    QVERIFY(rules);
    for (const db::GreetingRule &rule : *rules)
        QVERIFY(m_shop->session().greetings().setRuleEnabled(rule.id, false));
    const app::PrepareReport report = prepare();
    QCOMPARE(report.cancelled + report.refreshed + report.added, 0);
    QCOMPARE(rows().at(0).state, db::MessageState::Sent);
    QCOMPARE(rows().at(1).state, db::MessageState::Skipped);
}

void TestOutboxService::marksSentOnceAndWritesTheTimeline()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    const db::MessageId message = rows().first().id;
    QVERIFY(service().markSent(message));
    const auto again = service().markSent(message);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, db::ErrorKind::Conflict);
    QVERIFY(again.error().detail.contains(u"sent"_s));
    const auto timeline = m_shop->session().interactions().timeline(id, 10);
    QVERIFY(timeline);
    QCOMPARE(timeline->size(), 1);
    QCOMPARE(timeline->first().kind, db::InteractionKind::Message);
    QCOMPARE(timeline->first().direction, db::Direction::Out);
    QCOMPARE(timeline->first().note, rows().first().text);
}

void TestOutboxService::takesBackAMistakenMark()
{
    const db::CustomerId id = birthdayToday();
    prepare();
    const db::MessageId message = rows().first().id;
    QVERIFY(service().markSent(message));
    QVERIFY(service().reopen(message));
    QCOMPARE(rows().first().state, db::MessageState::Planned);
    QCOMPARE(m_shop->session().interactions().timeline(id, 10)->size(), 0);
    QVERIFY(service().markSent(message));
}

void TestOutboxService::showsTheDayInGroups()
{
    birthdayToday();
    db::Customer tomorrow = TestShop::person(u"Lê Văn Sơn"_s, LifecycleStage::Experience);
    tomorrow.birthday = {db::Calendar::Solar, 23, 11, std::nullopt, false, false};
    m_shop->add(tomorrow);
    auto board = app::loadToday(m_shop->session(), m_shop->clock());
    QVERIFY(board);
    QCOMPARE(board->value.later.size(), 1); // ten in the morning; the greeting goes at seven in the evening
    QCOMPARE(board->value.due.size(), 0);
    QCOMPARE(board->value.later.first().age, 45);
    QCOMPARE(board->value.later.first().honorific, u"chị"_s);
    QCOMPARE(board->value.coming.size(), 1);
    QCOMPARE(board->value.coming.first().date, QDate(2026, 11, 23));
    QCOMPARE(board->value.coming.first().people, 1);

    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    board = app::loadToday(m_shop->session(), m_shop->clock());
    QVERIFY(board);
    QCOMPARE(board->value.due.size(), 1);
    QVERIFY(service().markSent(board->value.due.first().message.id));
    board = app::loadToday(m_shop->session(), m_shop->clock());
    QVERIFY(board);
    QCOMPARE(board->value.due.size(), 0);
    QCOMPARE(board->value.done.size(), 1);
    QCOMPARE(board->value.sent, 1);
    QCOMPARE(board->value.total, 1);
}

void TestOutboxService::keepsTheDayOfWhatWasSentWhenItsRuleIsSwitchedOff()
{
    db::Session &session = m_shop->session();
    const auto rules = session.greetings().rules();
    QVERIFY(rules);
    const auto birthdays = std::find_if(rules->begin(), rules->end(), [](const db::GreetingRule &rule) {
        return rule.occasionKey == "birthday"_L1 && rule.enabled;
    });
    QVERIFY(birthdays != rules->end());
    db::GreetingRule early = *birthdays;
    early.daysAhead = 2;
    QVERIFY(session.inTransaction([&] { return session.greetings().updateRule(early); }));
    db::Customer soon = TestShop::person(u"Lê Văn Sơn"_s, LifecycleStage::Experience);
    soon.birthday = {db::Calendar::Solar, 23, 11, std::nullopt, false, false};
    m_shop->add(soon);
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    auto board = app::loadToday(session, m_shop->clock());
    QVERIFY(board);
    QCOMPARE(board->value.due.size(), 1);
    QVERIFY(service().markSent(board->value.due.first().message.id));
    QVERIFY(session.greetings().setRuleEnabled(early.id, false));
    board = app::loadToday(session, m_shop->clock());
    QVERIFY(board);
    QCOMPARE(board->value.done.size(), 1);
    QCOMPARE(board->value.done.first().occasionDate, QDate(2026, 11, 23));
    QVERIFY(session.greetings().setRuleArchived(early.id, true, m_shop->moment()));
    const auto later = app::rereadToday(session, m_shop->clock(), board->value);
    QVERIFY(later);
    QCOMPARE(later->done.first().occasionDate, QDate(2026, 11, 23));
}

void TestOutboxService::readsTheLedgerAloneAfterAMark()
{
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    birthdayToday();
    birthdayToday();
    db::Customer soon = TestShop::person(u"Lê Văn Sơn"_s, LifecycleStage::Experience);
    soon.birthday = {db::Calendar::Solar, 23, 11, std::nullopt, false, false};
    m_shop->add(soon);
    const auto before = app::loadToday(m_shop->session(), m_shop->clock());
    QVERIFY(before);
    QVERIFY(service().markSent(before->value.due.first().message.id));
    const auto after = app::rereadToday(m_shop->session(), m_shop->clock(), before->value);
    QVERIFY(after);
    QCOMPARE(after->due.size(), 1);
    QCOMPARE(after->due.first().message.id, before->value.due.last().message.id);
    QCOMPARE(after->due.first().age, 45);
    QCOMPARE(after->done.size(), 1);
    QCOMPARE(after->sent, 1);
    QCOMPARE(after->total, 2);
    QCOMPARE(after->coming.size(), 1);
}

void TestOutboxService::showsTheRestAsTheFirstAreDone()
{
    m_shop->setClock(u"2026-11-21T19:05:00+07:00"_s);
    for (int i = 0; i < 5; ++i)
        birthdayToday();
    auto board = app::loadToday(m_shop->session(), m_shop->clock(), 2);
    for (int sent = 0; sent < 5; ++sent) {
        QVERIFY(board);
        QCOMPARE(board->value.cut, 5 - sent > 2);
        QCOMPARE(board->value.due.size(), qMin(2, 5 - sent));
        QVERIFY(service().markSent(board->value.due.first().message.id));
        board = app::loadToday(m_shop->session(), m_shop->clock(), 2);
    }
    QCOMPARE(board->value.sent, 5);
    QCOMPARE(board->value.due.size(), 0);
}

void TestOutboxService::stopsWhenToldTo()
{
    for (int i = 0; i < 3; ++i)
        birthdayToday();
    const auto stopped =
        service().prepare(m_shop->clock().today(), m_shop->clock().today(), [](qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
}

MK_TEST(TestOutboxService)
#include "tst_outbox_service.moc"
