#include "app/import/customer_import.h"

#include "app/exchange/open_list.h"
#include "app/people/honorific.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Lists as address books, tills and spreadsheets write them, each into a shop of its own: every customer as
/// it must stand there afterwards, and every word that must be said.
class TestShopLists final : public QObject
{
    Q_OBJECT
private slots:
    void becomesTheCustomersThatItNames_data();
    void becomesTheCustomersThatItNames();
    void changesNothingTheSecondTime_data() { becomesTheCustomersThatItNames_data(); }
    void changesNothingTheSecondTime();
    void addressesPeopleByTheirNames_data();
    void addressesPeopleByTheirNames();

private:
    static app::ImportReport import(TestShop &shop, const QString &list);
    static QList<db::Customer> everybody(TestShop &shop);
    /// "code | kind | name | given | gender | form of address | stage | birthday | since | phones | e-mails |
    /// tags | address | note | refusals"; what is empty is left out, but for the name.
    static QString told(TestShop &shop, const db::Customer &customer);
};

namespace {

QString birthdayText(const db::Birthday &birthday)
{
    if (!birthday.day && !birthday.month && !birthday.year)
        return {};
    const QString day = u"%1/%2"_s.arg(birthday.day.value_or(0)).arg(birthday.month.value_or(0));
    return birthday.year ? day + u"/%1"_s.arg(*birthday.year) : day;
}

QString contactsOf(const db::Customer &customer, db::ContactKind kind)
{
    QStringList texts;
    for (const db::ContactPoint &point : customer.contactPoints) {
        if (point.kind == kind)
            texts.append(point.normalized);
    }
    return texts.join(u' ');
}

struct Expected
{
    const char *list;
    QStringList customers;
    QStringList notes;    ///< "code: column"
    QStringList problems; ///< "line: column: value: code"
};

} // namespace

app::ImportReport TestShopLists::import(TestShop &shop, const QString &list)
{
    const auto source = app::openList(QStringLiteral(MK_TEST_DATA "/lists/") + list + u".csv"_s);
    if (!source)
        qFatal("%s", qPrintable(source.error().detail));
    app::ImportOptions options;
    options.fileName = list + u".csv"_s;
    const auto report = app::CustomerImport(shop.session(), shop.clock(), options).run(**source);
    if (!report)
        qFatal("%s", qPrintable(report.error().detail));
    return *report;
}

QList<db::Customer> TestShopLists::everybody(TestShop &shop)
{
    QList<db::Customer> people;
    for (qint64 id = 1; id <= shop.session().customers().counts()->total(); ++id)
        people.append(*shop.session().reader().read(db::CustomerId{id}));
    return people;
}

QString TestShopLists::told(TestShop &shop, const db::Customer &customer)
{
    QStringList refusals;
    const auto ledger = shop.session().consents().ledger(customer.id);
    for (const db::Consent &line : *ledger) {
        if (!line.granted && line.purpose == db::Purpose::Greeting)
            refusals.append(line.channel + u'=' + line.wording);
    }
    const QStringList parts{
        customer.code,
        customer.kind == db::CustomerKind::Company ? u"company"_s : QString(),
        customer.fullName,
        customer.givenName == customer.fullName ? QString() : customer.givenName,
        customer.gender ? db::keyOf(*customer.gender) : QString(),
        customer.honorific,
        customer.stage == db::LifecycleStage::Awareness ? QString() : db::keyOf(customer.stage),
        birthdayText(customer.birthday),
        customer.since.isValid() ? u"since "_s + customer.since.toString(Qt::ISODate) : QString(),
        contactsOf(customer, db::ContactKind::Phone),
        contactsOf(customer, db::ContactKind::Email),
        customer.tags.isEmpty() ? QString() : u'#' + customer.tags.join(u" #"),
        customer.address.isEmpty() ? QString() : u"at "_s + customer.address,
        customer.note.isEmpty() ? QString() : u'"' + customer.note + u'"',
        refusals.isEmpty() ? QString() : u"refused "_s + refusals.join(u", ")};
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(u" | ");
}

