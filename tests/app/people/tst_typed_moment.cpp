#include "app/people/typed_moment.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Hours and days as they are typed at the counter.
class TestTypedMoment final : public QObject
{
    Q_OBJECT
private slots:
    void readsTimes_data();
    void readsTimes();
    void readsDates_data();
    void readsDates();
    void readsBackWhatItShows();
};

namespace {
const QDate kToday(2026, 11, 21);
}

void TestTypedMoment::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    for (const auto &[text, time] :
         std::initializer_list<std::pair<const char *, QTime>>{{"8", {8, 0}},
                                                               {"08", {8, 0}},
                                                               {"20", {20, 0}},
                                                               {"0", {0, 0}},
                                                               {"830", {8, 30}},
                                                               {"0830", {8, 30}},
                                                               {"2015", {20, 15}},
                                                               {"8:30", {8, 30}},
                                                               {" 8 : 30 ", {8, 30}},
                                                               {"8.30", {8, 30}},
                                                               {"8 30", {8, 30}},
                                                               {"8h", {8, 0}},
                                                               {"8h30", {8, 30}},
                                                               {"8g30", {8, 30}},
                                                               {"8H30", {8, 30}},
                                                               {"8 giờ", {8, 0}},
                                                               {"8 giờ 30", {8, 30}},
                                                               {"8 giờ 30 phút", {8, 30}},
                                                               {"8 gio ruoi", {8, 30}},
                                                               {"8 giờ rưỡi tối", {20, 30}},
                                                               {"8 giờ sáng", {8, 0}},
                                                               {"1 giờ trưa", {13, 0}},
                                                               {"12 giờ trưa", {12, 0}},
                                                               {"11 giờ trưa", {11, 0}},
                                                               {"12 giờ đêm", {0, 0}},
                                                               {"20 giờ tối", {20, 0}},
                                                               {"3 chiều", {15, 0}},
                                                               {"8pm", {20, 0}},
                                                               {"8 am", {8, 0}},
                                                               {"12 pm", {12, 0}},
                                                               {"12am", {0, 0}},
                                                               {"24", {}},
                                                               {"8:60", {}},
                                                               {"20am", {}},
                                                               {"0pm", {}},
                                                               {"", {}},
                                                               {"83", {}},
                                                               {"12345", {}},
                                                               {"8 giờ kém", {}},
                                                               {"soon", {}},
                                                               {"-8", {}}})
        QTest::newRow(text) << QString::fromUtf8(text) << time;
}

void TestTypedMoment::readsTimes()
{
    QFETCH(QString, text);
    QTEST(app::typedTime(text).value_or(QTime()), "time");
}

void TestTypedMoment::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    for (const auto &[text, date] :
         std::initializer_list<std::pair<const char *, QDate>>{{"15/8", {2026, 8, 15}},
                                                               {"15-8", {2026, 8, 15}},
                                                               {"15.8", {2026, 8, 15}},
                                                               {"15 8", {2026, 8, 15}},
                                                               {"15 - 8", {2026, 8, 15}},
                                                               {"15/8/1990", {1990, 8, 15}},
                                                               {"15-8-90", {1990, 8, 15}},
                                                               {"15/8/27", {2027, 8, 15}},
                                                               {"15/8/36", {2036, 8, 15}},
                                                               {"15/8/37", {1937, 8, 15}},
                                                               {"15/08/2026", {2026, 8, 15}},
                                                               {"2026-08-15", {2026, 8, 15}},
                                                               {"15 tháng 8", {2026, 8, 15}},
                                                               {"ngày 15 tháng 8 năm 2025", {2025, 8, 15}},
                                                               {"15", {2026, 11, 15}},
                                                               {"ngày 3", {2026, 11, 3}},
                                                               {"hôm nay", {2026, 11, 21}},
                                                               {"HOM NAY", {2026, 11, 21}},
                                                               {"today", {2026, 11, 21}},
                                                               {"mai", {2026, 11, 22}},
                                                               {"ngày mai", {2026, 11, 22}},
                                                               {"hôm qua", {2026, 11, 20}},
                                                               {"yesterday", {2026, 11, 20}},
                                                               {"hôm kia", {2026, 11, 19}},
                                                               {"ngày kia", {2026, 11, 23}},
                                                               {"31/2", {}},
                                                               {"32/1", {}},
                                                               {"29/2", {}},
                                                               {"29/2/2028", {2028, 2, 29}},
                                                               {"15/13", {}},
                                                               {"15/8/1812", {}},
                                                               {"15/8 âl", {}},
                                                               {"rằm", {}},
                                                               {"31", {}},
                                                               {"0/0", {}},
                                                               {"", {}},
                                                               {"soon", {}}})
        QTest::newRow(text) << QString::fromUtf8(text) << date;
}

void TestTypedMoment::readsDates()
{
    QFETCH(QString, text);
    QTEST(app::typedDate(text, kToday).value_or(QDate()), "date");
}

void TestTypedMoment::readsBackWhatItShows()
{
    for (QDate day(1900, 1, 1); day.year() <= 2100; day = day.addDays(97))
        QCOMPARE(app::typedDate(day.toString(u"dd/MM/yyyy"_s), kToday), std::optional(day));
    for (int minute = 0; minute < 24 * 60; ++minute) {
        const QTime time = QTime(0, 0).addSecs(minute * 60);
        QCOMPARE(app::typedTime(time.toString(u"HH:mm"_s)), std::optional(time));
    }
}

MK_TEST(TestTypedMoment)
#include "tst_typed_moment.moc"
