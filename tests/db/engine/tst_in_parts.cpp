#include "db/engine/in_parts.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

#include <thread>
#include <utility>

using namespace Qt::StringLiterals;
using db::Connection;

/// Reading with several threads at once, and stopping them.
class TestInParts final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void answersForEachNumberOnceInOrder();
    void stopsEachPartOnceItIsStale();
    void stopsTheOnlyPartOnceItIsStale();
    void stopsTheOthersWithTheConnectionOfTheCaller();
    void isNoLongerStoppedAfterwards();

private:
    static constexpr qint64 kMany = 1'000'001; // worth as many threads as there may be
    static constexpr qint64 kSoonMs = 10'000;  // on a machine with much else to do
    /// Whether this machine reads with several threads at once.
    static bool hasThreads() { return std::thread::hardware_concurrency() > 1; }

    /// Counts for a minute or so, unless it is stopped.
    static db::Result<qint64> countLong(const Connection &connection)
    {
        MK_TRY(const auto counted,
               connection.scalar(u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n "
                                 "LIMIT 500000000) SELECT count(*) FROM n"_s));
        return counted.toLongLong();
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestInParts::answersForEachNumberOnceInOrder()
{
    using Range = std::pair<qint64, qint64>;
    const auto answers = db::inParts(m_shop->raw(), kMany, [](const Connection &, qint64 first, qint64 last) {
        return db::Result<Range>(Range(first, last));
    });
    qint64 before = 0;
    for (const db::Result<Range> &answer : answers) {
        MK_VERIFY_OK(answer);
        QCOMPARE(answer->first, before);
        before = answer->second;
    }
    QCOMPARE(before, kMany);
    QCOMPARE(answers.size() > 1, hasThreads());
}

void TestInParts::stopsEachPartOnceItIsStale()
{
    std::atomic_bool stale = false;
    QElapsedTimer since;
    since.start();
    const auto answers = db::inParts(
        m_shop->raw(), kMany,
        [&stale](const Connection &own, qint64, qint64) {
            stale = true;
            return countLong(own);
        },
        &stale);
    QVERIFY(since.elapsed() < kSoonMs);
    QVERIFY(!answers.empty());
    QCOMPARE(answers.size() > 1, hasThreads());
    for (const db::Result<qint64> &answer : answers)
        MK_COMPARE_ERROR(answer, db::ErrorKind::Cancelled);
}

void TestInParts::stopsTheOnlyPartOnceItIsStale()
{
    std::atomic_bool stale = false;
    QElapsedTimer since;
    since.start();
    const auto answers = db::inParts(
        m_shop->raw(), 1,
        [&stale](const Connection &own, qint64, qint64) {
            stale = true;
            return countLong(own);
        },
        &stale);
    QVERIFY(since.elapsed() < kSoonMs);
    QCOMPARE(answers.size(), std::size_t{1});
    MK_COMPARE_ERROR(answers.front(), db::ErrorKind::Cancelled);
}

void TestInParts::stopsTheOthersWithTheConnectionOfTheCaller()
{
    std::atomic_bool stop = false;
    QElapsedTimer since;
    since.start();
    const db::Interruptible asked(m_shop->raw(), [&stop] { return !stop; });
    const auto answers = db::inParts(m_shop->raw(), kMany, [&stop](const Connection &own, qint64, qint64) {
        stop = true;
        return countLong(own);
    });
    QVERIFY(since.elapsed() < kSoonMs);
    QCOMPARE(answers.size() > 1, hasThreads());
    for (const db::Result<qint64> &answer : answers)
        MK_COMPARE_ERROR(answer, db::ErrorKind::Cancelled);
}

void TestInParts::isNoLongerStoppedAfterwards()
{
    std::atomic_bool stale = true;
    const auto stopped = db::inParts(
        m_shop->raw(), 1, [](const Connection &own, qint64, qint64) { return countLong(own); }, &stale);
    MK_COMPARE_ERROR(stopped.front(), db::ErrorKind::Cancelled);
    QCOMPARE(m_shop
                 ->scalar(u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 100000) "
                          "SELECT count(*) FROM n"_s)
                 .toInt(),
             100'000);
}

MK_TEST(TestInParts)
#include "tst_in_parts.moc"
