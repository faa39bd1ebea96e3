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

/// Refuses for a customer whom a list has made what deleted customers of the same numbers and addresses
/// refused: a list brings no one back without their refusals. Whether there was any. They are lines of the
/// list `fileName` (kImportSource), and what stands already is not said again.
[[nodiscard]] db::Result<bool> keepEarlierRefusals(db::Session &session, db::CustomerId made,
                                                   const QList<db::ContactPoint> &points,
                                                   const QString &fileName, const db::Act &now);

} // namespace app
