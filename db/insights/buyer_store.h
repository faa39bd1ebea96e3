#pragma once

#include "db/core/error.h"
#include "db/insights/rollup_store.h"

#include <atomic>
#include <vector>

namespace db {

class Connection;
class CustomerSet;

struct BuyerCounts
{
    qint64 buyers = 0;       ///< customers with a purchase, each once
    qint64 repeatBuyers = 0; ///< of these, who bought twice or more
    qint64 purchases = 0;
    qint64 revenue = 0; ///< đồng; a purchase without an amount adds nothing

    friend bool operator==(const BuyerCounts &, const BuyerCounts &) = default;
};

/// Of steps that follow one another, and of all their days together: a customer who buys in two steps is one
/// buyer.
struct BuyerSteps
{
    std::vector<BuyerCounts> steps;
    BuyerCounts whole;
};

/// How many customers bought, from the pages that triggers keep. A page has no audience: these counts concern
/// everybody, those who were deleted since among them.
class BuyerStore final
{
public:
    explicit BuyerStore(const Connection &connection) : m_connection(connection) {}

    /// Steps follow one another without gaps; `among` may be null, then everybody is counted. All pages of
    /// those days are read once, those of a large shop by several threads. Repairable where a page cannot be
    /// read, Cancelled once `stop` is set.
    [[nodiscard]] Result<BuyerSteps> counts(const std::vector<DayRange> &steps, const CustomerSet *among,
                                            const std::atomic_bool *stop = nullptr) const;

private:
    const Connection &m_connection;
};

} // namespace db
