#include "app/people/honorific.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestHonorific final : public QObject
{
    Q_OBJECT
private slots:
    void followsGenderAndAge_data();
    void followsGenderAndAge();
    void changesOnTheBirthdayItself();
    void countsLunarAndVagueBirthdaysByYear();
    void letsTheOverrideWin();
    void addressesCompanies();
    void addressesTeachers();
    void fallsBackWhenTheAgeCanNotBe();
    void speaksEnglish();
};

namespace {

const QDate kToday(2026, 6, 15);

db::Customer aged(int age, std::optional<db::Gender> gender)
{
    db::Customer customer;
    customer.gender = gender;
    customer.birthday.day = kToday.day();
    customer.birthday.month = kToday.month();
    customer.birthday.year = kToday.year() - age;
    return customer;
}

QString vi(const db::Customer &customer, app::HonorificRegion region = app::HonorificRegion::South)
{
    return app::honorificFor(customer, kToday, u"vi"_s, region);
}

} // namespace

void TestHonorific::followsGenderAndAge_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<QString>("male");
    QTest::addColumn<QString>("female");
    QTest::addColumn<QString>("unknown");
    QTest::addColumn<QString>("northernMale");
    QTest::newRow("born today") << 0 << u"bé"_s << u"bé"_s << u"bé"_s << u"bé"_s;
    QTest::newRow("last year of a toddler") << 5 << u"bé"_s << u"bé"_s << u"bé"_s << u"bé"_s;
    QTest::newRow("first year of school") << 6 << u"em"_s << u"em"_s << u"em"_s << u"em"_s;
    QTest::newRow("last year of a child") << 15 << u"em"_s << u"em"_s << u"em"_s << u"em"_s;
    QTest::newRow("first year of youth") << 16 << u"bạn"_s << u"bạn"_s << u"bạn"_s << u"bạn"_s;
    QTest::newRow("last year of youth") << 24 << u"bạn"_s << u"bạn"_s << u"bạn"_s << u"bạn"_s;
    QTest::newRow("first year of anh, chị") << 25 << u"anh"_s << u"chị"_s << u"anh/chị"_s << u"anh"_s;
    QTest::newRow("last year of anh, chị") << 49 << u"anh"_s << u"chị"_s << u"anh/chị"_s << u"anh"_s;
    QTest::newRow("first year of chú, cô") << 50 << u"chú"_s << u"cô"_s << u"anh/chị"_s << u"bác"_s;
    QTest::newRow("last year of chú, cô") << 65 << u"chú"_s << u"cô"_s << u"anh/chị"_s << u"bác"_s;
    QTest::newRow("first year of ông, bà") << 66 << u"ông"_s << u"bà"_s << u"anh/chị"_s << u"ông"_s;
    QTest::newRow("a hundred") << 100 << u"ông"_s << u"bà"_s << u"anh/chị"_s << u"ông"_s;
}

void TestHonorific::followsGenderAndAge()
{
    QFETCH(int, age);
    QTEST(vi(aged(age, db::Gender::Male)), "male");
    QTEST(vi(aged(age, db::Gender::Female)), "female");
    QTEST(vi(aged(age, std::nullopt)), "unknown");
    QTEST(vi(aged(age, db::Gender::Other)), "unknown");
    QTEST(vi(aged(age, db::Gender::Male), app::HonorificRegion::North), "northernMale");
}

void TestHonorific::changesOnTheBirthdayItself()
{
    db::Customer customer = aged(25, db::Gender::Male);
    QCOMPARE(vi(customer), u"anh"_s);
    customer.birthday.day = kToday.day() + 1;
    QCOMPARE(vi(customer), u"bạn"_s);
    customer.birthday.month = kToday.month() - 1;
    QCOMPARE(vi(customer), u"anh"_s);
}

void TestHonorific::countsLunarAndVagueBirthdaysByYear()
{
    db::Customer customer = aged(25, db::Gender::Female);
    customer.birthday.month = 12;
    QCOMPARE(vi(customer), u"bạn"_s);
    customer.birthday.calendar = db::Calendar::Lunar;
    QCOMPARE(vi(customer), u"chị"_s);
    customer.birthday.calendar = db::Calendar::Solar;
    customer.birthday.approximate = true;
    QCOMPARE(vi(customer), u"chị"_s);
    customer.birthday = {};
    customer.birthday.year = kToday.year() - 25;
    QCOMPARE(vi(customer), u"chị"_s);
}

void TestHonorific::letsTheOverrideWin()
{
    db::Customer customer = aged(30, db::Gender::Male);
    customer.honorific = u"bác sĩ"_s;
    QCOMPARE(vi(customer), u"bác sĩ"_s);
    customer.kind = db::CustomerKind::Company;
    QCOMPARE(vi(customer), u"bác sĩ"_s);
    QCOMPARE(app::honorificFor(customer, kToday, u"en"_s), u"bác sĩ"_s);
}

void TestHonorific::addressesCompanies()
{
    db::Customer customer = aged(3, std::nullopt);
    customer.kind = db::CustomerKind::Company;
    QCOMPARE(vi(customer), u"Quý công ty"_s);
    QCOMPARE(app::honorificFor(customer, kToday, u"en"_s), QString());
}

void TestHonorific::addressesTeachers()
{
    db::Customer customer = aged(40, db::Gender::Male);
    customer.occupation = u"Giáo viên tiểu học"_s;
    QCOMPARE(vi(customer), u"thầy"_s);
    customer.gender = db::Gender::Female;
    QCOMPARE(vi(customer), u"cô"_s);
    customer.gender.reset();
    customer.birthday = {};
    QCOMPARE(vi(customer), u"thầy/cô"_s);
    customer.occupation = u"giáo viênx"_s;
    QCOMPARE(vi(customer), u"anh/chị"_s);
}

void TestHonorific::fallsBackWhenTheAgeCanNotBe()
{
    QCOMPARE(vi(aged(-1, db::Gender::Male)), u"anh"_s);
    QCOMPARE(vi(aged(131, db::Gender::Female)), u"chị"_s);
    QCOMPARE(vi(db::Customer{}), u"anh/chị"_s);
    QVERIFY(!app::ageOn(aged(30, std::nullopt).birthday, QDate()));
}

void TestHonorific::speaksEnglish()
{
    const auto en = [](const db::Customer &customer) {
        return app::honorificFor(customer, kToday, u"en_GB"_s);
    };
    QCOMPARE(en(aged(40, db::Gender::Male)), u"Mr"_s);
    QCOMPARE(en(aged(70, db::Gender::Female)), u"Ms"_s);
    QCOMPARE(en(aged(40, std::nullopt)), QString());
    QCOMPARE(en(aged(9, db::Gender::Male)), QString());
}

MK_TEST(TestHonorific)
#include "tst_honorific.moc"
