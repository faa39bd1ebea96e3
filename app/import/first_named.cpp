#include "app/import/first_named.h"

#include <algorithm>
#include <array>

namespace app {

namespace {

/// Two bits for each code or contact point, in 8 MB: of 1,000,000 customers about one in forty is asked for
/// in vain.
constexpr std::size_t kBits = std::size_t{1} << 26;

std::array<std::size_t, 2> bitsOf(std::size_t hash)
{
    return {hash % kBits, (hash >> 32U) % kBits};
}

std::size_t hashOf(const db::ContactPoint &point)
{
    return qHash(point.normalized, static_cast<std::size_t>(point.kind) + 1);
}

} // namespace

void FirstNamed::begin()
{
    m_seen.assign(kBits, false);
}

void FirstNamed::remember(const db::Customer &customer)
{
    if (m_seen.empty())
        return;
    const auto note = [this](std::size_t hash) {
        for (const std::size_t bit : bitsOf(hash))
            m_seen[bit] = true;
    };
    note(qHash(customer.code));
    for (const db::ContactPoint &point : customer.contactPoints)
        note(hashOf(point));
}

bool FirstNamed::isNew(const ImportRow &row) const
{
    const db::Customer &customer = row.customer;
    const bool code = row.gave(ImportField::Code);
    if (m_seen.empty() || (!code && customer.contactPoints.isEmpty()))
        return false;
    return !(code && has(qHash(customer.code))) &&
           std::none_of(customer.contactPoints.begin(), customer.contactPoints.end(),
                        [this](const db::ContactPoint &point) { return has(hashOf(point)); });
}

bool FirstNamed::has(std::size_t hash) const
{
    const auto [first, second] = bitsOf(hash);
    return m_seen[first] && m_seen[second];
}

} // namespace app
