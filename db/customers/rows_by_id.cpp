#include "db/customers/rows_by_id.h"

#include <algorithm>

namespace db {

namespace {
constexpr std::uint32_t kNone = ~std::uint32_t{0};
}

RowsById::RowsById(const std::vector<CustomerId> &ids)
{
    if (ids.empty())
        return;
    const auto [least, most] = std::minmax_element(ids.begin(), ids.end());
    if (least->value >= 0 && most->value < static_cast<qint64>(ids.size()) * 4 + 1024) {
        m_rows.assign(static_cast<std::size_t>(most->value) + 1, kNone);
        for (std::uint32_t row = 0; row < ids.size(); ++row)
            m_rows[static_cast<std::size_t>(ids[row].value)] = row;
        return;
    }
    m_places.reserve(ids.size());
    for (std::uint32_t row = 0; row < ids.size(); ++row)
        m_places.push_back({ids[row], row});
    std::sort(m_places.begin(), m_places.end(), [](const Place &a, const Place &b) { return a.id < b.id; });
}

std::optional<std::uint32_t> RowsById::rowOf(CustomerId id) const
{
    if (!m_rows.empty()) {
        const auto at = static_cast<std::size_t>(id.value);
        const bool known = id.value >= 0 && at < m_rows.size() && m_rows[at] != kNone;
        return known ? std::optional(m_rows[at]) : std::nullopt;
    }
    const auto found =
        std::lower_bound(m_places.begin(), m_places.end(), id,
                         [](const Place &place, CustomerId wanted) { return place.id < wanted; });
    const bool known = found != m_places.end() && found->id == id;
    return known ? std::optional(found->row) : std::nullopt;
}

} // namespace db
