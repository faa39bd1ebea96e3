#pragma once

#include "app/core/clock.h"
#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

#include <functional>

namespace db {
class Session;
}

namespace app {

/// What the journal calls the end of a sample shop; nobody takes it back.
inline constexpr QStringView kRemoveSampleCommand = u"sample.remove";

struct SampleSize
{
    int customers = 1000;
    qint64 interactions = 5000;
    std::uint64_t seed = 1;
};

/// progress(done, total) in rows; false stops.
using SampleProgress = std::function<bool(qint64, qint64)>;

struct SampleReport
{
    qint64 customers = 0;
    qint64 interactions = 0;
    qint64 greetings = 0; ///< entered in the ledger for the last weeks, sent or skipped
    db::ChangeSet changes;
};

/// Fills an empty file with a believable shop as it would stand today: the same for the same size, seed and
/// day; the notes are in the language of the shop's messages. Refuses (Conflict) a shop that has customers,
/// so that invented people never mix with real ones, and marks the shop as a sample (ShopSettings::sample).
/// When stopped, what was written so far stays, and is still marked.
[[nodiscard]] db::Result<SampleReport> makeSampleShop(db::Session &session, const Clock &clock,
                                                      const SampleSize &size,
                                                      const SampleProgress &progress = {});

/// Takes the sample shop away, whole or half made, with everybody in it and what was written to them, and
/// leaves a shop as at the first start: without customers and without a name; templates and rules stay. One
/// transaction: when stopped, nothing has changed. Refuses (Conflict) a shop that is not a sample.
[[nodiscard]] db::Result<db::ChangeSet> removeSampleShop(db::Session &session, const db::Act &act,
                                                         const SampleProgress &progress = {});

/// The same for a window: false when stopped. What was made until then stays.
[[nodiscard]] db::Result<db::Changed<bool>> openSampleShop(db::Session &session, const Clock &clock,
                                                           const SampleProgress &progress);

/// The first start with the sample shop. False when stopped: then the shop is empty again, because whoever
/// stops wants to begin otherwise.
[[nodiscard]] db::Result<db::Changed<bool>> startWithSample(db::Session &session, const QString &name,
                                                            const QString &language, const Clock &clock,
                                                            const SampleProgress &progress);

} // namespace app
