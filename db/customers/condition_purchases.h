#pragma once

#include "db/core/error.h"
#include "db/customers/customer_set.h"
#include "db/customers/purchase_pages.h"

#include <atomic>
#include <unordered_map>
#include <vector>

namespace db {

class Connection;
struct CustomerCondition;

/// The parts of a condition about purchases, itself among them; they live as long as it does.
std::vector<const CustomerCondition *> purchasesIn(const CustomerCondition &condition);
/// What such parts ask of the pages of purchases, in the same order.
std::vector<PurchasePages::Question> questionsOf(const std::vector<const CustomerCondition *> &purchases);

/// Of each part about purchases the customers who meet it or, where those who have bought nothing meet it
/// (isMetByNone), those who do not; deleted ones too.
using PurchaseSets = std::unordered_map<const CustomerCondition *, CustomerSet>;

/// Whether those who have bought nothing meet a part about purchases.
bool isMetByNone(const CustomerCondition &purchases);
/// All in one pass over the pages; nothing is read for a condition without such a part. Errors are those of
/// PurchasePages.
[[nodiscard]] Result<PurchaseSets> readPurchaseSets(const Connection &connection,
                                                    const CustomerCondition &condition,
                                                    const std::atomic_bool *stale);

} // namespace db
