#pragma once

#include "db/customers/relation.h"

#include <QString>

namespace app {

/// A referral that a merge does not take over: the one who is kept would have been referred by themselves,
/// directly or through others. The entry that had it keeps it, so that Undo brings it back.
struct LeftOutReferral
{
    db::Relation relation; ///< as the one who is kept would have it
    QString customer;      ///< the names of both
    QString referrer;
};

} // namespace app
