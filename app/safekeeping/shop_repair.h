#pragma once

#include "app/core/clock.h"
#include "app/core/command.h"

#include <QStringList>

#include <functional>

namespace db {
class Session;
}

namespace app {

/// The name under which the journal keeps a repair; it has no inverse.
constexpr QStringView kRepairCommand = u"shop.repair";

/// Makes again what follows from what was entered and disagrees with it: counts, current consents, what
/// customers are found by, indexes and triggers; what was made again, in the words of db::Safekeeping.
/// Nothing where nothing is wrong. Corrupt: something else is wrong, too, or what was made again does not
/// help; after any error nothing has changed. progress(0, 0) is asked now and then; false stops.
[[nodiscard]] db::Result<db::Changed<QStringList>> repairShop(db::Session &session, const Clock &clock,
                                                              const Progress &progress = {});

/// What became of a copy. The shop may have been repaired for it also where there is none in the end.
struct RepairedCopy
{
    QStringList repaired; ///< what was made again
    db::Result<void> copied;
};

/// Makes a copy by `copy`. Where it is Repairable, and the session may write, the shop is repaired and `copy`
/// is called once more. progress as repairShop().
[[nodiscard]] RepairedCopy copyRepaired(db::Session &session, const Clock &clock,
                                        const std::function<db::Result<void>()> &copy,
                                        const Progress &progress = {});

} // namespace app
