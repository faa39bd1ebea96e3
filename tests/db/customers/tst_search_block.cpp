#include "db/customers/row_set.h"
#include "db/customers/search_block_builder.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using db::CustomerId;
using db::SearchBlock;
using db::SearchQuery;

namespace {

struct Key
{
    CustomerId id;
    QByteArray text;
};

/// The rule, told in the plainest way: each token begins a word of the key, or stands anywhere in it.
bool matches(const SearchQuery &query, const QByteArray &key)
{
    for (const SearchQuery::Token &token : query.tokens) {
        bool found = false;
        for (qsizetype at = key.indexOf(token.text); at >= 0 && !found; at = key.indexOf(token.text, at + 1))
            found = token.anywhere || at == 0 || QByteArray(" |.@-_+").contains(key[at - 1]);
        if (!found)
            return false;
    }
    return true;
}

/// Of keys as they come.
SearchBlock blockOf(const std::vector<Key> &keys, std::vector<CustomerId> order)
{
    db::SearchBlockBuilder builder(std::move(order));
    for (const Key &key : keys)
        builder.add(key.id, key.text);
    return builder.finish();
}

/// In the order in which they come.
SearchBlock blockOf(const std::vector<Key> &keys)
{
    std::vector<CustomerId> order;
    for (const Key &key : keys)
        order.push_back(key.id);
    return blockOf(keys, std::move(order));
}

QByteArray randomText(QRandomGenerator &random, const QByteArray &letters, int atMost)
{
    QByteArray text;
    for (int i = random.bounded(atMost + 1); i > 0; --i)
        text += letters[random.bounded(static_cast<int>(letters.size()))];
    return text;
}

} // namespace

class TestSearchBlock final : public QObject
{
    Q_OBJECT
private slots:
    void findsBytesLikeTheStandardLibrary();
    void findsBytesAtTheEdgesOfSixteen_data();
    void findsBytesAtTheEdgesOfSixteen();
    void findsWhomThePlainRuleFinds();
    void keepsEveryKeyWhateverItsLengthAndPlace();
    void answersInTheGivenOrderAndLeavesOutWhoIsNotInIt();
    void findsNobodyInAnEmptyBlock();
    void findsNothingAcrossTwoCustomers();
    void givesUpWhenSomebodyHasTypedOn();
    void answersManyThreadsAtOnce();
    void findsTheSameInPiecesAsInOne();
    void followsCustomersWhoComeAndGo();
};

void TestSearchBlock::findsBytesLikeTheStandardLibrary()
{
    QRandomGenerator random(1);
    for (int round = 0; round < 60'000; ++round) {
        // Few letters, so that beginnings match often and the ends do not.
        const QByteArray text = randomText(random, "ab\xc3", 70);
        const QByteArray needle = randomText(random, "ab\xc3", 5);
        // In memory of just that size, so that a sanitizer sees a byte read too far.
        const std::vector<char> hay(text.begin(), text.end());
        const char *const from = hay.data();
        const char *const to = from + hay.size();
        const auto *expected = std::search(from, to, needle.begin(), needle.end());
        if (db::findBytes(from, to, needle) != expected)
            QFAIL(qPrintable(u"%1 in %2"_s.arg(QString::fromLatin1(needle), QString::fromLatin1(text))));
    }
}

void TestSearchBlock::findsBytesAtTheEdgesOfSixteen_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("needleLength");
    for (const int length : {0, 1, 2, 14, 15, 16, 17, 18, 31, 32, 33, 48, 49}) {
        for (const int needleLength : {1, 2, 3, 15, 16, 17})
            QTest::addRow("%d bytes, needle of %d", length, needleLength) << length << needleLength;
    }
}

void TestSearchBlock::findsBytesAtTheEdgesOfSixteen()
{
    QFETCH(int, length);
    QFETCH(int, needleLength);
    const QByteArray needle(needleLength, 'x');
    for (int place = 0; place <= length; ++place) {
        std::vector<char> hay(static_cast<std::size_t>(length), '.');
        const bool fits = place + needleLength <= length;
        if (fits)
            std::copy(needle.begin(), needle.end(), hay.begin() + place);
        const char *const from = hay.data();
        const auto found = db::findBytes(from, from + hay.size(), needle) - from;
        QCOMPARE(static_cast<int>(found), fits ? place : length);
    }
}

