#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/rights/data_request.h"

#include <QList>

namespace db {
class Session;
}

namespace app {

/// So many days before it is due a request is counted as one to see to: those in which a reply is due.
inline constexpr int kDueSoonDays = 2;

/// The register: what is due first at the top, then what has ended.
[[nodiscard]] db::Result<QList<db::DataRequest>> loadRequests(db::Session &session);
/// Open ones of which something is due soon, or was.
[[nodiscard]] db::Result<qint64> countRequestsDue(db::Session &session, const Clock &clock);

} // namespace app
