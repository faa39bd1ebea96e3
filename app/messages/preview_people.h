#pragma once

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

/// Somebody of an audience among the first customers, before everybody is known; for a birthday one whose
/// day is known.
[[nodiscard]] db::Result<std::optional<db::Customer>> findSomebody(db::Session &session,
                                                                   db::Audience audience, bool birthday);

} // namespace app
