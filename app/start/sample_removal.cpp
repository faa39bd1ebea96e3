#include "app/start/sample_removal.h"

#include "app/core/command.h"
#include "app/shop/shop_settings.h"
#include "app/start/sample_hours.h"
#include "app/start/shop_setup.h"
#include "db/customers/customer_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// A sample made before the name was noted gave one of these.
bool isNameOfSample(const QHash<QString, QString> &settings)
{
    const QString name = settings.value(u"shop.name"_s);
    if (settings.contains(kSampleNameKey))
        return name == settings.value(kSampleNameKey);
    return name == "Hoa Mai"_L1 || name == "Hoa Mai Flowers"_L1;
}

/// Without a step in the journal. The caller holds a transaction.
db::Result<db::ChangeSet> takeSampleOut(db::Session &session, const SampleProgress &progress)
{
    MK_TRY(const auto changes, session.sample().remove(progress));
    MK_CHECK(giveHoursBack(session));
    MK_TRY(const auto settings, session.settings().all());
    const bool named = !settings.value(u"shop.name"_s).isEmpty() && !isNameOfSample(settings);
    MK_TRY(const auto counts, session.customers().counts());
    QStringList gone{u"shop.sample"_s, kSampleNameKey};
    if (!named)
        gone.append(u"shop.name"_s);
    if (!named && counts.total() == 0)
        gone.append(kStartedKey);
    for (const QString &key : std::as_const(gone))
        MK_CHECK(session.settings().remove(key));
    return changes;
}

} // namespace

db::Result<SampleStanding> loadSampleStanding(db::Session &session)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto invented, session.sample().count());
    return SampleStanding{shop.sample, invented};
}

db::Result<db::ChangeSet> removeSampleShop(db::Session &session, const db::Act &act,
                                           const SampleProgress &progress)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    if (!shop.sample)
        return db::failure(db::ErrorKind::Conflict, u"the shop is not a sample"_s);
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        // Written first, so that no later step gets the number of one that goes.
        MK_CHECK(writeDown(session, {kRemoveSampleCommand.toString(), {}}, {{}, {}, {u"sample"_s}, {}}, act));
        return takeSampleOut(session, progress);
    });
}

db::Result<db::ChangeSet> removeSampleForList(db::Session &session, const db::Act &act,
                                              const SampleProgress &progress)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_TRY(const auto changes, removeSampleShop(session, act, progress));
        MK_CHECK(session.settings().set(kStartedKey, u"1"_s));
        return changes;
    });
}

db::Result<void> withoutSample(db::Session &session, const db::Act &act, SampleAfter after,
                               const std::function<db::Result<void>()> &work)
{
    using Ending = db::Session::Ending;
    return session.inTransaction(
        [&]() -> db::Result<void> {
            MK_CHECK(removeSampleForList(session, act));
            return work();
        },
        after == SampleAfter::Gone ? Ending::Commit : Ending::RollBack);
}

} // namespace app
