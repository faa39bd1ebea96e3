#include "app/calendar/lunar_calendar.h"
#include "app/calendar/occasion_dates.h"
#include "app/greetings/occasion_catalogue.h"

#include "app/calendar/csv_rows.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::OccasionDate;
using app::OccasionTable;

namespace {

QDate iso(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

db::Occasion shipped(const QString &key)
{
    const auto occasions = app::shippedCatalogue()->occasions;
    for (const db::Occasion &occasion : occasions) {
        if (occasion.key == key)
            return occasion;
    }
    qFatal("no occasion %s", qPrintable(key));
    return {};
}

db::Occasion lunarOccasion(int month, int day)
{
    db::Occasion occasion;
    occasion.key = u"own_day"_s;
    occasion.calendar = db::Calendar::Lunar;
    occasion.month = month;
    occasion.day = day;
    return occasion;
}

QList<OccasionDate> datesOf(const QString &key, int solarYear)
{
    return app::occasionDatesIn(shipped(key), solarYear, app::shippedCatalogue()->dates);
}

} // namespace

class TestOccasionDates final : public QObject
{
    Q_OBJECT
private slots:
    void lunarHolidaysAgreeWithTheList();
    void movableDaysAgreeWithTheList();
    void daysOfTheTwelfthMonthCountForTheOldYear();
    void aSolarYearMayHaveALunarDayTwiceOrNever();
    void leapMonthsRepeatNoFixedDay();
    void lunarDay30OfAShortMonthIsItsLastDay();
    void firstAndFifteenthComeInLeapMonthsToo();
    void neighboursKeepTheirOwnNewYear();
    void cultureDayBeginsIn2026();
    void enteredDaysReplaceTheRule();
    void enteredDaysReplaceALunarYearAcrossNewYear();
    void tableOccasionsAreSilentWhereNoDateIsKnown();
    void aTableMayHoldADayTwiceAYear();
    void personalAndUnreadableRulesHaveNoDay_data();
    void personalAndUnreadableRulesHaveNoDay();
    void staysInsideTheLunarTable();
    void listsAYearInOrder();
};

void TestOccasionDates::lunarHolidaysAgreeWithTheList()
{
    const auto rows = csvRows("lunar_holidays_2020_2050.csv");
    QCOMPARE(rows.size(), 31);
    const QHash<QString, QString> keys{{u"tet"_s, u"tet_mung_1"_s},
                                       {u"tet_2"_s, u"tet_mung_2"_s},
                                       {u"tet_3"_s, u"tet_mung_3"_s},
                                       {u"ram_thang_muoi"_s, u"ha_nguyen"_s},
                                       {u"giao_thua_end_of_year"_s, u"giao_thua"_s}};
    for (const auto &row : rows) {
        const int lunarYear = row[u"lunar_year"_s].toInt();
        QCOMPARE(row.size(), 17);
        for (auto cell = row.cbegin(); cell != row.cend(); ++cell) {
            if (cell.key() == u"lunar_year")
                continue;
            const QDate day = iso(cell.value());
            const OccasionDate wanted{day, lunarYear};
            const auto found = datesOf(keys.value(cell.key(), cell.key()), day.year());
            QVERIFY2(found.contains(wanted), qPrintable(cell.key() + u' ' + cell.value()));
        }
    }
}

void TestOccasionDates::movableDaysAgreeWithTheList()
{
    const auto rows = csvRows("movable_occasions_2020_2050.csv");
    QCOMPARE(rows.size(), 31);
    const QHash<QString, QString> keys{{u"mothers_day"_s, u"ngay_cua_me"_s},
                                       {u"fathers_day"_s, u"ngay_cua_cha"_s}};
    for (const auto &row : rows) {
        const int year = row[u"year"_s].toInt();
        QCOMPARE(row.size(), 7);
        for (auto cell = row.cbegin(); cell != row.cend(); ++cell) {
            if (cell.key() == u"year")
                continue;
            const auto found = datesOf(keys.value(cell.key(), cell.key()), year);
            QCOMPARE(found, (QList<OccasionDate>{{iso(cell.value()), year}}));
        }
    }
}

void TestOccasionDates::daysOfTheTwelfthMonthCountForTheOldYear()
{
    QCOMPARE(datesOf(u"ong_cong_ong_tao"_s, 2027), (QList<OccasionDate>{{QDate(2027, 1, 30), 2026}}));
    QCOMPARE(datesOf(u"giao_thua"_s, 2027), (QList<OccasionDate>{{QDate(2027, 2, 5), 2026}}));
    QCOMPARE(datesOf(u"tat_nien"_s, 2027), (QList<OccasionDate>{{QDate(2027, 1, 23), 2026}}));
}

void TestOccasionDates::aSolarYearMayHaveALunarDayTwiceOrNever()
{
    const db::Occasion late = lunarOccasion(11, 20);
    QVERIFY(app::occasionDatesIn(late, 2025).isEmpty());
    const QList<OccasionDate> both{{QDate(2026, 1, 8), 2025}, {QDate(2026, 12, 28), 2026}};
    QCOMPARE(app::occasionDatesIn(late, 2026), both);
}

void TestOccasionDates::leapMonthsRepeatNoFixedDay()
{
    QCOMPARE(app::leapMonthOf(2025), 6);
    QCOMPARE(app::occasionDatesIn(lunarOccasion(6, 1), 2025),
             (QList<OccasionDate>{{QDate(2025, 6, 25), 2025}}));
}

void TestOccasionDates::lunarDay30OfAShortMonthIsItsLastDay()
{
    QCOMPARE(app::occasionDatesIn(lunarOccasion(12, 30), 2027), datesOf(u"giao_thua"_s, 2027));
}

void TestOccasionDates::firstAndFifteenthComeInLeapMonthsToo()
{
    int days = 0;
    for (const int year : {2025, 2026}) {
        for (const OccasionDate &found : datesOf(u"mung_mot_ram"_s, year)) {
            const auto lunar = app::lunarOf(found.date).value();
            QVERIFY(lunar.day == 1 || lunar.day == 15);
            days += app::yearCounted(found.occasionYear) == 2025 ? 1 : 0;
        }
    }
    QCOMPARE(days, 26);
    // Each is an occurrence of its own; this is day 1 of leap month 6.
    QVERIFY(datesOf(u"mung_mot_ram"_s, 2025).contains({QDate(2025, 7, 25), 20255601}));
}

void TestOccasionDates::neighboursKeepTheirOwnNewYear()
{
    QCOMPARE(datesOf(u"tet_mung_1"_s, 2030), (QList<OccasionDate>{{QDate(2030, 2, 2), 2030}}));
    QCOMPARE(datesOf(u"chinese_new_year"_s, 2030), (QList<OccasionDate>{{QDate(2030, 2, 3), 2030}}));
    QCOMPARE(datesOf(u"seollal"_s, 2027), (QList<OccasionDate>{{QDate(2027, 2, 7), 2027}}));
}

void TestOccasionDates::cultureDayBeginsIn2026()
{
    QVERIFY(datesOf(u"ngay_van_hoa_vn"_s, 2025).isEmpty());
    QCOMPARE(datesOf(u"ngay_van_hoa_vn"_s, 2026), (QList<OccasionDate>{{QDate(2026, 11, 24), 2026}}));
}

void TestOccasionDates::enteredDaysReplaceTheRule()
{
    const db::Occasion secondDay = shipped(u"quoc_khanh_2"_s);
    const OccasionTable table{{u"quoc_khanh_2"_s, {QDate(2027, 9, 3)}}};
    QCOMPARE(app::occasionDatesIn(secondDay, 2026, table), (QList<OccasionDate>{{QDate(2026, 9, 1), 2026}}));
    QCOMPARE(app::occasionDatesIn(secondDay, 2027, table), (QList<OccasionDate>{{QDate(2027, 9, 3), 2027}}));
}

void TestOccasionDates::enteredDaysReplaceALunarYearAcrossNewYear()
{
    // Year-end thanks of Bính Ngọ: by rule on 23 January 2027, this time before Christmas.
    const db::Occasion yearEnd = shipped(u"tat_nien"_s);
    const OccasionTable table{{u"tat_nien"_s, {QDate(2026, 12, 20)}}};
    const QList<OccasionDate> in2026{{QDate(2026, 2, 3), 2025}, {QDate(2026, 12, 20), 2026}};
    QCOMPARE(app::occasionDatesIn(yearEnd, 2026, table), in2026);
    QVERIFY(app::occasionDatesIn(yearEnd, 2027, table).isEmpty());
}

void TestOccasionDates::tableOccasionsAreSilentWhereNoDateIsKnown()
{
    QCOMPARE(datesOf(u"diwali"_s, 2026), (QList<OccasionDate>{{QDate(2026, 11, 8), 2026}}));
    QVERIFY(datesOf(u"diwali"_s, 2036).isEmpty());
    QVERIFY(app::occasionDatesIn(shipped(u"diwali"_s), 2026).isEmpty());
}

void TestOccasionDates::aTableMayHoldADayTwiceAYear()
{
    const QList<OccasionDate> both{{QDate(2033, 1, 3), 2033}, {QDate(2033, 12, 23), 2033}};
    QCOMPARE(datesOf(u"eid_al_fitr"_s, 2033), both);
}

void TestOccasionDates::personalAndUnreadableRulesHaveNoDay_data()
{
    QTest::addColumn<db::Occasion>("occasion");
    for (const char *key : {"birthday", "birthday_lunar", "ky_niem_cuoi", "ky_niem_khach_hang",
                            "sinh_nhat_cong_ty", "sinh_nhat_con", "ngay_gio", "ngay_rieng"})
        QTest::newRow(key) << shipped(QString::fromLatin1(key));
    QTest::newRow("the shop's anniversary before it is entered") << shipped(u"sinh_nhat_shop"_s);
    db::Occasion unreadable = lunarOccasion(1, 1);
    unreadable.rule = u"nth_weekday(6,8,13)"_s;
    QTest::newRow("a rule nobody can read") << unreadable;
    db::Occasion never = lunarOccasion(2, 30);
    never.calendar = db::Calendar::Solar;
    QTest::newRow("30 February") << never;
}

void TestOccasionDates::personalAndUnreadableRulesHaveNoDay()
{
    QFETCH(db::Occasion, occasion);
    for (int year = 2024; year <= 2030; ++year)
        QVERIFY(app::occasionDatesIn(occasion, year).isEmpty());
}

void TestOccasionDates::staysInsideTheLunarTable()
{
    QVERIFY(datesOf(u"trung_thu"_s, 1899).isEmpty());
    QVERIFY(datesOf(u"giao_thua"_s, 1900).isEmpty());
    QCOMPARE(datesOf(u"giao_thua"_s, 2101), (QList<OccasionDate>{{QDate(2101, 1, 28), 2100}}));
    QVERIFY(datesOf(u"trung_thu"_s, 2101).isEmpty());
    QVERIFY(datesOf(u"thanh_minh"_s, 2101).isEmpty());
}

void TestOccasionDates::listsAYearInOrder()
{
    const auto days =
        app::occasionsIn(2026, app::shippedCatalogue()->occasions, app::shippedCatalogue()->dates);
    QVERIFY(days.size() > 100);
    for (qsizetype i = 1; i < days.size(); ++i) {
        const auto &before = days.at(i - 1);
        const auto &after = days.at(i);
        QVERIFY(before.second.date < after.second.date ||
                (before.second.date == after.second.date && before.first.key < after.first.key));
    }
    QCOMPARE(days.first().first.key, u"new_year"_s);
    QCOMPARE(days.last().first.key, u"giao_thua_duong"_s);
}

MK_TEST(TestOccasionDates)
#include "tst_occasion_dates.moc"
