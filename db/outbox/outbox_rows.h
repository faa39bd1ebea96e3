#pragma once

#include "db/core/change_set.h"
#include "db/outbox/outbox_message.h"

namespace db {

class Statement;

/// All columns of a message, and its customer's names.
OutboxMessage readMessage(const Statement &row);

enum class Timeline
{
    Same,
    Other
};

/// What changed with a message of this customer.
ChangeSet touched(CustomerId customer, Timeline timeline);

} // namespace db
