#include "db/engine/interruptible.h"

#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::Interruptible;

/// Stopping a statement that runs, asked by one or by several.
class TestInterruptible final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void stopsAStatementWhileItLives();
    void asksTheOuterOneMeanwhile();
    void asksTheOuterOneAfterwards();
    void asksNothingOfAnEmptyOne();
    void asksThoseOfItsConnectionAlone();

private:
    static bool goOn() { return true; }
    static bool stop() { return false; }
    const db::Connection &raw() const { return m_shop->raw(); }
    /// Long enough to be asked about, many times.
    static db::Result<qint64> count(const db::Connection &connection)
    {
        MK_TRY(const auto counted,
               connection.scalar(u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n "
                                 "LIMIT 100000) SELECT count(*) FROM n"_s));
        return counted.toLongLong();
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestInterruptible::stopsAStatementWhileItLives()
{
    {
        const Interruptible asked(raw(), &stop);
        MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
    }
    QCOMPARE(test::must(count(raw())), 100'000);
    const Interruptible asked(raw(), &goOn);
    QCOMPARE(test::must(count(raw())), 100'000);
}

void TestInterruptible::asksTheOuterOneMeanwhile()
{
    const Interruptible outer(raw(), &stop);
    const Interruptible inner(raw(), &goOn);
    MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
}

void TestInterruptible::asksTheOuterOneAfterwards()
{
    int asked = 0;
    {
        const Interruptible outer(raw(), [&asked] { return ++asked < 10; });
        {
            const Interruptible inner(raw(), &stop);
            MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
        }
        asked = 0;
        MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
        QCOMPARE(asked, 10);
    }
    QCOMPARE(test::must(count(raw())), 100'000);
    QCOMPARE(asked, 10);
}

void TestInterruptible::asksNothingOfAnEmptyOne()
{
    const Interruptible empty(raw(), {});
    QCOMPARE(test::must(count(raw())), 100'000);
    const Interruptible outer(raw(), &stop);
    {
        const Interruptible inner(raw(), {});
        MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
    }
    MK_COMPARE_ERROR(count(raw()), ErrorKind::Cancelled);
}

void TestInterruptible::asksThoseOfItsConnectionAlone()
{
    const auto other = test::must(db::Connection::open(m_shop->path(), db::Connection::Mode::ReadOnly, 1000));
    const Interruptible ofOther(*other, &stop);
    {
        const Interruptible own(raw(), &goOn);
        QCOMPARE(test::must(count(raw())), 100'000);
        MK_COMPARE_ERROR(count(*other), ErrorKind::Cancelled);
    }
    MK_COMPARE_ERROR(count(*other), ErrorKind::Cancelled);
}

MK_TEST(TestInterruptible)
#include "tst_interruptible.moc"
