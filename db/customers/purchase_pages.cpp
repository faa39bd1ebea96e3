#include "db/customers/purchase_pages.h"

#include "db/core/iso_date.h"
#include "db/customers/purchase_page_text.h"
#include "db/customers/rows_by_id.h"
#include "db/engine/connection.h"
#include "db/engine/in_parts.h"
#include "db/engine/rows.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Each purchase makes a number of its own, whose sum says which ones there are, in any order (SplitMix64).
quint64 markOf(quint64 place, qint64 amount)
{
    quint64 mark = (place + 1) * 0x9e3779b97f4a7c15 + static_cast<quint64>(amount);
    mark = (mark ^ mark >> 30) * 0xbf58476d1ce4e5b9;
    mark = (mark ^ mark >> 27) * 0x94d049bb133111eb;
    return mark ^ mark >> 31;
}

QByteArray keyOfPage(const Statement &row)
{
    return row.utf8(1).toByteArray() + ' ' + QByteArray::number(row.integer(0));
}

using Questions = std::vector<PurchasePages::Question>;

/// From when on each question counts, each day once, the earliest first; ever is before any day.
std::vector<QByteArray> startsOf(const Questions &questions)
{
    std::vector<QByteArray> starts;
    for (const PurchasePages::Question &question : questions)
        starts.push_back(isoText(question.since).toUtf8());
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    return starts;
}

/// Collects the rows of the added customers.
class RowsFound final
{
public:
    RowsFound(const RowsById &places, std::size_t rows) : m_places(&places), m_rows(rows) {}

    void add(CustomerId customer)
    {
        if (const auto row = m_places->rowOf(customer)) // else deleted
            m_rows.add(*row);
    }
    void join(const RowsFound &later) { m_rows.join(later.m_rows); }
    RowSet &rows() { return m_rows; }

private:
    const RowsById *m_places;
    RowSet m_rows;
};

/// The customers who are added, in the same order.
class IdsFound final
{
public:
    void add(CustomerId customer) { m_ids.push_back(customer); }
    void join(const IdsFound &later) { m_ids.insert(m_ids.end(), later.m_ids.begin(), later.m_ids.end()); }
    std::vector<CustomerId> &ids() { return m_ids; }

private:
    std::vector<CustomerId> m_ids;
};

/// Answers questions about one block after the other. Its purchases are summed up beside each other in
/// memory, for the rows of its customers are far apart: each once, in the time from one start to the next.
template <class Found> class BlockAnswers final
{
public:
    BlockAnswers(const Questions &questions, const Found &none)
        : m_questions(questions), m_starts(startsOf(questions)), m_sums(m_starts.size()),
          m_unlikeNone(questions.size(), none)
    {
        for (const PurchasePages::Question &question : questions) {
            const auto start = std::find(m_starts.begin(), m_starts.end(), isoText(question.since).toUtf8());
            m_startOf.push_back(static_cast<std::size_t>(start - m_starts.begin()));
        }
    }

    const QByteArray &firstDay() const { return m_starts.front(); }
    /// The page of a block, blocks in order. False: it cannot be read.
    bool add(qint64 block, QByteArrayView day, QByteArrayView purchases)
    {
        if (block != m_block) {
            end();
            m_block = block;
        }
        const auto later = std::upper_bound(m_starts.begin() + 1, m_starts.end(), day);
        Sums &sums = m_sums[static_cast<std::size_t>(later - m_starts.begin() - 1)];
        return readPurchasePage(purchases, [&sums](quint64 place, qint64 amount) {
            ++sums[place].number;
            sums[place].amount += amount;
        });
    }
    /// The last block is complete.
    void end()
    {
        std::vector<Sum> since(m_starts.size());
        for (std::size_t place = 0; place < std::size_t{kPurchaseBlock}; ++place) {
            Sum all;
            for (std::size_t start = m_starts.size(); start-- > 0;) {
                all.number += m_sums[start][place].number;
                all.amount += m_sums[start][place].amount;
                since[start] = all;
                m_sums[start][place] = {};
            }
            if (all.number != 0)
                answer(CustomerId{m_block * kPurchaseBlock + static_cast<qint64>(place)}, since);
        }
    }
    /// Of each question the customers, by id, who are not as one who has bought nothing.
    std::vector<Found> takeUnlikeNone() { return std::move(m_unlikeNone); }

private:
    struct Sum
    {
        qint64 number = 0;
        qint64 amount = 0;
    };
    using Sums = std::array<Sum, kPurchaseBlock>;

    void answer(CustomerId customer, const std::vector<Sum> &since)
    {
        for (std::size_t i = 0; i < m_questions.size(); ++i) {
            const PurchasePages::Question &question = m_questions[i];
            const Sum &sum = since[m_startOf[i]];
            const bool isAmount = question.what == PurchasePages::Of::Amount;
            if (question.isMetBy(isAmount ? sum.amount : sum.number) != question.isMetBy(0))
                m_unlikeNone[i].add(customer);
        }
    }

    const Questions &m_questions;
    const std::vector<QByteArray> m_starts;
    std::vector<std::size_t> m_startOf; ///< of each question
    std::vector<Sums> m_sums;           ///< of each start, up to the next one
    std::vector<Found> m_unlikeNone;
    qint64 m_block = 0;
};

} // namespace

