#include "app/customers/relation_commands.h"
#include "app/import/import_undo_shop.h"
#include "db/customers/customer_writer.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// A list that was imported, taken back and imported again is told, stored and taken back as the first time.
class TestImportRedo final : public QObject, private ImportUndoShop
{
    Q_OBJECT
private slots:
    void init() { openShop(); }
    void makesAgainWhomItMade();
    void givesBackWhoWasInTheBinBefore();
    void knowsNothingButWhatTheMendedListSays();
    void takesTheCodeOfAnUndoneCustomerForAnother_data();
    void takesTheCodeOfAnUndoneCustomerForAnother();
    void countsTheRelationsThatCameBack();
    void countsNoRelationThatStoodAllTheTime();
    void bringsNoRelationOfAnUndoneListBack();
    void keepsARelationThatAPersonHasNoted();
    void takesARelationFromWhoStays();
    void makesThePeopleOfASalesListAgain();
    void takesAPersonOfASalesListWhoWasUndoneForUnknown();

private:
    /// "Bo: child Lan" of everybody in the shop, by their codes.
    QStringList relations(const QStringList &codes)
    {
        QStringList all;
        for (const QString &code : codes) {
            const auto named = *m_shop->session().relations().namedOf(byCode(code).id);
            for (const db::NamedRelation &one : named)
                all.append(u"%1 %2 %3"_s.arg(code, db::keyOf(one.kind), one.code));
        }
        return all;
    }
};

void TestImportRedo::makesAgainWhomItMade()
{
    const QByteArray csv = "code,full_name,phone\nA,Nguyễn Lan,0912345678\nB,Lê Sơn,\nA,Nguyễn Lan,\n";
    auto report = import(csv);
    for (int i = 0; i < 3; ++i) { // as often as it is redone
        QCOMPARE(report.created, 2);
        QCOMPARE(report.updated, 0);
        QCOMPARE(report.duplicates, 1);
        QCOMPARE(report.createdWithoutStage, 2);
        QCOMPARE(report.unreached, 1);
        QCOMPARE(report.customers.size(), 2);
        QCOMPARE(count(), 2);
        const auto undone = undo(report.batch);
        QCOMPARE(undone.removed, 2);
        QCOMPARE(undone.restored, 0);
        QCOMPARE(count(), 0);
        report = import(csv);
    }
}

void TestImportRedo::givesBackWhoWasInTheBinBefore()
{
    import("code,full_name\nA,Nguyễn Lan\n");
    m_shop->setClock(u"2026-11-21T11:00:00+07:00"_s);
    const db::Customer before = byCode(u"A"_s);
    db::Customer gone = before;
    gone.deleted = true;
    QVERIFY(m_shop->session().inTransaction(
        [&] { return m_shop->session().writer().update(before, gone, m_shop->moment()); }));
    for (const QString &now : {u"2026-11-21T12:00:00+07:00"_s, u"2026-11-21T13:00:00+07:00"_s}) {
        m_shop->setClock(now);
        const auto report = import("code,full_name\nA,Nguyễn Lan\n");
        QCOMPARE(report.created, 0); // the import that made them stands
        QCOMPARE(report.updated, 1);
        const auto undone = undo(report.batch);
        QCOMPARE(undone.removed, 0);
        QCOMPARE(undone.restored, 1);
        QCOMPARE(count(), 0);
    }
}

void TestImportRedo::knowsNothingButWhatTheMendedListSays()
{
    const auto wrong = import("code,full_name,phone,note,stage\nA,Nguyễn Lan,0912345678,áo dài,loyalty\n");
    const db::CustomerId id = byCode(u"A"_s).id;
    undo(wrong.batch);
    const auto report = import("code,full_name,phone\nA,Nguyễn Lan,0987654321\n");
    QCOMPARE(report.created, 1);
    const db::Customer made = byCode(u"A"_s);
    QCOMPARE(made.id, id);
    QVERIFY(!made.deleted);
    QCOMPARE(made.note, QString());
    QCOMPARE(made.stage, db::LifecycleStage::Awareness);
    QCOMPARE(made.contactPoints.size(), 1);
    QCOMPARE(made.contactPoints.constFirst().normalized, u"+84987654321"_s);
    QCOMPARE(undo(report.batch).removed, 1);
}

