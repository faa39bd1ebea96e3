#include "db/customers/customer_set.h"

#include <algorithm>

namespace db {

namespace {

/// A bit for each id up to here is 8 MB.
constexpr qint64 kHighest = qint64{1} << 26;

std::size_t bitsFor(const std::vector<CustomerId> &byId)
{
    return byId.empty() || byId.back().value >= kHighest ? 0
                                                         : static_cast<std::size_t>(byId.back().value) + 1;
}

} // namespace

CustomerSet::CustomerSet(std::vector<CustomerId> byId) : m_ids(std::move(byId)), m_bits(bitsFor(m_ids))
{
    if (bitsFor(m_ids) == 0)
        return;
    for (const CustomerId id : m_ids)
        m_bits.add(static_cast<std::size_t>(id.value));
}

bool CustomerSet::has(CustomerId id) const
{
    if (m_ids.empty() || id < m_ids.front() || id > m_ids.back())
        return false;
    return bitsFor(m_ids) > 0 ? m_bits.has(static_cast<std::size_t>(id.value))
                              : std::binary_search(m_ids.cbegin(), m_ids.cend(), id);
}

} // namespace db
