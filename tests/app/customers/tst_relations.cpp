#include "app/customers/customer_commands.h"
#include "app/customers/customer_profile.h"
#include "app/customers/group_commands.h"
#include "app/customers/relation_commands.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "db/customers/customer_reader.h"
#include "db/customers/interaction_store.h"
#include "db/customers/relation_store.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using Kind = db::RelationKind;

/// Who belongs to whom, and who brought whom.
class TestRelations final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TestShop>();
        m_lan = m_shop->add(TestShop::person(u"Trần Thị Lan"_s, db::LifecycleStage::Loyalty));
        m_ha = m_shop->add(TestShop::person(u"Lê Hà"_s, db::LifecycleStage::Experience));
    }
    void areSeenFromBothSides();
    void standOnce_data();
    void standOnce();
    void refuseACircleOfReferrals();
    void refuseACircleOfWhoComesBack_data();
    void refuseACircleOfWhoComesBack();
    void areAddedAndTakenBack();
    void recordTheReferralOnlyWhereAsked();
    void leaveOutWhoIsDeleted();

private:
    QList<db::SeenRelation> of(db::CustomerId id)
    {
        return app::loadProfile(m_shop->session(), id, m_shop->clock())->relations;
    }
    qsizetype contacts(db::CustomerId id)
    {
        return m_shop->session().interactions().timeline(id, 10)->size();
    }
    template <class C> auto run(const C &command)
    {
        return app::run(m_shop->session(), command, m_shop->moment());
    }
    app::UndoOutcome::State undo() { return app::undoLast(m_shop->session(), m_shop->moment())->value.state; }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_lan;
    db::CustomerId m_ha;
};

void TestRelations::areSeenFromBothSides()
{
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::Child}));
    const auto lan = of(m_lan);
    QCOMPARE(lan.size(), 1);
    QCOMPARE(lan.first().with, m_ha);
    QCOMPARE(lan.first().name, u"Lê Hà"_s);
    QVERIFY(!lan.first().fromOther);
    const auto ha = of(m_ha);
    QCOMPARE(ha.size(), 1);
    QCOMPARE(ha.first().with, m_lan);
    QVERIFY(ha.first().fromOther);
    QCOMPARE(ha.first().relation, lan.first().relation);
}

void TestRelations::standOnce_data()
{
    QTest::addColumn<db::RelationKind>("kind");
    QTest::addColumn<bool>("backwards");
    QTest::addColumn<bool>("refused");
    QTest::newRow("the same") << Kind::Child << false << true;
    QTest::newRow("a spouse is one both ways") << Kind::Spouse << true << true;
    QTest::newRow("a colleague, too") << Kind::Colleague << true << true;
    QTest::newRow("a child has other children") << Kind::Child << true << false;
    QTest::newRow("no one is referred by whom they referred") << Kind::ReferredBy << true << true;
}

void TestRelations::standOnce()
{
    QFETCH(const db::RelationKind, kind);
    QFETCH(const bool, backwards);
    QVERIFY(run(app::AddRelation{m_lan, m_ha, kind}));
    const auto again =
        backwards ? run(app::AddRelation{m_ha, m_lan, kind}) : run(app::AddRelation{m_lan, m_ha, kind});
    QTEST(!again, "refused");
    if (!again)
        QCOMPARE(again.error().kind, db::ErrorKind::Conflict);
    const auto own = run(app::AddRelation{m_lan, m_lan, kind});
    QVERIFY(!own && own.error().kind == db::ErrorKind::InvalidInput);
    QCOMPARE(own.error().detail.contains(u"their own referrer"_s), kind == Kind::ReferredBy);
}

