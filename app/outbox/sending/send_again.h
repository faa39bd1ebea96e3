#pragma once

#include "app/outbox/batch_commands.h"

namespace app {

/// Sends messages once more that failed, or of which it is not known whether they went out; in that case the
/// customer may get it twice. One step, however many; nothing goes sooner than SendingSettings::undoSeconds
/// from now. It cannot be undone by itself; until it has gone out, each can be withdrawn or skipped. Conflict
/// when none of them could be; Cancelled when `progress` stops it, and then nothing is done.
struct SendMessagesAgain
{
    static constexpr QStringView kName = u"message.send-again";

    QList<db::MessageId> ids = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &SendMessagesAgain::ids}};

    [[nodiscard]] db::Result<Effect<BatchReport>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
