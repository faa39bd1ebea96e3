#include "app/customers/merge_customers.h"
#include "app/customers/merge_review.h"
#include "app/desk/undo.h"
#include "app/support/test_shop.h"
#include "db/customers/relation_store.h"
#include "db/support/dump.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

/// A merge leaves out a referral that would close a circle, and says so before and after.
class TestMergeReferrals final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void leavesOutWhatClosesACircle_data();
    void leavesOutWhatClosesACircle();
    void looksThroughOthers();
    void bringsItBackByUndo();
    void saysNothingOfReferralsThatStay();

private:
    db::Session &session() { return m_shop->session(); }
    db::CustomerId add(const QString &name)
    {
        return m_shop->add(TestShop::person(name, db::LifecycleStage::Loyalty));
    }
    void refer(db::CustomerId referrer, db::CustomerId customer)
    {
        QVERIFY(session().relations().add({customer, referrer, db::RelationKind::ReferredBy}));
    }
    app::MergedCustomer merge(db::CustomerId keep, db::CustomerId other)
    {
        const auto merged =
            app::run(session(), app::MergeCustomers{keep, {other}, {{app::CustomerField::Name, m_an}}},
                     m_shop->clock().act());
        if (!merged)
            qFatal("%s", qPrintable(merged.error().detail));
        return merged->value;
    }
    QStringList foreseen()
    {
        return app::circlesOfReferrals(*app::loadMergeReview(session(), {m_an, m_again}));
    }

    std::unique_ptr<TestShop> m_shop;
    db::CustomerId m_an;
    db::CustomerId m_again; ///< the same person
    db::CustomerId m_ha;
};

/// An referred Hà, and Hà referred An's other entry.
void TestMergeReferrals::init()
{
    m_shop = std::make_unique<TestShop>();
    m_an = add(u"Nguyễn Thị An"_s);
    m_again = add(u"Chị An"_s);
    m_ha = add(u"Trần Thị Hà"_s);
}

void TestMergeReferrals::leavesOutWhatClosesACircle_data()
{
    QTest::addColumn<bool>("keepsWhoReferred");
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("referrer");
    QTest::newRow("who referred is kept") << true << u"Nguyễn Thị An"_s << u"Trần Thị Hà"_s;
    QTest::newRow("who was referred is kept") << false << u"Trần Thị Hà"_s << u"Nguyễn Thị An"_s;
}

void TestMergeReferrals::leavesOutWhatClosesACircle()
{
    QFETCH(const bool, keepsWhoReferred);
    QFETCH(const QString, customer);
    QFETCH(const QString, referrer);
    refer(m_an, m_ha);
    refer(m_ha, m_again);
    QCOMPARE(foreseen(), QStringList{u"Trần Thị Hà"_s});
    const auto kept = keepsWhoReferred ? m_an : m_again;
    const auto merged = merge(kept, keepsWhoReferred ? m_again : m_an);
    QCOMPARE(merged.leftOut.size(), 1);
    QCOMPARE(merged.leftOut.constFirst().customer, customer);
    QCOMPARE(merged.leftOut.constFirst().referrer, referrer);
    QCOMPARE(session().relations().of(kept)->size(), 1); // the one that they had
}

void TestMergeReferrals::looksThroughOthers()
{
    const auto binh = add(u"Lê Bình"_s);
    refer(m_an, m_ha);
    refer(m_ha, binh);
    refer(binh, m_again);
    QCOMPARE(foreseen(), QStringList{u"Lê Bình"_s});
    QCOMPARE(merge(m_an, m_again).leftOut.size(), 1);
}

void TestMergeReferrals::bringsItBackByUndo()
{
    refer(m_an, m_ha);
    refer(m_ha, m_again);
    const QStringList before = test::dumpOf(session().path());
    merge(m_an, m_again);
    QCOMPARE(app::undoLast(session(), m_shop->clock().act())->value.state, app::UndoOutcome::State::Done);
    QCOMPARE(test::dumpOf(session().path()), before);
    QCOMPARE(session().relations().referrersBehind(m_again).value(), (QList{m_ha, m_an}));
}

void TestMergeReferrals::saysNothingOfReferralsThatStay()
{
    const auto binh = add(u"Lê Bình"_s);
    refer(m_an, m_again); // themselves, as it turns out
    refer(m_again, m_ha);
    refer(binh, m_an);
    QCOMPARE(foreseen(), QStringList());
    QCOMPARE(merge(m_an, m_again).leftOut.size(), 0);
    QCOMPARE(session().relations().of(m_an)->size(), 2);
}

MK_TEST(TestMergeReferrals)
#include "tst_merge_referrals.moc"
