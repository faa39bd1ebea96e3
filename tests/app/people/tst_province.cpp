#include "app/people/province.h"
#include "tests/support/test_main.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProvince final : public QObject
{
    Q_OBJECT
private slots:
    void knowsAllUnits();
    void understandsEveryFormerName();
    void understandsWhatPeopleType_data();
    void understandsWhatPeopleType();
    void doesNotGuess_data();
    void doesNotGuess();
};

void TestProvince::knowsAllUnits()
{
    QCOMPARE(app::presentProvinces().size(), 34);
    QCOMPARE(app::formerProvinces().size(), 63);
    QCOMPARE(app::presentProvinces().first(), u"An Giang"_s);
    QCOMPARE(app::presentProvinces().last(), u"Vĩnh Long"_s);
    QVERIFY(app::presentProvinces().indexOf(u"Đà Nẵng"_s) > app::presentProvinces().indexOf(u"Cần Thơ"_s));
}

void TestProvince::understandsEveryFormerName()
{
    QSet<QString> reached;
    for (const QString &former : app::formerProvinces()) {
        const auto present = app::presentProvince(former);
        QVERIFY2(present.has_value(), qPrintable(former));
        QCOMPARE(app::presentProvince(u"Tỉnh "_s + former), present);
        QCOMPARE(app::presentProvince(former.toUpper()), present);
        reached.insert(*present);
    }
    QCOMPARE(reached.size(), 34);
    for (const QString &present : app::presentProvinces())
        QCOMPARE(app::presentProvince(present), std::optional(present));
}

void TestProvince::understandsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("present");
    const QString city = u"Hồ Chí Minh"_s;
    QTest::newRow("city with its title") << u"TP. Hồ Chí Minh"_s << city;
    QTest::newRow("title without a blank") << u"TP.HCM"_s << city;
    QTest::newRow("letters") << u"hcm"_s << city;
    QTest::newRow("former name") << u"Sài Gòn"_s << city;
    QTest::newRow("English") << u"Ho Chi Minh City"_s << city;
    QTest::newRow("full title") << u"Thành phố Hồ Chí Minh"_s << city;
    QTest::newRow("merged") << u"Bình Dương"_s << city;
    QTest::newRow("Bà Rịa without the dash") << u"Bà Rịa Vũng Tàu"_s << city;
    QTest::newRow("tone on the a") << u"Thanh Hoá"_s << u"Thanh Hóa"_s;
    QTest::newRow("tone on the o") << u"Khánh Hòa"_s << u"Khánh Hòa"_s;
    QTest::newRow("no accents, one word") << u"Hanoi"_s << u"Hà Nội"_s;
    QTest::newRow("decomposed") << u"Đà Nẵng"_s.normalized(QString::NormalizationForm_D) << u"Đà Nẵng"_s;
    QTest::newRow("former double name") << u"Thừa Thiên - Huế"_s << u"Huế"_s;
    QTest::newRow("other spelling") << u"Đắc Lắc"_s << u"Đắk Lắk"_s;
    QTest::newRow("an address") << u"12 Lê Lợi, Q.1, TP. HCM, Việt Nam"_s << city;
    QTest::newRow("province within a name") << u"tỉnh Hà Tĩnh"_s << u"Hà Tĩnh"_s;
}

void TestProvince::understandsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, present);
    QCOMPARE(app::presentProvince(typed), std::optional(present));
}

void TestProvince::doesNotGuess_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("only a title") << u"Tỉnh"_s;
    QTest::newRow("abroad") << u"Paris"_s;
    QTest::newRow("two provinces have these letters") << u"ĐN"_s;
    QTest::newRow("only the country") << u"Việt Nam"_s;
}

void TestProvince::doesNotGuess()
{
    QFETCH(QString, typed);
    QVERIFY(!app::presentProvince(typed).has_value());
}

MK_TEST(TestProvince)
#include "tst_province.moc"
