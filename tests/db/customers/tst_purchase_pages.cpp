#include "db/customers/purchase_pages.h"

#include "db/customers/interaction_store.h"
#include "db/customers/rows_by_id.h"
#include "db/support/shop.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using db::ErrorKind;
using Of = db::PurchasePages::Of;
using Question = db::PurchasePages::Question;

/// The pages of purchases say what the purchases say, whatever is done to these.
class TestPurchasePages final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void agreeAfterAnyWrite();
    void countFromADayOn();
    void answerManyQuestionsAtOnce();
    void areReadBySeveralThreads();
    void giveUpInTime();
    void goWithTheirCustomer();
    void leaveOutOtherContacts();
    void sayWhenTheyCannotBeRead_data();
    void sayWhenTheyCannotBeRead();

private:
    /// On both sides of the border of a block, and such as begin alike.
    static constexpr qint64 kNoSuchSum = -1'000'000'000'000;
    static constexpr std::array<qint64, 6> kCustomers{1, 11, 111, 4095, 4096, 8200};

    db::PurchasePages pages() const { return db::PurchasePages(m_shop->raw()); }
    void execute(const QString &sql) const { test::must(m_shop->raw().execute(sql)); }
    void add(qint64 customer, const QString &day, const QString &amount,
             const QString &kind = u"purchase"_s) const;
    std::vector<qint64> sums(Of what, QDate since = {}) const;
    /// The same from the purchases themselves.
    std::vector<qint64> summedUp(Of what, QDate since = {}) const;

    std::unique_ptr<test::Shop> m_shop;
    std::vector<db::CustomerId> m_ids;
};

void TestPurchasePages::init()
{
    m_shop = std::make_unique<test::Shop>();
    m_ids.clear();
    for (const qint64 id : kCustomers) {
        execute(u"INSERT INTO customer (id, full_name, given_name, sort_key, stage, stage_since_ms, "
                "stage_since_on, created_at_ms, updated_at_ms) "
                "VALUES (%1, 'Lan', 'Lan', 'lan', 'loyalty', 1, '2026-01-01', 1, 1)"_s.arg(id));
        m_ids.push_back({id});
    }
}

void TestPurchasePages::add(qint64 customer, const QString &day, const QString &amount,
                            const QString &kind) const
{
    execute(u"INSERT INTO interaction (customer_id, occurred_at_ms, occurred_on, channel, direction, kind, "
            "stage, amount) VALUES (%1, 1, '%2', 'store', 'in', '%3', 'loyalty', %4)"_s.arg(customer)
                .arg(day, kind, amount));
}

std::vector<qint64> TestPurchasePages::sums(Of what, QDate since) const
{
    // The sum is what it is equal to, of all that may come up.
    std::vector<Question> questions;
    for (const qint64 sum : summedUp(what, since))
        questions.push_back({what, since, db::Comparison::Equal, sum});
    const auto met = test::must(pages().meeting(questions, db::RowsById(m_ids), m_ids.size()));
    std::vector<qint64> sums;
    for (std::size_t row = 0; row < m_ids.size(); ++row) {
        const auto equal =
            std::find_if(met.begin(), met.end(), [row](const db::RowSet &rows) { return rows.has(row); });
        sums.push_back(equal == met.end() ? kNoSuchSum
                                          : questions[static_cast<std::size_t>(equal - met.begin())].number);
    }
    return sums;
}

std::vector<qint64> TestPurchasePages::summedUp(Of what, QDate since) const
{
    std::vector<qint64> sums;
    for (const db::CustomerId id : m_ids)
        sums.push_back(
            m_shop
                ->scalar(u"SELECT %1 FROM interaction WHERE kind = 'purchase' AND customer_id = "
                         "%2 AND occurred_on >= '%3'"_s
                             .arg(what == Of::Amount ? u"coalesce(sum(amount), 0)"_s : u"count(*)"_s)
                             .arg(id.value)
                             .arg(since.toString(Qt::ISODate)))
                .toLongLong());
    return sums;
}

