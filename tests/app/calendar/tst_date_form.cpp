#include "app/calendar/date_form.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::DateForm;

class TestDateForm final : public QObject
{
    Q_OBJECT
private slots:
    void readsBothForms();
    void refusesEveryOtherForm_data();
    void refusesEveryOtherForm();
    void judgesABirthdayByItsCalendar_data();
    void judgesABirthdayByItsCalendar();
    void keepsWhatWasTyped();
};

void TestDateForm::readsBothForms()
{
    QVERIFY(app::dateFormOf(u"1990-03-08") == (DateForm{1990, 3, 8}));
    QVERIFY(app::dateFormOf(u"12-31") == (DateForm{std::nullopt, 12, 31}));
}

void TestDateForm::refusesEveryOtherForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no leading zero") << u"3-8"_s;
    QTest::newRow("a short year") << u"90-03-08"_s;
    QTest::newRow("a sign in place of a digit") << u"1990-+3-08"_s;
    QTest::newRow("a blank before it") << u" 03-08"_s;
    QTest::newRow("a blank after it") << u"03-08 "_s;
    QTest::newRow("digits of another script") << u"０３-０８"_s;
    QTest::newRow("slashes") << u"1990/03/08"_s;
    QTest::newRow("a time behind it") << u"1990-03-08T00:00"_s;
    QTest::newRow("year zero") << u"0000-03-08"_s;
    QTest::newRow("month zero") << u"1990-00-08"_s;
    QTest::newRow("month 13") << u"13-01"_s;
    QTest::newRow("day zero") << u"03-00"_s;
    QTest::newRow("day 32") << u"03-32"_s;
}

void TestDateForm::refusesEveryOtherForm()
{
    QFETCH(QString, text);
    QVERIFY(!app::dateFormOf(text));
    QVERIFY(!app::birthdayOf(text, db::Calendar::Solar));
}

void TestDateForm::judgesABirthdayByItsCalendar_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<db::Calendar>("calendar");
    QTest::addColumn<bool>("leap");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("29 February of an unknown year") << u"02-29"_s << db::Calendar::Solar << false << true;
    row("29 February of a common year") << u"2023-02-29"_s << db::Calendar::Solar << false << false;
    row("30 February") << u"02-30"_s << db::Calendar::Solar << false << false;
    row("a solar leap month") << u"06-17"_s << db::Calendar::Solar << true << false;
    row("lunar 30/2") << u"02-30"_s << db::Calendar::Lunar << false << true;
    row("lunar day 31") << u"01-31"_s << db::Calendar::Lunar << false << false;
    row("lunar day 30 of a year without it") << u"2025-12-30"_s << db::Calendar::Lunar << false << false;
    row("a leap month that was") << u"2025-06-17"_s << db::Calendar::Lunar << true << true;
    row("a leap month that was not") << u"2026-06-17"_s << db::Calendar::Lunar << true << false;
    row("a leap month of an unknown year") << u"06-17"_s << db::Calendar::Lunar << true << true;
    row("a lunar year outside the table") << u"1899-06-17"_s << db::Calendar::Lunar << false << false;
}

void TestDateForm::judgesABirthdayByItsCalendar()
{
    QFETCH(QString, text);
    QFETCH(db::Calendar, calendar);
    QFETCH(bool, leap);
    QFETCH(bool, taken);
    QCOMPARE(app::birthdayOf(text, calendar, leap).has_value(), taken);
}

void TestDateForm::keepsWhatWasTyped()
{
    db::Birthday wanted;
    wanted.calendar = db::Calendar::Lunar;
    wanted.year = 2025;
    wanted.month = 6;
    wanted.day = 17;
    wanted.leapMonth = true;
    QVERIFY(app::birthdayOf(u"2025-06-17", db::Calendar::Lunar, true) == wanted);
}

MK_TEST(TestDateForm)
#include "tst_date_form.moc"
