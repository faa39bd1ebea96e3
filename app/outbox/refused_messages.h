#pragma once

#include "db/core/error.h"
#include "db/core/id.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

namespace db {
class Session;
}

namespace app {

/// Messages of a customer that were skipped for a refusal since `sinceMs` (UTC epoch milliseconds), can still
/// go late, and that nothing keeps back any more; the latest first. `today` is the shop's civil day.
[[nodiscard]] db::Result<QList<db::MessageId>>
skippedForRefusal(db::Session &session, db::CustomerId customer, qint64 sinceMs, QDate today);

/// For the details of a step that withdraws refusals; empty where there are none.
QJsonObject detailsOfSkipped(const QList<db::MessageId> &messages);
/// The messages as the step tells of them.
QList<db::MessageId> skippedInDetails(const QJsonObject &details);

} // namespace app
