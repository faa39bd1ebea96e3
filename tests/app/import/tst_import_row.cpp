#include "app/import/import_row.h"

#include "app/exchange/csv_reader.h"
#include "app/exchange/csv_writer.h"
#include "tests/app/import/read_row.h"
#include "tests/support/cpu_timer.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportField;

class TestImportRow final : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryCustomerOfTheShop();
    void fillsTheCustomer();
    void leavesEmptyWhatItCannotRead_data();
    void leavesEmptyWhatItCannotRead();
    void reportsEveryBadCellOfARow();
    void takesEmptyCellsAsSilence();
    void skipsBlankRows();
    void countsTheFields();
    void acceptsAContactWithoutAName();
    void keepsAllContactPoints();
    void takesNoNumberFromACellThatSaysSo_data();
    void takesNoNumberFromACellThatSaysSo();
    void settlesBirthdaysOfSeveralColumns();
    void keepsInTheNoteWhatHasNoField();
    void takesTheFirstAddress();
    void splitsTags();
    void readsPartsOfABirthday();
    void takesTheFormulaGuardOff();
};

void TestImportRow::readsEveryCustomerOfTheShop()
{
    QFile file(QStringLiteral(MK_TEST_DATA "/customers_10000.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    app::CsvReader reader(file);
    QStringList fields;
    QVERIFY(reader.readRecord(fields).value());
    const app::ColumnMap columns = app::mapColumns(fields).value();
    test::CpuTimer timer;
    timer.start();
    int count = 0;
    while (reader.readRecord(fields).value()) {
        const app::ImportRow read = app::readImportRow(columns, fields, kToday);
        const QString why = read.problems.isEmpty() ? QString() : read.problems.first().reason;
        QVERIFY2(read.problems.isEmpty(), qPrintable(fields.join(u" | "_s) + u": "_s + why));
        QVERIFY(read.fate != app::RowFate::Rejected);
        QCOMPARE(read.customer.code, fields.at(0));
        QCOMPARE(read.customer.fullName, fields.at(1));
        QCOMPARE(read.customer.contactPoints.first().normalized, fields.at(3));
        QCOMPARE(read.customer.birthday.hasDay(), !fields.at(5).isEmpty());
        QCOMPARE(db::keyOf(read.customer.stage), fields.at(8));
        ++count;
    }
    QCOMPARE(count, 10000);
    qInfo("10,000 rows read and checked: %lld ms", static_cast<long long>(timer.elapsed()));
}

void TestImportRow::fillsTheCustomer()
{
    const app::ImportRow read =
        row({u"Mã KH"_s, u"Họ và tên"_s, u"Giới tính"_s, u"SĐT"_s, u"Email"_s, u"Ngày sinh"_s, u"Tỉnh"_s,
             u"Nghề nghiệp"_s, u"Giai đoạn"_s, u"Nhãn"_s, u"Ghi chú"_s, u"Xưng hô"_s, u"Khách từ"_s},
            {u"KH01"_s, u" Nguyễn  Thị Hương "_s, u"Nữ"_s, u"0912 345 678"_s, u"Huong@Example.VN"_s,
             u"31/5/1990"_s, u"Sài Gòn"_s, u"Giáo viên"_s, u"Thân thiết"_s, u"VIP; spa"_s,
             u"dòng 1\ndòng 2"_s, u"cô"_s, u"11/05/2021"_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QVERIFY(read.problems.isEmpty());
    const db::Customer &customer = read.customer;
    QCOMPARE(customer.code, u"KH01"_s);
    QCOMPARE(customer.fullName, u"Nguyễn Thị Hương"_s);
    QCOMPARE(customer.givenName, u"Hương"_s);
    QVERIFY(!customer.sortKey.isEmpty());
    QCOMPARE(customer.gender, std::optional(db::Gender::Female));
    QCOMPARE(customer.province, u"Sài Gòn"_s);
    QCOMPARE(customer.occupation, u"Giáo viên"_s);
    QCOMPARE(customer.stage, db::LifecycleStage::Loyalty);
    QCOMPARE(customer.tags, (QStringList{u"VIP"_s, u"spa"_s}));
    QCOMPARE(customer.note, u"dòng 1\ndòng 2"_s);
    QCOMPARE(customer.honorific, u"cô"_s);
    QCOMPARE(customer.since, QDate(2021, 5, 11));
    QCOMPARE(shapeOf(customer.birthday), u"1990-5-31"_s);
    QCOMPARE(customer.contactPoints.size(), 2);
    QCOMPARE(customer.contactPoints.first().value, u"0912 345 678"_s);
    QCOMPARE(customer.contactPoints.first().normalized, u"+84912345678"_s);
    QVERIFY(customer.contactPoints.first().primary);
    QCOMPARE(customer.contactPoints.last().normalized, u"huong@example.vn"_s);
    QVERIFY(read.gave(ImportField::Phone));
    QVERIFY(!read.gave(ImportField::Zalo));
}

void TestImportRow::leavesEmptyWhatItCannotRead_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("code");
    QTest::newRow("phone") << u"SĐT"_s << u"091234567"_s << u"bad-phone"_s;
    QTest::newRow("second number of a phone cell") << u"SĐT"_s << u"0912345678; 09876543"_s << u"bad-phone"_s;
    QTest::newRow("e-mail") << u"Email"_s << u"lan@"_s << u"bad-email"_s;
    QTest::newRow("birthday") << u"Ngày sinh"_s << u"31/02/1990"_s << u"bad-date"_s;
    QTest::newRow("lunar birthday") << u"Sinh nhật âm lịch"_s << u"31/8"_s << u"bad-date"_s;
    QTest::newRow("gender") << u"Giới tính"_s << u"1"_s << u"bad-gender"_s;
    QTest::newRow("stage") << u"Giai đoạn"_s << u"đang yêu"_s << u"bad-stage"_s;
    QTest::newRow("calendar") << u"Lịch"_s << u"Hồi giáo"_s << u"bad-calendar"_s;
    QTest::newRow("kind") << u"Loại khách"_s << u"1"_s << u"bad-kind"_s;
    QTest::newRow("since") << u"Khách từ"_s << u"hôm qua"_s << u"bad-date"_s;
    QTest::newRow("birth year") << u"Năm sinh"_s << u"90"_s << u"bad-birth-year"_s;
}

void TestImportRow::leavesEmptyWhatItCannotRead()
{
    QFETCH(QString, header);
    QFETCH(QString, cell);
    const app::ImportRow read = row({u"Tên"_s, header}, {u"Lan"_s, cell});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QCOMPARE(read.customer.fullName, u"Lan"_s);
    QCOMPARE(read.problems.size(), 1);
    const app::CellProblem &problem = read.problems.first();
    QVERIFY(!problem.fatal);
    QCOMPARE(problem.column, header);
    QCOMPARE(problem.value, cell);
    QVERIFY(!problem.reason.isEmpty());
    QTEST(problem.code, "code");
}

void TestImportRow::reportsEveryBadCellOfARow()
{
    const app::ImportRow read =
        row({u"Tên"_s, u"SĐT"_s, u"Email"_s, u"Ngày sinh"_s}, {u"Lan"_s, u"12"_s, u"x"_s, u"y"_s});
    QCOMPARE(read.problems.size(), 3);
}

void TestImportRow::takesEmptyCellsAsSilence()
{
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s, u"Ngày sinh"_s, u"Giới tính"_s, u"Giai đoạn"_s},
                                    {u"Lan"_s, u" "_s, u""_s, u"\u00A0"_s, u""_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QVERIFY(!read.gave(ImportField::Phone));
    QVERIFY(!read.gave(ImportField::Stage));
    QVERIFY(read.customer.contactPoints.isEmpty());
}

void TestImportRow::skipsBlankRows()
{
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s}, {u" "_s, u""_s, u""_s});
    QVERIFY(read.fate == app::RowFate::Empty);
}

void TestImportRow::countsTheFields()
{
    const QStringList headers{u"Tên"_s, u"SĐT"_s};
    QVERIFY(row(headers, {u"Lan"_s}).fate != app::RowFate::Rejected);
    QVERIFY(row(headers, {u"Lan"_s, u"0912345678"_s, u""_s, u" "_s}).fate != app::RowFate::Rejected);
    const app::ImportRow read = row(headers, {u"Lan"_s, u"0912345678"_s, u"thừa"_s});
    QVERIFY(read.fate == app::RowFate::Rejected);
    QCOMPARE(read.problems.first().code, u"too-many-fields"_s);
    QCOMPARE(read.problems.first().value, u"thừa"_s);
}

void TestImportRow::acceptsAContactWithoutAName()
{
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s}, {u""_s, u"0912345678"_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QVERIFY(read.customer.fullName.isEmpty());
    const app::ImportRow nobody = row({u"Tên"_s, u"SĐT"_s, u"Ghi chú"_s}, {u""_s, u""_s, u"ai đây?"_s});
    QVERIFY(nobody.fate == app::RowFate::Rejected);
    QCOMPARE(nobody.problems.first().code, u"no-name-no-contact"_s);
}

void TestImportRow::keepsAllContactPoints()
{
    const app::ImportRow read =
        row({u"Tên"_s, u"SĐT"_s, u"SĐT 2"_s, u"Email"_s, u"Zalo"_s, u"Facebook"_s},
            {u"Lan"_s, u"0912345678 / 0987654321"_s, u"+84 912 345 678"_s, u"a@x.vn; b@x.vn"_s,
             u"https://zalo.me/0912345678"_s, u"https://www.facebook.com/Lan.Tran/"_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QStringList keys;
    for (const db::ContactPoint &point : read.customer.contactPoints)
        keys.append(db::keyOf(point.kind) + u':' + point.normalized + (point.primary ? u"!"_s : u""_s));
    QCOMPARE(keys,
             (QStringList{u"phone:+84912345678!"_s, u"phone:+84987654321"_s, u"email:a@x.vn!"_s,
                          u"email:b@x.vn"_s, u"zalo:+84912345678!"_s, u"facebook:facebook.com/lan.tran!"_s}));
}

void TestImportRow::takesNoNumberFromACellThatSaysSo_data()
{
    QTest::addColumn<QString>("cell");
    for (const QString &cell :
         {u"không có"_s, u"no"_s, u"-"_s, u"chưa có"_s, u"k có"_s, u"Ko có"_s, u"Không có SĐT"_s, u"N/A"_s})
        QTest::newRow(qUtf8Printable(cell)) << cell;
}

void TestImportRow::takesNoNumberFromACellThatSaysSo()
{
    QFETCH(const QString, cell);
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s, u"Tỉnh"_s}, {u"Bùi Văn Tuấn"_s, cell, u"Huế"_s});
    QVERIFY(read.problems.isEmpty());
    QVERIFY(!read.gave(ImportField::Phone));
    QVERIFY(read.customer.contactPoints.isEmpty());
    QCOMPARE(read.customer.fullName, u"Bùi Văn Tuấn"_s);
    QCOMPARE(read.customer.province, u"Huế"_s);
}

void TestImportRow::settlesBirthdaysOfSeveralColumns()
{
    const QStringList headers{u"Tên"_s, u"Ngày sinh"_s, u"Lịch"_s, u"Sinh nhật âm lịch"_s, u"Năm sinh"_s};
    const auto shape = [&](const QString &birthday, const QString &calendar, const QString &lunar,
                           const QString &year) {
        const app::ImportRow read = row(headers, {u"Lan"_s, birthday, calendar, lunar, year});
        return read.problems.isEmpty() ? shapeOf(read.customer.birthday) : read.problems.first().code;
    };
    QCOMPARE(shape(u"15/8/1984"_s, u"âm"_s, u""_s, u""_s), u"1984-8-15L"_s);
    QCOMPARE(shape(u""_s, u""_s, u"15/8"_s, u"1984"_s), u"1984-8-15L"_s);
    QCOMPARE(shape(u"15/8"_s, u""_s, u""_s, u"1984"_s), u"1984-8-15"_s);
    QCOMPARE(shape(u""_s, u""_s, u""_s, u"1984"_s), u"1984-0-0"_s);
    QCOMPARE(shape(u"15/8/1984"_s, u""_s, u""_s, u"1984"_s), u"1984-8-15"_s);
    QCOMPARE(shape(u"15/8/1984"_s, u""_s, u""_s, u"1985"_s), u"birth-year-conflict"_s);
    QCOMPARE(shape(u"15/8 ÂL"_s, u"dương"_s, u""_s, u""_s), u"bad-date"_s);
}

void TestImportRow::keepsInTheNoteWhatHasNoField()
{
    const app::ImportRow read =
        row({u"Tên"_s, u"Ghi chú"_s, u"Địa chỉ"_s, u"Ngày sinh"_s, u"Ngày sinh âm lịch"_s},
            {u"Lan"_s, u"khách quen"_s, u"12 Lê Lợi"_s, u"8/9/1984"_s, u"13/8/1984"_s});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QCOMPARE(read.customer.note, u"khách quen\nNgày sinh âm lịch: 13/8/1984"_s);
    QCOMPARE(shapeOf(read.customer.birthday), u"1984-9-8"_s);
}

void TestImportRow::takesTheFirstAddress()
{
    const auto address = [](const QStringList &headers, const QStringList &cells) {
        return row(QStringList{u"Họ tên"_s} + headers, QStringList{u"Lê Lan"_s} + cells).customer;
    };
    QCOMPARE(address({u"Địa chỉ"_s}, {u"12 Lê Lợi\nphường 3"_s}).address, u"12 Lê Lợi, phường 3"_s);
    const db::Customer parts = address({u"Địa chỉ"_s, u"Phường/xã"_s, u"Quận/huyện"_s},
                                       {u"12 Lê Lợi"_s, u"Phường 3"_s, u"Quận 1"_s});
    QCOMPARE(parts.address, u"12 Lê Lợi, Phường 3, Quận 1"_s);
    QVERIFY(parts.note.isEmpty());
    const db::Customer two =
        address({u"Home Street"_s, u"Business Street"_s}, {u"12 Lê Lợi"_s, u"5 Hai Bà Trưng"_s});
    QCOMPARE(two.address, u"12 Lê Lợi"_s);
    const db::Customer number = address({u"Địa chỉ"_s, u"Phường/xã"_s}, {u"120 Lê Lợi"_s, u"12"_s});
    QCOMPARE(number.address, u"120 Lê Lợi, 12"_s);
    QCOMPARE(two.note, u"Business Street: 5 Hai Bà Trưng"_s);
    const app::ImportRow cut = row({u"Họ tên"_s, u"Địa chỉ"_s}, {u"Lê Lan"_s, u"số "_s.repeated(400)});
    QVERIFY(cut.customer.address.size() <= 500);
    QCOMPARE(cut.problems.size(), 1);
}

void TestImportRow::splitsTags()
{
    const app::ImportRow read = row({u"Tên"_s, u"Tags"_s}, {u"Lan"_s, u"VIP; spa,quà  Tết ;vip;;"_s});
    QCOMPARE(read.customer.tags, (QStringList{u"VIP"_s, u"spa"_s, u"quà Tết"_s}));
}

void TestImportRow::readsPartsOfABirthday()
{
    const QStringList headers{u"Display Name"_s, u"Birth Year"_s, u"Birth Month"_s, u"Birth Day"_s};
    const auto shape = [&](const QString &year, const QString &month, const QString &day) {
        return shapeOf(row(headers, {u"Lan"_s, year, month, day}).customer.birthday);
    };
    QCOMPARE(shape(u"1990"_s, u"5"_s, u"31"_s), u"1990-5-31"_s);
    QCOMPARE(shape(u""_s, u"5"_s, u"31"_s), u"0-5-31"_s);
    QCOMPARE(shape(u"0"_s, u"0"_s, u"0"_s), u"0-0-0"_s);
    QCOMPARE(row(headers, {u"Lan"_s, u""_s, u"2"_s, u"31"_s}).problems.size(), 1);
    QCOMPARE(shapeOf(row({u"Name"_s, u"Birth Day"_s}, {u"Lan"_s, u"31/5/1990"_s}).customer.birthday),
             u"1990-5-31"_s);
}

void TestImportRow::takesTheFormulaGuardOff()
{
    const QString note = u"=khách nói vậy"_s;
    const app::ImportRow read = row({u"Tên"_s, u"SĐT"_s, u"Ghi chú"_s},
                                    {u"Lan"_s, app::guardCell(u"+84 912 345 678"_s), app::guardCell(note)});
    QVERIFY(read.fate != app::RowFate::Rejected);
    QCOMPARE(read.customer.note, note);
    QCOMPARE(read.customer.contactPoints.first().value, u"+84 912 345 678"_s);
}

MK_TEST(TestImportRow)
#include "tst_import_row.moc"
