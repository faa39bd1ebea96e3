#include "db/customers/list_writing.h"

#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/suppression_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

/// A list of customers that goes in in one transaction.
class TestListWriting final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<test::Shop>(); }
    void leavesOutIndexesWhileItGoesIn();
    void hasEveryIndexAgainAtItsEnd();
    void bringsTheIndexesBackWhenItIsTakenBack();
    void countsByIndexesThatWereLeftOut();
    void tellsHowManyIndexesAreMade();
    void stopsWhileAnIndexIsMade();
    void sortsInPiecesBetweenWhichItCanStop();
    void demandsATransactionToLeaveAnythingOut();
    void forgetsTagsOfAListThatWasTakenBack();
    void notesTheNumberOfAPersonWhoWasErased();

private:
    db::Session &session() { return m_shop->session(); }
    QString indexes() const
    {
        return m_shop
            ->scalar(u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema "
                     "WHERE type = 'index' ORDER BY name)"_s)
            .toString();
    }
    static db::Customer customer()
    {
        db::Customer one = test::person(u"Lan"_s);
        one.tags = {u"vip"_s};
        one.since = QDate(2025, 3, 2);
        one.birthday.day = 31;
        one.birthday.month = 5;
        one.contactPoints = {test::contact(db::ContactKind::Phone, u"+84912345678"_s)};
        return one;
    }
    using Progress = std::function<bool(qint64, qint64)>;
    /// Writes one customer as a first list does; the list commits, or is taken back.
    db::Result<db::CustomerId> write(db::Session::Ending ending = db::Session::Ending::Commit,
                                     const Progress &progress = {})
    {
        db::ListWriting list(session().writer());
        return session().inTransaction(
            [&]() -> db::Result<db::CustomerId> {
                MK_CHECK(list.begin());
                MK_CHECK(list.leaveOutIndexes());
                MK_TRY(const auto id, session().writer().insert(customer(), test::moment()));
                if (ending == db::Session::Ending::Commit)
                    MK_CHECK(list.end(progress));
                return id;
            },
            ending);
    }

    std::unique_ptr<test::Shop> m_shop;
};

void TestListWriting::leavesOutIndexesWhileItGoesIn()
{
    const QString before = indexes();
    db::CustomerWriter writer(m_shop->raw());
    db::ListWriting list(writer);
    MK_VERIFY_OK(m_shop->raw().execute(u"BEGIN IMMEDIATE"_s));
    MK_VERIFY_OK(list.begin());
    MK_VERIFY_OK(list.leaveOutIndexes());
    for (const auto *name : {u"customer_by_birthday ON", u"customer_by_since_day ON", u"customer_by_stage ON",
                             u"customer_by_stage_day ON"}) {
        QVERIFY(before.contains(QStringView(name)));
        QVERIFY(!indexes().contains(QStringView(name)));
    }
    QVERIFY(indexes().contains(u"customer_by_name"_s));
    MK_VERIFY_OK(list.end());
    MK_VERIFY_OK(m_shop->raw().execute(u"COMMIT"_s));
    QCOMPARE(indexes(), before);
}

void TestListWriting::hasEveryIndexAgainAtItsEnd()
{
    const QString before = indexes();
    QVERIFY(before.contains(u"customer_by_stage"_s));
    MK_VERIFY_OK(write());
    QCOMPARE(indexes(), before);
}

void TestListWriting::bringsTheIndexesBackWhenItIsTakenBack()
{
    const QString before = indexes();
    MK_VERIFY_OK(write(db::Session::Ending::RollBack));
    QCOMPARE(indexes(), before);
    QCOMPARE(m_shop->count(u"customer"_s), 0);
    MK_VERIFY_OK(write()); // whatever was prepared before is prepared again
    QCOMPARE(indexes(), before);
}

