#include "app/import/interaction_import.h"

#include "app/customers/contact_commands.h"
#include "app/customers/customer_list.h"
#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/import_preview.h"
#include "app/import/import_undo.h"
#include "app/import/list_profile.h"
#include "app/support/test_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_search.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::ImportOptions;
using app::ImportReport;

namespace {

constexpr auto kPeople = "code,full_name,phone,email,stage\n"
                         "K1,Đào Thị Hoa,0912345678,hoa@example.com,loyalty\n"
                         "K2,Trần Quốc Bảo,0987654321,,awareness\n";

QString shown(const db::Interaction &one)
{
    return u"%1 %2 %3 %4 %5 %6"_s.arg(one.occurredOn.toString(Qt::ISODate), db::keyOf(one.kind),
                                      db::keyOf(one.direction), db::keyOf(one.channel),
                                      one.amount ? QString::number(*one.amount) : u"-"_s,
                                      QString(one.note).replace(u'\n', u" | "_s));
}

} // namespace

/// Purchases and calls of a list come to the customers they are of, once.
class TestInteractionImport final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void takesATillsExport();
    void takesTheTotalThatEachLineRepeats();
    void sumsTheLinesOfAReceipt();
    void takesACallLog();
    void changesNothingTheSecondTime_data();
    void changesNothingTheSecondTime();
    void knowsAReceiptHoweverItsNumberIsTyped();
    void keepsRowsApartThatSayTheSame();
    void tellsTheSameNumberOfAnotherTill();
    void tellsTheSameNumberOfAnotherTillInOneList();
    void holdsBackACodeThatIsSomebodyElses();
    void knowsTheCodeOfOneWhoWasMerged();
    void findsWhomAFamilyNumberMeansByTheName();
    void createsUnknownPeopleOnlyWhenAsked();
    void takesANewCustomerWhoBoughtForAnExistingOne();
    void leavesWalkInsOut_data();
    void leavesWalkInsOut();
    void leavesASumOut();
    void refusesWhatIsNoContact_data();
    void refusesWhatIsNoContact();
    void showsWhatBecameOfAReceipt();
    void tellsWhatIsCancelledSince();
    void movesNoStageAndTellsOfProspects();
    void rehearsesWithoutChangingAnything();
    void goesAsAWhole();
    void leavesOutWhatBelongsToNoOne();
    void asksForWhatTheColumnsLack_data();
    void asksForWhatTheColumnsLack();
    void keepsTheCountsRight();
    void tellsAReceiptThatIsNotWhole();
    void tellsWhatItCannotReadOfANewCustomer();
    void knowsAReceiptThatWasRemovedAndRestored();
    void putsTheListInOrderAgainWhenItIsUndone();
    void remembersThatTheListIsOfPurchases();
    void countsThePurchasesOfTheLastImport();

private:
    db::Result<ImportReport> import(const QByteArray &csv, ImportOptions options = {});
    db::Result<ImportReport> importFile(const QString &name, ImportOptions options = {});
    db::CustomerId byCode(const QString &code);
    QStringList timeline(const QString &code);

    std::unique_ptr<TestShop> m_shop;
};

void TestInteractionImport::init()
{
    m_shop = std::make_unique<TestShop>();
    QBuffer people;
    people.setData(kPeople);
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
}

db::Result<ImportReport> TestInteractionImport::import(const QByteArray &csv, ImportOptions options)
{
    QBuffer buffer;
    buffer.setData(csv);
    buffer.open(QIODevice::ReadOnly);
    options.kind = app::ListKind::Interactions;
    return app::InteractionImport(m_shop->session(), m_shop->clock(), std::move(options))
        .run(**app::openList(buffer));
}

