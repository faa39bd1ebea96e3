#include "app/import/import_preview.h"
#include "app/import/interaction_shop.h"
#include "app/import/list_profile.h"
#include "db/customers/customer_reader.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

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
    void leavesWalkInsOut_data();
    void leavesWalkInsOut();
    void leavesASumOut();
    void refusesWhatIsNoContact_data();
    void refusesWhatIsNoContact();
    void movesNoStageAndTellsOfProspects();
    void rehearsesWithoutChangingAnything();
    void goesAsAWhole();
    void asksForWhatTheColumnsLack_data();
    void asksForWhatTheColumnsLack();
    void keepsTheCountsRight();
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
