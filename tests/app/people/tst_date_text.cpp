#include "app/people/date_text.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestDateText final : public QObject
{
    Q_OBJECT
private slots:
    void readsBirthdays_data();
    void readsBirthdays();
    void refusesWhatIsNoBirthday_data();
    void refusesWhatIsNoBirthday();
    void takesTheCalendarFromItsColumn();
    void marksGuesses();
    void putsTwoDigitYearsIntoThePast();
    void readsCivilDates_data();
    void readsCivilDates();
    void isFastEnoughForAMillion();
};

namespace {

const QDate kToday(2026, 6, 15);

// "y-m-d", with L for lunar and N for its leap month; 0 for what is unknown.
QString shapeOf(const db::Birthday &b)
{
    QString shape = u"%1-%2-%3"_s.arg(b.year.value_or(0)).arg(b.month.value_or(0)).arg(b.day.value_or(0));
    if (b.calendar == db::Calendar::Lunar)
        shape.append(u'L');
    if (b.leapMonth)
        shape.append(u'N');
    return shape;
}

} // namespace

void TestDateText::readsBirthdays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");
    QTest::newRow("English words") << u"day 8 month 3"_s << u"0-3-8"_s;
    QTest::newRow("English words of a leap month")
        << u"about day 3 month 6 leap year 1987 lunar"_s << u"1987-6-3LN"_s;
    QTest::newRow("ISO") << u"1990-05-31"_s << u"1990-5-31"_s;
    QTest::newRow("ISO with midnight") << u"1990-05-31 00:00:00"_s << u"1990-5-31"_s;
    QTest::newRow("ISO with T and midnight") << u"1990-05-31T00:00:00.000"_s << u"1990-5-31"_s;
    QTest::newRow("year first, slashes") << u"1990/5/31"_s << u"1990-5-31"_s;
    QTest::newRow("compact") << u"19900531"_s << u"1990-5-31"_s;
    QTest::newRow("slashes") << u"31/05/1990"_s << u"1990-5-31"_s;
    QTest::newRow("one digit") << u"1/5/1990"_s << u"1990-5-1"_s;
    QTest::newRow("dashes") << u"31-05-1990"_s << u"1990-5-31"_s;
    QTest::newRow("dots") << u" 31.05.1990 "_s << u"1990-5-31"_s;
    QTest::newRow("two digits of the last century") << u"31/05/90"_s << u"1990-5-31"_s;
    QTest::newRow("no year") << u"31/5"_s << u"0-5-31"_s;
    QTest::newRow("leap day without a year") << u"29/2"_s << u"0-2-29"_s;
    QTest::newRow("leap day") << u"29/2/1996"_s << u"1996-2-29"_s;
    QTest::newRow("vCard without a year") << u"--05-31"_s << u"0-5-31"_s;
    QTest::newRow("vCard, compact") << u"--0531"_s << u"0-5-31"_s;
    QTest::newRow("only a year") << u"1990"_s << u"1990-0-0"_s;
    QTest::newRow("month and year") << u"05/1990"_s << u"1990-5-0"_s;
    QTest::newRow("in words") << u"Ngày 31 tháng 5 năm 1990"_s << u"1990-5-31"_s;
    QTest::newRow("full-width digits") << u"３１/５/１９９０"_s << u"1990-5-31"_s;
    QTest::newRow("lunar") << u"15/8 âm lịch"_s << u"0-8-15L"_s;
    QTest::newRow("lunar, letters") << u"15/8 ÂL"_s << u"0-8-15L"_s;
    QTest::newRow("lunar, brackets") << u"15/8/1984 (ÂL)"_s << u"1984-8-15L"_s;
    QTest::newRow("lunar leap month") << u"15/10 nhuận âm lịch"_s << u"0-10-15LN"_s;
    QTest::newRow("lunar leap month and year") << u"15/6 nhuận âm lịch 1984"_s << u"1984-6-15LN"_s;
    QTest::newRow("lunar day 30 of a short month") << u"30/6/1961 âm lịch"_s << u"1961-6-30L"_s;
    QTest::newRow("lunar day 30 of February") << u"30/2/1952 ÂL"_s << u"1952-2-30L"_s;
    QTest::newRow("lunar in words") << u"mùng 5 tháng 5 âm lịch"_s << u"0-5-5L"_s;
    QTest::newRow("lunar full moon") << u"rằm tháng Giêng âm lịch"_s << u"0-1-15L"_s;
    QTest::newRow("lunar by its names alone") << u"rằm tháng Giêng"_s << u"0-1-15L"_s;
    QTest::newRow("full moon of a numbered month") << u"rằm tháng 8"_s << u"0-8-15L"_s;
    QTest::newRow("last month of the lunar year") << u"23 tháng Chạp 1984"_s << u"1984-12-23L"_s;
    QTest::newRow("a lunar name said to be solar") << u"10 tháng Giêng (dương lịch)"_s << u"0-1-10"_s;
    QTest::newRow("the month by its name first") << u"Jan 5, 1990"_s << u"1990-1-5"_s;
    QTest::newRow("the month by its word first") << u"tháng 5 ngày 3 năm 1990"_s << u"1990-5-3"_s;
    QTest::newRow("tháng Một is January") << u"5 tháng Một, 1990"_s << u"1990-1-5"_s;
    QTest::newRow("lunar tháng Một is the eleventh") << u"5 tháng Một 1990 âm lịch"_s << u"1990-11-5L"_s;
    QTest::newRow("full moon of the eleventh month") << u"rằm tháng Một"_s << u"0-11-15L"_s;
    QTest::newRow("a month cut short") << u"mùng 5 thg Giêng"_s << u"0-1-5L"_s;
    QTest::newRow("month in words") << u"rằm tháng tám"_s << u"0-8-15L"_s;
    QTest::newRow("month in words and a year") << u"rằm tháng bảy năm 1985"_s << u"1985-7-15L"_s;
    QTest::newRow("the fifth month") << u"mùng năm tháng năm năm 1990 âm lịch"_s << u"1990-5-5L"_s;
    QTest::newRow("the tenth month before a year") << u"ngày 3 tháng mười năm 1990"_s << u"1990-10-3"_s;
    QTest::newRow("day in words") << u"ngày hai mươi mốt tháng mười hai"_s << u"0-12-21"_s;
    QTest::newRow("a day before a month in words") << u"15 tháng tám âm lịch"_s << u"0-8-15L"_s;
    QTest::newRow("thirty-first in words") << u"ngày ba mươi mốt tháng giêng dương lịch"_s << u"0-1-31"_s;
    QTest::newRow("first of the seventh") << u"mùng một tháng bảy âm lịch"_s << u"0-7-1L"_s;
    QTest::newRow("year behind a label") << u"Ngày sinh năm 1990"_s << u"1990-0-0"_s;
    QTest::newRow("behind a label") << u"Sinh: 31/5/1990"_s << u"1990-5-31"_s;
    QTest::newRow("solar said") << u"15/8/1990 (dương lịch)"_s << u"1990-8-15"_s;
    QTest::newRow("today") << u"15/6/2026"_s << u"2026-6-15"_s;
}

