#include "app/greetings/greeting_plan.h"
#include "app/shop/sending_hours.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"

using app::SendingHours;
using namespace Qt::StringLiterals;

class TestSendingHours final : public QObject
{
    Q_OBJECT
private slots:
    void areTheLawsByDefault();
    void takeTheNearestHour();
    void tellWhatIsNotSound_data();
    void tellWhatIsNotSound();
    void areMendedWhenTheFileSaysNonsense();
    void moveTheGreetingsOfThePlan();
};

void TestSendingHours::areTheLawsByDefault()
{
    const SendingHours hours;
    QVERIFY(hours.areSound());
    QVERIFY(hours.allow(QTime(7, 0)));
    QVERIFY(hours.allow(QTime(22, 0)));
    QVERIFY(!hours.allow(QTime(6, 59)));
    QVERIFY(!hours.allow(QTime(22, 1)));
}

void TestSendingHours::takeTheNearestHour()
{
    const SendingHours hours{QTime(9, 0), QTime(20, 0), QTime(19, 0)};
    QCOMPARE(hours.nearest(QTime(8, 30)), QTime(9, 0));
    QCOMPARE(hours.nearest(QTime(21, 0)), QTime(20, 0));
    QCOMPARE(hours.nearest(QTime(12, 0)), QTime(12, 0));
}

void TestSendingHours::tellWhatIsNotSound_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("usual");
    QTest::newRow("before the law's first hour") << QTime(6, 0) << QTime(20, 0) << QTime(19, 0);
    QTest::newRow("after the law's last hour") << QTime(8, 0) << QTime(22, 30) << QTime(19, 0);
    QTest::newRow("the first after the last") << QTime(20, 0) << QTime(8, 0) << QTime(19, 0);
    QTest::newRow("the usual hour outside") << QTime(8, 0) << QTime(18, 0) << QTime(19, 0);
    QTest::newRow("no time at all") << QTime() << QTime(18, 0) << QTime(17, 0);
}

void TestSendingHours::tellWhatIsNotSound()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, usual);
    const SendingHours hours{from, until, usual};
    QVERIFY(!hours.areSound());
    QVERIFY(hours.mended().areSound());
}

void TestSendingHours::areMendedWhenTheFileSaysNonsense()
{
    TestShop shop;
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.hours = {QTime(3, 0), QTime(23, 0), QTime(5, 0)};
    QVERIFY(settings.save(shop.session()));
    const auto read = app::ShopSettings::load(shop.session());
    QVERIFY(read->hours.areSound());
    QCOMPARE(read->hours.from, QTime(7, 0));
    QCOMPARE(read->hours.until, QTime(22, 0));
    QCOMPARE(read->hours.usual, QTime(7, 0));
}

void TestSendingHours::moveTheGreetingsOfThePlan()
{
    TestShop shop;
    db::Customer person = TestShop::person(u"Nguyễn Thị Lan"_s, db::LifecycleStage::Loyalty);
    person.birthday = {db::Calendar::Solar, 21, 11, 1981, false, false};
    shop.add(person);
    const auto hourOfBirthday = [&shop] {
        const auto plan = app::GreetingPlan::load(shop.session());
        const QDate day = shop.clock().today();
        const auto planned = plan->between(shop.session(), day, day);
        for (const app::Occurrence &one : *planned) {
            if (one.occasionKey == u"birthday"_s)
                return one.time;
        }
        return QTime();
    };
    QCOMPARE(hourOfBirthday(), QTime(19, 0));
    app::ShopSettings settings = *app::ShopSettings::load(shop.session());
    settings.hours = {QTime(8, 0), QTime(17, 30), QTime(9, 0)};
    QVERIFY(settings.save(shop.session()));
    QCOMPARE(hourOfBirthday(), QTime(17, 30));
}

MK_TEST(TestSendingHours)
#include "tst_sending_hours.moc"
