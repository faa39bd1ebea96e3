#pragma once

#include "db/customers/consent.h"

#include <QList>

namespace app {

/// The ledgers of several entries of one person: the grants that count no more when they become one, because
/// another entry refuses, or has withdrawn, the same channel and purpose. The stricter wins, whichever was
/// recorded later: the person has said no, and who said yes may have been asked by mistake.
[[nodiscard]] QList<db::Consent> beatenGrants(const QList<QList<db::Consent>> &ledgers);

} // namespace app
