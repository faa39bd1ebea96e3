#pragma once

#include "app/core/command.h"
#include "db/customers/interaction_store.h"

#include <QList>

#include <atomic>
#include <optional>
#include <utility>

namespace app {

/// What an import leaves to be decided on.
struct ImportFollowUp
{
    /// With a customer whom it made or changed, as findDuplicatesOf finds them; nothing: that was stopped.
    std::optional<qsizetype> duplicateGroups = 0;
    QList<db::Buyer> buyers; ///< have bought in it, and still count as prospects
};

/// How many of them are on each stage, in the order of the stages.
[[nodiscard]] QList<std::pair<db::LifecycleStage, qint64>> countByStage(const QList<db::Buyer> &buyers);
[[nodiscard]] QList<db::CustomerId> customersOf(const QList<db::Buyer> &buyers);

/// Errors as of findDuplicatesOf, but for Cancelled.
[[nodiscard]] db::Result<ImportFollowUp> followUpOf(db::Session &session, db::ImportBatchId batch,
                                                    const Progress &telling,
                                                    const std::atomic_bool *stale = nullptr);

} // namespace app
