#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QList>
#include <QString>

#include <atomic>

namespace db {
class Session;
}

namespace app {

/// What a server has said before of the address of a message that could be sent once more.
enum class BouncedBefore
{
    Not,       ///< nothing against it
    Itself,    ///< there is no such mailbox or number, of this message; sent again it goes there all the same
    AnotherOne ///< the same of another message; a rule of sending keeps this one back for it
};

/// As --json prints it: "itself"; empty: not.
QString keyOf(BouncedBefore bounced);

/// Of a message that failed or is uncertain; Not of any other. NotFound: there is no such message.
[[nodiscard]] db::Result<BouncedBefore> bouncedBefore(db::Session &session, db::MessageId id);
/// How many of them go where a server has said that there is no such mailbox or number. Cancelled when
/// `stale` was set meanwhile.
[[nodiscard]] db::Result<qint64> countBouncedBefore(db::Session &session, const QList<db::MessageId> &ids,
                                                    const std::atomic_bool *stale = nullptr);

} // namespace app
