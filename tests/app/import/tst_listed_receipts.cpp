#include "app/customers/contact_commands.h"
#include "app/customers/customer_list.h"
#include "app/desk/undo.h"
#include "app/import/import_preview.h"
#include "app/import/import_undo.h"
#include "app/import/interaction_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_search.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::ImportOptions;

/// A receipt of a list counts once, in one list and over several, whatever became of it since.
class TestListedReceipts final : public QObject, private InteractionShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void takesTheTotalThatEachLineRepeats();
    void sumsTheLinesOfAReceipt();
    void changesNothingTheSecondTime_data();
    void changesNothingTheSecondTime();
    void knowsAReceiptHoweverItsNumberIsTyped();
    void keepsRowsApartThatSayTheSame();
    void tellsTheSameNumberOfAnotherTill();
    void tellsTheSameNumberOfAnotherTillInOneList();
    void showsWhatBecameOfAReceipt();
    void tellsWhatIsCancelledSince();
    void tellsAReceiptThatIsNotWhole();
    void knowsAReceiptThatWasRemovedAndRestored();
    void putsTheListInOrderAgainWhenItIsUndone();
};

void TestListedReceipts::takesTheTotalThatEachLineRepeats()
{
    const auto report = importFile(u"shopify-orders.csv"_s);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->returned, 1);
    QCOMPARE(report->notes.constLast().code, u"receipt-total"_s);
    QCOMPARE(
        timeline(u"K1"_s),
        QStringList{u"2026-01-05 purchase in website 480000 Lineitem name: Hoa lan hồ điệp | Lineitem name: "
                    "Chậu sứ"_s});
}

void TestListedReceipts::sumsTheLinesOfAReceipt()
{
    const auto report = importFile(u"misa-lines.csv"_s);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 2);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->returned, 1);
    QCOMPARE(report->notes.constLast().code, u"lines-summed"_s);
    QCOMPARE(timeline(u"K1"_s),
             (QStringList{u"2026-01-05 purchase in store 750000 Tên hàng: Hoa lan | Tên hàng: Chậu sứ"_s,
                          u"2026-01-06 purchase in store 1250000 Tên hàng: Phân bón"_s}));
}

void TestListedReceipts::changesNothingTheSecondTime_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list :
         {"kiotviet-receipts.csv", "shopify-orders.csv", "misa-lines.csv", "phone-calls.csv"})
        QTest::addRow("%s", list) << QString::fromLatin1(list);
}

void TestListedReceipts::changesNothingTheSecondTime()
{
    QFETCH(QString, list);
    const auto first = importFile(list);
    QVERIFY(first && first->interactions > 0);
    const QStringList before = timeline(u"K1"_s) + timeline(u"K2"_s);
    const auto again = importFile(list);
    QVERIFY(again);
    QCOMPARE(again->interactions, 0);
    QVERIFY(again->unchanged >= first->interactions);
    QVERIFY(!again->batch);
    QVERIFY(!again->changes.interactions);
    QCOMPARE(timeline(u"K1"_s) + timeline(u"K2"_s), before);
}

void TestListedReceipts::knowsAReceiptHoweverItsNumberIsTyped()
{
    const auto first = import("Số hóa đơn,Ngày,SĐT,Tổng cộng\nHD1,05/01/2026,0912345678,45.000\n");
    QVERIFY2(first, first ? "" : qUtf8Printable(first.error().detail));
    QCOMPARE(first->interactions, 1);
    const auto second = import("Số hóa đơn,Ngày,SĐT,Tổng cộng\nhd1,05/01/2026,0912345678,45.000\n"
                               "hd2,06/01/2026,0912345678,30.000\n HĐ2 ,06/01/2026,0912345678,30.000\n");
    QVERIFY2(second, second ? "" : qUtf8Printable(second.error().detail));
    QCOMPARE(second->unchanged, 1);
    QCOMPARE(second->interactions, 1);
    QCOMPARE(second->duplicates, 1); // a further line of the same receipt
    QCOMPARE(timeline(u"K1"_s).size(), 2);
}

void TestListedReceipts::keepsRowsApartThatSayTheSame()
{
    constexpr auto kTwoCoffees =
        "Ngày,SĐT,Số tiền\n05/01/2026,0912345678,45.000\n05/01/2026,0912345678,45.000\n";
    QCOMPARE(import(kTwoCoffees)->interactions, 2);
    const auto again = import(QByteArray(kTwoCoffees) + "06/01/2026,0912345678,45.000\n");
    QCOMPARE(again->interactions, 1); // a longer list that overlaps
    QCOMPARE(again->unchanged, 2);
}

void TestListedReceipts::tellsTheSameNumberOfAnotherTill()
{
    QVERIFY(import("Mã hóa đơn,Ngày,SĐT,Tổng cộng\n1,05/01/2026,0912345678,45.000\n"));
    constexpr auto kOther = "Mã hóa đơn,Ngày,SĐT,Tổng cộng\n1,09/01/2026,0987654321,70.000\n";
    const auto other = import(kOther);
    QCOMPARE(other->rejected, 1);
    QCOMPARE(other->firstProblems.value(0).code, u"other-receipt"_s);
    ImportOptions options;
    options.source = u"till 2"_s;
    QCOMPARE(import(kOther, options)->interactions, 1);
}

