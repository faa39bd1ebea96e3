#pragma once

#include "app/people/condition.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

#include <optional>

namespace db {
class Session;
}

/// Whom a text is shown for while it is written.
namespace app {

/// Nothing: there is nobody with this id, or no longer.
[[nodiscard]] db::Result<std::optional<db::Customer>> findPerson(db::Session &session, db::CustomerId id);

/// One of the recipients among the first customers, before everybody is known.
[[nodiscard]] db::Result<std::optional<db::Customer>> findSomebody(db::Session &session,
                                                                   const Condition &recipients);

} // namespace app
