#include "app/customers/customer_commands.h"
#include "app/import/import_undo_shop.h"
#include "db/customers/customer_store.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/journal_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// Imports and other steps that touched the same customers are taken back in their order.
class TestImportUndoOrder final : public QObject, private ImportUndoShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void takesBackOneAfterTheOther();
    void refusesOneBeforeALaterOfTheSameCustomers();
    void takesBackOneBeforeALaterOfOthers();
    void forgetsTheRowsOfOldImports();
    void isInTheWayOfWhatCameBefore();
    void offersNoWayBackFromAForgottenOne();
};

void TestImportUndoOrder::takesBackOneAfterTheOther()
{
    import("code,full_name,province\nA,Nguyễn Lan,\n");
    import("code,full_name,province\nA,Nguyễn Lan,Huế\n");
    QCOMPARE(undo((*m_shop->session().imports().last())->id).restored, 1);
    QCOMPARE(byCode(u"A"_s).province, QString());
    QCOMPARE(undo((*m_shop->session().imports().last())->id).removed, 1);
    QCOMPARE(count(), 0);
}

void TestImportUndoOrder::refusesOneBeforeALaterOfTheSameCustomers()
{
    import("code,full_name,province\nA,Nguyễn Lan,Huế\nB,Lê Sơn,Huế\n");
    const db::Customer before = byCode(u"A"_s);
    const auto first = import("code,full_name,province\nA,Nguyễn Lan,Hà Nội\nB,Lê Sơn,Hà Nội\n");
    app::ImportOptions later;
    later.fileName = u"tháng 12.csv"_s;
    const auto second = import("code,full_name,province\nA,Nguyễn Lan,Đà Nẵng\n", later);

    QCOMPARE(undo(first.batch).inTheWay, u"tháng 12.csv"_s);
    QCOMPARE(byCode(u"A"_s).province, u"Đà Nẵng"_s); // and of the others nothing was taken back either
    QCOMPARE(byCode(u"B"_s).province, u"Hà Nội"_s);
    const auto steps = m_shop->session().journal().list(-1);
    QVERIFY(steps);
    const auto refused = app::undo(m_shop->session(), steps->at(1).id, m_shop->moment());
    QVERIFY(refused);
    QCOMPARE(refused->value.state, app::UndoOutcome::State::InTheWay);
    QCOMPARE(refused->value.other.id, steps->at(0).id);

    QVERIFY(!undo(second.batch).inTheWay);
    QCOMPARE(byCode(u"A"_s).province, u"Hà Nội"_s);
    QCOMPARE(undo(first.batch).restored, 2);
    QCOMPARE(byCode(u"A"_s).province, before.province);
    QCOMPARE(byCode(u"B"_s).province, u"Huế"_s);
}

void TestImportUndoOrder::takesBackOneBeforeALaterOfOthers()
{
    const auto first = import("code,full_name\nA,Nguyễn Lan\n");
    const auto second = import("code,full_name\nB,Lê Sơn\n");
    QCOMPARE(undo(first.batch).removed, 1);
    QCOMPARE(undo(second.batch).removed, 1);
    QCOMPARE(count(), 0);
}

void TestImportUndoOrder::forgetsTheRowsOfOldImports()
{
    for (int i = 0; i <= db::ImportBatchStore::kRemembered; ++i)
        import("code,full_name\nK" + QByteArray::number(i) + ",Nguyễn Lan\n");
    const auto batches = m_shop->session().imports().list(-1);
    QCOMPARE(batches->size(), db::ImportBatchStore::kRemembered + 1);
    QVERIFY(batches->at(batches->size() - 2).remembered);
    QVERIFY(!batches->last().remembered);
    const auto tooOld = app::undoImport(m_shop->session(), m_shop->clock(), batches->last().id);
    QCOMPARE(tooOld.error().kind, db::ErrorKind::Conflict);
}

void TestImportUndoOrder::isInTheWayOfWhatCameBefore()
{
    import("code,full_name,stage\nKH1,Lê Lan,loyalty\n");
    const db::CustomerId id = byCode(u"KH1"_s).id;
    db::Session &session = m_shop->session();
    const auto step = app::run(session, app::SetStage{id, db::LifecycleStage::Awareness}, m_shop->moment());
    QVERIFY(step && step->entry);
    const app::ImportReport later = import("code,full_name,stage\nKH1,Lê Lan,experience\n");
    const auto refused = app::undo(session, step->entry, m_shop->moment());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(byCode(u"KH1"_s).stage, db::LifecycleStage::Experience);
    // In their order both go back to what stood at first.
    undo(later.batch);
    QCOMPARE(byCode(u"KH1"_s).stage, db::LifecycleStage::Awareness);
    QVERIFY(app::undo(session, step->entry, m_shop->moment()));
    QCOMPARE(byCode(u"KH1"_s).stage, db::LifecycleStage::Loyalty);
}

void TestImportUndoOrder::offersNoWayBackFromAForgottenOne()
{
    db::Session &session = m_shop->session();
    const db::CustomerId id = m_shop->add(TestShop::person(u"Trần Mai"_s, db::LifecycleStage::Loyalty));
    QVERIFY(app::run(session, app::SetStage{id, db::LifecycleStage::Experience}, m_shop->moment()));
    for (int i = 0; i < 12; ++i)
        import(QByteArray("code,full_name\nKH") + QByteArray::number(i) + ",Lê Lan " + QByteArray::number(i) +
               "\n");
    for (int i = 0; i < 12; ++i) {
        const auto undone = app::undoLast(session, m_shop->moment());
        if (!undone)
            break;
        QCOMPARE(undone->value.state, app::UndoOutcome::State::Done);
    }
    QCOMPARE(session.customers().byId(id)->stage, db::LifecycleStage::Loyalty); // reached behind them
}

MK_TEST(TestImportUndoOrder)
#include "tst_import_undo_order.moc"
