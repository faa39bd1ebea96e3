#include "app/customers/personal_day_commands.h"

#include "app/customers/customer_changes.h"
#include "app/customers/customer_commands.h"
#include "app/customers/customer_json.h"
#include "app/customers/customer_saving.h"
#include "app/desk/undo.h"
#include "app/greetings/occasion_kind.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::Calendar;
using Kind = db::PersonalDayKind;

/// Personal days are noted, changed and taken back like the rest of a customer.
class TestPersonalDayCommands final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_lan = m_shop->add(TestShop::person(u"Trần Thị Lan"_s, db::LifecycleStage::Loyalty));
    }
    void areAddedAndRemovedAndTakenBack();
    void refuseWhatSaysNothing_data();
    void refuseWhatSaysNothing();
    void refuseTheSameDayTwice();
    void areReadFromADraft_data();
    void areReadFromADraft();
    void comeBackWithADraftThatWasKept();
    void keepTheBirthdayOfADraftOfAnOlderProgram();
    void areTakenBackWithAnImport();
    void keepTheNumberTheyWereGreetedBy_data();
    void keepTheNumberTheyWereGreetedBy();
    void leaveTheNumberOfAnotherDayInTheLedger();
    void keepTheirNumberInAFormToo();

private:
    QList<db::PersonalDay> days() { return m_shop->session().reader().read(m_lan)->personalDays; }
    template <class C> auto run(const C &command)
    {
        return app::run(m_shop->session(), command, m_shop->moment());
    }
    /// The ledger has a greeting for their day of that kind and number.
    void greet(Kind kind, int occasionYear, QDate on);
    app::UndoOutcome::State undo() { return app::undoLast(m_shop->session(), m_shop->moment())->value.state; }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_lan;
    const db::PersonalDay m_wedding{Kind::Wedding, 0, {}, {Calendar::Solar, 12, 5, 2010, false, false}};
    const db::PersonalDay m_bo{Kind::ChildBirthday, 0, u"Bo"_s, {Calendar::Lunar, 15, 8, 2018, false, false}};
};

void TestPersonalDayCommands::areAddedAndRemovedAndTakenBack()
{
    QVERIFY(run(app::AddPersonalDay{m_lan, m_wedding}));
    const auto added = run(app::AddPersonalDay{m_lan, m_bo});
    QVERIFY(added);
    QCOMPARE(added->value.number, 1);
    QCOMPARE(added->value.name, u"Bo"_s);
    const QList<db::PersonalDay> both = days();
    QCOMPARE(both.size(), 2);

    const auto removed = run(app::RemovePersonalDay{m_lan, Kind::Wedding, 1});
    QVERIFY(removed);
    QCOMPARE(removed->value.date, m_wedding.date);
    QCOMPARE(days().size(), 1);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(days(), both); // the numbers too, so that no day is greeted twice
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(days().size(), 1);
    QCOMPARE(days().first().kind, Kind::Wedding);
    QCOMPARE(run(app::RemovePersonalDay{m_lan, Kind::Wedding, 2}).error().kind, db::ErrorKind::NotFound);
}

void TestPersonalDayCommands::refuseWhatSaysNothing_data()
{
    QTest::addColumn<db::PersonalDay>("day");
    QTest::newRow("no date") << db::PersonalDay{Kind::Wedding, 0, u"Minh"_s, {}};
    QTest::newRow("a day without a name")
        << db::PersonalDay{Kind::Other, 0, {}, {Calendar::Solar, 1, 2, {}, false, false}};
    QTest::newRow("a name too long") << db::PersonalDay{
        Kind::ChildBirthday, 0, QString(81, u'B'), {Calendar::Solar, 1, 2, {}, false, false}};
}

