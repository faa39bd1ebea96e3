#include "app/customers/customer_changes.h"
#include "app/import/customer_import.h"
#include "app/import/import_undo_shop.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/interaction_store.h"
#include "db/insights/rollup_store.h"
#include "db/safekeeping/safekeeping.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// An import is remembered with what it did, and can be taken back without losing what came after it.
class TestImportUndo final : public QObject, private ImportUndoShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void knowsACustomerByTheFingerprintOfOldShops();
    void remembersNothingOfARehearsal();
    void remembersNothingWhenNothingChanges();
    void leavesNothingBehindWhenCancelled();
    void takesBackWhomItMade();
    void takesBackWhoseNoteBeginsWithAByteOrderMark();
    void takesBackWhatItChanged();
    void takesBackARowAndItsDuplicateAsOne();
    void keepsWhomSomethingHappenedTo();
    void keepsWhatWasChangedAgain();
    void takesBackAStageAndItsConversion();
    void leavesEverythingWhenTheWayBackIsCancelled();
    void takesEachBackOnlyOnce();
    void tellsFieldsAndBack();
};

void TestImportUndo::knowsACustomerByTheFingerprintOfOldShops()
{
    db::Customer customer;
    customer.code = u"KH1"_s;
    customer.fullName = u"Lê Lan"_s;
    customer.province = u"Huế"_s;
    const qint64 asStored = app::fingerprintOf(customer);
    QCOMPARE(asStored, qint64{-7237743091833759928}); // in shops that knew no street address
    customer.address = u"12 Lê Lợi"_s;
    QVERIFY(app::fingerprintOf(customer) != asStored);
}

void TestImportUndo::remembersNothingOfARehearsal()
{
    app::ImportOptions options;
    options.dryRun = true;
    const auto report = import("code,full_name\nA,Nguyễn Lan\n", options);
    QVERIFY(!report.batch);
    QCOMPARE(m_shop->session().imports().list(-1)->size(), 0);
}

void TestImportUndo::remembersNothingWhenNothingChanges()
{
    QVERIFY(import("code,full_name\nA,Nguyễn Lan\n").batch);
    QVERIFY(!import("code,full_name\nA,Nguyễn Lan\n").batch);
    QCOMPARE(m_shop->session().imports().list(-1)->size(), 1);
}

void TestImportUndo::leavesNothingBehindWhenCancelled()
{
    QByteArray csv("code,full_name\n");
    for (int i = 0; i < 1200; ++i)
        csv += "K" + QByteArray::number(i) + ",Nguyễn Lan\n";
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    app::ImportOptions options;
    int asked = 0;
    options.progress = [&asked](qint64, qint64) { return ++asked < 3; };
    const auto report =
        app::CustomerImport(m_shop->session(), m_shop->clock(), options).run(**app::openList(buffer));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(count(), 0);
    QCOMPARE(m_shop->session().imports().list(-1)->size(), 0);
}

void TestImportUndo::takesBackWhomItMade()
{
    const auto report = import("code,full_name,phone,tags\nA,Nguyễn Lan,0912345678,VIP\nB,Lê Sơn,,\n");
    QCOMPARE(report.customers.size(), 2);
    const auto last = m_shop->session().imports().last();
    QVERIFY(last && *last);
    QCOMPARE((*last)->fileName, u"khách.csv"_s);
    QCOMPARE((*last)->created, 2);
    QCOMPARE((*last)->updated, 0);
    const auto undone = undo(report.batch);
    QCOMPARE(undone.removed, 2);
    QCOMPARE(undone.kept() + undone.restored + undone.partly, 0);
    QVERIFY(undone.changes.customers);
    QCOMPARE(count(), 0);
    QCOMPARE(*m_shop->session().safekeeping().check(), QStringList());
    // The same list makes them again.
    QCOMPARE(import("code,full_name,phone,tags\nA,Nguyễn Lan,0912345678,VIP\nB,Lê Sơn,,\n").created, 2);
    QCOMPARE(count(), 2);
}

void TestImportUndo::takesBackWhoseNoteBeginsWithAByteOrderMark()
{
    const QByteArray csv("code,full_name,note\nA,Nguyễn Lan,\xEF\xBB\xBF thích hoa\n");
    const auto imported = import(csv);
    QCOMPARE(byCode(u"A"_s).note, u"thích hoa"_s);
    QVERIFY(!import(csv).batch); // it says nothing else
    const app::ImportUndoReport report = undo(imported.batch);
    QCOMPARE(report.keptForEdits, 0);
    QCOMPARE(report.removed, 1);
}

void TestImportUndo::takesBackWhatItChanged()
{
    import("code,full_name,phone,province,birthday\nA,Nguyễn Lan,0912345678,Huế,13/10 âm lịch 1981\n");
    const db::Customer before = byCode(u"A"_s);
    const auto report = import("code,full_name,phone,province,birthday,tags,gender\n"
                               "A,Nguyễn Thị Lan,0987654321,Hà Nội,1/2/1990,VIP,F\n");
    QCOMPARE(report.updated, 1);
    QVERIFY(byCode(u"A"_s) != before);
    QCOMPARE(undo(report.batch).restored, 1);
    db::Customer after = byCode(u"A"_s);
    after.updatedAtMs = before.updatedAtMs;
    QCOMPARE(app::fingerprintOf(after), app::fingerprintOf(before));
    QVERIFY(after == before);
}

