#include "db/customers/customer_condition.h"

#include <algorithm>
#include <tuple>

namespace db {

bool operator==(const CustomerCondition &a, const CustomerCondition &b)
{
    const auto own = [](const CustomerCondition &one) {
        return std::tie(one.kind, one.texts, one.numbers, one.comparison, one.number, one.since, one.fromMs,
                        one.beforeMs, one.orNever);
    };
    return own(a) == own(b) && std::equal(a.parts.cbegin(), a.parts.cend(), b.parts.cbegin(), b.parts.cend());
}

bool asksForRows(const CustomerCondition &condition)
{
    using Kind = CustomerCondition::Kind;
    switch (condition.kind) {
    case Kind::Gender:
    case Kind::Province:
    case Kind::Occupation:
    case Kind::Birthday:
    case Kind::HasBirthday:
    case Kind::Reach:
        return true;
    default:
        return std::any_of(condition.parts.cbegin(), condition.parts.cend(), asksForRows);
    }
}

} // namespace db
