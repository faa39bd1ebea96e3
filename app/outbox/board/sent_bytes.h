#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QByteArray>

namespace db {
class Session;
}

namespace app {

/// What a server was given of a message, byte by byte: of the last attempt; empty: there was none.
[[nodiscard]] db::Result<QByteArray> sentBytes(db::Session &session, db::MessageId id);

} // namespace app
