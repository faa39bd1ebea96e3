#include "app/exchange/xlsx_number.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Numbers of a spreadsheet as a person would have typed them.
class TestXlsxNumber final : public QObject
{
    Q_OBJECT
private slots:
    void showsANumber_data();
    void showsANumber();
    void knowsTheFormsOfEverySpreadsheet_data();
    void knowsTheFormsOfEverySpreadsheet();
};

void TestXlsxNumber::showsANumber_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &number, const QString &format,
                        const QString &text) { QTest::newRow(name) << number << format << text; };
    row("a phone without its zero", "912345678", u"General"_s, u"912345678"_s);
    row("a phone with the country", "84912345678", u"General"_s, u"84912345678"_s);
    row("an exponent", "8.4912345678E+10", u"General"_s, u"84912345678"_s);
    row("a part that is nothing", "912345678.0", u"General"_s, u"912345678"_s);
    row("a large number", "123456789012345678", u"General"_s, u"123456789012345678"_s);
    row("a huge number", "1E+300", u"General"_s, u"1E+300"_s);
    row("a fraction", "0.1", u"General"_s, u"0.1"_s);
    row("a fraction that was worked out", "0.30000000000000004", u"General"_s, u"0.3"_s);
    row("a tiny fraction", "1.5E-5", u"General"_s, u"0.000015"_s);
    row("below zero", "-5", u"General"_s, u"-5"_s);
    row("zero", "0", u"General"_s, u"0"_s);
    row("less than nothing", "-0", u"General"_s, u"0"_s);
    row("thousands", "1200000", u"#,##0"_s, u"1200000"_s);
    row("money", "1200000", u"#,##0\\ \"₫\""_s, u"1200000"_s);
    row("decimals that are shown", "12", u"0.00"_s, u"12"_s);
    row("a percentage", "0.5", u"0%"_s, u"0.5"_s);
    row("no number", "abc", u"General"_s, u"abc"_s);
    row("nothing", "", u"General"_s, {});
    row("not a number", "NaN", u"General"_s, u"NaN"_s);

    row("zeros in front", "42", u"000000"_s, u"000042"_s);
    row("zeros in front of a long number", "1234567", u"000000"_s, u"1234567"_s);
    row("a phone in groups", "912345678", u"0000 000 000"_s, u"0912 345 678"_s);
    row("a phone in groups with quotes", "912345678", u"0000\" \"000\\.000"_s, u"0912 345.678"_s);
    row("the country in quotes", "912345678", u"\"+84\"000000000"_s, u"+84912345678"_s);
    row("zeros in front, worked out", "4.2E1", u"000000"_s, u"000042"_s);
    row("places that stay empty", "5", u"##0"_s, u"5"_s);
    row("zeros in front, in a language", "42", u"[$-42A]0000"_s, u"0042"_s);
    row("zeros in front, in red", "42", u"[Red]0000"_s, u"42"_s);
    row("below zero with zeros", "-42", u"0000"_s, u"-42"_s);
    row("a fraction with zeros", "4.5", u"0000"_s, u"4.5"_s);

    row("a day", "33024", u"dd/mm/yyyy"_s, u"1990-05-31"_s);
    row("a day in words", "33024", u"[$-42A]dddd, d\" tháng \"m\" năm \"yyyy"_s, u"1990-05-31"_s);
    row("a day with sections", "33024", u"d/m/yy;@"_s, u"1990-05-31"_s);
    row("a day whose time is not shown", "33024.75", u"dd/mm/yyyy"_s, u"1990-05-31"_s);
    row("a day with its time", "33024.75", u"dd/mm/yyyy hh:mm"_s, u"1990-05-31 18:00"_s);
    row("seconds", "33024.750011574", u"dd/mm/yyyy h:mm:ss"_s, u"1990-05-31 18:00:01"_s);
    row("midnight", "33024", u"dd/mm/yyyy hh:mm"_s, u"1990-05-31"_s);
    row("just before midnight", "33023.999999999", u"dd/mm/yyyy hh:mm"_s, u"1990-05-31"_s);
    row("half of the day", "33024.25", u"m/d/yyyy h:mm AM/PM"_s, u"1990-05-31 06:00"_s);
    row("a time", "0.3125", u"hh:mm"_s, u"07:30"_s);
    row("minutes", "0.5", u"mm:ss"_s, u"12:00"_s);
    row("a span of more than a day", "1.5", u"[h]:mm"_s, u"1900-01-01 12:00"_s);
    row("no year", "46249", u"d-mmm"_s, u"--08-15"_s);
    row("no day", "33024", u"mm/yyyy"_s, u"1990-05"_s);
    row("the year alone", "33024", u"yyyy"_s, u"1990"_s);
    row("the day alone", "33024", u"dd"_s, u"31"_s);
    row("the month alone", "33024", u"mmmm"_s, u"5"_s);
    row("the day of the week alone", "33024", u"dddd"_s, u"1990-05-31"_s);
    row("the first day", "1", u"yyyy-mm-dd"_s, u"1900-01-01"_s);
    row("the day before the one that never was", "59", u"yyyy-mm-dd"_s, u"1900-02-28"_s);
    row("the day after it", "61", u"yyyy-mm-dd"_s, u"1900-03-01"_s);
    row("no day at all", "0", u"yyyy-mm-dd"_s, {});
    row("before all days", "-1", u"yyyy-mm-dd"_s, u"-1"_s);
    row("behind all days", "2958466", u"yyyy-mm-dd"_s, u"2958466"_s);
    row("the last day", "2958465", u"yyyy-mm-dd"_s, u"9999-12-31"_s);
    row("a colour is no day", "33024", u"[Red]#,##0_);(#,##0)"_s, u"33024"_s);
    row("words are no day", "33024", u"0\" ngày\""_s, u"33024"_s);
}

void TestXlsxNumber::showsANumber()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, format);
    QFETCH(QString, text);
    QCOMPARE(app::numberText(QString::fromLatin1(number), app::numberFormOf(format), false), text);
}

void TestXlsxNumber::knowsTheFormsOfEverySpreadsheet_data()
{
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("general") << 0 << u"33024.75"_s;
    QTest::newRow("two decimals") << 2 << u"33024.75"_s;
    QTest::newRow("a day") << 14 << u"1990-05-31"_s;
    QTest::newRow("day and month") << 16 << u"--05-31"_s;
    QTest::newRow("month and year") << 17 << u"1990-05"_s;
    QTest::newRow("a day with its time") << 22 << u"1990-05-31 18:00"_s;
    QTest::newRow("text") << 49 << u"33024.75"_s;
}

void TestXlsxNumber::knowsTheFormsOfEverySpreadsheet()
{
    QFETCH(int, id);
    QFETCH(QString, text);
    QCOMPARE(app::numberText(u"33024.75", app::builtInNumberForm(id), false), text);
}

MK_TEST(TestXlsxNumber)
#include "tst_xlsx_number.moc"
