#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <functional>

namespace db {
class Session;
}

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

/// Fills an empty file with a believable shop as it would stand today: the same for the same size, seed and
/// day. Refuses (Conflict) a shop that has customers, so that invented people never mix with real ones.
/// progress(done, total) in rows; false stops and leaves what was written so far.
[[nodiscard]] db::Result<SampleReport>
makeSampleShop(db::Session &session, const Clock &clock, const SampleSize &size,
               const std::function<bool(qint64, qint64)> &progress = {});

} // namespace app
