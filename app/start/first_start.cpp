#include "app/start/first_start.h"

#include "app/shop/shop_settings.h"
#include "app/start/shop_setup.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<bool> isFirstStart(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    if (settings.contains(kStartedKey) || !settings.value(u"shop.name"_s).isEmpty())
        return false;
    MK_TRY(const auto counts, session.customers().counts());
    return counts.total() == 0;
}

db::Result<db::ChangeSet> endFirstStart(db::Session &session, const QString &name, const QString &language)
{
    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        MK_TRY(auto shop, ShopSettings::load(session));
        shop.name = name.simplified();
        shop.language = language;
        MK_TRY(auto changes, shop.put(session));
        MK_TRY(const auto spoken, speakInRules(session, language));
        changes.greetings = spoken.changes.greetings;
        MK_CHECK(session.settings().set(kStartedKey, u"1"_s));
        return changes;
    });
}

db::Result<db::Changed<bool>> startWithSample(db::Session &session, const QString &name,
                                              const QString &language, const Clock &clock,
                                              const SampleProgress &progress)
{
    MK_CHECK(endFirstStart(session, name, language));
    auto opened = openSampleShop(session, clock, progress);
    if (opened && opened->value)
        return opened;
    MK_CHECK(removeSampleShop(session, clock.act()));
    if (opened)
        return db::Changed<bool>{false, {}};
    return opened;
}

} // namespace app
