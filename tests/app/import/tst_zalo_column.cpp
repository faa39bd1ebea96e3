#include "app/import/import_row.h"

#include "tests/app/import/read_row.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportField;

/// A column "Zalo" of a shop's list holds numbers, or marks for who is there with the number of the phone.
class TestZaloColumn final : public QObject
{
    Q_OBJECT
private slots:
    void takesAMarkForThePhone_data();
    void takesAMarkForThePhone();
    void takesAMarkWhereverThePhoneStands();
    void prefersAMobileNumber();
    void makesNoAddressOfAnotherText();
    void keepsAMarkUnderFacebookInTheNote();
    void readsOurOwnExportAsItStands();

private:
    static QStringList addressesOf(const app::ImportRow &read, db::ContactKind kind)
    {
        QStringList keys;
        for (const db::ContactPoint &point : read.customer.contactPoints) {
            if (point.kind == kind)
                keys.append(point.normalized);
        }
        return keys;
    }
};

void TestZaloColumn::takesAMarkForThePhone_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("address"); // empty: none
    const QString mobile = u"0912 345 678"_s;
    for (const QString &mark :
         {u"x"_s, u"X"_s, u"có"_s, u"yes"_s, u"1"_s, u"v"_s, u"\u2713"_s, u"\u2714\uFE0F"_s})
        QTest::addRow("%s with a phone", qUtf8Printable(mark)) << mark << mobile << u"+84912345678"_s;
    for (const QString &mark : {u"không"_s, u"no"_s, u"0"_s, u"-"_s, u"k có"_s, u""_s})
        QTest::addRow("\"%s\" is no", qUtf8Printable(mark)) << mark << mobile << QString();
    QTest::newRow("no phone") << u"x"_s << QString() << QString();
    QTest::newRow("a phone that is none") << u"x"_s << u"không có"_s << QString();
}

void TestZaloColumn::takesAMarkForThePhone()
{
    QFETCH(const QString, mark);
    QFETCH(const QString, phone);
    QFETCH(const QString, address);
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s, u"Zalo"_s}, {u"Lan"_s, phone, mark});
    QVERIFY(read.problems.isEmpty());
    QCOMPARE(addressesOf(read, db::ContactKind::Zalo).join(u' '), address);
    QCOMPARE(read.gave(ImportField::Zalo), !address.isEmpty());
    QCOMPARE(read.customer.note, QString());
}

void TestZaloColumn::takesAMarkWhereverThePhoneStands()
{
    const app::ImportRow read = row({u"Tên"_s, u"Có Zalo"_s, u"SĐT"_s}, {u"Lan"_s, u"x"_s, u"0912345678"_s});
    QCOMPARE(addressesOf(read, db::ContactKind::Zalo), QStringList{u"+84912345678"_s});
}

void TestZaloColumn::prefersAMobileNumber()
{
    const app::ImportRow read =
        row({u"Tên"_s, u"SĐT"_s, u"Zalo"_s}, {u"Lan"_s, u"0236 3812 345 / 0905.123.456"_s, u"x"_s});
    QCOMPARE(addressesOf(read, db::ContactKind::Zalo), QStringList{u"+84905123456"_s});
}

void TestZaloColumn::makesNoAddressOfAnotherText()
{
    const app::ImportRow read =
        row({u"Tên"_s, u"SĐT"_s, u"Zalo"_s}, {u"Lan"_s, u"0912345678"_s, u"lan anh shop"_s});
    QCOMPARE(addressesOf(read, db::ContactKind::Zalo), QStringList());
    QCOMPARE(read.problems.size(), 1);
    QCOMPARE(read.problems.first().code, u"bad-zalo"_s);
    QCOMPARE(read.problems.first().place, 2);
    QVERIFY(!read.problems.first().fatal);
    QCOMPARE(read.customer.note, u"Zalo: lan anh shop"_s);
    const app::ImportRow both =
        row({u"Tên"_s, u"Zalo"_s}, {u"Lan"_s, u"https://zalo.me/0987654321; lan anh"_s});
    QCOMPARE(addressesOf(both, db::ContactKind::Zalo), QStringList{u"+84987654321"_s});
    QCOMPARE(both.problems.size(), 1);
}

void TestZaloColumn::keepsAMarkUnderFacebookInTheNote()
{
    const app::ImportRow read = row({u"Tên"_s, u"Facebook"_s}, {u"Lan"_s, u"x"_s});
    QCOMPARE(addressesOf(read, db::ContactKind::Facebook), QStringList());
    QCOMPARE(read.customer.note, u"Facebook: x"_s);
}

void TestZaloColumn::readsOurOwnExportAsItStands()
{
    app::ColumnMap columns = app::mapColumns({u"full_name"_s, u"zalo"_s}).value();
    columns.namesAsWritten = true;
    const app::ImportRow read = app::readImportRow(columns, {u"Lan"_s, u"lan.anh"_s}, kToday);
    QCOMPARE(addressesOf(read, db::ContactKind::Zalo), QStringList{u"lan.anh"_s});
    QVERIFY(read.problems.isEmpty());
}

MK_TEST(TestZaloColumn)
#include "tst_zalo_column.moc"
