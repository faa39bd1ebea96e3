#pragma once

#include "app/calendar/occasion_dates.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"

#include <QByteArray>
#include <QList>

namespace app {

/// The occasions the program ships with.
struct OccasionCatalogue
{
    QList<db::Occasion> occasions; ///< in the order of the file
    OccasionTable dates;           ///< days of "table" rules, where known; no entry: no date known
};

/// Reads the JSON of a catalogue. InvalidInput, with the occasion's key in the detail, for anything it does
/// not understand: an unknown field or rule, a day that never is, a key that comes twice.
[[nodiscard]] db::Result<OccasionCatalogue> readOccasions(const QByteArray &json);

/// The catalogue inside the program, read once; safe from any thread.
[[nodiscard]] const db::Result<OccasionCatalogue> &shippedCatalogue();

} // namespace app
