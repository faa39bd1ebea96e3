#pragma once

#include "app/core/clock.h"
#include "app/segments/condition.h"
#include "db/core/error.h"
#include "db/customers/customer_set.h"

#include <QString>

#include <atomic>
#include <memory>

namespace db {
class Session;
}

namespace app {

/// The customers that figures are narrowed to: those who meet a segment on the day of asking, whatever they
/// met on the days that are counted.
struct FigureSegment
{
    QString name; ///< of the segment, or the condition as it was typed
    /// Nothing: every customer meets the condition. The figures are then those of the whole shop and include
    /// customers who were deleted since.
    std::shared_ptr<const db::CustomerSet> customers;
};

/// Cancelled where `stale` is set meanwhile.
[[nodiscard]] db::Result<FigureSegment> figureSegment(db::Session &session, const QString &name,
                                                      const Condition &condition, const Clock &clock,
                                                      const std::atomic_bool *stale = nullptr);

} // namespace app
