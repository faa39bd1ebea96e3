#pragma once

#include "db/customers/customer.h"

namespace db {

/// The one text a customer is found by: folded name | code | phone digits, national form | other addresses.
/// Derived data, kept in customer_search by CustomerWriter.
QString searchKeyOf(const Customer &customer);

} // namespace db