void TestShopLists::becomesTheCustomersThatItNames_data()
{
    QTest::addColumn<QStringList>("customers");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<QStringList>("problems");
    const Expected lists[]{
        {"created-with-time",
         {u"KH000001 | Ngô Thị Bích | Bích | experience | since 2024-01-05 | +84909012345"_s},
         {u"unknown-column: Chi nhánh tạo, Người tạo, Ngày giao dịch cuối"_s},
         {}},
        {"created-with-time-created",
         {u"A B | B | since 2024-03-02 | +84961000009"_s, u"C D | D | since 2024-03-02 | +84961000010"_s,
          u"E F | F | since 2024-03-02 | +84961000011"_s},
         {},
         {}},
        {"customer-type",
         {u"Lưu Thị Na | Na | +84961000006 | #Buôn"_s, u"Lưu Thị Nga | Nga | +84961000007"_s,
          u"Lưu Thị Nụ | Nụ | +84961000008 | #Đại lý"_s},
         {},
         {}},
        {"customer-type-loaikh",
         {u"Lưu Thị Na | Na | +84961000006 | #VIP"_s, u"Lưu Thị Nụ | Nụ | +84961000008 | #Sỉ"_s},
         {},
         {}},
        {"kiotviet-status",
         {u"KH000001 | Ngô Thị Bích | Bích | female | experience | 15/8/1992 | since 2024-01-05 | +84909012345 | bich@example.com | #Khách sỉ #VIP"_s,
          u"KH000002 | Cường | male | anh | experience | since 2024-01-06 | +84910123456"_s,
          u"KH000003 | company | Loan | female | chị | experience | since 2024-01-07 | +842838221234 | \"Công ty: Công ty Sao Mai\""_s},
         {u"not-a-stage: Trạng thái"_s, u"unknown-column: Chi nhánh tạo, Người tạo, Ngày giao dịch cuối"_s},
         {}},
        {"no-date-sentinels",
         {u"Tư Một | Một | 30/11 | +84932000001"_s, u"Tư Hai | Hai | 8/12 | +84932000002"_s,
          u"Tư Ba | Ba | +84932000003"_s, u"Tư Bốn | Bốn | +84932000004"_s, u"Tư Năm | Năm | +84932000005"_s,
          u"Tư Sáu | Sáu | +84932000006"_s, u"Tư Bảy | Bảy | +84932000007"_s,
          u"Tư Tám | Tám | 30/11 | +84932000008"_s, u"Tư Chín | Chín | +84932000009"_s,
          u"Tư Mười | Mười | +84932000010"_s, u"Tư Mốt | Mốt | +84932000011"_s,
          u"Tư Nhì | Nhì | 31/5/1990 | +84932000012"_s},
         {},
         {}},
        {"no-value-words",
         {u"Năm Một | Một | +84933000001"_s, u"Năm Hai | Hai | +84933000002"_s,
          u"Năm Ba | Ba | +84933000003"_s, u"Năm Bốn | Bốn | nam4@example.com"_s,
          u"Năm Năm | Năm | nam5@example.com"_s, u"Năm Sáu | Sáu | +84933000006"_s},
         {},
         {u"7: Email: nam6@gmail: bad-email"_s}},
        {"outlook",
         {u"Lê Văn Hùng | Hùng | +84905678901 +842438251234 | hung@example.com | #Khách sỉ #VIP"_s,
          u"Đỗ Mai | Mai | female | 31/12/1990 | +84906789012 | mai@example.com mai2@example.com"_s},
         {u"month-first: Birthday"_s},
         {}},
        {"status-words",
         {u"Kiều Oanh | Oanh | +84917890123"_s,
          u"Kiều Trinh | Trinh | +84918901234 | refused all=status-words.csv:3 · Status: unsubscribed"_s,
          u"Kiều Vy | Vy | +84919012345"_s},
         {},
         {u"2: Status: Active: bad-stage"_s}},
        {"google-new",
         {u"Nguyễn Thị Lan | Lan | 8/3 | +84901234567 +84902345678 +842838221234 | lan.a@example.com "
          "lan.b@example.com | #Khách VIP"_s,
          u"Trần Minh Khai | Minh Khai | 1/12/1985 | +84903456789 | khai@example.com"_s},
         {},
         {}},
        {"misa-title-rows", {u"MS01 | Cao Thị Vân | Vân | +84915678901"_s}, {u"title-lines: "_s}, {}},
        {"company-before-name",
         {u"Trần Thị Liên | Liên | +84961000001 | \"Tên công ty: Công ty Sao Mai\""_s,
          u"Vũ Văn Khoa | Khoa | +84961000002"_s},
         {},
         {}},
        {"name-first-last", {u"Trần Thị Mỹ Liên | Liên | +84961000019"_s}, {}, {}},
        {"month-first",
         {u"Lâm Tú | Tú | 31/12/1990 | +84921012345"_s, u"Lâm Uyên | Uyên | 1/12/1991 | +84921012346"_s,
          u"Lâm Vi | Vi | 4/3/1992 | +84921012347"_s, u"Lâm Xuân | Xuân | 19/7/1993 | +84921012348"_s},
         {u"month-first: Birthday"_s},
         {}},
        {"nhanh-mixed-emails",
         {u"Phạm Hoa | Hoa | +84901000001 | hoa@example.com hoa2@example.com"_s,
          u"Phạm Huệ | Huệ | +84901000002 +84901000003"_s},
         {},
         {u"3: Thư điện tử: hue@example: bad-email"_s}},
        {"refusal-columns",
         {u"Bê | male | anh | +84961000041 | ab@example.com | refused email=refusal-columns.csv:2 · Nhận "
          u"email "
          u"quảng cáo: "
          "Không, sms=refusal-columns.csv:2 · Accepts SMS Marketing: no"_s},
         {u"consent-not-imported: Nhận email quảng cáo, Accepts SMS Marketing"_s},
         {}},
        {"google-old",
         {u"Nguyễn Thị Lan | Lan | 8/3 | +84901234567 | lan@example.com | #Khách VIP | at 12 Lê Lợi | "
          u"\"khách quen\nOrganization 1 - Name: Công ty Sao Mai\""_s,
          u"Hoa | female | chị | +84901234568"_s},
         {},
         {}},
        {"thunderbird",
         {u"Lê Văn Hùng | Hùng | 1/12/1985 | +84905678901 +842438251234 | hung@example.com hung2@example.com "
          u"| at 5 Hai Bà Trưng"_s},
         {},
         {}},
        {"shopify",
         {u"7210001 | Đỗ Mai | Mai | experience | +84905678901 +84905678902 | mai@example.com | #VIP #sỉ | "
          u"at 12 Lê Lợi | "
          u"refused sms=shopify.csv:2 · Accepts SMS Marketing: no"_s},
         {u"consent-not-imported: Accepts Email Marketing, Accepts SMS Marketing"_s,
          u"unknown-column: Default Address Country Code, Tax Exempt"_s},
         {}},
        {"hubspot",
         {u"101 | Trần Liên | Liên | experience | since 2024-05-20 | +84905678903 | lien@example.com | "
          u"\"Company Name: "
          "Sao Mai\" | refused email=hubspot.csv:2 · Unsubscribed from all email: true"_s,
          u"102 | Vũ Khoa | Khoa | since 2024-05-21 | +84905678904 | khoa@example.com"_s},
         {u"consent-not-imported: Unsubscribed from all email"_s,
          u"unknown-column: Lead Status, Last Activity Date"_s},
         {}},
        {"web-shop",
         {u"1 | Trần Thị Mỹ Liên | Liên | since 2024-05-20 | +84905678905 | lien@example.com | at 3 Hàng Bài"_s,
          u"2 | Vũ Khoa | Khoa | since 2024-05-21 | +84905678906"_s},
         {u"not-a-stage: Trạng thái"_s},
         {}},
        {"names",
         {u"Lan | female | chị | +84934000001"_s, u"Tuấn | male | anh | +84934000002"_s,
          u"Cường | male | anh | +84934000003"_s, u"Nguyễn Thị Hoa | Hoa | female | bà | +84934000004"_s,
          u"company | Cty TNHH Hoàng Công | +84934000005"_s,
          u"Sofia Meier | Meier | +84934000006 | \"Họ tên: Dr. Sofia Meier\""_s,
          u"Hà | female | chị | +84934000007 | \"Họ tên: chị Hà (mẹ bé Bi)\""_s,
          u"Nguyễn Thị Minh Khai | Khai | +84934000008"_s, u"Nguyễn Văn An | An | +84934000009"_s,
          u"company | Shop Hoa Mai | +84934000010"_s, u"company | Trường Mầm non Hoa Sen | +84934000011"_s,
          u"Lan Anh | Anh | +84934000012 | \"Họ tên: Lan Anh Q3\""_s,
          u"Tuấn | +84934000013 | \"Họ tên: Tuấn 0901\""_s, u"Lê Thị Thu | Thu | +84934000014"_s,
          u"Nguyễn Thị Lan | Lan | +84934000015 | \"Họ tên: Nguyễn Thị Lan - sỉ\""_s},
         {},
         {}},
    };
    for (const Expected &list : lists)
        QTest::newRow(list.list) << list.customers << list.notes << list.problems;
}