void TestSearchBlock::findsWhomThePlainRuleFinds()
{
    QRandomGenerator random(2);
    std::mt19937 shuffler(3);
    for (int round = 0; round < 400; ++round) {
        std::vector<Key> keys;
        const int customers = random.bounded(60);
        for (int i = 0; i < customers; ++i)
            keys.push_back({{i * 3 + 1}, randomText(random, "aabb01 |.@-", 25)});
        if (round % 2 == 1)
            std::shuffle(keys.begin(), keys.end(), shuffler); // ids in any order
        std::vector<Key> order = keys;
        std::shuffle(order.begin(), order.end(), shuffler);
        std::vector<CustomerId> ids;
        for (const Key &key : order)
            ids.push_back(key.id);
        const SearchBlock block = blockOf(keys, ids);
        QCOMPARE(block.size(), keys.size());
        for (int asked = 0; asked < 40; ++asked) {
            const QByteArray typed = randomText(random, "aabb01 ..@-+", 7);
            const SearchQuery query = SearchQuery::parse(QString::fromLatin1(typed));
            std::vector<CustomerId> expected;
            for (const Key &key : order) {
                if (!query.nobody && matches(query, key.text))
                    expected.push_back(key.id);
            }
            if (block.find(query) != expected)
                QFAIL(typed.constData());
        }
    }
}

void TestSearchBlock::keepsEveryKeyWhateverItsLengthAndPlace()
{
    constexpr int kCustomers = 20'000;
    std::vector<Key> keys;
    for (int i = 0; i < kCustomers; ++i)
        keys.push_back({{i + 1}, "so " + QByteArray::number(i)});
    keys[12'345].text += QByteArray(800'000, 'x');
    std::vector<CustomerId> order;
    for (const Key &key : keys)
        order.push_back(key.id);
    std::mt19937 shuffler(5);
    std::shuffle(keys.begin(), keys.end(), shuffler);
    const SearchBlock block = blockOf(keys, order);
    QCOMPARE(block.ids(), order);
    for (const Key &key : keys)
        QCOMPARE(block.key(static_cast<SearchBlock::Row>(key.id.value - 1)), key.text);
}

void TestSearchBlock::answersInTheGivenOrderAndLeavesOutWhoIsNotInIt()
{
    std::vector<Key> keys;
    for (int i = 1; i <= 200; ++i)
        keys.push_back({{i}, "lan"});
    std::vector<CustomerId> order;
    for (int i = 200; i >= 1; --i) {
        if (i % 3 != 0) // in the bin
            order.push_back({i});
    }
    order.push_back({999}); // has no key
    const SearchBlock block = blockOf(keys, order);
    order.pop_back();
    QCOMPARE(block.find(SearchQuery::parse(u"lan")), order);
    QCOMPARE(block.find(SearchQuery::parse(u"")), order);
    QVERIFY(block.find(SearchQuery::parse(u"%")).empty());
}

void TestSearchBlock::findsNobodyInAnEmptyBlock()
{
    for (const SearchBlock &block : {SearchBlock(), blockOf({})}) {
        QVERIFY(block.find(SearchQuery::parse(u"lan")).empty());
        QVERIFY(block.find(SearchQuery::parse(u"")).empty());
    }
    const SearchBlock nameless = blockOf({{{1}, ""}});
    QVERIFY(nameless.find(SearchQuery::parse(u"a")).empty());
    QCOMPARE(nameless.find(SearchQuery::parse(u"")).size(), 1u);
}

void TestSearchBlock::findsNothingAcrossTwoCustomers()
{
    const SearchBlock block = blockOf({{{1}, "lan|0912"}, {{2}, "345|tran"}});
    QVERIFY(block.find(SearchQuery::parse(u"0912345")).empty());
    QVERIFY(block.find(SearchQuery::parse(u"lan tran")).empty());
    QCOMPARE(block.find(SearchQuery::parse(u"345 tran")), std::vector{CustomerId{2}});
}

void TestSearchBlock::givesUpWhenSomebodyHasTypedOn()
{
    std::vector<Key> keys;
    for (int i = 0; i < 5000; ++i)
        keys.push_back({{i}, "lan tran"});
    const SearchBlock block = blockOf(keys);
    std::atomic_bool stale = false;
    QCOMPARE(block.find(SearchQuery::parse(u"lan"), &stale).size(), keys.size());
    stale = true;
    QVERIFY(block.find(SearchQuery::parse(u"lan"), &stale).empty());
}