db::Result<ImportReport> TestInteractionImport::importFile(const QString &name, ImportOptions options)
{
    QFile file(QStringLiteral(MK_TEST_DATA "/lists/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qUtf8Printable(name));
    return import(file.readAll(), std::move(options));
}

db::CustomerId TestInteractionImport::byCode(const QString &code)
{
    const auto owner = m_shop->session().reader().ownerOfCode(code);
    return owner && *owner ? (*owner)->id : db::CustomerId();
}

// Oldest first.
QStringList TestInteractionImport::timeline(const QString &code)
{
    QStringList lines;
    const auto contacts = m_shop->session().interactions().timeline(byCode(code), -1);
    if (!contacts)
        qFatal("no timeline");
    for (const db::Interaction &one : *contacts)
        lines.prepend(shown(one));
    return lines;
}

void TestInteractionImport::takesATillsExport()
{
    const auto report = importFile(u"kiotviet-receipts.csv"_s);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 2);
    QCOMPARE(report->cancelled, 1);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(report->leftOut, 2);
    QCOMPARE(report->walkIns, 1);
    QCOMPARE(report->unknownPeople, 1);
    QCOMPARE(report->created, 0);
    QCOMPARE(report->firstProblems.value(0).code, u"unknown-person"_s);
    QCOMPARE(report->firstProblemRows, QList<qint64>{6});
    QCOMPARE(timeline(u"K1"_s), QStringList{u"2026-01-05 purchase in store 1250000 Giao buổi chiều"_s});
    QCOMPARE(timeline(u"K2"_s), QStringList{u"2026-01-05 purchase in store 250000 "_s});
    const auto of = m_shop->session().interactions().byReference(u"till"_s, u"HD000101"_s);
    QVERIFY(of && *of);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch((*of)->occurredAtMs, m_shop->clock().zone()).time(),
             QTime(9, 15));
    QVERIFY(report->changes.interactions);
}

void TestInteractionImport::takesTheTotalThatEachLineRepeats()
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

void TestInteractionImport::sumsTheLinesOfAReceipt()
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

void TestInteractionImport::takesACallLog()
{
    const auto report = importFile(u"phone-calls.csv"_s);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 3);
    QCOMPARE(report->unknownPeople, 1);
    QCOMPARE(timeline(u"K1"_s), (QStringList{u"2026-01-05 call in phone - Duration: 65"_s,
                                             u"2026-01-06 call in phone - Type: Missed | Duration: 0"_s}));
    QCOMPARE(timeline(u"K2"_s), QStringList{u"2026-01-05 call out phone - Duration: 120"_s});
}

void TestInteractionImport::changesNothingTheSecondTime_data()
{
    QTest::addColumn<QString>("list");
    for (const char *list :
         {"kiotviet-receipts.csv", "shopify-orders.csv", "misa-lines.csv", "phone-calls.csv"})
        QTest::addRow("%s", list) << QString::fromLatin1(list);
}

void TestInteractionImport::changesNothingTheSecondTime()
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

void TestInteractionImport::knowsAReceiptHoweverItsNumberIsTyped()
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

void TestInteractionImport::keepsRowsApartThatSayTheSame()
{
    constexpr auto kTwoCoffees =
        "Ngày,SĐT,Số tiền\n05/01/2026,0912345678,45.000\n05/01/2026,0912345678,45.000\n";
    QCOMPARE(import(kTwoCoffees)->interactions, 2);
    const auto again = import(QByteArray(kTwoCoffees) + "06/01/2026,0912345678,45.000\n");
    QCOMPARE(again->interactions, 1); // a longer list that overlaps
    QCOMPARE(again->unchanged, 2);
}

void TestInteractionImport::tellsTheSameNumberOfAnotherTill()
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

void TestInteractionImport::tellsTheSameNumberOfAnotherTillInOneList()
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

