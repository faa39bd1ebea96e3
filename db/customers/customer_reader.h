#pragma once

#include "db/customers/customer.h"

namespace db {

class BulkStatement;

/// The first 22 columns of customer/select_by_id and customer/select_export; contact points and tags stay
/// empty.
Customer readCustomer(const BulkStatement &row);

} // namespace db