void TestShopLists::becomesTheCustomersThatItNames()
{
    QFETCH(QStringList, customers);
    QFETCH(QStringList, notes);
    QFETCH(QStringList, problems);
    TestShop shop;
    const app::ImportReport report = import(shop, QString::fromUtf8(QTest::currentDataTag()));
    QStringList people;
    for (const db::Customer &customer : everybody(shop))
        people.append(told(shop, customer));
    QCOMPARE(people, customers);
    QCOMPARE(report.created, customers.size());
    QCOMPARE(report.updated + report.unchanged + report.duplicates + report.rejected + report.heldBack, 0);
    QCOMPARE(report.leftEmpty, problems.size()); // one a row in these lists
    QCOMPARE(report.refusals, customers.filter(u" | refused "_s).size());
    QStringList noted;
    for (const app::ColumnNote &note : report.notes)
        noted.append(note.code + u": "_s +
                     (note.columns.isEmpty() ? note.column : note.columns.join(u", "_s)));
    QCOMPARE(noted, notes);
    QStringList found;
    for (qsizetype i = 0; i < report.firstProblems.size(); ++i) {
        const app::CellProblem &problem = report.firstProblems.at(i);
        QVERIFY(!problem.fatal && !problem.reason.isEmpty());
        found.append(u"%1: %2: %3: %4"_s.arg(QString::number(report.firstProblemRows.at(i)), problem.column,
                                             problem.value, problem.code));
    }
    QCOMPARE(found, problems);
}