void TestInteractionImport::holdsBackACodeThatIsSomebodyElses()
{
    constexpr auto kList = "Mã khách hàng,Khách hàng,Điện thoại,Ngày,Tổng cộng\n"
                           "K1,Lê Văn Tám,0903999888,05/01/2026,45.000\n";
    const auto report = import(kList);
    QCOMPARE(report->heldBack, 1);
    QCOMPARE(report->interactions, 0);
    ImportOptions options;
    options.sameCode = app::SameCode::Update;
    QCOMPARE(import(kList, options)->interactions, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

// The till goes on with the code that it knows.
void TestInteractionImport::knowsTheCodeOfOneWhoWasMerged()
{
    QVERIFY(app::run(m_shop->session(), app::MergeCustomers{byCode(u"K1"_s), {byCode(u"K2"_s)}},
                     m_shop->moment()));
    const auto report = import("Mã khách hàng,Ngày,Tổng cộng\nK2,05/01/2026,45.000\n");
    QCOMPARE(report->interactions, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

void TestInteractionImport::findsWhomAFamilyNumberMeansByTheName()
{
    QBuffer people;
    people.setData("code,full_name,phone\nK3,Trần Thị Mai,0987654321\n");
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
    const auto report = import("Khách hàng,Điện thoại,Ngày,Tổng cộng\n"
                               "Trần Thị Mai,0987654321,05/01/2026,45.000\n"
                               "Ai đó,0987654321,05/01/2026,46.000\n");
    QCOMPARE(report->interactions, 1);
    QCOMPARE(timeline(u"K3"_s).size(), 1);
    QCOMPARE(report->firstProblems.value(0).code, u"shared-contact"_s);
}

void TestInteractionImport::createsUnknownPeopleOnlyWhenAsked()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    options.stageOfNew = db::LifecycleStage::Experience;
    const auto report = importFile(u"kiotviet-receipts.csv"_s, options);
    QVERIFY(report);
    QCOMPARE(report->created, 1); // "Khách lẻ" cannot be reached
    QCOMPARE(report->interactions, 3);
    QCOMPARE(report->rejected, 0);
    QCOMPARE(report->walkIns, 1);
    const auto owners = m_shop->session().reader().ownersOf(db::ContactKind::Phone, u"+84903111222"_s);
    QVERIFY(owners);
    QCOMPARE(owners->size(), 1);
    QCOMPARE(owners->constFirst().fullName, u"Võ Thị Sen"_s);
    const auto made = m_shop->session().reader().read(owners->constFirst().id);
    QVERIFY(made);
    QCOMPARE(made->stage, db::LifecycleStage::Experience);
    QVERIFY(m_shop->session().consents().ledger(made->id)->isEmpty());
    // Undone, the customer goes with the purchase.
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report->batch);
    QVERIFY(undone);
    QCOMPARE(undone->interactions, 3);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->kept(), 0);
    QVERIFY(timeline(u"K1"_s).isEmpty());
    // Then the list can come again.
    QCOMPARE(importFile(u"kiotviet-receipts.csv"_s)->interactions, 2);
}

void TestInteractionImport::takesANewCustomerWhoBoughtForAnExistingOne()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report = import("Mã khách hàng,Ngày,Khách hàng,SĐT,Loại tương tác\n"
                               "N1,05/01/2026,Võ Thị Sen,0903111222,Mua hàng\n"
                               "N2,05/01/2026,Lê Văn Tám,0903111333,Cuộc gọi\n"
                               "N3,05/01/2026,Bùi Thị Cúc,0903111444,Cuộc gọi\n"
                               "N3,06/01/2026,Bùi Thị Cúc,0903111444,Mua hàng\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->created, 3);
    QCOMPARE(report->createdWithoutStage, 1); // who has only called
    QCOMPARE(report->stillProspects, 0);
    for (const auto &[code, stage] : {std::pair(u"N1"_s, db::LifecycleStage::Experience),
                                      {u"N2"_s, db::LifecycleStage::Awareness},
                                      {u"N3"_s, db::LifecycleStage::Experience}})
        QCOMPARE(m_shop->session().reader().read(byCode(code))->stage, stage);
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report->batch);
    QVERIFY(undone);
    QCOMPARE(undone->removed, 3);
    QCOMPARE(undone->kept(), 0);
}

void TestInteractionImport::leavesWalkInsOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("walkIns");
    for (const char *name : {"Khách lẻ", "KHÁCH VÃNG LAI", "Walk-in", "Guest", ""})
        QTest::addRow("\"%s\"", name) << QByteArray(name) << 1;
    QTest::newRow("a name alone") << QByteArray("Võ Thị Sen") << 0;
}

void TestInteractionImport::leavesWalkInsOut()
{
    QFETCH(QByteArray, name);
    QFETCH(int, walkIns);
    app::ImportPreview preview(app::ListKind::Interactions);
    ImportOptions options;
    options.look = [&preview](const app::TakenRow &row) { preview.append(row); };
    const auto report =
        import("Mã hóa đơn,Ngày,Khách hàng,SĐT,Tổng cộng\n1,05/01/2026," + name + ",,45.000\n", options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->walkIns, walkIns);
    QCOMPARE(report->leftOut, walkIns);
    QCOMPARE(report->rejected, 1 - walkIns);
    QCOMPARE(static_cast<qint64>(preview.rowsOf(app::RowOutcome::LeftOut).size()), report->leftOut);
    QCOMPARE(static_cast<int>(preview.rowsWithProblems().size()), 1 - walkIns);
}

