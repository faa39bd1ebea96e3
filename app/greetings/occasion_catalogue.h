#pragma once

#include "app/greetings/occasion_dates.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// For whom an occasion is, beside its rule.
struct OccasionHint
{
    QString who;      ///< one of allOccasionAudiences(), for choosing recipients
    QString audience; ///< the same in words: "Buddhist customers"
    QString note;     ///< wishes, customs, what is editable; may be empty
};

/// The occasions the program ships with.
struct OccasionCatalogue
{
    QList<db::Occasion> occasions;      ///< in the order of the file
    QHash<QString, OccasionHint> hints; ///< one for each key
    OccasionTable dates;                ///< days of "table" rules, where known; no entry: no date known
};

/// The keys `who` may have: "all", "none" (no one unless the shop wants it), "self" (the customer whose day
/// it is), "women", "teachers" ...
[[nodiscard]] QStringList allOccasionAudiences();

/// Reads the JSON of a catalogue. InvalidInput, with the occasion's key in the detail, for anything it does
/// not understand: an unknown field, rule or audience, a day that never is, a key that comes twice.
[[nodiscard]] db::Result<OccasionCatalogue> readOccasions(const QByteArray &json);

/// The catalogue inside the program, read once; safe from any thread.
[[nodiscard]] const db::Result<OccasionCatalogue> &shippedCatalogue();

/// Its occasions alone.
[[nodiscard]] db::Result<QList<db::Occasion>> shippedOccasions();

} // namespace app