void TestDateText::readsBirthdays()
{
    QFETCH(QString, text);
    const app::BirthdayText read = app::parseBirthday(text, kToday);
    QVERIFY2(read.valid, qPrintable(read.reason));
    QTEST(shapeOf(read.birthday), "shape");
}

void TestDateText::refusesWhatIsNoBirthday_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("nothing") << u" "_s << u"empty"_s;
    QTest::newRow("words") << u"không nhớ"_s << u"unreadable"_s;
    QTest::newRow("day 31 of February") << u"31/02/1990"_s << u"impossible-date"_s;
    QTest::newRow("day 30 of February without a year") << u"30/02"_s << u"impossible-date"_s;
    QTest::newRow("leap day of another year") << u"29/2/1990"_s << u"impossible-date"_s;
    QTest::newRow("day 31 of April, ISO") << u"1990-04-31"_s << u"impossible-date"_s;
    QTest::newRow("day zero") << u"00/05/1990"_s << u"impossible-date"_s;
    QTest::newRow("all zeros") << u"0000-00-00"_s << u"impossible-date"_s;
    QTest::newRow("American order") << u"05/31/1990"_s << u"month-first"_s;
    QTest::newRow("no such month") << u"31/31/1990"_s << u"impossible-date"_s;
    QTest::newRow("lunar day 31") << u"31/8 âm lịch"_s << u"impossible-date"_s;
    QTest::newRow("lunar month 13") << u"1/13 âm lịch"_s << u"month-first"_s;
    QTest::newRow("spreadsheet serial") << u"33024"_s << u"excel-serial"_s;
    QTest::newRow("too early") << u"31/5/1890"_s << u"year-out-of-range"_s;
    QTest::newRow("tomorrow") << u"16/6/2026"_s << u"in-future"_s;
    QTest::newRow("next year") << u"2027"_s << u"in-future"_s;
    QTest::newRow("with a time") << u"1990-05-31T17:00:00Z"_s << u"has-time"_s;
    QTest::newRow("midnight elsewhere") << u"1990-05-31T00:00:00Z"_s << u"unreadable"_s;
    QTest::newRow("three digits of a year") << u"1/5/199"_s << u"unreadable"_s;
    QTest::newRow("four numbers") << u"1/5/1990/3"_s << u"unreadable"_s;
    QTest::newRow("one small number") << u"31"_s << u"unreadable"_s;
    QTest::newRow("a phone") << u"0912345678"_s << u"unreadable"_s;
    QTest::newRow("a book") << QString(100000, u'1') << u"unreadable"_s;
}