void TestInteractionImport::leavesASumOut()
{
    const auto report = import("Mã hóa đơn,Ngày,Khách hàng,SĐT,Tổng cộng\n"
                               "1,05/01/2026,Đào Thị Hoa,0912345678,45.000\nTổng cộng,,,,45.000\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->sumLines, 1);
    QCOMPARE(report->leftOut, 1);
    QCOMPARE(report->rejected, 0);
}

void TestInteractionImport::refusesWhatIsNoContact_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("no day") << QByteArray(",45.000,") << u"no-time"_s;
    QTest::newRow("no such day") << QByteArray("31/02/2026,45.000,") << u"bad-date"_s;
    QTest::newRow("tomorrow") << QByteArray("01/01/2099,45.000,") << u"in-future"_s;
    QTest::newRow("no amount") << QByteArray("05/01/2026,rẻ,") << u"bad-amount"_s;
    QTest::newRow("a zero too many") << QByteArray("05/01/2026,9000000000000,") << u"amount-too-large"_s;
    QTest::newRow("no score") << QByteArray("05/01/2026,,77") << u"bad-score"_s;
}

void TestInteractionImport::refusesWhatIsNoContact()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, code);
    const auto report = import("SĐT,Ngày,Số tiền,Điểm đánh giá\n0912345678," + row + "\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->firstProblems.value(0).code, code);
    QVERIFY(timeline(u"K1"_s).isEmpty());
}

void TestInteractionImport::showsWhatBecameOfAReceipt()
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

void TestInteractionImport::tellsWhatIsCancelledSince()
{
    constexpr auto kHead = "Mã hóa đơn,Ngày,SĐT,Tổng cộng,Trạng thái\n";
    QVERIFY(import(QByteArray(kHead) + "1,05/01/2026,0912345678,45.000,Hoàn thành\n"));
    const auto later = import(QByteArray(kHead) + "1,05/01/2026,0912345678,45.000,Đã hủy\n");
    QCOMPARE(later->cancelled, 1);
    QCOMPARE(later->cancelledSince, 1);
    QCOMPARE(timeline(u"K1"_s).size(), 1);
}

void TestInteractionImport::movesNoStageAndTellsOfProspects()
{
    const auto report = importFile(u"kiotviet-receipts.csv"_s);
    QVERIFY(report);
    QCOMPARE(report->stillProspects, 1);
    QCOMPARE(m_shop->session().reader().read(byCode(u"K2"_s))->stage, db::LifecycleStage::Awareness);
}

void TestInteractionImport::rehearsesWithoutChangingAnything()
{
    app::ImportPreview preview;
    ImportOptions options;
    options.dryRun = true;
    options.look = [&preview](const app::TakenRow &row) { preview.append(row); };
    const auto report = importFile(u"misa-lines.csv"_s, options);
    QVERIFY(report);
    QCOMPARE(report->interactions, 2);
    QVERIFY(!report->batch);
    QVERIFY(timeline(u"K1"_s).isEmpty());
    QCOMPARE(preview.size(), 4);
    QCOMPARE(preview.at(0).knownName, u"Đào Thị Hoa"_s);
    QCOMPARE(preview.at(0).receipt, u"BH00012"_s);
    QCOMPARE(preview.at(0).amount, std::optional(qint64{600'000}));
    QCOMPARE(preview.at(1).outcome, app::RowOutcome::Duplicate);
    QCOMPARE(preview.at(3).outcome, app::RowOutcome::Skipped);
    for (const auto outcome :
         {app::RowOutcome::Created, app::RowOutcome::Duplicate, app::RowOutcome::Skipped})
        QCOMPARE(static_cast<qint64>(preview.rowsOf(outcome).size()), report->rowsOf(outcome));
}

void TestInteractionImport::goesAsAWhole()
{
    ImportOptions options;
    options.progress = [](qint64, qint64) { return false; };
    const auto stopped = importFile(u"misa-lines.csv"_s, options);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, db::ErrorKind::Cancelled);
    QVERIFY(timeline(u"K1"_s).isEmpty());
}

void TestInteractionImport::leavesOutWhatBelongsToNoOne()
{
    const QTemporaryDir folder;
    ImportOptions options;
    options.rejectsFile = folder.filePath(u"rejects.csv"_s);
    QVERIFY(importFile(u"kiotviet-receipts.csv"_s, options));
    QFile rejects(options.rejectsFile);
    QVERIFY(rejects.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(rejects.readAll());
    QVERIFY2(text.contains(u"HD000105"_s), qUtf8Printable(text));
    QVERIFY(!text.contains(u"HD000103"_s));
    QVERIFY(!text.contains(u"HD000104"_s)); // nothing is wrong with a walk-in
    // Once they are there, that file can be imported as it is.
    QBuffer people;
    people.setData("full_name,phone\nVõ Thị Sen,0903111222\n");
    people.open(QIODevice::ReadOnly);
    QVERIFY(app::CustomerImport(m_shop->session(), m_shop->clock(), {}).run(**app::openList(people)));
    const auto again = import(text.toUtf8());
    QVERIFY2(again, again ? "" : qUtf8Printable(again.error().detail));
    QCOMPARE(again->interactions, 1);
}

void TestInteractionImport::asksForWhatTheColumnsLack_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("key");
    QTest::newRow("whose") << QByteArray("Ngày,Tổng cộng\n05/01/2026,1.000.000\n") << u"phone"_s;
    QTest::newRow("when") << QByteArray("SĐT,Tổng cộng\n0912345678,1.000.000\n") << u"when"_s;
}

void TestInteractionImport::asksForWhatTheColumnsLack()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, key);
    const auto report = import(list);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::InvalidInput);
    QVERIFY2(report.error().detail.contains(u"--map \"COLUMN=%1\""_s.arg(key)),
             qUtf8Printable(report.error().detail));
}