void TestRelations::refuseACircleOfReferrals()
{
    const auto minh = m_shop->add(TestShop::person(u"Trần Minh"_s, db::LifecycleStage::Loyalty));
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::ReferredBy}));
    QVERIFY(run(app::AddRelation{minh, m_lan, Kind::ReferredBy}));
    QVERIFY(run(app::AddRelation{minh, m_ha, Kind::ReferredBy})); // two referrers are no circle
    const auto refused = run(app::AddRelation{m_ha, minh, Kind::ReferredBy});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, db::ErrorKind::Conflict);
    QCOMPARE(refused.error().reason, db::kReferralCircle.toString());
    QCOMPARE(refused.error().names, (QStringList{u"Trần Minh"_s, u"Lê Hà"_s}));
    QVERIFY2(refused.error().detail.contains(u"Trần Minh"_s) && refused.error().detail.contains(u"Lê Hà"_s),
             qPrintable(refused.error().detail));
    QVERIFY(run(app::RemoveRelation{minh, m_lan, Kind::ReferredBy}));
    QVERIFY(run(app::RemoveRelation{minh, m_ha, Kind::ReferredBy}));
    QVERIFY(run(app::AddRelation{m_ha, minh, Kind::ReferredBy}));
}

void TestRelations::refuseACircleOfWhoComesBack_data()
{
    QTest::addColumn<bool>("isOne");
    QTest::newRow("alone") << true;
    QTest::newRow("in a group") << false;
}

void TestRelations::refuseACircleOfWhoComesBack()
{
    QFETCH(const bool, isOne);
    const auto minh = m_shop->add(TestShop::person(u"Trần Minh"_s, db::LifecycleStage::Loyalty));
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::ReferredBy}));
    QVERIFY(run(app::AddRelation{minh, m_lan, Kind::ReferredBy}));
    if (isOne)
        QVERIFY(run(app::DeleteCustomer{m_lan}));
    else
        QVERIFY(run(app::DeleteCustomers{{m_lan}}));
    QVERIFY(run(app::AddRelation{m_ha, minh, Kind::ReferredBy})); // as long as she is not there
    const auto refusal = [&] {
        if (isOne)
            return run(app::RestoreCustomer{m_lan}).error();
        return run(app::RestoreCustomers{{m_lan}}).error();
    }();
    QCOMPARE(refusal.kind, db::ErrorKind::Conflict);
    QCOMPARE(refusal.reason, db::kReferralCircle.toString());
    QCOMPARE(refusal.names, (QStringList{u"Lê Hà"_s, u"Trần Thị Lan"_s}));
    QVERIFY(m_shop->session().reader().read(m_lan)->deleted);
    QVERIFY(run(app::RemoveRelation{m_ha, minh, Kind::ReferredBy}));
    QVERIFY(run(app::RestoreCustomer{m_lan}));
}

void TestRelations::areAddedAndTakenBack()
{
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::Spouse}));
    QVERIFY(run(app::RemoveRelation{m_lan, m_ha, Kind::Spouse}));
    QVERIFY(of(m_lan).isEmpty());
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(of(m_ha).size(), 1);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QVERIFY(of(m_lan).isEmpty() && of(m_ha).isEmpty());
    QCOMPARE(run(app::RemoveRelation{m_lan, m_ha, Kind::Spouse}).error().kind, db::ErrorKind::NotFound);
}

void TestRelations::recordTheReferralOnlyWhereAsked()
{
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::ReferredBy}));
    QCOMPARE(contacts(m_ha), 0);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::ReferredBy, true}));
    const auto timeline = m_shop->session().interactions().timeline(m_ha, 10);
    QCOMPARE(timeline->size(), 1);
    QCOMPARE(timeline->first().kind, db::InteractionKind::Referral);
    QCOMPARE(timeline->first().note, u"Trần Thị Lan"_s);
    QCOMPARE(contacts(m_lan), 0);
    QCOMPARE(undo(), app::UndoOutcome::State::Done);
    QCOMPARE(contacts(m_ha), 0);
    QVERIFY(of(m_lan).isEmpty());
}

void TestRelations::leaveOutWhoIsDeleted()
{
    QVERIFY(run(app::AddRelation{m_lan, m_ha, Kind::Colleague}));
    QVERIFY(m_shop->session().customers().remove(m_ha, m_shop->moment()));
    QVERIFY(of(m_lan).isEmpty());
    QVERIFY(m_shop->session().customers().restore(m_ha, m_shop->moment()));
    QCOMPARE(of(m_lan).size(), 1);
}

MK_TEST(TestRelations)
#include "tst_relations.moc"
