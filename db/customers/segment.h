#pragma once

#include "db/core/id.h"

#include <QString>

namespace db {

/// A question about customers that is kept.
struct Segment
{
    SegmentId id;
    QString name;      ///< never empty, never that of another
    QString condition; ///< JSON; app reads it

    friend bool operator==(const Segment &, const Segment &) = default;
};

/// A rule of greeting that greets a segment.
struct SegmentUse
{
    SegmentId segment;
    RuleId rule;
    QString occasionKey;
    QString occasionVi;
    QString occasionEn;
    bool archived = false; ///< the rule is put away: it does not keep the segment from being deleted
};

} // namespace db
