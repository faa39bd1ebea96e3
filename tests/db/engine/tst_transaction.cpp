#include "db/engine/transaction.h"

#include "db/customers/customer_writer.h"
#include "db/customers/import_batch_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/shop/setting_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using db::ErrorKind;
using db::Transaction;

/// All rows or none, alone and inside one another.
class TestTransaction final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void commits();
    void rollsBackAtTheEndOfItsScope();
    void letsNobodyElseWriteMeanwhile();
    void takesBackAnInnerOneAlone();
    void takesBackInnerOnesWithTheOuter();
    void isSilentWhereSqliteHasRolledBack();
    void failsToCommitWhatIsOver();
    void isOneAcrossTheStoresOfASession();
    void makesAStoresWriteWholeInsideTheCallers();
    void isDemandedByWritesOfManyRows();
    void holdsManyPagesOnlyWhileItWrites();

private:
    int kibibytesOfPages() const { return -test::must(raw().scalar(u"PRAGMA cache_size"_s)).toInt(); }
    const db::Connection &raw() const { return m_shop->raw(); }
    void put(const QString &key) const
    {
        test::must(raw().prepare(u"setting/upsert"_s).bind(":key", key).bind(":value", u"x"_s).run());
    }
    QString keys() const
    {
        return test::must(raw().column(u"SELECT key FROM setting ORDER BY key"_s)).join(QString());
    }
    std::unique_ptr<test::Shop> m_shop;
};

void TestTransaction::init()
{
    m_shop = std::make_unique<test::Shop>();
}

void TestTransaction::commits()
{
    auto transaction = test::must(Transaction::begin(raw()));
    QVERIFY(raw().inTransaction());
    put(u"a"_s);
    MK_VERIFY_OK(transaction.commit());
    QVERIFY(!raw().inTransaction());
    QCOMPARE(keys(), u"a"_s);
}

void TestTransaction::rollsBackAtTheEndOfItsScope()
{
    {
        const auto transaction = test::must(Transaction::begin(raw()));
        put(u"a"_s);
    }
    QVERIFY(!raw().inTransaction());
    QCOMPARE(keys(), QString());
}

void TestTransaction::letsNobodyElseWriteMeanwhile()
{
    const auto transaction = test::must(Transaction::begin(raw()));
    const auto other = test::must(db::Connection::open(m_shop->path(), db::Connection::Mode::ReadWrite, 1));
    MK_COMPARE_ERROR(Transaction::begin(*other), ErrorKind::Busy);
    QVERIFY(!other->inTransaction());
}

void TestTransaction::takesBackAnInnerOneAlone()
{
    auto outer = test::must(Transaction::begin(raw()));
    put(u"a"_s);
    {
        const auto inner = test::must(Transaction::begin(raw()));
        put(u"b"_s);
    }
    {
        auto inner = test::must(Transaction::begin(raw()));
        put(u"c"_s);
        {
            const auto innermost = test::must(Transaction::begin(raw()));
            put(u"d"_s);
        }
        MK_VERIFY_OK(inner.commit());
    }
    MK_VERIFY_OK(outer.commit());
    QCOMPARE(keys(), u"ac"_s);
}

void TestTransaction::takesBackInnerOnesWithTheOuter()
{
    {
        const auto outer = test::must(Transaction::begin(raw()));
        auto inner = test::must(Transaction::begin(raw()));
        put(u"a"_s);
        MK_VERIFY_OK(inner.commit());
        QVERIFY(raw().inTransaction());
    }
    QCOMPARE(keys(), QString());
}

void TestTransaction::isSilentWhereSqliteHasRolledBack()
{
    // As after a full disk; any warning fails the test.
    const auto outer = test::must(Transaction::begin(raw()));
    const auto inner = test::must(Transaction::begin(raw()));
    put(u"a"_s);
    MK_COMPARE_ERROR(raw().execute(u"INSERT OR ROLLBACK INTO setting (key, value) VALUES ('a', 'b')"_s),
                     ErrorKind::Conflict);
    QVERIFY(!raw().inTransaction());
}

