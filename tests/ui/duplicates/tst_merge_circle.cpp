#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"
#include "tests/ui/duplicates/duplicates_stage.h"

using namespace Qt::StringLiterals;

/// A referral that a merge leaves out is told before and after.
class TestMergeCircle final : public QObject
{
    Q_OBJECT
private slots:
    void isToldBeforeAndAfter();
    void isNotToldWhereThereIsNone();
};

void TestMergeCircle::isToldBeforeAndAfter()
{
    DuplicatesStage on;
    const auto an = on.add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    const auto again = on.add(u"Chị An"_s, u"+84961000051"_s);
    const auto ha = on.add(u"Trần Thị Hà"_s, u"+84961000052"_s);
    auto &relations = on.shop.session().relations();
    QVERIFY(relations.add({ha, an, db::RelationKind::ReferredBy}));
    QVERIFY(relations.add({again, ha, db::RelationKind::ReferredBy}));
    on.open();
    QTRY_VERIFY(on.list && on.isReady());
    const QString before = on.text("mergeJoinedLabel");
    QVERIFY2(before.contains(u"through Trần Thị Hà they would have been referred by themselves"_s),
             qPrintable(before));
    on.button("mergePushButton")->click();
    QTRY_COMPARE(on.notifications->text(),
                 u"Merged into Nguyễn Thị An. Left out, as it would close a circle: "
                 "Nguyễn Thị An was referred by Trần Thị Hà"_s);
}

void TestMergeCircle::isNotToldWhereThereIsNone()
{
    DuplicatesStage on;
    on.add(u"Nguyễn Thị An"_s, u"+84961000051"_s);
    on.add(u"Chị An"_s, u"+84961000051"_s);
    on.open();
    QTRY_VERIFY(on.list && on.isReady());
    QVERIFY(!on.text("mergeJoinedLabel").contains(u"left out"_s));
    on.button("mergePushButton")->click();
    QTRY_COMPARE(on.notifications->text(), u"Merged into Nguyễn Thị An"_s);
}

MK_TEST(TestMergeCircle)
#include "tst_merge_circle.moc"