void TestShopLists::changesNothingTheSecondTime()
{
    QFETCH(QStringList, customers);
    TestShop shop;
    const QString list = QString::fromUtf8(QTest::currentDataTag());
    import(shop, list);
    const app::ImportReport again = import(shop, list);
    QCOMPARE(again.unchanged, customers.size());
    QCOMPARE(again.refusals, 0);
    QVERIFY(again.changes.isEmpty());
    QStringList people;
    for (const db::Customer &customer : everybody(shop))
        people.append(told(shop, customer));
    QCOMPARE(people, customers);
}

void TestShopLists::addressesPeopleByTheirNames_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("greeted");
    const QStringList greeted{u"chị Lan"_s,
                              u"anh Tuấn"_s,
                              u"anh Cường"_s,
                              u"bà Hoa"_s,
                              u"Quý công ty Cty TNHH Hoàng Công"_s,
                              u"anh/chị Meier"_s,
                              u"chị Hà"_s,
                              u"anh/chị Khai"_s,
                              u"anh/chị An"_s,
                              u"Quý khách Shop Hoa Mai"_s,
                              u"Quý khách Trường Mầm non Hoa Sen"_s,
                              u"anh/chị Anh"_s,
                              u"anh/chị Tuấn"_s,
                              u"anh/chị Thu"_s,
                              u"anh/chị Lan"_s};
    for (int row = 0; row < greeted.size(); ++row)
        QTest::newRow(qPrintable(greeted.at(row))) << row << greeted.at(row);
}

void TestShopLists::addressesPeopleByTheirNames()
{
    QFETCH(int, row);
    TestShop shop;
    import(shop, u"names"_s);
    const db::Customer customer = everybody(shop).at(row);
    QTEST(app::honorificFor(customer, shop.clock().today(), u"vi"_s) + u' ' + customer.givenName, "greeted");
}

MK_TEST(TestShopLists)
#include "tst_shop_lists.moc"
