#pragma once

#include "app/core/clock.h"
#include "db/core/error.h"
#include "db/rights/data_request.h"

#include <QDate>
#include <QList>

namespace db {
class Session;
}

namespace app {

/// So many days before it is due a request is told of: those in which a reply is due.
inline constexpr int kDueSoonDays = 2;

/// The register: what is due first at the top, then what has ended.
[[nodiscard]] db::Result<QList<db::DataRequest>> loadRequests(db::Session &session);

/// Open requests of which something is due.
struct RequestsDue
{
    qint64 count = 0;
    QDate by; ///< a day to come while none is due yet, else today; invalid: nothing is due soon
};
/// Those that are due today or were before; while there are none, those of the next day that has some.
[[nodiscard]] db::Result<RequestsDue> requestsDue(db::Session &session, const Clock &clock);

} // namespace app
