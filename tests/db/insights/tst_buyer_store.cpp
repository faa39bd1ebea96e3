#include "db/insights/buyer_store.h"

#include "db/customers/customer_set.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;
using db::BuyerCounts;
using db::ErrorKind;

/// How many customers bought, from the pages of purchases.
class TestBuyerStore final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void countWhoBuysInTwoStepsOnce();
    void agreeWithThePurchases();
    void countOnlyTheCustomersAskedFor();
    void sayWhenAPageCannotBeRead();
    void giveUpInTime();

private:
    /// On both sides of the borders of blocks.
    static constexpr std::array<qint64, 6> kCustomers{1, 11, 4095, 4096, 4097, 12'300};
    static const QDate kFirst;

    static std::vector<db::DayRange> weeks(int number)
    {
        std::vector<db::DayRange> steps;
        for (int i = 0; i < number; ++i)
            steps.push_back({kFirst.addDays(7 * i), kFirst.addDays(7 * i + 6)});
        return steps;
    }
    void buy(qint64 customer, int day, const QString &amount) const
    {
        test::must(m_shop->raw().execute(
            u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
            "stage, amount) VALUES (%1, 1, '%2', 'store', 'in', 'purchase', 'loyalty', %3)"_s.arg(customer)
                .arg(kFirst.addDays(day).toString(Qt::ISODate), amount)));
    }
    db::BuyerSteps counts(int number, const db::CustomerSet *among = nullptr) const
    {
        return test::must(db::BuyerStore(m_shop->raw()).counts(weeks(number), among));
    }
    /// The same from the purchases themselves.
    BuyerCounts countedUp(const db::DayRange &days, const QString &among) const
    {
        const QString from = u" FROM (SELECT customer_id, count(*) AS times, total(amount) AS spent FROM "
                             "interaction WHERE occurred_on BETWEEN '%1' AND '%2' AND customer_id IN (%3) "
                             "GROUP BY customer_id)"_s.arg(days.first.toString(Qt::ISODate),
                                                           days.last.toString(Qt::ISODate), among);
        const auto number = [&](const QString &what) {
            return m_shop->scalar(u"SELECT "_s + what + from).toLongLong();
        };
        return {number(u"count(*)"_s), number(u"total(times > 1)"_s), number(u"total(times)"_s),
                number(u"total(spent)"_s)};
    }

    std::unique_ptr<test::Shop> m_shop;
};

const QDate TestBuyerStore::kFirst(2025, 12, 22);

void TestBuyerStore::init()
{
    m_shop = std::make_unique<test::Shop>();
    for (const qint64 id : kCustomers) {
        test::must(m_shop->raw().execute(
            u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, "
            "stage_since_on, created_at_ms, updated_at_ms) "
            "VALUES (%1, 'Lan', 'Lan', 'lan', 'loyalty', 1, '2025-01-01', 1, 1)"_s.arg(id)));
    }
}

void TestBuyerStore::countWhoBuysInTwoStepsOnce()
{
    buy(1, 0, u"5000"_s);
    buy(1, 7, u"NULL"_s);
    buy(4096, 8, u"100"_s);
    const db::BuyerSteps found = counts(3);
    QCOMPARE(found.steps.size(), std::size_t(3));
    QCOMPARE(found.steps.at(0), (BuyerCounts{1, 0, 1, 5000}));
    QCOMPARE(found.steps.at(1), (BuyerCounts{2, 0, 2, 100}));
    QCOMPARE(found.steps.at(2), BuyerCounts());
    QCOMPARE(found.whole, (BuyerCounts{2, 1, 3, 5100})); // bought again, though in no single week
    QCOMPARE(counts(0).whole, BuyerCounts());
}

void TestBuyerStore::agreeWithThePurchases()
{
    QRandomGenerator random(7);
    const QString everybody = u"SELECT id FROM customer"_s;
    for (int round = 0; round < 300; ++round) {
        buy(kCustomers.at(static_cast<std::size_t>(random.bounded(6))), random.bounded(-5, 40),
            random.bounded(3) == 0 ? u"NULL"_s : QString::number(random.bounded(100'000)));
        if (round % 20 != 0)
            continue;
        const db::BuyerSteps found = counts(4);
        for (std::size_t step = 0; step < 4; ++step)
            QCOMPARE(found.steps.at(step), countedUp(weeks(4).at(step), everybody));
        QCOMPARE(found.whole, countedUp({weeks(4).front().first, weeks(4).back().last}, everybody));
    }
}

void TestBuyerStore::countOnlyTheCustomersAskedFor()
{
    for (const qint64 id : kCustomers) {
        buy(id, 0, u"100"_s);
        buy(id, 9, u"100"_s);
    }
    const db::CustomerSet some({{11}, {4096}});
    QCOMPARE(counts(2, &some).whole, (BuyerCounts{2, 2, 4, 400}));
    const db::CustomerSet nobody({});
    QCOMPARE(counts(2, &nobody).whole, BuyerCounts());
}

void TestBuyerStore::sayWhenAPageCannotBeRead()
{
    buy(1, 0, u"5"_s);
    test::must(m_shop->raw().execute(u"UPDATE purchase_page SET purchases = ';0001;'"_s));
    MK_COMPARE_ERROR(db::BuyerStore(m_shop->raw()).counts(weeks(1), nullptr), ErrorKind::Repairable);
}

void TestBuyerStore::giveUpInTime()
{
    buy(1, 0, u"5"_s);
    const std::atomic_bool stop = true;
    MK_COMPARE_ERROR(db::BuyerStore(m_shop->raw()).counts(weeks(1), nullptr, &stop), ErrorKind::Cancelled);
}

MK_TEST(TestBuyerStore)
#include "tst_buyer_store.moc"
