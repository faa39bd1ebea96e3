#include "app/rights/request_list.h"

#include "db/rights/data_request_store.h"
#include "db/session/session.h"

namespace app {

db::Result<QList<db::DataRequest>> loadRequests(db::Session &session)
{
    return session.requests().list();
}

db::Result<qint64> countRequestsDue(db::Session &session, const Clock &clock)
{
    return session.requests().countDue(clock.today().addDays(kDueSoonDays));
}

} // namespace app
