#pragma once

#include "app/core/command.h"
#include "app/shop/shop_settings.h"
#include "app/start/shop_setup.h"

#include <QMap>

namespace app {

/// Puts some settings to these values, and the others stay. Where the language of the shop's messages
/// changes, the rules that use starter texts go over to it; taken back, they get the words they had.
struct ChangeSettings
{
    static constexpr QStringView kName = u"settings.change";

    QMap<QString, std::optional<QString>> values; ///< nothing: as if never set
    /// Of the inverse: the rules' words as the change left them. Nothing: the rules follow the language.
    std::optional<QList<Rewording>> words = {};

    /// What differs between two states of the shop.
    static ChangeSettings between(const ShopSettings &before, const ShopSettings &after);

    QJsonObject toJson() const;
    static db::Result<ChangeSettings> fromJson(const QJsonObject &json);
    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// What the settings page shows.
struct ShopReading
{
    ShopSettings shop;
    int rulesOutside = 0; ///< rules that are on and name an hour outside the shop's hours
};

[[nodiscard]] db::Result<ShopReading> loadShop(db::Session &session);

} // namespace app