void TestImportRedo::takesTheCodeOfAnUndoneCustomerForAnother_data()
{
    QTest::addColumn<app::SameCode>("sameCode");
    QTest::newRow("held back") << app::SameCode::HoldBack;
    QTest::newRow("a new customer") << app::SameCode::NewCustomer;
    QTest::newRow("the same") << app::SameCode::Update;
}

// To the person who undid the list nobody has the code.
void TestImportRedo::takesTheCodeOfAnUndoneCustomerForAnother()
{
    QFETCH(const app::SameCode, sameCode);
    undo(import("code,full_name,phone\nA,Nguyễn Lan,0912345678\n").batch);
    app::ImportOptions options;
    options.sameCode = sameCode;
    const auto report = import("code,full_name,phone\nA,Trần Quốc Bảo,0987654321\n", options);
    QCOMPARE(report.heldBack, 0);
    QCOMPARE(report.created, 1);
    const db::Customer made = byCode(u"A"_s);
    QVERIFY(!made.deleted);
    QCOMPARE(made.fullName, u"Trần Quốc Bảo"_s);
    QCOMPARE(made.contactPoints.size(), 1);
}

void TestImportRedo::countsTheRelationsThatCameBack()
{
    import("code,full_name\nK1,Trần Lan\n");
    const QByteArray csv = "code,full_name,relations\n"
                           "A,Lê An,referred_by: Trần Lan [K1]\n"
                           "B,Lê Bình,\"spouse: Lê An [A]\nspouse: Lê An [A]\"\n"
                           "A,Lê An,spouse: Lê Bình [B]\n"
                           "K1,Trần Lan,child: Lê An [A]\n";
    const QStringList all{u"A referred_by K1"_s, u"B spouse A"_s, u"K1 child A"_s};
    auto report = import(csv);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(report.relations, 3);
        QCOMPARE(report.unknownRelations, 0);
        QCOMPARE(relations({u"A"_s, u"B"_s, u"K1"_s}), all);
        undo(report.batch);
        QCOMPARE(relations({u"K1"_s}), QStringList());
        report = import(csv);
    }
    const auto again = import(csv); // without an undoing in between
    QCOMPARE(again.relations, 0);
    QCOMPARE(relations({u"A"_s, u"B"_s, u"K1"_s}), all);
}

void TestImportRedo::countsNoRelationThatStoodAllTheTime()
{
    import("code,full_name,relations\nK1,Trần Lan,\nK2,Trần Mai,spouse: Trần Lan [K1]\n");
    const QByteArray csv = "code,full_name,relations\n"
                           "A,Lê An,referred_by: Trần Lan [K1]\n"
                           "K1,Trần Lan,spouse: Trần Mai [K2]\n";
    const auto first = import(csv);
    QCOMPARE(first.relations, 1);
    undo(first.batch);
    QCOMPARE(import(csv).relations, 1);
    QCOMPARE(relations({u"K2"_s, u"K1"_s, u"A"_s}), (QStringList{u"K2 spouse K1"_s, u"A referred_by K1"_s}));
}

void TestImportRedo::bringsNoRelationOfAnUndoneListBack()
{
    import("code,full_name\nK1,Trần Lan\n");
    undo(import("code,full_name,relations\n"
                "A,Lê An,referred_by: Trần Lan [K1]\n"
                "B,Lê Bình,spouse: Lê An [A]\n"
                "C,Lê Chi,child: Lê Dung [D]\n"
                "D,Lê Dung,\n")
             .batch);
    const auto mended = import("code,full_name\nA,Lê An\nB,Lê Bình\nC,Lê Chi\nD,Lê Dung\n");
    QCOMPARE(mended.created, 4);
    QCOMPARE(relations({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"K1"_s}), QStringList());
}

