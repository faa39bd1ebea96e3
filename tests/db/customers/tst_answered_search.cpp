#include "db/customers/answered_search.h"

#include "db/customers/search_block_builder.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;
using db::AnsweredSearch;
using db::CustomerId;
using db::SearchBlock;
using db::SearchQuery;

namespace {

constexpr int kCustomers = 20'000; // more than are tried one by one

/// Three words, a phone number and an e-mail each.
SearchBlock manyKeys()
{
    QRandomGenerator random(7);
    static const QList<QByteArray> kWords{"nguyen", "ng", "ngoc", "an", "anh", "binh", "bi", "tran", "tra"};
    const auto word = [&random] { return kWords.at(random.bounded(kWords.size())); };
    std::vector<CustomerId> order;
    std::vector<QByteArray> keys;
    for (int i = 0; i < kCustomers; ++i) {
        order.push_back(CustomerId{i + 1});
        keys.push_back(word() + ' ' + word() + ' ' + word() + "|0" +
                       QByteArray::number(900'000'000 + random.bounded(99'999'999)) + '|' + word() + '.' +
                       word() + "@example.vn");
    }
    db::SearchBlockBuilder builder(order);
    for (int i = 0; i < kCustomers; ++i)
        builder.add(CustomerId{i + 1}, keys[static_cast<std::size_t>(i)]);
    return builder.finish();
}

} // namespace

class TestAnsweredSearch final : public QObject
{
    Q_OBJECT
private slots:
    void answersLikeTheBlockWhateverIsTypedOn_data();
    void answersLikeTheBlockWhateverIsTypedOn();
    void keepsNothingOfASearchThatWasGivenUp();
    void looksAgainOnceTheKeysHaveChanged();
};

void TestAnsweredSearch::answersLikeTheBlockWhateverIsTypedOn_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"nguyen ngoc anh"_s, u"tran an 09"_s, u"binh.tra"_s, u"@example.vn an"_s,
                                 u"0912 34"_s, u"an nguyen 1"_s, u"xyz"_s, u"ng%ng"_s})
        QTest::newRow(qUtf8Printable(typed)) << typed;
}

void TestAnsweredSearch::answersLikeTheBlockWhateverIsTypedOn()
{
    QFETCH(QString, typed);
    static const SearchBlock block = manyKeys();
    db::RowSet thirds(block.size());
    for (std::size_t row = 0; row < block.size(); row += 3)
        thirds.add(row);
    QStringList steps;
    for (qsizetype at = 1; at <= typed.size(); ++at)
        steps.append(typed.first(at));
    for (qsizetype at = typed.size() - 1; at > 0; --at) // and taken back
        steps.append(typed.first(at));
    const std::array<const db::RowSet *, 2> sets{nullptr, &thirds};
    AnsweredSearch search;
    for (const QString &step : std::as_const(steps)) {
        const SearchQuery query = SearchQuery::parse(step);
        for (const db::RowSet *among : sets) {
            for (const std::size_t limit : {std::size_t{0}, std::size_t{200}, SearchBlock::kAll})
                QCOMPARE(search.rows(block, query, among, limit, nullptr), block.rows(query, among, limit));
        }
    }
}

void TestAnsweredSearch::keepsNothingOfASearchThatWasGivenUp()
{
    const SearchBlock block = manyKeys();
    AnsweredSearch search;
    const std::atomic_bool stale = true;
    QVERIFY(search.rows(block, SearchQuery::parse(u"an"), nullptr, SearchBlock::kAll, &stale).empty());
    const SearchQuery query = SearchQuery::parse(u"anh");
    const auto found = search.rows(block, query, nullptr, SearchBlock::kAll, nullptr);
    QVERIFY(!found.empty());
    QCOMPARE(found, block.rows(query, nullptr, SearchBlock::kAll));
}

void TestAnsweredSearch::looksAgainOnceTheKeysHaveChanged()
{
    SearchBlock block = manyKeys();
    AnsweredSearch search;
    const SearchQuery query = SearchQuery::parse(u"quynh");
    QVERIFY(search.rows(block, query, nullptr, SearchBlock::kAll, nullptr).empty());
    block.insert(0, CustomerId{kCustomers + 1}, "quynh|0912345678");
    search.forget();
    QCOMPARE(search.rows(block, query, nullptr, SearchBlock::kAll, nullptr),
             std::vector<AnsweredSearch::Row>{0});
}

MK_TEST(TestAnsweredSearch)
#include "tst_answered_search.moc"