void TestPurchasePages::agreeAfterAnyWrite()
{
    QRandomGenerator random(11);
    const QStringList amounts{u"NULL"_s, u"0"_s, u"5000"_s, u"-5000"_s, u"50001"_s, u"9000000000"_s};
    const QStringList kinds{u"purchase"_s, u"purchase"_s, u"visit"_s};
    const auto oneOf = [&random](const auto &list) { return list.at(random.bounded(int(list.size()))); };
    const auto day = [&random] { return u"2026-01-0%1"_s.arg(random.bounded(1, 4)); };
    const QString some = u"(SELECT id FROM interaction ORDER BY id LIMIT 1 OFFSET %1)"_s;
    for (int round = 0; round < 400; ++round) {
        const QString one = some.arg(random.bounded(1 + round / 4));
        switch (random.bounded(7)) {
        case 0:
            execute(u"DELETE FROM interaction WHERE id = "_s + one);
            break;
        case 1:
            execute(u"UPDATE interaction SET amount = %1 WHERE id = %2"_s.arg(oneOf(amounts), one));
            break;
        case 2: // as a merge does
            execute(u"UPDATE interaction SET customer_id = %1 WHERE id = %2"_s.arg(
                QString::number(kCustomers.at(static_cast<std::size_t>(random.bounded(6)))), one));
            break;
        case 3:
            execute(u"UPDATE interaction SET kind = '%1', occurred_on = '%2' WHERE id = %3"_s.arg(
                oneOf(kinds), day(), one));
            break;
        default:
            add(kCustomers.at(static_cast<std::size_t>(random.bounded(6))), day(), oneOf(amounts),
                oneOf(kinds));
        }
        QCOMPARE(test::must(pages().wrong()), 0);
        QCOMPARE(sums(Of::Number), summedUp(Of::Number));
        QCOMPARE(sums(Of::Amount), summedUp(Of::Amount));
    }
    QVERIFY(m_shop->count(u"interaction"_s) > 50);
    execute(u"DELETE FROM interaction"_s);
    QCOMPARE(m_shop->count(u"purchase_page"_s), 0);
}

void TestPurchasePages::countFromADayOn()
{
    add(11, u"2026-01-01"_s, u"100"_s);
    add(11, u"2026-01-02"_s, u"20"_s);
    add(11, u"2026-01-03"_s, u"3"_s);
    add(4096, u"2026-01-02"_s, u"7"_s);
    QCOMPARE(sums(Of::Amount), (std::vector<qint64>{0, 123, 0, 0, 7, 0}));
    QCOMPARE(sums(Of::Amount, QDate(2026, 1, 2)), (std::vector<qint64>{0, 23, 0, 0, 7, 0}));
    QCOMPARE(sums(Of::Number, QDate(2026, 1, 2)), (std::vector<qint64>{0, 2, 0, 0, 1, 0}));
    QCOMPARE(sums(Of::Number, QDate(2026, 1, 4)), std::vector<qint64>(6));
}

// Each purchase is read once, whatever time it is asked about.
void TestPurchasePages::answerManyQuestionsAtOnce()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i)
        add(kCustomers.at(static_cast<std::size_t>(random.bounded(6))),
            QDate(2026, 1, 1).addDays(random.bounded(40)).toString(Qt::ISODate),
            QString::number(random.bounded(-5, 60)));
    std::vector<Question> questions;
    std::vector<std::vector<bool>> expected;
    for (int i = 0; i < 64; ++i) {
        const QDate since = i % 8 == 0 ? QDate() : QDate(2025, 12, 30).addDays(random.bounded(45));
        const Of what = i % 2 == 0 ? Of::Number : Of::Amount;
        questions.push_back({what, since, static_cast<db::Comparison>(i % 5),
                             random.bounded(what == Of::Number ? 40 : 1000)});
        std::vector<bool> rows;
        for (const qint64 sum : summedUp(what, since))
            rows.push_back(questions.back().isMetBy(sum));
        expected.push_back(rows);
    }
    const auto met = test::must(pages().meeting(questions, db::RowsById(m_ids), m_ids.size()));
    QCOMPARE(met.size(), questions.size());
    int several = 0;
    for (std::size_t i = 0; i < met.size(); ++i) {
        for (std::size_t row = 0; row < m_ids.size(); ++row)
            QVERIFY2(met[i].has(row) == expected[i][row], qPrintable(QString::number(i)));
        several += met[i].count() > 0 && met[i].count() < m_ids.size() ? 1 : 0;
    }
    QVERIFY(several > 5);
    QVERIFY(test::must(pages().meeting({}, db::RowsById(m_ids), m_ids.size())).empty());
    const auto unlike = test::must(pages().unlikeNone(questions));
    QCOMPARE(unlike.size(), questions.size());
    for (std::size_t i = 0; i < unlike.size(); ++i) {
        std::vector<db::CustomerId> others;
        for (std::size_t row = 0; row < m_ids.size(); ++row) {
            if (expected[i][row] != questions[i].isMetBy(0))
                others.push_back(m_ids[row]);
        }
        QVERIFY2(unlike[i] == others, qPrintable(QString::number(i)));
    }
    QVERIFY(test::must(pages().unlikeNone({})).empty());
}