void TestPersonalDayCommands::refuseWhatSaysNothing()
{
    QFETCH(const db::PersonalDay, day);
    const auto added = run(app::AddPersonalDay{m_lan, day});
    QVERIFY(!added);
    QCOMPARE(added.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY(days().isEmpty());
}

void TestPersonalDayCommands::refuseTheSameDayTwice()
{
    QVERIFY(run(app::AddPersonalDay{m_lan, m_bo}));
    QCOMPARE(run(app::AddPersonalDay{m_lan, m_bo}).error().kind, db::ErrorKind::Conflict);
    QCOMPARE(days().size(), 1);
}

void TestPersonalDayCommands::areReadFromADraft_data()
{
    QTest::addColumn<app::PersonalDayDraft>("typed");
    QTest::addColumn<int>("code"); // -1: nothing
    QTest::addColumn<int>("stored");
    const auto row = [](const char *name, const app::PersonalDayDraft &typed,
                        std::optional<app::DraftCode> code, int stored) {
        QTest::newRow(name) << typed << (code ? static_cast<int>(*code) : -1) << stored;
    };
    using Code = app::DraftCode;
    const auto solar = [](const QString &day, const QString &month, const QString &year) {
        return app::DateDraft{Calendar::Solar, day, month, year, false, false};
    };
    row("room to type", {}, {}, 0);
    row("a wedding", {Kind::Wedding, 0, {}, solar(u"12"_s, u"5"_s, u"2010"_s)}, {}, 1);
    row("a year alone", {Kind::Founding, 0, {}, solar({}, {}, u"2010"_s)}, {}, 1);
    row("a name alone", {Kind::Memorial, 0, u"ông nội"_s, {}}, Code::DayDateMissing, 1);
    row("a name too long", {Kind::Other, 0, QString(81, u'B'), solar(u"1"_s, u"2"_s, {})},
        Code::DayNameTooLong, 1);
    row("a day without its name", {Kind::Other, 0, {}, solar(u"1"_s, u"2"_s, {})}, Code::DayNameMissing, 1);
    row("31 April", {Kind::Wedding, 0, {}, solar(u"31"_s, u"4"_s, {})}, Code::NoSuchDay, 1);
    row("a day in words", {Kind::Wedding, 0, {}, solar(u"rằm"_s, {}, {})}, Code::DayUnreadable, 1);
}

void TestPersonalDayCommands::areReadFromADraft()
{
    QFETCH(const app::PersonalDayDraft, typed);
    QFETCH(const int, code);
    app::CustomerDraft draft;
    draft.fullName = u"Trần Thị Lan"_s;
    draft.personalDays = {typed};
    const app::DraftReading reading = app::readDraft(draft, {}, m_shop->clock().today());
    QTEST(static_cast<int>(reading.customer.personalDays.size()), "stored");
    QCOMPARE(reading.findings.isEmpty() ? -1 : static_cast<int>(reading.findings.first().code), code);
    if (code >= 0) {
        QVERIFY(reading.findings.first().field == app::CustomerField::PersonalDays);
        QCOMPARE(reading.findings.first().row, 0);
    }
}

void TestPersonalDayCommands::comeBackWithADraftThatWasKept()
{
    app::CustomerDraft draft;
    draft.fullName = u"Lan"_s;
    draft.birthday = {Calendar::Lunar, u"5"_s, u"3x"_s, {}, true, true};
    draft.personalDays = {{Kind::Memorial, 2, u"mẹ"_s, draft.birthday}};
    QVERIFY(app::draftOfText(app::textOf(draft)) == draft);
}

void TestPersonalDayCommands::keepTheBirthdayOfADraftOfAnOlderProgram()
{
    const auto draft = app::draftOfText(u"{\"fullName\":\"Lan\",\"calendar\":\"lunar\",\"birthDay\":\"5\","
                                        u"\"birthMonth\":\"3\",\"birthYear\":\"1980\","
                                        u"\"leapMonth\":true}"_s);
    QVERIFY(draft);
    QCOMPARE(draft->birthday, (app::DateDraft{Calendar::Lunar, u"5"_s, u"3"_s, u"1980"_s, true, false}));
}

void TestPersonalDayCommands::areTakenBackWithAnImport()
{
    db::Customer before;
    before.fullName = u"Lan"_s;
    before.personalDays = {m_wedding};
    before.personalDays.first().number = 3;
    db::Customer after = before;
    after.personalDays.append(m_bo);
    const QByteArray changes = app::changesBetween(before, after);
    QCOMPARE(app::changedFields(changes), QStringList(u"personalDays"_s));
    after.personalDays.last().number = 1; // as stored
    QVERIFY(app::fingerprintOf(before) != app::fingerprintOf(after));
    const app::TakenBack back = app::withoutChanges(after, changes);
    QCOMPARE(back.kept, 0);
    QCOMPARE(back.customer.personalDays, before.personalDays);
    after.personalDays.last().name = u"Bon"_s; // edited since
    QCOMPARE(app::withoutChanges(after, changes).kept, 1);
}

void TestPersonalDayCommands::greet(Kind kind, int occasionYear, QDate on)
{
    db::OutboxMessage message;
    message.customer = m_lan;
    const auto occasions = m_shop->session().greetings().occasions();
    for (const db::Occasion &occasion : *occasions) {
        if (app::personalDayKindOf(occasion) == kind)
            message.occasionKey = occasion.key;
    }
    message.occasionYear = occasionYear;
    message.occasionOn = message.dueOn = on;
    message.dueAt = QTime(9, 0);
    message.channel = db::Channel::Zalo;
    const auto templates = m_shop->session().templates().all();
    for (const db::Template &text : *templates) {
        if (text.audience == db::Audience::Existing)
            message.templateId = text.id;
    }
    message.templateVersion = 1;
    message.address = u"+84961000101"_s;
    message.text = u"Mến Khách nhớ ngày của chị."_s;
    QVERIFY(!message.occasionKey.isEmpty());
    const auto added = m_shop->session().outbox().add(message, m_shop->moment());
    QVERIFY(added && *added);
}

void TestPersonalDayCommands::keepTheNumberTheyWereGreetedBy_data()
{
    QTest::addColumn<db::Birthday>("date");
    QTest::addColumn<QDate>("greetedOn");
    QTest::addColumn<int>("number");
    QTest::newRow("a solar day") << db::Birthday{Calendar::Solar, 12, 5, 2010} << QDate(2027, 5, 12) << 1;
    QTest::newRow("another solar day")
        << db::Birthday{Calendar::Solar, 12, 5, 2010} << QDate(2027, 5, 13) << 2;
    QTest::newRow("29 February in a common year")
        << db::Birthday{Calendar::Solar, 29, 2, 2020} << QDate(2027, 2, 28) << 1;
    QTest::newRow("mùng một Tết") << db::Birthday{Calendar::Lunar, 1, 1, 2010} << QDate(2027, 2, 6) << 1;
    QTest::newRow("a lunar day in place of the solar one")
        << db::Birthday{Calendar::Lunar, 6, 2, 2010} << QDate(2027, 2, 6) << 2;
    QTest::newRow("a lunar day on the day after its own")
        << db::Birthday{Calendar::Lunar, 1, 1, 2010} << QDate(2027, 2, 7) << 2;
    QTest::newRow("a leap month, greeted in the month of its number")
        << db::Birthday{Calendar::Lunar, 1, 1, {}, true} << QDate(2027, 2, 6) << 1;
}

void TestPersonalDayCommands::keepTheNumberTheyWereGreetedBy()
{
    QFETCH(const db::Birthday, date);
    QFETCH(const QDate, greetedOn);
    const db::PersonalDay day{Kind::Memorial, 0, u"ông nội"_s, date};
    QVERIFY(run(app::AddPersonalDay{m_lan, day}));
    greet(Kind::Memorial, greetedOn.year(), greetedOn);
    QVERIFY(run(app::RemovePersonalDay{m_lan, Kind::Memorial, 1}));
    const auto again = run(app::AddPersonalDay{m_lan, day});
    QVERIFY(again);
    QTEST(again->value.number, "number");
}

void TestPersonalDayCommands::leaveTheNumberOfAnotherDayInTheLedger()
{
    greet(Kind::ChildBirthday, 2027, QDate(2027, 5, 12));
    QVERIFY(run(app::AddPersonalDay{m_lan, m_bo}));
    QCOMPARE(days().first().number, 2); // 2027 is of another child
    QVERIFY(run(app::AddPersonalDay{m_lan, m_wedding}));
    QCOMPARE(days().last().number, 1); // the wedding, of which the ledger says nothing
}

void TestPersonalDayCommands::keepTheirNumberInAFormToo()
{
    const db::PersonalDay tet{Kind::Memorial, 0, u"ông nội"_s, {Calendar::Lunar, 1, 1, 2010}};
    QVERIFY(run(app::AddPersonalDay{m_lan, tet}));
    greet(Kind::Memorial, 2027, QDate(2027, 2, 6));
    app::SaveCustomer form;
    form.request.base = *m_shop->session().reader().read(m_lan);
    form.request.mine = *form.request.base;
    form.request.mine.personalDays = {tet}; // out of the form and in again
    form.request.mine.personalDays.first().name = u"ông ngoại"_s;
    QVERIFY(run(form));
    QCOMPARE(days().size(), 1);
    QCOMPARE(days().first().number, 1);
    QCOMPARE(days().first().name, u"ông ngoại"_s);
}

MK_TEST(TestPersonalDayCommands)
#include "tst_personal_day_commands.moc"
