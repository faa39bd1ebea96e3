#pragma once

#include "db/core/error.h"

#include <QStringView>
#include <QtGlobal>

namespace db {
class Session;
}

namespace app {

inline constexpr QStringView kSendingPausedKey = u"send.paused";
inline constexpr QStringView kUndoSecondsKey = u"send.undo-seconds";

/// How the shop lets programs send.
struct SendingSettings
{
    static constexpr int kMostUndoSeconds = 3600;

    bool paused = false;
    int undoSeconds = 10; ///< so long an approval can be taken back before anything goes; 0 to the most

    qint64 undoMs() const { return qint64{undoSeconds} * 1000; }

    /// What cannot be read is as if never set.
    [[nodiscard]] static db::Result<SendingSettings> load(db::Session &session);
};

} // namespace app