void TestImportRedo::keepsARelationThatAPersonHasNoted()
{
    import("code,full_name\nK1,Trần Lan\n");
    const auto report = import("code,full_name,relations\nA,Lê An,referred_by: Trần Lan [K1]\n");
    QVERIFY(app::run(m_shop->session(),
                     app::AddRelation{byCode(u"A"_s).id, byCode(u"K1"_s).id, db::RelationKind::Child},
                     m_shop->moment()));
    undo(report.batch);
    import("code,full_name\nA,Lê An\n");
    QCOMPARE(relations({u"A"_s}), QStringList{u"A child K1"_s});
}

void TestImportRedo::takesARelationFromWhoStays()
{
    import("code,full_name\nK1,Trần Lan\n");
    const auto report = import("code,full_name,relations\nA,Lê An,referred_by: Trần Lan [K1]\n");
    db::Customer edited = byCode(u"A"_s);
    edited.note = u"thích hoa trắng"_s;
    QVERIFY(m_shop->session().customers().save(edited, m_shop->moment()));
    QVERIFY(app::run(m_shop->session(),
                     app::AddRelation{edited.id, byCode(u"K1"_s).id, db::RelationKind::Spouse},
                     m_shop->moment()));
    const auto undone = undo(report.batch);
    QCOMPARE(undone.keptForEdits, 1);
    QCOMPARE(relations({u"A"_s}), QStringList{u"A spouse K1"_s}); // a person has noted it
}

void TestImportRedo::makesThePeopleOfASalesListAgain()
{
    app::ImportOptions options;
    options.kind = app::ListKind::Interactions;
    options.unknownPeople = app::UnknownPeople::Create;
    const QByteArray csv = "Mã khách hàng,Mã hóa đơn,Ngày,Khách hàng,SĐT,Tổng cộng\n"
                           "N1,HD1,05/01/2026,Võ Thị Sen,0903111222,45.000\n"
                           "N2,HD2,05/01/2026,Lê Văn Tám,0903111333,50.000\n"
                           "N1,HD3,06/01/2026,Võ Thị Sen,0903111222,70.000\n";
    auto report = import(csv, options);
    const db::CustomerId sen = byCode(u"N1"_s).id;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(report.created, 2);
        QCOMPARE(report.interactions, 3);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.leftOut, 0);
        QCOMPARE(report.customers.size(), 2);
        QCOMPARE(count(), 2);
        QCOMPARE(byCode(u"N1"_s).id, sen);
        QCOMPARE(byCode(u"N1"_s).stage, db::LifecycleStage::Experience);
        QCOMPARE(m_shop->session().interactions().timeline(sen, -1)->size(), 2);
        const auto undone = undo(report.batch);
        QCOMPARE(undone.interactions, 3);
        QCOMPARE(undone.removed, 2);
        QCOMPARE(undone.kept(), 0);
        QCOMPARE(count(), 0);
        report = import(csv, options);
    }
}

void TestImportRedo::takesAPersonOfASalesListWhoWasUndoneForUnknown()
{
    undo(import("code,full_name,phone\nN1,Võ Thị Sen,0903111222\n").batch);
    app::ImportOptions options;
    options.kind = app::ListKind::Interactions;
    const QByteArray csv = "Mã khách hàng,Ngày,Khách hàng,SĐT,Tổng cộng\n"
                           "N1,05/01/2026,Võ Thị Sen,0903111222,45.000\n";
    const auto report = import(csv, options);
    QCOMPARE(report.interactions, 0);
    QCOMPARE(report.rejected, 0);
    QCOMPARE(report.unknownPeople, 1);
    QCOMPARE(report.firstProblems.value(0).code, u"unknown-person"_s);
}

MK_TEST(TestImportRedo)
#include "tst_import_redo.moc"
