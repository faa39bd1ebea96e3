#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <optional>

namespace db {
class Session;
}

namespace app {

/// How much has come back, whichever program took it in.
struct IncomingCounts
{
    qint64 replies = 0;
    qint64 refusals = 0;     ///< opt-outs and complaints
    db::JournalId last = {}; ///< the newest step by now, to count on from

    qint64 total() const { return replies + refusals; }
    friend bool operator==(const IncomingCounts &, const IncomingCounts &) = default;
};

/// Behind this step of the journal, no step being before the first; nothing: only the newest is told.
[[nodiscard]] db::Result<IncomingCounts> incomingAfter(db::Session &session,
                                                       const std::optional<db::JournalId> &after);

} // namespace app
