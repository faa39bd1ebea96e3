#pragma once

#include "app/outbox/policy/send_facts.h"
#include "db/outbox/sending_account.h"

namespace app {

/// What the rules of sending take a message for that goes out from such an account.
SenderKind senderKindOf(db::AccountKind kind);

} // namespace app
