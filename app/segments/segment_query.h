#pragma once

#include "app/core/clock.h"
#include "app/segments/condition.h"
#include "app/segments/condition_terms.h"
#include "db/core/error.h"
#include "db/customers/customer_condition.h"
#include "db/customers/segment.h"

#include <atomic>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// A segment with what it asks for.
struct SavedSegment
{
    db::SegmentId id;
    QString name;
    std::optional<Condition> condition; ///< nothing: a later version has written what this one cannot read
    QList<db::SegmentUse> uses = {};    ///< rules that greet it, but for those put away: they keep it
};

/// By name.
[[nodiscard]] db::Result<QList<SavedSegment>> loadSegments(db::Session &session);
/// The one with this name; where there is none, the one whose name differs in accents or case alone.
const SavedSegment *segmentNamed(const QList<SavedSegment> &segments, const QString &name);

/// What it takes to say these conditions in the terms of the file.
[[nodiscard]] db::Result<ConditionTerms>
termsOfTheFile(db::Session &session, const QList<Condition> &conditions, const Clock &clock);
/// A condition in the terms of the file: days and months of birth by the calendar of today, provinces and
/// occupations as they are spelt there.
[[nodiscard]] db::Result<db::CustomerCondition>
inTermsOfTheFile(db::Session &session, const Condition &condition, const Clock &clock);
// Each is Cancelled where `stale` is set meanwhile. Who meets a condition is said by the index in memory
// where there is one, such as in a window, and by SQL where there is none, such as at the command line.

/// Of all customers who are not deleted.
[[nodiscard]] db::Result<qint64> countMeeting(db::Session &session, const Condition &condition,
                                              const Clock &clock, const std::atomic_bool *stale = nullptr);
/// By id.
[[nodiscard]] db::Result<std::vector<db::CustomerId>>
customersMeeting(db::Session &session, const Condition &condition, const Clock &clock,
                 const std::atomic_bool *stale = nullptr);
/// The same by name, as a list asks for them; makes the index if there is none.
[[nodiscard]] db::Result<std::vector<db::CustomerId>> listedMeeting(db::Session &session,
                                                                    const Condition &condition,
                                                                    const Clock &clock,
                                                                    const std::atomic_bool *stale = nullptr);

} // namespace app
