#include "db/rights/sending_wish_store.h"

#include "db/safekeeping/erasure_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::SendingWish;

/// How often and on which days a customer wants to be written to.
class TestSendingWishStore final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void keepsTheLastWish();
    void heedsWhoWasMerged();
    void heedsWhoWasMergedBefore();
    void goesWithWhoIsErased();

private:
    const db::SendingWishStore &store() { return m_shop->session().sendingWishes(); }
    void merge(db::CustomerId other, db::CustomerId kept)
    {
        test::must(m_shop->raw().execute(
            u"INSERT INTO merged_customer (customer_id, kept_id, merged_at_ms) VALUES (%1, %2, 1)"_s
                .arg(other.value)
                .arg(kept.value)));
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestSendingWishStore::keepsTheLastWish()
{
    const auto id = m_shop->addCustomer(u"Lan"_s);
    QCOMPARE(test::must(store().of(id)), SendingWish());
    MK_VERIFY_OK(store().put(id, {2, 30, 0}));
    MK_VERIFY_OK(store().put(id, {std::nullopt, std::nullopt, 64}));
    QCOMPARE(test::must(store().of(id)), (SendingWish{std::nullopt, std::nullopt, 64}));
    QCOMPARE(test::must(store().ofPerson(id)).size(), 1);
    MK_VERIFY_OK(store().put(id, {}));
    QCOMPARE(m_shop->count(u"sending_wish"_s), 0);
    MK_COMPARE_ERROR(store().put(id, {2, std::nullopt, 0}), db::ErrorKind::Conflict);
}

void TestSendingWishStore::heedsWhoWasMerged()
{
    const auto kept = m_shop->addCustomer(u"Lan"_s);
    const auto other = m_shop->addCustomer(u"Chị Lan"_s);
    MK_VERIFY_OK(store().put(kept, {4, 30, 0}));
    MK_VERIFY_OK(store().put(other, {1, 7, 0}));
    merge(other, kept);
    QCOMPARE(test::must(store().ofPerson(kept)).size(), 2);
    QCOMPARE(test::must(store().ofPerson(other)).size(), 1);
    QCOMPARE(test::must(store().of(kept)), (SendingWish{4, 30, 0}));
}

void TestSendingWishStore::heedsWhoWasMergedBefore()
{
    const auto kept = m_shop->addCustomer(u"Lan"_s);
    const auto middle = m_shop->addCustomer(u"Chị Lan"_s);
    const auto first = m_shop->addCustomer(u"Lan Anh"_s);
    MK_VERIFY_OK(store().put(first, {1, 7, 64}));
    merge(first, middle);
    merge(middle, kept);
    const QList said{SendingWish{1, 7, 64}};
    QCOMPARE(test::must(store().ofPerson(kept)), said);
    QCOMPARE(test::must(store().ofPerson(middle)), said);
}

void TestSendingWishStore::goesWithWhoIsErased()
{
    const auto id = m_shop->addCustomer(u"Lan"_s);
    MK_VERIFY_OK(store().put(id, {4, 30, 0}));
    MK_VERIFY_OK(m_shop->session().inTransaction([&] {
        return m_shop->session().erasure().erase(
            id, test::moment().ms,
            [](const db::StepOfPerson &, const QSet<qint64> &) { return std::nullopt; });
    }));
    QCOMPARE(m_shop->count(u"sending_wish"_s), 0);
}

MK_TEST(TestSendingWishStore)
#include "tst_sending_wish_store.moc"
