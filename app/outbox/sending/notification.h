#pragma once

#include "app/messages/template_library.h"
#include "app/outbox/accounts/approved_notification.h"
#include "db/outbox/outbox_message.h"

namespace db {
class Session;
}

namespace app {

/// What a message becomes by such an account. InvalidInput with the reason "no-approved-template",
/// "words-not-approved" where a person, or a late greeting, has put it in words of its own, or the template
/// has others since; "missing-data", "parameter-too-long".
[[nodiscard]] db::Result<Notification> notificationOf(db::Session &session, const TemplateLibrary &library,
                                                      const db::OutboxMessage &message,
                                                      const db::SendingAccount &account);

} // namespace app