void TestImportUndo::takesBackARowAndItsDuplicateAsOne()
{
    import("code,full_name\nA,Nguyễn Lan\n");
    const db::Customer before = byCode(u"A"_s);
    const auto report = import("code,full_name,phone,province\nA,Nguyễn Lan,0912345678,\nA,Nguyễn Lan,,Huế\n"
                               "B,Lê Sơn,,\nB,Lê Sơn,0987654321,Huế\n");
    QCOMPARE(report.duplicates, 2);
    QCOMPARE(report.customers.size(), 2);
    const auto undone = undo(report.batch);
    QCOMPARE(undone.removed, 1);
    QCOMPARE(undone.restored, 1);
    QCOMPARE(app::fingerprintOf(byCode(u"A"_s)), app::fingerprintOf(before));
    QCOMPARE(count(), 1);
}

void TestImportUndo::keepsWhomSomethingHappenedTo()
{
    const auto report = import("code,full_name\nA,Nguyễn Lan\nB,Lê Sơn\nC,Trần Bảo\nD,Đỗ Hà\n");
    db::Interaction visit;
    visit.customer = byCode(u"A"_s).id;
    visit.occurredAtMs = m_shop->clock().nowMs();
    visit.occurredOn = m_shop->clock().today();
    QVERIFY(m_shop->session().interactions().add(visit));
    db::Customer edited = byCode(u"B"_s);
    edited.note = u"thích hoa trắng"_s;
    QVERIFY(m_shop->session().customers().save(edited, m_shop->moment()));
    db::Consent consent;
    consent.customer = byCode(u"C"_s).id;
    consent.channel = u"all"_s;
    consent.source = u"phiếu"_s;
    consent.recordedAtMs = m_shop->clock().nowMs();
    QVERIFY(m_shop->session().consents().record(consent));

    const auto undone = undo(report.batch);
    QCOMPARE(undone.removed, 1);
    QCOMPARE(undone.keptForInteractions, 1);
    QCOMPARE(undone.keptForEdits, 1);
    QCOMPARE(undone.keptForConsents, 1);
    QCOMPARE(count(), 3);
    QVERIFY(byCode(u"D"_s).deleted);
    QCOMPARE(byCode(u"B"_s).note, u"thích hoa trắng"_s);
}

void TestImportUndo::keepsWhatWasChangedAgain()
{
    import("code,full_name,province\nA,Nguyễn Lan,Huế\n");
    const auto report = import("code,full_name,province,occupation\nA,Nguyễn Lan,Hà Nội,giáo viên\n");
    db::Customer edited = byCode(u"A"_s);
    edited.province = u"Đà Nẵng"_s;
    QVERIFY(m_shop->session().customers().save(edited, m_shop->moment()));
    const auto undone = undo(report.batch);
    QCOMPARE(undone.partly, 1);
    QCOMPARE(undone.restored, 0);
    QCOMPARE(byCode(u"A"_s).province, u"Đà Nẵng"_s);
    QCOMPARE(byCode(u"A"_s).occupation, QString());
}

void TestImportUndo::takesBackAStageAndItsConversion()
{
    import("code,full_name,stage\nA,Nguyễn Lan,awareness\n");
    const auto report = import("code,full_name,stage\nA,Nguyễn Lan,loyalty\n");
    QCOMPARE(byCode(u"A"_s).stage, db::LifecycleStage::Loyalty);
    QCOMPARE(undo(report.batch).restored, 1);
    QCOMPARE(byCode(u"A"_s).stage, db::LifecycleStage::Awareness);
    const QDate today = m_shop->clock().today();
    const auto conversions =
        m_shop->session().rollups().counts({.measure = db::Measure::Conversions, .days = {today, today}});
    QVERIFY(conversions);
    for (const db::DailyCount &count : *conversions)
        QCOMPARE(count.value, 0);
    QCOMPARE(m_shop->session().customers().stageHistory(byCode(u"A"_s).id)->size(), 1);
}

void TestImportUndo::leavesEverythingWhenTheWayBackIsCancelled()
{
    const auto report = import("code,full_name\nA,Nguyễn Lan\n");
    int asked = 0;
    const auto undone = app::undoImport(m_shop->session(), m_shop->clock(), report.batch,
                                        [&asked](qint64, qint64) { return ++asked < 2; });
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, db::ErrorKind::Cancelled);
    QCOMPARE(count(), 1);
    QCOMPARE(undo(report.batch).removed, 1);
}

void TestImportUndo::takesEachBackOnlyOnce()
{
    const auto report = import("code,full_name\nA,Nguyễn Lan\n");
    undo(report.batch);
    const auto again = app::undoImport(m_shop->session(), m_shop->clock(), report.batch);
    QVERIFY(again && again->undoneBefore);
    QCOMPARE(again->removed, 0);
    QVERIFY(!*m_shop->session().imports().last());
    const auto never = app::undoImport(m_shop->session(), m_shop->clock(), db::ImportBatchId{99});
    QCOMPARE(never.error().kind, db::ErrorKind::NotFound);
}

void TestImportUndo::tellsFieldsAndBack()
{
    db::Customer before = TestShop::person(u"Nguyễn Lan"_s, db::LifecycleStage::Awareness);
    db::Customer after = before;
    after.birthday = {db::Calendar::Lunar, 15, 6, 1984, true, true};
    after.gender = db::Gender::Male;
    after.since = QDate(2020, 1, 5);
    after.kind = db::CustomerKind::Company;
    after.tags = {u"VIP"_s};
    const QByteArray changes = app::changesBetween(before, after);
    QCOMPARE(app::changedFields(changes),
             (QStringList{u"birthday"_s, u"gender"_s, u"kind"_s, u"since"_s, u"tags"_s}));
    const app::TakenBack back = app::withoutChanges(after, changes);
    QCOMPARE(back.kept, 0);
    QVERIFY(back.customer == before);
    QVERIFY(app::changesBetween(before, before).isEmpty());
}

MK_TEST(TestImportUndo)
#include "tst_import_undo.moc"