void TestTransaction::failsToCommitWhatIsOver()
{
    auto transaction = test::must(Transaction::begin(raw()));
    MK_VERIFY_OK(raw().execute(u"ROLLBACK"_s));
    MK_COMPARE_ERROR(transaction.commit(), ErrorKind::Internal);
}

void TestTransaction::isOneAcrossTheStoresOfASession()
{
    db::Session &session = m_shop->session();
    const auto failed = session.inTransaction([&]() -> db::Result<void> {
        MK_CHECK(session.customers().add(test::person(u"Lan"_s), test::moment()));
        MK_CHECK(session.inTransaction([&] { return session.settings().set(u"a"_s, u"x"_s); }));
        return db::failure(ErrorKind::Cancelled, u"on second thoughts"_s);
    });
    MK_COMPARE_ERROR(failed, ErrorKind::Cancelled);
    QCOMPARE(m_shop->count(u"customer"_s), 0);
    QCOMPARE(keys(), QString());
    MK_VERIFY_OK(session.inTransaction([&] { return session.settings().set(u"a"_s, u"x"_s); },
                                       db::Session::Ending::RollBack));
    QCOMPARE(keys(), QString());
}

void TestTransaction::makesAStoresWriteWholeInsideTheCallers()
{
    // The caller goes on after a refusal; of what was refused nothing may stay.
    db::Session &session = m_shop->session();
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    db::Customer an = test::person(u"An"_s);
    an.contactPoints = {test::contact(db::ContactKind::Phone, u"+84912345678"_s),
                        test::contact(db::ContactKind::Phone, u"+84912345678"_s)};
    MK_VERIFY_OK(session.inTransaction([&]() -> db::Result<void> {
        const auto refused = session.customers().add(an, test::moment());
        if (refused || refused.error().kind != ErrorKind::Conflict)
            return db::failure(ErrorKind::Internal, u"the same number twice was taken"_s);
        return session.customers()
            .setStage(lan, db::LifecycleStage::Experience, test::moment())
            .map([](auto) {});
    }));
    QCOMPARE(m_shop->count(u"customer"_s), 1);
    QCOMPARE(test::must(session.customers().byId(lan)).stage, db::LifecycleStage::Experience);
}

void TestTransaction::isDemandedByWritesOfManyRows()
{
    db::Session &session = m_shop->session();
    const auto lan = m_shop->addCustomer(u"Lan"_s);
    const db::Customer stored = test::must(session.reader().read(lan));
    MK_COMPARE_ERROR(session.writer().insert(test::person(u"An"_s), test::moment()), ErrorKind::Internal);
    MK_COMPARE_ERROR(session.writer().update(stored, stored, test::moment()), ErrorKind::Internal);
    MK_COMPARE_ERROR(session.writer().takeBack(stored, stored, test::moment()), ErrorKind::Internal);
    MK_COMPARE_ERROR(session.imports().begin(QString(), test::moment()), ErrorKind::Internal);
    MK_COMPARE_ERROR(session.sample().remove(), ErrorKind::Internal);
    QCOMPARE(m_shop->count(u"customer"_s), 1);
    QCOMPARE(m_shop->count(u"import_batch"_s), 0);
}

void TestTransaction::holdsManyPagesOnlyWhileItWrites()
{
    const int atRest = kibibytesOfPages();
    {
        const auto outer = test::must(Transaction::begin(raw()));
        QVERIFY(kibibytesOfPages() >= 4 * atRest);
        auto inner = test::must(Transaction::begin(raw()));
        MK_VERIFY_OK(inner.commit());
        QVERIFY(kibibytesOfPages() >= 4 * atRest);
    }
    QCOMPARE(kibibytesOfPages(), atRest);
    auto transaction = test::must(Transaction::begin(raw()));
    MK_VERIFY_OK(transaction.commit());
    QCOMPARE(kibibytesOfPages(), atRest);
}

MK_TEST(TestTransaction)
#include "tst_transaction.moc"