void TestSearchBlock::answersManyThreadsAtOnce()
{
    std::vector<Key> keys;
    for (int i = 0; i < 2000; ++i)
        keys.push_back(
            {{i}, "khach so " + QByteArray::number(i) + "|0912" + QByteArray::number(100'000 + i)});
    const SearchBlock block = blockOf(keys);
    std::atomic_int wrong = 0;
    std::vector<std::thread> askers;
    for (int t = 0; t < 4; ++t) {
        askers.emplace_back([&block, &wrong, t] {
            for (int i = t; i < 2000; i += 37) {
                const QString typed = u"khach 0912%1"_s.arg(100'000 + i);
                if (block.find(SearchQuery::parse(typed)) != std::vector{CustomerId{i}})
                    ++wrong;
            }
        });
    }
    for (std::thread &asker : askers)
        asker.join();
    QCOMPARE(wrong.load(), 0);
}

// A block this large is looked through by every processor at once, each its own piece.
void TestSearchBlock::findsTheSameInPiecesAsInOne()
{
    constexpr int kCustomers = 300'000;
    std::vector<Key> keys;
    for (int i = 0; i < kCustomers; ++i) {
        // "dao" only in the first tenth, "vy" only in the last, "an" everywhere.
        const QByteArray name = i < kCustomers / 10 ? "dao" : i >= kCustomers / 10 * 9 ? "vy" : "khach";
        keys.push_back(
            {{i + 1},
             name + " an van so|0912" + QByteArray::number(1'000'000 + i) + "|kh" + QByteArray::number(i)});
    }
    const SearchBlock block = blockOf(keys);
    db::RowSet thirds(kCustomers);
    for (int i = 0; i < kCustomers; i += 3)
        thirds.add(static_cast<std::size_t>(i));
    for (const auto *typed : {u"dao", u"vy", u"an", u"an vy", u"1299999", u"kh0", u"kh299999", u"xyzzy"}) {
        const SearchQuery query = SearchQuery::parse(typed);
        std::vector<SearchBlock::Row> all;
        std::vector<SearchBlock::Row> some;
        for (SearchBlock::Row row = 0; row < kCustomers; ++row) {
            if (!matches(query, keys[row].text))
                continue;
            all.push_back(row);
            if (thirds.has(row))
                some.push_back(row);
        }
        QCOMPARE(block.rows(query, nullptr, SearchBlock::kAll), all);
        QCOMPARE(block.rows(query, &thirds, SearchBlock::kAll), some);
        for (const std::size_t limit : {std::size_t{1}, std::size_t{200}, some.size(), some.size() + 1}) {
            auto first = some;
            first.resize(std::min(limit, some.size()));
            QCOMPARE(block.rows(query, &thirds, limit), first);
        }
    }
}

void TestSearchBlock::followsCustomersWhoComeAndGo()
{
    constexpr int kFirst = static_cast<int>(db::KeyChunk::kRows) + 1'000; // more than one chunk
    constexpr int kMore = static_cast<int>(db::KeyChunk::kRows) + 10;     // so many that a chunk is split
    std::vector<Key> keys;
    for (int i = 0; i < kFirst; ++i)
        keys.push_back({{i + 1}, "lan|0912" + QByteArray::number(i)});
    SearchBlock block = blockOf(keys);
    const auto agrees = [&block, &keys] {
        if (block.size() != keys.size())
            return false;
        for (SearchBlock::Row row = 0; row < keys.size(); ++row) {
            if (block.ids()[row] != keys[row].id || block.key(row) != keys[row].text)
                return false;
        }
        for (const auto *typed : {u"lan", u"mai", u"lan 0912", u"091217", u"mai 7"}) {
            const SearchQuery query = SearchQuery::parse(typed);
            std::vector<SearchBlock::Row> expected;
            for (SearchBlock::Row row = 0; row < keys.size(); ++row) {
                if (matches(query, keys[row].text))
                    expected.push_back(row);
                if (block.matches(row, query) != matches(query, keys[row].text))
                    return false;
            }
            if (block.rows(query, nullptr, SearchBlock::kAll) != expected)
                return false;
        }
        return true;
    };
    const auto insert = [&block, &keys](SearchBlock::Row row, const Key &key) {
        block.insert(row, key.id, key.text);
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(row), key);
    };
    const auto remove = [&block, &keys](SearchBlock::Row row) {
        block.remove(row);
        keys.erase(keys.begin() + static_cast<std::ptrdiff_t>(row));
    };
    QRandomGenerator random(7);
    for (int i = 0; i < kMore; ++i) {
        const QByteArray name = i % 3 == 0 ? "mai|" : "lan|";
        const auto row = static_cast<SearchBlock::Row>(random.bounded(static_cast<int>(db::KeyChunk::kRows)));
        insert(row, {{kFirst + 1 + i}, name + QByteArray::number(i)});
    }
    QVERIFY(agrees());
    for (int i = 0; i < kMore + 1; ++i) // a whole chunk goes
        remove(0);
    QVERIFY(agrees());
    insert(static_cast<SearchBlock::Row>(keys.size()), {{1'000'000}, "mai|7"}); // behind everybody
    QVERIFY(agrees());
    SearchBlock last = blockOf({{{1}, "lan"}});
    last.remove(0);
    QVERIFY(last.find(SearchQuery::parse(u"lan")).empty());
    last.insert(0, {2}, "mai|7");
    QCOMPARE(last.find(SearchQuery::parse(u"mai")), std::vector{CustomerId{2}});
}

MK_TEST(TestSearchBlock)
#include "tst_search_block.moc"
