#include "db/customers/customer_reader.h"
#include "db/customers/customer_search.h"
#include "db/customers/customer_store.h"
#include "tests/app/import/customer_import_shop.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Whom a row of a list is about: a customer of the shop, of an earlier row, or a new one.
class TestKnownCustomer final : public QObject, CustomerImportShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void findsARepeatedRowByEachOfThree_data();
    void findsARepeatedRowByEachOfThree();
    void countsARowThatRepeatsAnEarlierOne();
    void takesARenamedCustomerByTheCode();
    void takesSomebodyWithOnlyANumber();
    void keepsTwoPeopleOfOneNameApart();
    void bringsBackSomebodyDeleted();
};

void TestKnownCustomer::findsARepeatedRowByEachOfThree_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("by phone") << QByteArray("Lê Lan,0905111111,,,Huế\nLê Lan,0905 111 111,,,Đà Nẵng\n");
    QTest::newRow("by e-mail") << QByteArray("Lê Lan,,lan@example.com,,Huế\nLê Lan,,LAN@example.com,,\n");
    QTest::newRow("by birthday") << QByteArray("Lê Lan,,,03/04/1986,Huế\nLê Lan,,,03/04/1986,Đà Nẵng\n");
}

void TestKnownCustomer::findsARepeatedRowByEachOfThree()
{
    QFETCH(const QByteArray, rows);
    const auto report = import("Họ tên,Điện thoại,Email,Ngày sinh,Tỉnh\n" + rows);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 1);
    QCOMPARE(report->duplicates, 1);
}

void TestKnownCustomer::countsARowThatRepeatsAnEarlierOne()
{
    const auto report = import("full_name,phone,email,province\n"
                               "Lê Lan,0912345678,,Huế\n"
                               "LÊ LAN,+84 912 345 678,lan@example.vn,Đà Nẵng\n");
    QVERIFY(report);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(count(), 1);
    const auto found = m_shop->session().search().find(db::SearchQuery::parse(u"lan@example.vn"));
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t(1));
    QCOMPARE(m_shop->session().customers().byId(found->front())->province, u"Huế"_s); // the first row said so
}

void TestKnownCustomer::takesARenamedCustomerByTheCode()
{
    QVERIFY(import("code,full_name,phone\nKH1,Lê Thị Lan,0912345678\n"));
    QCOMPARE(import("code,full_name,phone\nKH1,Chị Lan,0987654321\n")->updated, 1);  // a part of the name
    QCOMPARE(import("code,full_name,phone\nKH1,Trần Bảo,0987654321\n")->updated, 1); // the phone is known
    QCOMPARE(import("code,full_name\nKH1,Phạm Vy\n")->updated, 1);                   // says no phone
}

void TestKnownCustomer::takesSomebodyWithOnlyANumber()
{
    const QByteArray csv = "full_name,phone\n,0912 345 678\n";
    QCOMPARE(import(csv)->created, 1);
    QCOMPARE(import(csv)->created, 0);
    QCOMPARE(count(), 1);
}

void TestKnownCustomer::keepsTwoPeopleOfOneNameApart()
{
    const auto report = import("full_name,phone,birthday\n"
                               "Nguyễn Văn An,0912345678,\n"
                               "Nguyễn Văn An,0987654321,\n"
                               "Nguyễn Văn An,,1/2/1990\n"
                               "Nguyễn Văn An,,3/4/1980\n");
    QVERIFY(report);
    QCOMPARE(report->created, 4);
}

void TestKnownCustomer::bringsBackSomebodyDeleted()
{
    const QByteArray csv = "code,full_name\nKH1,Lê Lan\n";
    QVERIFY(import(csv));
    QVERIFY(m_shop->session().customers().remove(byCode(u"KH1"_s).id, m_shop->moment()));
    QCOMPARE(count(), 0);
    QCOMPARE(import(csv)->updated, 1);
    QCOMPARE(count(), 1);
}

MK_TEST(TestKnownCustomer)
#include "tst_known_customer.moc"
