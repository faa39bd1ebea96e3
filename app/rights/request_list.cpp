#include "app/rights/request_list.h"

#include "db/rights/data_request_store.h"
#include "db/session/session.h"

namespace app {

db::Result<QList<db::DataRequest>> loadRequests(db::Session &session)
{
    return session.requests().list();
}

db::Result<RequestsDue> requestsDue(db::Session &session, const Clock &clock)
{
    const QDate today = clock.today();
    for (QDate day = today; day <= today.addDays(kDueSoonDays); day = day.addDays(1)) {
        MK_TRY(const qint64 count, session.requests().countDue(day));
        if (count > 0)
            return RequestsDue{count, day};
    }
    return RequestsDue{};
}

} // namespace app
