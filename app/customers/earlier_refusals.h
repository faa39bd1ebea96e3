#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/customer.h"

#include <QList>
#include <QString>

namespace db {
class Session;
}

namespace app {

/// Where a customer was made.
struct MadeIn
{
    QString source;   ///< of the lines in the ledger of consents
    QString fileName; ///< of a list; empty: none
};

/// Refuses for a customer who was just made what deleted customers of the same numbers and addresses
/// refused: neither a list nor a user brings someone back without their refusals. Whether there was any.
/// What stands already is not said again.
[[nodiscard]] db::Result<bool> keepEarlierRefusals(db::Session &session, db::CustomerId made,
                                                   const QList<db::ContactPoint> &points, const MadeIn &place,
                                                   const db::Act &now);

} // namespace app
