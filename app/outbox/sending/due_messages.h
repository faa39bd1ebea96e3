#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/sending/sending_settings.h"
#include "db/outbox/approval_store.h"

#include <optional>

namespace app {

/// What a program would send at this moment.
struct DueMessages
{
    SendingSettings settings;
    ChannelAccounts accounts;
    QList<db::DueMessage> messages; ///< without what was missed; in the order of their hours; whether they
                                    ///< may go is asked later
    qint64 missedBeforeMs = 0;      ///< see app::missedBeforeMs()
    std::optional<qint64> nextMs;   ///< UTC epoch milliseconds, when more falls due; nothing: not known
};

[[nodiscard]] db::Result<DueMessages> loadDueMessages(db::Session &session, const Clock &clock);

/// The clock's instant as the ledger compares hours with it; nothing counts as missed.
db::DueMoment dueMomentOf(const Clock &clock);
/// The same, with what counts as missed: see missedBeforeMs().
db::DueMoment dueMomentOf(const Clock &clock, qint64 missedBeforeMs);

} // namespace app
