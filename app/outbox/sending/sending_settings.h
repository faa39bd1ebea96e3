#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QMap>
#include <QString>
#include <QStringView>

namespace db {
class Session;
}

namespace app {

inline constexpr QStringView kSendingPausedKey = u"send.paused";
inline constexpr QStringView kUndoSecondsKey = u"send.undo-seconds";

/// The setting that keeps by which account messages of a channel go: "send.account.email". Its value is the
/// account's number.
QString channelAccountKey(db::Channel channel);

/// How the shop lets programs send.
struct SendingSettings
{
    static constexpr int kMostUndoSeconds = 3600;

    bool paused = false;
    int undoSeconds = 10; ///< so long an approval can be taken back before anything goes; 0 to the most
    QMap<db::Channel, db::SendingAccountId> accounts; ///< chosen for a channel; others: the first that fits

    /// What cannot be read is as if never set.
    [[nodiscard]] static db::Result<SendingSettings> load(db::Session &session);
};

} // namespace app
