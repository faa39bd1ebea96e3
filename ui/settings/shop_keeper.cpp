#include "ui/settings/shop_keeper.h"

#include "db/greetings/greeting_store.h"
#include "ui/language/explain.h"
#include "ui/shell/notification_bar.h"
#include "ui/shell/undo_history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

ShopKeeper::ShopKeeper(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent)
    : QObject(parent), m_desk(desk), m_strip(strip), m_undo(undo)
{
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (changes.settings || changes.greetings)
            load();
    });
    load();
}

db::Result<ShopKeeper::Reading> ShopKeeper::read(db::Session &session)
{
    const auto shop = app::ShopSettings::load(session);
    if (!shop)
        return tl::unexpected(shop.error());
    MK_TRY(const auto rules, session.greetings().rules());
    const auto outside = std::count_if(rules.cbegin(), rules.cend(), [&shop](const db::GreetingRule &rule) {
        return rule.enabled && !shop->hours.allow(rule.sendAt);
    });
    return Reading{*shop, static_cast<int>(outside)};
}

void ShopKeeper::load()
{
    m_desk.read(
        this, [](db::Session &session) { return read(session); },
        [this](const db::Result<Reading> &reading) {
            if (!reading) {
                m_strip.show({Notice::Kind::Danger, explain(reading.error(), m_desk.path()), {}, {}});
                return;
            }
            m_shop = reading->shop;
            m_rulesOutside = reading->rulesOutside;
            m_loaded = true;
            emit changed();
        });
}

void ShopKeeper::write(const Change &change, const QString &told, const Change &takeBack)
{
    const auto job = [change](db::Session &session) -> db::Result<db::ChangeSet> {
        return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
            MK_TRY(auto shop, app::ShopSettings::load(session));
            const QString language = shop.language;
            change(shop);
            auto changes = shop.put(session);
            if (!changes || shop.language == language)
                return changes;
            const auto spoken = app::speakInRules(session, shop.language);
            if (!spoken)
                return spoken;
            changes->greetings = spoken->greetings;
            return changes;
        });
    };
    m_desk.write(this, job, [this, told, takeBack](const db::Result<db::ChangeSet> &written) {
        if (!written) {
            m_strip.show({Notice::Kind::Danger, explain(written.error(), m_desk.path()), {}, {}});
            emit changed(); // what is shown was not kept
            return;
        }
        if (!told.isEmpty())
            m_undo.done(this, told, [this, takeBack] { write(takeBack, {}, {}); });
    });
}

} // namespace ui
