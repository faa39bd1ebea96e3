#include "app/people/person_name.h"

#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// The parts of a name and what they say.
class TestPersonName final : public QObject
{
    Q_OBJECT
private slots:
    void takesTheLastWordAsGivenName_data();
    void takesTheLastWordAsGivenName();
    void splitsCompoundFamilyNames_data();
    void splitsCompoundFamilyNames();
    void hintsAtGender();
    void makesInitials_data();
    void makesInitials();
};

void TestPersonName::takesTheLastWordAsGivenName_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("given");
    QTest::newRow("family, middle, given") << u"Nguyễn Thị Hương"_s << u"Hương"_s;
    QTest::newRow("one word") << u"Madonna"_s << u"Madonna"_s;
    QTest::newRow("foreign") << u"John Smith"_s << u"Smith"_s;
    QTest::newRow("remark in brackets") << u"Trần Lan (mẹ bé Bi)"_s << u"Lan"_s;
    QTest::newRow("remark behind a dash") << u"Nguyễn Thị Lan - sỉ"_s << u"Lan"_s;
    QTest::newRow("a number") << u"Tuấn 0901"_s << u"Tuấn"_s;
    QTest::newRow("a district") << u"Lan Anh Q3"_s << u"Anh"_s;
    QTest::newRow("a flower") << u"Lê Thị Thu \U0001F338"_s << u"Thu"_s;
    QTest::newRow("a description in lower case") << u"Quân tóc xoăn"_s << u"Quân"_s;
    QTest::newRow("a description behind the whole name") << u"Nguyễn Thị Lan béo"_s << u"Lan"_s;
    QTest::newRow("a description with a district") << u"Lan bán bánh mì Q3"_s << u"Lan"_s;
    QTest::newRow("all in lower case") << u"quân tóc xoăn"_s << u"xoăn"_s;
    QTest::newRow("lower case within the name") << u"Nguyễn thị Lan"_s << u"Lan"_s;
    QTest::newRow("a capital is missing") << u"Nguyễn lan"_s << u"lan"_s;
    QTest::newRow("a capital behind Thị is missing") << u"Trần Thị mai"_s << u"mai"_s;
    QTest::newRow("all but the first capital is missing") << u"Mai thị lan"_s << u"lan"_s;
    QTest::newRow("only a number") << u"0901"_s << QString();
    QTest::newRow("trailing dash") << u"Trần Lan -"_s << u"Lan"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("only signs") << u"(?)"_s << u"(?)"_s;
    QTest::newRow("Chinese") << u"王小明"_s << u"王小明"_s;
}

void TestPersonName::takesTheLastWordAsGivenName()
{
    QFETCH(QString, full);
    QTEST(app::givenNameOf(full), "given");
}

void TestPersonName::splitsCompoundFamilyNames_data()
{
    QTest::addColumn<QString>("full");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("plain") << u"Nguyễn Thị Thu Hương"_s << QStringList{u"Nguyễn"_s, u"Thị Thu"_s, u"Hương"_s};
    QTest::newRow("Tôn Nữ") << u"Tôn Nữ Hoàng Oanh"_s << QStringList{u"Tôn Nữ"_s, u"Hoàng"_s, u"Oanh"_s};
    QTest::newRow("Công Tằng Tôn Nữ")
        << u"Công Tằng Tôn Nữ Ngọc Lan"_s << QStringList{u"Công Tằng Tôn Nữ"_s, u"Ngọc"_s, u"Lan"_s};
    QTest::newRow("upper case") << u"ÂU DƯƠNG PHONG"_s << QStringList{u"ÂU DƯƠNG"_s, u""_s, u"PHONG"_s};
    QTest::newRow("only a compound family is family and given")
        << u"Tôn Nữ"_s << QStringList{u"Tôn"_s, u""_s, u"Nữ"_s};
    QTest::newRow("two words") << u"Lê Hà"_s << QStringList{u"Lê"_s, u""_s, u"Hà"_s};
    QTest::newRow("one word") << u"Hà"_s << QStringList{u""_s, u""_s, u"Hà"_s};
    QTest::newRow("Hoàng is not Hoàng Phủ")
        << u"Hoàng Phúc Anh"_s << QStringList{u"Hoàng"_s, u"Phúc"_s, u"Anh"_s};
}

void TestPersonName::splitsCompoundFamilyNames()
{
    QFETCH(QString, full);
    const app::NameParts parts = app::namePartsOf(full);
    QTEST((QStringList{parts.family, parts.middle, parts.given}), "parts");
}

void TestPersonName::hintsAtGender()
{
    QCOMPARE(app::genderHint(u"Nguyễn Thị Hương"), std::optional(db::Gender::Female));
    QCOMPARE(app::genderHint(u"TRẦN VĂN NAM"), std::optional(db::Gender::Male));
    QVERIFY(!app::genderHint(u"Lê Minh Anh"));
    QVERIFY(!app::genderHint(u"Văn Cao"));    // a family name
    QVERIFY(!app::genderHint(u"Lê Văn"));     // a given name
    QVERIFY(!app::genderHint(u"Lê Vân Anh")); // another word
}

void TestPersonName::makesInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("three words") << u"Nguyễn Thị Hương"_s << u"NH"_s;
    QTest::newRow("lower case with stroke") << u"đặng ánh"_s << u"ĐÁ"_s;
    QTest::newRow("one word") << u"Hà"_s << u"H"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("beyond the basic plane") << u"\U0002000B Lan"_s << u"\U0002000BL"_s;
    QTest::newRow("a picture is no name") << u"\U0001F338 Lan"_s << u"L"_s;
}

void TestPersonName::makesInitials()
{
    QFETCH(QString, name);
    QTEST(app::initialsOf(name), "initials");
}

MK_TEST(TestPersonName)
#include "tst_person_name.moc"
