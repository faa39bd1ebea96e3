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

} // namespace db
