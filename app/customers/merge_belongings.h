#pragma once

#include "app/customers/left_out_referral.h"
#include "app/customers/merge_record.h"

namespace db {
class Session;
}

namespace app {

/// Relations and the picture of another entry go to the one who is kept, where that one lacks them. The other
/// keeps its own, so that the record needs to know only what was added. The answer: what would have closed a
/// circle of referrals, and is left out. The caller holds a transaction.
[[nodiscard]] db::Result<QList<LeftOutReferral>> takeBelongings(db::Session &session, db::CustomerId other,
                                                                MergeRecord &record);
/// Takes away again what was added; what was removed or replaced since is left so.
[[nodiscard]] db::Result<void> giveBelongingsBack(db::Session &session, const MergeRecord &record);

} // namespace app