template <class Found>
Result<std::vector<Found>> PurchasePages::foundIn(const std::vector<Question> &questions, const Found &none,
                                                  const std::atomic_bool *stale) const
{
    std::vector<Found> found(questions.size(), none);
    if (questions.empty())
        return found;
    const auto read = [&](const Connection &own, qint64 first, qint64 last) -> Result<std::vector<Found>> {
        BlockAnswers<Found> answers(questions, none);
        Statement select = own.prepare(u"purchase_page/select_since"_s);
        select.bind(":first", first / kPurchaseBlock).bind(":last", last / kPurchaseBlock);
        select.bind(":day", QString::fromUtf8(answers.firstDay()));
        MK_CHECK(forEachRow(select, [&]() -> Result<void> {
            const bool isPage = answers.add(select.integer(0), select.utf8(1), select.utf8(2));
            return isPage ? Result<void>() : failure(ErrorKind::Repairable, u"a page of purchases"_s);
        }));
        answers.end();
        return answers.takeUnlikeNone();
    };
    MK_TRY(const auto block, m_connection.scalar(u"SELECT max(block) FROM purchase_page"_s));
    const auto parts = inParts(m_connection, (block.toLongLong() + 1) * kPurchaseBlock, read, stale);
    for (const auto &part : parts) {
        if (!part)
            return tl::unexpected(part.error());
        for (std::size_t i = 0; i < found.size(); ++i)
            found[i].join((*part)[i]);
    }
    return found;
}

Result<std::vector<RowSet>> PurchasePages::meeting(const std::vector<Question> &questions,
                                                   const RowsById &places, std::size_t rows,
                                                   const std::atomic_bool *stale) const
{
    MK_TRY(auto found, foundIn(questions, RowsFound(places, rows), stale));
    std::vector<RowSet> met;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        met.push_back(std::move(found[i].rows()));
        if (questions[i].isMetBy(0))
            met.back().turn();
    }
    return met;
}

Result<std::vector<std::vector<CustomerId>>> PurchasePages::unlikeNone(const std::vector<Question> &questions,
                                                                       const std::atomic_bool *stale) const
{
    MK_TRY(auto found, foundIn(questions, IdsFound(), stale));
    std::vector<std::vector<CustomerId>> customers;
    for (IdsFound &one : found)
        customers.push_back(std::move(one.ids()));
    return customers;
}

Result<qint64> PurchasePages::wrong() const
{
    QHash<QByteArray, quint64> marks; // of each page
    qint64 unreadable = 0;
    Statement entered = m_connection.prepare(u"check/purchases"_s);
    MK_CHECK(forEachRow(entered, [&] {
        marks[keyOfPage(entered)] += markOf(static_cast<quint64>(entered.integer(2)), entered.integer(3));
    }));
    Statement kept = m_connection.prepare(u"check/purchase_page"_s);
    MK_CHECK(forEachRow(kept, [&] {
        quint64 &mark = marks[keyOfPage(kept)];
        const bool read = readPurchasePage(
            kept.utf8(2), [&mark](quint64 place, qint64 amount) { mark -= markOf(place, amount); });
        unreadable += read ? 0 : 1;
    }));
    const auto unlike = std::count_if(marks.cbegin(), marks.cend(), [](quint64 mark) { return mark != 0; });
    return std::max(unreadable, static_cast<qint64>(unlike));
}

} // namespace db