void TestInteractionImport::keepsTheCountsRight()
{
    QVERIFY(importFile(u"misa-lines.csv"_s));
    const auto faults = m_shop->session().safekeeping().check();
    QVERIFY(faults);
    QVERIFY(faults->isEmpty());
}

void TestInteractionImport::tellsAReceiptThatIsNotWhole()
{
    const auto report = import("Số hóa đơn,Ngày,SĐT,Thành tiền\n"
                               "1,05/01/2026,0912345678,45.000\n1,05/01/2026,0912345678,rẻ\n");
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 1);
    QCOMPARE(report->rejected, 1);
    QCOMPARE(report->notes.constLast().code, u"lines-left-out"_s);
}

void TestInteractionImport::tellsWhatItCannotReadOfANewCustomer()
{
    ImportOptions options;
    options.unknownPeople = app::UnknownPeople::Create;
    const auto report = import("Khách hàng,SĐT,Email,Ngày,Tổng cộng\n"
                               "Võ Thị Sen,0903111222,sen at home,05/01/2026,45.000\n"
                               "Đào Thị Hoa,0912345678,hoa at home,05/01/2026,45.000\n",
                               options);
    QVERIFY2(report, report ? "" : qUtf8Printable(report.error().detail));
    QCOMPARE(report->interactions, 2);
    QCOMPARE(report->leftEmpty, 1); // nothing is taken from the row of a customer who is known
    QCOMPARE(report->firstProblemRows, QList<qint64>{2});
}

void TestInteractionImport::knowsAReceiptThatWasRemovedAndRestored()
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

void TestInteractionImport::putsTheListInOrderAgainWhenItIsUndone()
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

void TestInteractionImport::remembersThatTheListIsOfPurchases()
{
    QVERIFY(importFile(u"misa-lines.csv"_s));
    const auto profiles = app::listProfiles(m_shop->session());
    QVERIFY(profiles);
    const auto ofSales = std::ranges::find(*profiles, app::ListKind::Interactions, &app::ListProfile::kind);
    QVERIFY(ofSales != profiles->end());
    QCOMPARE(ofSales->columns.size(), 7);
    QCOMPARE(ofSales->columns.constLast().field, app::ImportField::LineAmount);
}

void TestInteractionImport::countsThePurchasesOfTheLastImport()
{
    const auto report = importFile(u"misa-lines.csv"_s);
    QVERIFY(report);
    const auto last = m_shop->session().imports().last();
    QVERIFY(last && *last);
    QCOMPARE((*last)->id, report->batch);
    QCOMPARE((*last)->interactions, report->interactions);
    QCOMPARE((*last)->purchases, report->purchases);
    QVERIFY((*last)->interactions > 0);
}

MK_TEST(TestInteractionImport)
#include "tst_interaction_import.moc"