void TestListedReceipts::tellsTheSameNumberOfAnotherTillInOneList()
{
    const auto report = import("Mã hóa đơn,Ngày,SĐT,Tổng cộng\n1,05/01/2026,0912345678,45.000\n"
                               "1,09/01/2026,0987654321,70.000\n1,05/01/2026,0912345678,45.000\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->duplicates, 1); // the line of the same customer and day
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->firstProblems.value(0).code, u"other-receipt"_s);
    QCOMPARE(report->firstProblemRows, QList<qint64>{3});
    QVERIFY(timeline(u"K2"_s).isEmpty());
}

void TestListedReceipts::showsWhatBecameOfAReceipt()
{
    app::ImportPreview preview(app::ListKind::Interactions);
    ImportOptions options;
    options.look = [&preview](const app::TakenRow &row) { preview.append(row); };
    const auto report = import("Mã hóa đơn,Ngày,SĐT,Tổng cộng,Trạng thái\n"
                               "1,05/01/2026,0912345678,45.000,Đã hủy\n"
                               "2,05/01/2026,0912345678,-45.000,Hoàn thành\n"
                               "3,05/01/2026,0912345678,45.000,Hoàn thành\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(preview.at(0).receiptState, app::ReceiptState::Cancelled);
    QCOMPARE(preview.at(1).receiptState, app::ReceiptState::Returned);
    QCOMPARE(preview.at(2).receiptState, app::ReceiptState::Stands);
}

void TestListedReceipts::tellsWhatIsCancelledSince()
{
    constexpr auto kHead = "Mã hóa đơn,Ngày,SĐT,Tổng cộng,Trạng thái\n";
    QVERIFY(import(QByteArray(kHead) + "1,05/01/2026,0912345678,45.000,Hoàn thành\n"));
    const auto later = import(QByteArray(kHead) + "1,05/01/2026,0912345678,45.000,Đã hủy\n");
    QCOMPARE(later->cancelled, 1);
    QCOMPARE(later->cancelledSince, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

void TestListedReceipts::tellsAReceiptThatIsNotWhole()
{
    const auto report = import("Số hóa đơn,Ngày,SĐT,Thành tiền\n"
                               "1,05/01/2026,0912345678,45.000\n1,05/01/2026,0912345678,rẻ\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->notes.constLast().code, u"lines-left-out"_s);
}

void TestListedReceipts::knowsAReceiptThatWasRemovedAndRestored()
{
    QVERIFY(importFile(u"kiotviet-receipts.csv"_s));
    db::Session &session = m_shop->session();
    const auto receipt = session.interactions().byReference(u"till"_s, u"HD000101"_s);
    QVERIFY(receipt && *receipt);
    const auto removed = app::run(session, app::RemoveContact{(*receipt)->id}, m_shop->moment());
    QVERIFY(removed);
    QVERIFY(timeline(u"K1"_s).isEmpty());
    QVERIFY(app::undo(session, removed->entry, m_shop->moment()));
    QCOMPARE(timeline(u"K1"_s).size(), 1);
    QCOMPARE(importFile(u"kiotviet-receipts.csv"_s)->interactions, 0);
}

void TestListedReceipts::putsTheListInOrderAgainWhenItIsUndone()
{
    db::Session &session = m_shop->session();
    const auto newestFirst = [&] {
        app::ListQuery query;
        query.sorting = {app::CustomerSort::LastContact, true};
        const auto found = app::findCustomers(session, query, m_shop->clock());
        QStringList codes;
        for (const db::CustomerId id : found->ids)
            codes.append(session.reader().read(id)->code);
        return codes;
    };
    QVERIFY(importFile(u"kiotviet-receipts.csv"_s)); // at 9:15 and at 10:20
    session.search().follow(db::ChangeSet::everything());
    const QStringList before{u"K2"_s, u"K1"_s};
    QCOMPARE(newestFirst(), before);
    const auto newer =
        import("Mã hóa đơn,Thời gian,Mã khách hàng,Khách hàng,Điện thoại,Chi nhánh,Tổng tiền hàng,Giảm giá,"
               "Khách cần trả,Khách đã trả,Trạng thái,Ghi chú\n"
               "HD000201,05/02/2026 09:15,K1,Đào Thị Hoa,0912345678,Chi nhánh 1,\"90,000\",0,\"90,000\","
               "\"90,000\",Hoàn thành,\n");
    QVERIFY(newer);
    session.search().follow(newer->changes);
    QCOMPARE(newestFirst(), (QStringList{u"K1"_s, u"K2"_s}));
    const auto undone = app::run(session, app::TakeBackImport{newer->batch}, m_shop->moment());
    QVERIFY(undone);
    session.search().follow(undone->changes);
    QCOMPARE(newestFirst(), before);
}

MK_TEST(TestListedReceipts)
#include "tst_listed_receipts.moc"
