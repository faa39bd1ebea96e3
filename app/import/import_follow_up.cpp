#include "app/import/import_follow_up.h"

#include "app/customers/duplicates.h"
#include "db/session/session.h"

#include <map>

namespace app {

QList<std::pair<db::LifecycleStage, qint64>> countByStage(const QList<db::Buyer> &buyers)
{
    std::map<db::LifecycleStage, qint64> counts;
    for (const db::Buyer &buyer : buyers)
        ++counts[buyer.stage];
    return {counts.begin(), counts.end()};
}

QList<db::CustomerId> customersOf(const QList<db::Buyer> &buyers)
{
    QList<db::CustomerId> ids;
    for (const db::Buyer &buyer : buyers)
        ids.append(buyer.customer);
    return ids;
}

db::Result<ImportFollowUp> followUpOf(db::Session &session, db::ImportBatchId batch, const Progress &telling,
                                      const std::atomic_bool *stale)
{
    ImportFollowUp followUp;
    MK_TRY(followUp.buyers, session.interactions().prospectsWhoBought(batch));
    const auto groups = findDuplicatesOf(session, batch, telling, stale);
    if (groups)
        followUp.duplicateGroups = groups->size();
    else if (groups.error().kind == db::ErrorKind::Cancelled)
        followUp.duplicateGroups.reset(); // the buyers are known all the same
    else
        return tl::unexpected(groups.error());
    return followUp;
}

} // namespace app
