#pragma once

#include "app/customers/duplicates.h"
#include "app/customers/same_person.h"

#include <optional>
#include <vector>

namespace app {

/// Which of so few it is worth looking up one by one instead of reading all customers.
inline constexpr std::size_t kFewCustomers = 100;

/// The groups of findDuplicates that have one of `ids`, and perhaps others: it goes from customer to customer
/// by what they share. Besides these it reads only who was born on the same days. Nothing where so many hang
/// together that reading all customers is quicker. `same` holds who is apart, and no link yet.
[[nodiscard]] db::Result<std::optional<QList<DuplicateGroup>>>
findDuplicatesOfFew(db::Session &session, const std::vector<db::CustomerId> &ids, SamePerson same,
                    const Progress &telling, const std::atomic_bool *stale);

} // namespace app
