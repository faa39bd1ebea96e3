#pragma once

#include "app/people/honorific.h"
#include "app/shop/birthday_policy.h"
#include "app/shop/sending_hours.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QMap>
#include <QString>
#include <QTimeZone>

namespace db {
class Session;
}

namespace app {

/// What the shop decided about itself. Kept in the database, so that every desk on the file speaks alike.
struct ShopSettings
{
    QString name;                          ///< empty: not yet given
    QString self = QStringLiteral("shop"); ///< how the shop speaks of itself
    QString phone;
    QString goods;                           ///< what it sells, as in "hoa tươi, quà tặng"; may be empty
    QString language = QStringLiteral("vi"); ///< of the messages: "vi" or "en"
    HonorificRegion region = HonorificRegion::South; ///< decides between cô, chú and bác
    BirthdayPolicy birthdays;
    SendingHours hours; ///< always sound
    QTimeZone zone{"Asia/Ho_Chi_Minh"};
    bool sample = false; ///< everybody in it is invented; see removeSampleShop

    /// The name as a text in that language says it; a shop not yet named is "cửa hàng", "our shop".
    QString nameIn(const QString &textLanguage) const;
    /// As they are stored: key and value.
    QMap<QString, QString> values() const;
    [[nodiscard]] static db::Result<ShopSettings> load(db::Session &session);
    /// One transaction.
    [[nodiscard]] db::Result<db::ChangeSet> save(db::Session &session) const;
    /// The same within the caller's transaction.
    [[nodiscard]] db::Result<db::ChangeSet> put(db::Session &session) const;
};

} // namespace app
