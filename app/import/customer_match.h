#pragma once

#include "app/import/import_row.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// Whom a row of a list speaks of, if the shop knows them already. By the shop's own code first; else by a
/// phone or e-mail together with the name (of a row without one, alone, if only one customer has it), or by a
/// code that has lost its zeros together with the name; a row that has neither is a known customer only when
/// everything it says is known of them, or when they have its name and its whole birthday. A person with
/// another code is another person. The code of one who was merged names the one who was kept.
[[nodiscard]] db::Result<std::optional<db::Customer>> findKnown(db::Session &session, const ImportRow &row);

/// Who has this code of the shop's own, or had it: of one who was merged, the one who was kept. May be
/// deleted.
[[nodiscard]] db::Result<std::optional<db::Customer>> customerWithCode(db::Session &session,
                                                                       const QString &code);

/// Their first phone, normalised; may be empty.
[[nodiscard]] QString phoneOf(const db::Customer &customer);

/// One name holds the words of the other: "Lê Lan", "Lê Thị Lan".
[[nodiscard]] bool isWithinName(const QString &one, const QString &other);

/// The row gives that name, as it is or as the list has it.
[[nodiscard]] bool isNamed(const QString &name, const ImportRow &row);

/// The row is about that customer by its code but for the zeros at its beginning, which a spreadsheet has
/// taken off: 7 is 007.
[[nodiscard]] bool isCodeWithoutZeros(const db::Customer &stored, const ImportRow &row);

/// The row names another person by another phone than the customer who bears its code. Not another: a name
/// that holds the same words or some of them ("Lê Lan", "Lê Thị Lan"), a phone or an e-mail in common, no
/// phone on one side.
[[nodiscard]] bool isSomebodyElse(const db::Customer &stored, const ImportRow &row);

} // namespace app
