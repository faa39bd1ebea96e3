#pragma once

#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QDate>

namespace db {
class Session;
}

namespace app {

/// Conflict that names the message and says why. `reason`: as in db::Error.
[[nodiscard]] db::Error messageConflict(db::MessageId id, const QString &why, const QString &reason = {});

/// Each is that Conflict, or nothing. What a person who was erased leaves in the ledger is for the counts,
/// and stands for good.
[[nodiscard]] db::Result<void> refuseErased(db::Session &session, const db::OutboxMessage &message);

/// The stage may have changed since the text was planned; the schema asks both questions again.
[[nodiscard]] db::Result<void> mayStillGo(db::Session &session, const db::OutboxMessage &message);

/// No means no at the moment of sending: a refusal, a restriction or an erasing may have come since the plan.
/// So of who shares the number or address; the Conflict names them.
[[nodiscard]] db::Result<void> refuseBarred(db::Session &session, const db::OutboxMessage &message);

/// A message that was skipped waits again only for whom its words are for.
[[nodiscard]] db::Result<void> mayWaitAgain(db::Session &session, const db::OutboxMessage &message);

/// The same where it would wait in vain: the customer is deleted or barred by now, its number is greeted for
/// another, or no rule greets them on its day any more. `today` is the shop's civil day.
[[nodiscard]] db::Result<void> refuseVainWait(db::Session &session, const db::OutboxMessage &message,
                                              QDate today);

} // namespace app
