#pragma once

#include "app/messages/template_library.h"
#include "db/outbox/outbox_message.h"
#include "db/outbox/sending_account.h"

namespace app {

/// About how many bytes an e-mail has with the files that its template has now.
[[nodiscard]] db::Result<qint64> mailSizeOf(db::Session &session, db::TemplateId text);

/// Whether an account can send a message as it stands. InvalidInput with the reason "mail-too-large" of an
/// e-mail with the files that its template has now; by Zalo as notificationOf(). `library`: of use by Zalo
/// only, where it must not be null.
[[nodiscard]] db::Result<void> checkSendable(db::Session &session, const TemplateLibrary *library,
                                             const db::OutboxMessage &message,
                                             const db::SendingAccount &account);

} // namespace app