void TestListWriting::countsByIndexesThatWereLeftOut()
{
    MK_VERIFY_OK(write());
    QCOMPARE(m_shop
                 ->scalar(u"SELECT count(*) FROM customer INDEXED BY customer_by_stage "
                          "WHERE stage = 'loyalty' AND deleted_at_ms IS NULL"_s)
                 .toInt(),
             1);
    QCOMPARE(m_shop
                 ->scalar(u"SELECT count(*) FROM customer INDEXED BY customer_by_birthday "
                          "WHERE birth_calendar = 'solar' AND birth_month = 5 AND birth_day = 31 "
                          "AND deleted_at_ms IS NULL"_s)
                 .toInt(),
             1);
    QCOMPARE(m_shop->scalar(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
}

void TestListWriting::tellsHowManyIndexesAreMade()
{
    QList<std::pair<qint64, qint64>> told;
    MK_VERIFY_OK(write(db::Session::Ending::Commit, [&told](qint64 done, qint64 total) {
        told.append({done, total});
        return true;
    }));
    QVERIFY((told == QList<std::pair<qint64, qint64>>{{0, 4}, {1, 4}, {2, 4}, {3, 4}}));
}

void TestListWriting::stopsWhileAnIndexIsMade()
{
    constexpr int kCustomers = 5000; // so many that it is asked within the first index
    const QString before = indexes();
    int asked = 0;
    {
        db::ListWriting list(session().writer());
        const auto written = session().inTransaction([&]() -> db::Result<void> {
            MK_CHECK(list.begin());
            MK_CHECK(list.leaveOutIndexes());
            db::Customer one = customer();
            one.contactPoints.clear();
            for (int i = 0; i < kCustomers; ++i)
                MK_CHECK(session().writer().insert(one, test::moment()));
            return list.end([&asked](qint64 done, qint64 total) {
                ++asked;
                return done > 0 || total != 4 || asked < 3;
            });
        });
        MK_COMPARE_ERROR(written, db::ErrorKind::Cancelled);
    }
    QCOMPARE(asked, 3);
    QCOMPARE(m_shop->count(u"customer"_s), 0);
    QCOMPARE(indexes(), before);
    MK_VERIFY_OK(write()); // it can be written to as before
    QCOMPARE(indexes(), before);
}

void TestListWriting::sortsInPiecesBetweenWhichItCanStop()
{
    const db::Connection &raw = m_shop->raw();
    MK_VERIFY_OK(raw.execute(u"PRAGMA temp_store = MEMORY"_s));
    db::CustomerWriter writer(raw);
    db::ListWriting list(writer);
    MK_VERIFY_OK(raw.execute(u"BEGIN IMMEDIATE"_s));
    MK_VERIFY_OK(list.begin());
    MK_VERIFY_OK(list.leaveOutIndexes());
    const int cache = m_shop->scalar(u"PRAGMA cache_size"_s).toInt();
    QStringList stores;
    MK_VERIFY_OK(list.end([&](qint64, qint64) {
        stores.append(m_shop->scalar(u"PRAGMA temp_store"_s).toString());
        return true;
    }));
    QCOMPARE(stores, QStringList({u"1"_s, u"1"_s, u"1"_s, u"1"_s})); // a file
    QCOMPARE(m_shop->scalar(u"PRAGMA temp_store"_s).toInt(), 2);
    QCOMPARE(m_shop->scalar(u"PRAGMA cache_size"_s).toInt(), cache);
    MK_VERIFY_OK(raw.execute(u"COMMIT"_s));
}

void TestListWriting::demandsATransactionToLeaveAnythingOut()
{
    db::ListWriting list(session().writer());
    MK_COMPARE_ERROR(list.leaveOutIndexes(), db::ErrorKind::Internal);
}

void TestListWriting::forgetsTagsOfAListThatWasTakenBack()
{
    MK_VERIFY_OK(write(db::Session::Ending::RollBack));
    const auto id = write();
    MK_VERIFY_OK(id);
    QCOMPARE(session().reader().read(*id)->tags, QStringList{u"vip"_s});
}

void TestListWriting::notesTheNumberOfAPersonWhoWasErased()
{
    const db::SuppressionStore suppression(m_shop->raw());
    MK_VERIFY_OK(m_shop->raw().execute(u"BEGIN IMMEDIATE"_s));
    MK_VERIFY_OK(suppression.add(customer().contactPoints, test::moment().ms));
    MK_VERIFY_OK(m_shop->raw().execute(u"COMMIT"_s));
    const auto id = write();
    MK_VERIFY_OK(id);
    QCOMPARE(session().suppression().listOf(*id)->size(), 1);
}

MK_TEST(TestListWriting)
#include "tst_list_writing.moc"
