#include "db/insights/buyer_store.h"

#include "db/core/iso_date.h"
#include "db/customers/customer_set.h"
#include "db/customers/purchase_page_text.h"
#include "db/engine/connection.h"
#include "db/engine/in_parts.h"
#include "db/engine/rows.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Which customers of a block bought, one bit each, and which of them again.
class BlockBuyers final
{
public:
    void add(std::uint64_t place)
    {
        const std::uint64_t bit = std::uint64_t{1} << (place % 64);
        m_again[place / 64] |= m_once[place / 64] & bit;
        m_once[place / 64] |= bit;
    }
    /// Who bought in both bought again.
    void join(const BlockBuyers &other)
    {
        for (std::size_t i = 0; i < m_once.size(); ++i) {
            m_again[i] |= other.m_again[i] | (m_once[i] & other.m_once[i]);
            m_once[i] |= other.m_once[i];
        }
    }
    void addTo(BuyerCounts &counts) const
    {
        for (std::size_t i = 0; i < m_once.size(); ++i) {
            counts.buyers += std::popcount(m_once[i]);
            counts.repeatBuyers += std::popcount(m_again[i]);
        }
    }

private:
    using Bits = std::array<std::uint64_t, static_cast<std::size_t>(kPurchaseBlock) / 64>;
    Bits m_once{};
    Bits m_again{};
};

/// Counts one block after the other: its bits stay in the processor's cache, however many customers there
/// are.
class BuyerCounter final
{
public:
    BuyerCounter(const std::vector<DayRange> &steps, const CustomerSet *among)
        : m_among(among), m_block(steps.size()), m_isUsed(steps.size())
    {
        m_counts.steps.resize(steps.size());
        for (const DayRange &step : steps)
            m_starts.push_back(isoText(step.first).toUtf8());
    }

    /// The page of a block, blocks in order. False: it cannot be read.
    bool add(qint64 block, QByteArrayView day, QByteArrayView purchases)
    {
        if (block != m_number) {
            end();
            m_number = block;
        }
        const auto next = std::upper_bound(m_starts.begin() + 1, m_starts.end(), day);
        const auto step = static_cast<std::size_t>(next - m_starts.begin() - 1);
        BuyerCounts &counts = m_counts.steps[step];
        BlockBuyers &buyers = m_block[step];
        m_isUsed[step] = true;
        return readPurchasePage(purchases, [&](quint64 place, qint64 amount) {
            if (m_among && !m_among->has({block * kPurchaseBlock + static_cast<qint64>(place)}))
                return;
            buyers.add(place);
            ++counts.purchases;
            counts.revenue += amount;
        });
    }
    /// The last block is complete.
    void end()
    {
        BlockBuyers whole;
        for (std::size_t step = 0; step < m_block.size(); ++step) {
            if (!m_isUsed[step])
                continue;
            m_block[step].addTo(m_counts.steps[step]);
            whole.join(m_block[step]);
            m_block[step] = {};
            m_isUsed[step] = false;
        }
        whole.addTo(m_counts.whole);
    }
    BuyerSteps counts() const { return m_counts; }

private:
    const CustomerSet *m_among;
    std::vector<QByteArray> m_starts;
    std::vector<BlockBuyers> m_block; ///< of each step
    std::vector<bool> m_isUsed;
    BuyerSteps m_counts;
    qint64 m_number = 0;
};

void addCounts(BuyerCounts &sum, const BuyerCounts &counts)
{
    sum.buyers += counts.buyers;
    sum.repeatBuyers += counts.repeatBuyers;
    sum.purchases += counts.purchases;
    sum.revenue += counts.revenue;
}

} // namespace

Result<BuyerSteps> BuyerStore::counts(const std::vector<DayRange> &steps, const CustomerSet *among,
                                      const std::atomic_bool *stop) const
{
    BuyerSteps sums;
    sums.steps.resize(steps.size());
    if (steps.empty())
        return sums;
    if (isSet(stop))
        return failure(ErrorKind::Cancelled, u"these counts are no longer wanted"_s);
    const auto read = [&](const Connection &own, qint64 first, qint64 last) -> Result<BuyerSteps> {
        BuyerCounter counter(steps, among);
        Statement select = own.prepare(u"purchase_page/select_between"_s);
        select.bind(":first", first / kPurchaseBlock).bind(":last", last / kPurchaseBlock);
        select.bind(":from", isoText(steps.front().first)).bind(":to", isoText(steps.back().last));
        MK_CHECK(forEachRow(select, [&]() -> Result<void> {
            const bool isPage = counter.add(select.integer(0), select.utf8(1), select.utf8(2));
            return isPage ? Result<void>() : failure(ErrorKind::Repairable, u"a page of purchases"_s);
        }));
        counter.end();
        return counter.counts();
    };
    MK_TRY(const auto block, m_connection.scalar(u"SELECT max(block) FROM purchase_page"_s));
    for (const auto &part : inParts(m_connection, (block.toLongLong() + 1) * kPurchaseBlock, read, stop)) {
        if (!part)
            return tl::unexpected(part.error());
        for (std::size_t i = 0; i < steps.size(); ++i)
            addCounts(sums.steps[i], part->steps[i]);
        addCounts(sums.whole, part->whole);
    }
    for (const BuyerCounts &step : sums.steps) {
        sums.whole.purchases += step.purchases;
        sums.whole.revenue += step.revenue;
    }
    return sums;
}

} // namespace db
