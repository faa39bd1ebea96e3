#include "app/calendar/lunar_calendar.h"
#include "app/greetings/occasion_commands.h"
#include "app/greetings/occasion_kind.h"
#include "tests/app/greetings/greeting_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Occasions that a shop adds itself.
class TestOwnDays final : public QObject, private GreetingShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void makesOwnDays_data();
    void makesOwnDays();
};

void TestOwnDays::makesOwnDays_data()
{
    QTest::addColumn<db::Calendar>("calendar");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("possible");
    QTest::addColumn<QDate>("in2027");
    QTest::newRow("a solar day") << db::Calendar::Solar << 8 << 19 << true << QDate(2027, 8, 19);
    QTest::newRow("a lunar day") << db::Calendar::Lunar << 8 << 15 << true << QDate(2027, 9, 15);
    QTest::newRow("the thirtieth of a short lunar month")
        << db::Calendar::Lunar << 1 << 30 << true
        << *app::solarOf({2027, 1, app::monthLength(2027, 1), false});
    QTest::newRow("29 February") << db::Calendar::Solar << 2 << 29 << true << QDate();
    QTest::newRow("30 February") << db::Calendar::Solar << 2 << 30 << false << QDate();
    QTest::newRow("lunar 31") << db::Calendar::Lunar << 2 << 31 << false << QDate();
}

void TestOwnDays::makesOwnDays()
{
    QFETCH(db::Calendar, calendar);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, possible);
    QFETCH(QDate, in2027);
    db::Occasion occasion;
    occasion.nameVi = u"  Ngày của Đá  "_s;
    occasion.calendar = calendar;
    occasion.month = month;
    occasion.day = day;
    const auto added = app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment());
    QCOMPARE(added.has_value(), possible);
    QCOMPARE(app::faultOf(occasion) == app::OwnOccasionFault::None, possible);
    if (!possible) {
        QCOMPARE(added.error().kind, db::ErrorKind::InvalidInput);
        return;
    }
    QCOMPARE(added->value, u"own_ngay_cua_da"_s);
    occasion.nameVi = u"NGÀY  của đá"_s;
    const auto twice = app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment());
    QCOMPARE(twice.error().kind, db::ErrorKind::InvalidInput);
    occasion.nameVi = u"Ngày của Đa"_s; // another word, and the same key but for its number
    QCOMPARE(must(app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment())).value,
             u"own_ngay_cua_da_2"_s);
    occasion.nameVi = QString(10'000, u'n');
    QCOMPARE(app::run(m_shop->session(), app::SaveOccasion{occasion}, m_shop->moment()).error().kind,
             db::ErrorKind::InvalidInput);
    for (const db::Occasion &one : must(m_shop->session().greetings().occasions())) {
        if (one.key != added->value)
            continue;
        QCOMPARE(one.nameVi, u"Ngày của Đá"_s);
        QCOMPARE(one.nameEn, one.nameVi);
        const auto dates = app::occasionDatesIn(one, 2027);
        QCOMPARE(dates.isEmpty() ? QDate() : dates.first().date, in2027);
    }
}

MK_TEST(TestOwnDays)
#include "tst_own_days.moc"
