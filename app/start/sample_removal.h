#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

#include <functional>

namespace db {
class Session;
}

namespace app {

/// What the journal calls the end of a sample shop; it has no undo.
inline constexpr QStringView kRemoveSampleCommand = u"sample.remove";

/// progress(done, total) in rows; false stops.
using SampleProgress = std::function<bool(qint64, qint64)>;

/// Setting: the name that the sample gave a shop without one.
const QString kSampleNameKey = QStringLiteral("sample.name");

/// What becomes of the sample once the work without it is done.
enum class SampleAfter
{
    Gone,
    AsItWas
};

/// How much of a sample shop is in the file.
struct SampleStanding
{
    bool sample = false; ///< it holds a sample shop, or a part of one
    qint64 invented = 0; ///< its people
};

[[nodiscard]] db::Result<SampleStanding> loadSampleStanding(db::Session &session);

/// Takes the sample shop away, whole or half made: the people it invented with what was written to them, the
/// name it gave and the hours it moved. Whoever was added or imported stays, and so do templates, rules and a
/// name that the shop was given; where nothing of that kind is there, the shop is as at the first start. One
/// transaction: when stopped, nothing has changed. Refuses (Conflict) a shop that is not a sample.
[[nodiscard]] db::Result<db::ChangeSet> removeSampleShop(db::Session &session, const db::Act &act,
                                                         const SampleProgress &progress = {});
/// The same before a list is imported: the shop goes on, and is not asked for its name again.
[[nodiscard]] db::Result<db::ChangeSet> removeSampleForList(db::Session &session, const db::Act &act,
                                                            const SampleProgress &progress = {});
/// Removes the sample as before a list and does the work, as one: work that fails leaves the sample as it
/// was, and so does a rehearsal.
[[nodiscard]] db::Result<void> withoutSample(db::Session &session, const db::Act &act, SampleAfter after,
                                             const std::function<db::Result<void>()> &work);

} // namespace app
