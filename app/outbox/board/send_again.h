#pragma once

#include "app/outbox/batch_commands.h"

namespace app {

/// Lets messages that failed, or of which it is not known whether they went out, be sent once more: one step,
/// however many. It cannot be undone by itself; until it has gone out, each can be skipped. Conflict when
/// none of them could be; Cancelled when `progress` stops it, and then nothing is done.
struct SendMessagesAgain
{
    static constexpr QStringView kName = u"message.send-again-many";

    QList<db::MessageId> ids = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &SendMessagesAgain::ids}};

    [[nodiscard]] db::Result<Effect<BatchReport>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
