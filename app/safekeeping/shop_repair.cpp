#include "app/safekeeping/shop_repair.h"

#include "db/safekeeping/safekeeping.h"
#include "db/session/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

db::Result<db::Changed<QStringList>> repairShop(db::Session &session, const Clock &clock,
                                                const Progress &progress)
{
    const auto goOn = [&progress] { return !progress || progress(0, 0); };
    // Before the transaction: others may write until it is known what there is to do.
    MK_TRY(const auto faults, session.safekeeping().faults(goOn));
    if (faults.isEmpty())
        return db::Changed<QStringList>();
    return session.inTransaction([&]() -> db::Result<db::Changed<QStringList>> {
        if (!goOn()) // while others were writing
            return db::failure(db::ErrorKind::Cancelled, u"the repair was stopped"_s);
        MK_TRY(const auto made, session.safekeeping().repair(faults, goOn));
        if (made.isEmpty()) // another program was quicker
            return db::Changed<QStringList>();
        Trace trace;
        trace.subjects = QStringList{u"shop"_s};
        MK_CHECK(writeDown(session,
                           {kRepairCommand.toString(), {{u"made"_s, QJsonArray::fromStringList(made)}}},
                           trace, clock.act()));
        return db::Changed<QStringList>{made, db::ChangeSet::everything()};
    });
}

RepairedCopy copyRepaired(db::Session &session, const Clock &clock,
                          const std::function<db::Result<void>()> &copy, const Progress &progress)
{
    const auto copied = copy();
    if (copied || copied.error().kind != db::ErrorKind::Repairable || session.isReadOnly())
        return {{}, copied};
    const auto repaired = repairShop(session, clock, progress);
    if (!repaired)
        return {{}, tl::unexpected(repaired.error())};
    return {repaired->value, copy()};
}

} // namespace app