// As those of a large shop are; what is not committed yet counts too.
void TestPurchasePages::areReadBySeveralThreads()
{
    const db::CustomerId last{1'000'000};
    execute(u"UPDATE customer SET id = %1 WHERE id = 8200"_s.arg(last.value));
    m_ids.back() = last;
    add(1, u"2026-01-01"_s, u"100"_s);
    add(4096, u"2026-01-02"_s, u"20"_s);
    add(last.value, u"2026-01-02"_s, u"3"_s);
    QCOMPARE(sums(Of::Amount), (std::vector<qint64>{100, 0, 0, 0, 20, 3}));
    const Question bought{Of::Number, {}, db::Comparison::AtLeast, 1};
    const std::vector<db::CustomerId> buyers{{1}, {4096}, last};
    QCOMPARE(test::must(pages().unlikeNone({bought})).front(), buyers);
    execute(u"BEGIN"_s);
    add(last.value, u"2026-01-03"_s, u"4"_s);
    QCOMPARE(sums(Of::Amount, QDate(2026, 1, 2)), (std::vector<qint64>{0, 0, 0, 0, 20, 7}));
    execute(u"ROLLBACK; UPDATE purchase_page SET purchases = 'x' WHERE block > 1"_s);
    MK_COMPARE_ERROR(pages().meeting({Question()}, db::RowsById(m_ids), m_ids.size()), ErrorKind::Repairable);
}

void TestPurchasePages::giveUpInTime()
{
    for (int i = 0; i < 2'000; ++i)
        add(1, QDate(2020, 1, 1).addDays(i).toString(Qt::ISODate), u"1"_s);
    const std::atomic_bool stale = true;
    MK_COMPARE_ERROR(pages().meeting({Question()}, db::RowsById(m_ids), m_ids.size(), &stale),
                     ErrorKind::Cancelled);
}

void TestPurchasePages::goWithTheirCustomer()
{
    add(11, u"2026-01-01"_s, u"100"_s);
    add(1, u"2026-01-01"_s, u"100"_s);
    execute(u"DELETE FROM customer WHERE id = 11"_s);
    QCOMPARE(m_shop->scalar(u"SELECT purchases FROM purchase_page"_s).toString(), u";0001 100;"_s);
    // Whoever is not asked for is passed over.
    m_ids.erase(m_ids.begin());
    QCOMPARE(sums(Of::Number), std::vector<qint64>(5));
}

void TestPurchasePages::leaveOutOtherContacts()
{
    add(1, u"2026-01-01"_s, u"100"_s, u"visit"_s);
    QCOMPARE(m_shop->count(u"purchase_page"_s), 0);
    QCOMPARE(test::must(pages().wrong()), 0);
}

void TestPurchasePages::sayWhenTheyCannotBeRead_data()
{
    QTest::addColumn<QString>("purchases");
    for (const char *text : {"", ";", "0001 5;", ";0001 5", ";0001;", ";0001 ;", "; 5;", ";001 5;",
                             ";00001 5;", ";4096 5;", ";0001 5;x 7;", ";0001 -;", ";0001 5;;"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestPurchasePages::sayWhenTheyCannotBeRead()
{
    QFETCH(const QString, purchases);
    add(1, u"2026-01-01"_s, u"5"_s);
    execute(u"UPDATE purchase_page SET purchases = '%1'"_s.arg(purchases));
    QCOMPARE(test::must(pages().wrong()), 1);
    MK_COMPARE_ERROR(pages().meeting({Question()}, db::RowsById(m_ids), m_ids.size()), ErrorKind::Repairable);
    MK_COMPARE_ERROR(pages().unlikeNone({Question()}), ErrorKind::Repairable);
}

MK_TEST(TestPurchasePages)
#include "tst_purchase_pages.moc"
