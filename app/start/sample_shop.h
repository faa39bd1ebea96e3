#pragma once

#include "app/core/clock.h"
#include "app/start/sample_removal.h"

#include <cstdint>

namespace app {

struct SampleSize
{
    int customers = 1000;
    qint64 interactions = 5000;
    std::uint64_t seed = 1;
};

struct SampleReport
{
    qint64 customers = 0;
    qint64 interactions = 0;
    qint64 greetings = 0; ///< entered in the ledger for the last weeks, sent or skipped
    db::ChangeSet changes;
};

/// Fills an empty file with a believable shop as it would stand now: the same for the same size, seed and
/// moment; the notes are in the language of the shop's messages. Its people are marked (db::SampleStore), and
/// a shop of some hundreds has about ten greetings due at once, as far as it is allowed to greet at this
/// hour. Refuses (Conflict) a shop that has customers, so that invented people never mix with real ones, and
/// marks the shop as a sample (ShopSettings::sample). One transaction: when stopped or failed, nothing of it
/// stays.
[[nodiscard]] db::Result<SampleReport> makeSampleShop(db::Session &session, const Clock &clock,
                                                      const SampleSize &size,
                                                      const SampleProgress &progress = {});

/// The same for a window: false when stopped.
[[nodiscard]] db::Result<db::Changed<bool>> openSampleShop(db::Session &session, const Clock &clock,
                                                           const SampleProgress &progress);

/// The first start with the sample shop. False when stopped: then it is the first start again, because
/// whoever stops wants to begin otherwise.
[[nodiscard]] db::Result<db::Changed<bool>> startWithSample(db::Session &session, const QString &name,
                                                            const QString &language, const Clock &clock,
                                                            const SampleProgress &progress);

} // namespace app
