#pragma once

#include <QString>

namespace app {
struct SaveOutcome;
}

/// What the saving of a customer has done; and what is known of whoever had their number or address before,
/// where there is anything.
namespace ui::words {

QString addedCustomer(const app::SaveOutcome &saved);
QString changedCustomer(const app::SaveOutcome &saved);

} // namespace ui::words
