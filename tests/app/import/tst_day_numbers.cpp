#include "app/import/listed_date.h"
#include "tests/app/import/customer_import_shop.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Dates that a spreadsheet has written as the number of their day.
class TestDayNumbers final : public QObject, CustomerImportShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void countsAsSpreadsheetsDo_data();
    void countsAsSpreadsheetsDo();
    void readsBirthdaysAndSaysSo();
    void leavesOutWhatIsNoDayYet();
};

void TestDayNumbers::countsAsSpreadsheetsDo_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QDate>("day");
    QTest::newRow("a birthday") << u"31000"_s << QDate(1984, 11, 14);
    QTest::newRow("a day of today") << u"45296"_s << QDate(2024, 1, 5);
    QTest::newRow("the first") << u"10000"_s << QDate(1927, 5, 18);
    QTest::newRow("a year") << u"1990"_s << QDate();
    QTest::newRow("six digits") << u"150885"_s << QDate();
    QTest::newRow("far in the future") << u"60001"_s << QDate();
    QTest::newRow("a date") << u"5/1/24"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestDayNumbers::countsAsSpreadsheetsDo()
{
    QFETCH(const QString, cell);
    QTEST(app::dayOfSerial(cell).value_or(QDate()), "day");
}

void TestDayNumbers::readsBirthdaysAndSaysSo()
{
    const auto report = import("code,full_name,phone,birthday,since\n"
                               "K1,Lê Lan,0912345678,31000,45296\nK2,Hà Vy,0912345679,15/8/1990,\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->leftEmpty, 0);
    const db::Customer lan = byCode(u"K1"_s);
    QCOMPARE(lan.birthday.day, std::optional<int>(14));
    QCOMPARE(lan.birthday.month, std::optional<int>(11));
    QCOMPARE(lan.birthday.year, std::optional<int>(1984));
    QCOMPARE(lan.since, QDate(2024, 1, 5));
    const auto note = std::ranges::find_if(report->notes, [](const app::ColumnNote &one) {
        return one.column == "birthday"_L1 && one.code == "day-numbers"_L1;
    });
    QVERIFY(note != report->notes.end());
    QVERIFY2(note->reason.endsWith(u"31000 as 14/11/1984"_s), qUtf8Printable(note->reason));
}

void TestDayNumbers::leavesOutWhatIsNoDayYet()
{
    const auto report = import("code,full_name,phone,birthday\nK1,Lê Lan,0912345678,59000\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->leftEmpty, 1);
    QVERIFY(!byCode(u"K1"_s).birthday.year);
}

MK_TEST(TestDayNumbers)
#include "tst_day_numbers.moc"
