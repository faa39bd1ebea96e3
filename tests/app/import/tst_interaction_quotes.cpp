#include "app/import/interaction_shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Cells of purchases and calls with one of two quotes, whose partner a CSV file has lost.
class TestInteractionQuotes final : public QObject, private InteractionShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void readsTheRowWithoutThem();
    void leavesInchesOfWhatWasBought();
    void tellsThemOfANewCustomerToo();
};

void TestInteractionQuotes::readsTheRowWithoutThem()
{
    const auto report = import("Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Khách cần trả,Trạng thái\n"
                               "HD1\",05/01/2026 09:15\",Đào Thị Hoa\",0912345678\",45000\",Hoàn thành\"\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(timeline(u"K1"_s), QStringList{u"2026-01-05 purchase in store 45000 "_s});
    const auto known = m_shop->session().interactions().byReference(u"till"_s, u"HD1"_s);
    QVERIFY(known && *known);
    QCOMPARE(report->mendedQuotes, 1);
    QCOMPARE(report->firstProblems.size(), 4); // of the receipt; the customer is there already
    for (const app::CellProblem &problem : report->firstProblems)
        QCOMPARE(problem.code, u"lone-quote"_s);

    // The list that was mended is the same list.
    const auto again = import("Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Khách cần trả,Trạng thái\n"
                              "HD1,05/01/2026 09:15,Đào Thị Hoa,0912345678,45000,Hoàn thành\n");
    QCOMPARE(again->interactions, 0);
    QCOMPARE(again->unchanged, 1);
}

void TestInteractionQuotes::leavesInchesOfWhatWasBought()
{
    const auto report = import("Mã hóa đơn,Thời gian,Điện thoại,Khách cần trả,Ghi chú\n"
                               "HD1,05/01/2026 09:15,0912345678,45000,tivi 32\"\n");
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->mendedQuotes, 0);
    QVERIFY(timeline(u"K1"_s).constFirst().endsWith(u"tivi 32\""_s));
}

void TestInteractionQuotes::tellsThemOfANewCustomerToo()
{
    app::ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report = import("Mã hóa đơn,Thời gian,Khách hàng,Điện thoại,Khách cần trả\n"
                               "HD1\",05/01/2026 09:15,Lê Văn Tám\",0903111333,45000\n",
                               options);
    QCOMPARE(report->created, 1);
    QCOMPARE(report->mendedQuotes, 1);
    QCOMPARE(report->firstProblems.size(), 2);
    const auto owners = m_shop->session().reader().ownersOf(db::ContactKind::Phone, u"+84903111333"_s, 10);
    QCOMPARE(owners->constFirst().fullName, u"Lê Văn Tám"_s);
}

MK_TEST(TestInteractionQuotes)
#include "tst_interaction_quotes.moc"
