#include "app/customers/merge_customers.h"
#include "app/desk/undo.h"
#include "app/exchange/open_list.h"
#include "app/import/customer_import.h"
#include "app/import/import_preview.h"
#include "app/import/import_undo.h"
#include "app/import/interaction_shop.h"
#include "app/import/list_profile.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
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

/// Purchases and calls of a list come to the customers they are of, once.
class TestInteractionImport final : public QObject, private InteractionShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void takesATillsExport();
    void takesACallLog();
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
    void movesNoStageAndTellsOfProspects();
    void rehearsesWithoutChangingAnything();
    void goesAsAWhole();
    void leavesOutWhatBelongsToNoOne();
    void asksForWhatTheColumnsLack_data();
    void asksForWhatTheColumnsLack();
    void keepsTheCountsRight();
    void tellsWhatItCannotReadOfANewCustomer();
    void remembersThatTheListIsOfPurchases();
    void countsThePurchasesOfTheLastImport();
};

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