void TestDateText::refusesWhatIsNoBirthday()
{
    QFETCH(QString, text);
    const app::BirthdayText read = app::parseBirthday(text, kToday);
    QVERIFY(!read.valid);
    QVERIFY(!read.reason.isEmpty());
    QTEST(read.problem, "problem");
}

void TestDateText::takesTheCalendarFromItsColumn()
{
    const auto lunar = app::parseBirthday(u"1952-02-30", kToday, db::Calendar::Lunar);
    QVERIFY(lunar.valid);
    QCOMPARE(shapeOf(lunar.birthday), u"1952-2-30L"_s);
    QVERIFY(!lunar.calendarSaid);
    QCOMPARE(app::parseBirthday(u"5 tháng Một 1990", kToday, db::Calendar::Lunar).birthday.month, 11);
    QVERIFY(app::parseBirthday(u"15/8 ÂL", kToday, db::Calendar::Lunar).valid);
    QCOMPARE(app::parseBirthday(u"15/8 ÂL", kToday, db::Calendar::Solar).problem, u"calendar-conflict"_s);
    QCOMPARE(app::parseBirthday(u"15/8 DL", kToday, db::Calendar::Lunar).problem, u"calendar-conflict"_s);
}

void TestDateText::marksGuesses()
{
    QVERIFY(app::parseBirthday(u"khoảng 1950", kToday).birthday.approximate);
    QVERIFY(app::parseBirthday(u"~1950", kToday).birthday.approximate);
    QVERIFY(!app::parseBirthday(u"1/1/1950", kToday).birthday.approximate);
}

void TestDateText::putsTwoDigitYearsIntoThePast()
{
    const auto year = [](const QString &text) {
        return app::parseBirthday(text, kToday).birthday.year.value_or(0);
    };
    QCOMPARE(year(u"1/1/26"_s), 2026);
    QCOMPARE(year(u"1/1/27"_s), 1927);
    QCOMPARE(year(u"1/1/00"_s), 2000);
    QCOMPARE(year(u"1/1/99"_s), 1999);
}

void TestDateText::readsCivilDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("ISO") << u"2021-05-11"_s << QDate(2021, 5, 11);
    QTest::newRow("slashes") << u"11/5/2021"_s << QDate(2021, 5, 11);
    QTest::newRow("in the future") << u"2099-01-01"_s << QDate(2099, 1, 1);
    QTest::newRow("midnight") << u"2021-05-11 00:00"_s << QDate(2021, 5, 11);
    QTest::newRow("two digits of a year") << u"11/5/21"_s << QDate();
    QTest::newRow("no year") << u"11/5"_s << QDate();
    QTest::newRow("lunar") << u"11/5/2021 âm lịch"_s << QDate();
    QTest::newRow("impossible") << u"31/2/2021"_s << QDate();
    QTest::newRow("nothing") << u""_s << QDate();
}

void TestDateText::readsCivilDates()
{
    QFETCH(QString, text);
    QTEST(app::dateOf(text).value_or(QDate()), "date");
}

void TestDateText::isFastEnoughForAMillion()
{
    test::CpuTimer timer;
    timer.start();
    int valid = 0;
    for (int i = 0; i < 50000; ++i)
        valid += app::parseBirthday(u"1990-05-31", kToday).valid ? 1 : 0;
    QCOMPARE(valid, 50000);
    qInfo("one date: %lld ns", static_cast<long long>(timer.nsecsElapsed() / 50000));
    QVERIFY(timer.nsecsElapsed() / 50000 < 100000);
}

MK_TEST(TestDateText)
#include "tst_date_text.moc"
