#include "app/people/listed_name.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Names as people write them into lists.
class TestListedName final : public QObject
{
    Q_OBJECT
private slots:
    void takesANameApart_data();
    void takesANameApart();
    void knowsAnHonorificAlone();
};

void TestListedName::takesANameApart_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read"); // name|honorific|gender|remark
    const auto row = [](const char *tag, const QString &written, const QString &read) {
        QTest::newRow(tag) << written << read;
    };
    row("plain", u"Nguyễn Thị Lan"_s, u"Nguyễn Thị Lan|||"_s);
    row("an honorific", u"Chị Lan"_s, u"Lan|chị|female|"_s);
    row("short for one", u"A.Tuấn"_s, u"Tuấn|anh|male|"_s);
    row("a letter for a man", u"A Cường"_s, u"Cường|anh|male|"_s);
    row("a letter for a woman", u"C Lan"_s, u"Lan|chị|female|"_s);
    row("a small letter and a remark", u"c Hà (sỉ)"_s, u"Hà|chị|female|remark"_s);
    row("a letter before a whole name", u"A Lý Thị"_s, u"A Lý Thị|||"_s);
    row("a name and its family name", u"A Nguyễn"_s, u"A Nguyễn|||"_s);
    row("a letter alone", u"A B"_s, u"A B|||"_s);
    row("of two words", u"bác sĩ Minh"_s, u"Minh|bác sĩ||"_s);
    row("in capitals", u"ANH TUẤN"_s, u"Tuấn|anh|male|"_s);
    row("a foreign one", u"Mr. John Smith"_s, u"John Smith||male|"_s);
    row("a degree", u"Dr. Sofia Meier"_s, u"Sofia Meier|||remark"_s);
    row("an honorific alone", u"Chị"_s, u"Chị|||"_s);
    row("before a number only", u"Anh 0901"_s, u"Anh|||remark"_s);
    row("brackets", u"chị Hà (mẹ bé Bi)"_s, u"Hà|chị|female|remark"_s);
    row("a dash", u"Nguyễn Thị Lan - sỉ"_s, u"Nguyễn Thị Lan|||remark"_s);
    row("no remark", u"Lê Minh-Anh"_s, u"Lê Minh-Anh|||"_s);
    row("a number", u"Tuấn 0901"_s, u"Tuấn|||remark"_s);
    row("a picture", u"Lê Thị Thu 🌸"_s, u"Lê Thị Thu|||"_s);
    row("a picture within", u"Lan❤️ Trần"_s, u"Lan Trần|||"_s);
    row("capitals", u"NGUYỄN VĂN AN"_s, u"Nguyễn Văn An|||"_s);
    row("a shop", u"SHOP HOA MAI"_s, u"SHOP HOA MAI|||"_s);
    row("nothing but a number", u"0901"_s, u"0901|||"_s);
}

void TestListedName::takesANameApart()
{
    QFETCH(QString, written);
    const app::ListedName read = app::readListedName(written);
    QTEST(u"%1|%2|%3|%4"_s.arg(read.name, read.honorific, read.gender ? db::keyOf(*read.gender) : QString(),
                               read.remark ? u"remark"_s : QString()),
          "read");
    QCOMPARE(app::readListedName(read.name).name, read.name); // a second time changes nothing
}

void TestListedName::knowsAnHonorificAlone()
{
    QVERIFY(app::readHonorificCell(u"Chị"_s).known);
    QVERIFY(!app::readHonorificCell(u"Chị Lan"_s).known);
    QVERIFY(!app::readHonorificCell(QString()).known);
    QCOMPARE(app::readListedName(u"Anh Thy"_s).name, u"Anh Thy"_s);
    QCOMPARE(app::readListedName(u"A Lan"_s, db::Gender::Female).name, u"A Lan"_s); // no man, so no honorific
    QCOMPARE(app::readListedName(u"Anh Tuấn"_s, db::Gender::Female).name, u"Anh Tuấn"_s); // a woman's name
}

MK_TEST(TestListedName)
#include "tst_listed_name.moc"
