#pragma once

#include "app/outbox/sending/release_report.h"
#include "app/transports/transport.h"
#include "db/outbox/sending_store.h"

namespace app {

/// So often its recipient is asked for; then it has failed, and a person decides.
inline constexpr int kMostAttempts = 8;

/// Why it is not known whether a message went, where the server was given it and said nothing that is known.
inline constexpr QStringView kNoAnswerReason = u"no-answer";

/// How long to wait after so many attempts, in milliseconds.
qint64 retryDelayMs(int attempts);

/// What the answer to a message means for it, and for those behind it.
struct AnswerVerdict
{
    db::Settlement settlement;
    /// It is the account, or the way to its server: the others by it would fare alike.
    bool concernsAccount = false;
};

/// `attempts` with this one, at `nowMs` (UTC epoch milliseconds). Tried again is only what was surely not
/// accepted; what the account alone is to blame for never fails for it.
AnswerVerdict verdictOf(db::MessageId id, const SendResult &result, int attempts, qint64 nowMs);

/// What is told of a message with this answer.
Released becameOf(db::Settlement::Result result);

} // namespace app
