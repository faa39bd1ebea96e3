#include "db/customers/bulk_writer.h"
#include "db/customers/customer_store.h"
#include "db/customers/customer_writer.h"
#include "db/session/session.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

/// The same written for many customers at once, answering whom it changed.
class TestBulkWriter final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void demandsATransaction();
    void answersOnlyThoseChanged();
    void putsIntoAProvinceAndBack();
    void leavesOutTheDeletedAndTheUnknown();
    void listsPhonesInOrder();

private:
    db::CustomerId add(const QString &name, Stage stage)
    {
        db::Customer customer;
        customer.fullName = name;
        customer.givenName = name;
        customer.sortKey = name;
        customer.stage = stage;
        customer.contactPoints = {{{}, {}, db::ContactKind::Phone, u"0912"_s, u"+84912"_s, true, true}};
        return m_session->customers().add(customer, kAct)->value;
    }
    template <class Work> auto within(Work work)
    {
        return m_session->inTransaction([&] { return work(m_session->writer().inBulk()); });
    }

    static inline const db::Act kAct{1'700'000'000'000, QDate(2026, 11, 21)};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<db::Session> m_session;
    QList<db::CustomerId> m_ids;
};

void TestBulkWriter::init()
{
    m_session.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    auto opened = db::Session::open({m_dir->filePath(u"shop.db"_s)});
    QVERIFY(opened);
    m_session = std::move(*opened);
    m_ids = {add(u"A"_s, Stage::Awareness), add(u"B"_s, Stage::Loyalty), add(u"C"_s, Stage::Experience)};
}

void TestBulkWriter::demandsATransaction()
{
    QCOMPARE(m_session->writer().inBulk().remove(m_ids, kAct).error().kind, db::ErrorKind::Internal);
}

void TestBulkWriter::answersOnlyThoseChanged()
{
    const auto staged =
        within([this](db::BulkWriter bulk) { return bulk.setStage(m_ids, Stage::Experience, kAct); });
    QVERIFY(staged);
    QCOMPARE(staged->size(), 2);
    QCOMPARE(staged->constFirst().id, m_ids.at(0));
    QCOMPARE(staged->constFirst().before, Stage::Awareness);
    QCOMPARE(m_session->customers().counts()->existing, 3);
    QCOMPARE(m_session->customers().counts()->byStage.at(static_cast<std::size_t>(Stage::Experience)), 3);

    const auto back = within([this](db::BulkWriter bulk) {
        return bulk.takeStageBack(m_ids.first(1), Stage::Experience, Stage::Awareness, kAct);
    });
    QCOMPARE(*back, m_ids.first(1));
    QCOMPARE(m_session->customers().stageHistory(m_ids.first())->size(), 1);

    const auto tagged = within([this](db::BulkWriter bulk) { return bulk.addTag(m_ids, u"vip"_s); });
    QCOMPARE(*tagged, m_ids);
    QVERIFY(within([this](db::BulkWriter bulk) { return bulk.addTag(m_ids, u"vip"_s); })->isEmpty());
    for (const db::CustomerId id : std::as_const(m_ids))
        QVERIFY(m_session->customers().byId(id)->tags.contains(u"vip"_s));
    QCOMPARE(*within([this](db::BulkWriter bulk) { return bulk.removeTag(m_ids.last(1), u"vip"_s); }),
             m_ids.last(1));
    QVERIFY(within([this](db::BulkWriter bulk) { return bulk.removeTag(m_ids, u"no such"_s); })->isEmpty());
}

void TestBulkWriter::putsIntoAProvinceAndBack()
{
    const auto move = [this](db::BulkWriter bulk) { return bulk.setProvince(m_ids, u"Huế"_s, kAct); };
    QCOMPARE(within(move)->size(), 3);
    QVERIFY(within(move)->isEmpty());
    QCOMPARE(m_session->customers().byId(m_ids.first())->province, u"Huế"_s);
    QVERIFY(
        within([this](db::BulkWriter bulk) { return bulk.setProvince(m_ids.first(1), u"Đà Nẵng"_s, kAct); }));
    const auto back = within(
        [this](db::BulkWriter bulk) { return bulk.takeProvinceBack(m_ids, u"Huế"_s, QString(), kAct); });
    QCOMPARE(*back, m_ids.last(2)); // the first has moved on
    QCOMPARE(m_session->customers().byId(m_ids.first())->province, u"Đà Nẵng"_s);
    QCOMPARE(m_session->customers().byId(m_ids.last())->province, QString());
}

void TestBulkWriter::leavesOutTheDeletedAndTheUnknown()
{
    const QList<db::CustomerId> asked = m_ids + QList<db::CustomerId>{{4711}};
    const auto remove = [&asked](db::BulkWriter bulk) { return bulk.remove(asked, kAct); };
    QCOMPARE(*within(remove), m_ids);
    QVERIFY(within(remove)->isEmpty());
    QVERIFY(within([this](db::BulkWriter bulk) {
                return bulk.setStage(m_ids, Stage::Awareness, kAct);
            })->isEmpty());
    QVERIFY(within([this](db::BulkWriter bulk) { return bulk.addTag(m_ids, u"vip"_s); })->isEmpty());
    QCOMPARE(*within([&asked](db::BulkWriter bulk) { return bulk.restore(asked, kAct); }), m_ids);
    QCOMPARE(m_session->customers().counts()->total(), 3);
}

void TestBulkWriter::listsPhonesInOrder()
{
    QCOMPARE(*m_session->customers().phones(m_ids), QStringList(3, u"+84912"_s)); // whoever shares one
    QVERIFY(within([this](db::BulkWriter bulk) { return bulk.remove(m_ids.first(1), kAct); }));
    QCOMPARE(m_session->customers().phones(m_ids)->size(), 2);
}

MK_TEST(TestBulkWriter)
#include "tst_bulk_writer.moc"
