#include "db/customers/list_writing.h"

#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/suppression_store.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

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
    /// Writes one customer as a first list does; the list commits, or is taken back.
    db::Result<db::CustomerId> write(db::Session::Ending ending = db::Session::Ending::Commit)
    {
        db::ListWriting list(session().writer());
        return session().inTransaction(
            [&]() -> db::Result<db::CustomerId> {
                MK_CHECK(list.begin());
                MK_CHECK(list.leaveOutIndexes());
                MK_TRY(const auto id, session().writer().insert(customer(), test::moment()));
                if (ending == db::Session::Ending::Commit)
                    MK_CHECK(list.end());
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
    for (const auto *name : {u"customer_by_birthday", u"customer_by_since_day", u"customer_by_stage"}) {
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
