#pragma once

#include "app/customers/draft_finding.h"
#include "db/customers/customer.h"

#include <QString>

/// The fields of a customer, in the language in use.
namespace ui::words {

/// "Full name", as a label.
QString field(app::CustomerField field);
/// What stands in the field, as one line; of contacts and consents nothing.
QString value(app::CustomerField field, const db::Customer &customer);

} // namespace ui::words
