#pragma once

#include "db/core/error.h"

#include <QtGlobal>

namespace db {
class Session;
}

namespace app {

struct SendingSettings;

/// What could have gone before this instant (UTC epoch milliseconds) and has not, was missed: it waits for a
/// person. While programs are sending, however long that takes, it stays where it is. When none was for
/// longer than the grace, such as over a night or a sleep, it moves on to that long ago.
[[nodiscard]] db::Result<qint64> missedBeforeMs(db::Session &session, const SendingSettings &settings,
                                                qint64 nowMs);
/// Keeps it, in the caller's transaction: what is sent from now on no longer shows that there was such a
/// time.
[[nodiscard]] db::Result<void> keepMissedBefore(db::Session &session, qint64 ms);
/// The last round ended at that instant (UTC epoch milliseconds).
[[nodiscard]] db::Result<void> noteRoundEnd(db::Session &session, qint64 nowMs);

} // namespace app
