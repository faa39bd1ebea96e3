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
inline constexpr QStringView kGraceMinutesKey = u"send.grace-minutes";

/// How the shop lets programs send.
struct SendingSettings
{
    static constexpr int kMostUndoSeconds = 3600;
    static constexpr int kLeastGraceMinutes = 5;
    static constexpr int kMostGraceMinutes = 24 * 60;

    bool paused = false; ///< by a person
    /// A backup took the shop's place, and a person has not said yet what became of the messages that may
    /// have gone: nothing goes by itself until then.
    bool isDoubted = false;
    int undoSeconds = 10; ///< so long an approval can be taken back before anything goes; 0 to the most

    /// So long after it could have gone a message still goes by itself, when nothing was sending; what was
    /// missed for longer waits for a person. From the least to the most.
    int graceMinutes = 120;

    qint64 undoMs() const { return qint64{undoSeconds} * 1000; }
    qint64 graceMs() const { return qint64{graceMinutes} * 60'000; }
    /// Nothing goes by itself.
    bool isHeld() const { return paused || isDoubted; }

    /// What cannot be read is as if never set.
    [[nodiscard]] static db::Result<SendingSettings> load(db::Session &session);
};

} // namespace app
