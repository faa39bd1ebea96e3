#pragma once

#include "app/customers/duplicates.h"
#include "app/customers/same_person.h"

#include <optional>
#include <vector>

namespace app {

/// Which of so few it is worth looking up one by one instead of reading all customers.
inline constexpr std::size_t kFewCustomers = 100;

/// Those groups of findDuplicates that one of `ids` may be in, and perhaps others: from each customer on by
/// what they share with whom. Reads nobody else but those born on the same day. Nothing where so many hang
/// together that all customers are read more quickly. `same` is as it was begun, with who is apart.
[[nodiscard]] db::Result<std::optional<QList<DuplicateGroup>>>
findDuplicatesOfFew(db::Session &session, const std::vector<db::CustomerId> &ids, SamePerson same,
                    const Progress &telling, const std::atomic_bool *stale);

} // namespace app
