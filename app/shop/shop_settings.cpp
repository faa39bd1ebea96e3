#include "app/shop/shop_settings.h"

#include "db/session/session.h"
#include "db/shop/setting_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {
const QString kHour = u"HH:mm"_s;
}

QString ShopSettings::nameIn(const QString &textLanguage) const
{
    if (!name.isEmpty())
        return name;
    return textLanguage == "vi"_L1 ? u"cửa hàng"_s : u"our shop"_s;
}

db::Result<ShopSettings> ShopSettings::load(db::Session &session)
{
    MK_TRY(const auto stored, session.settings().all());
    ShopSettings shop;
    shop.name = stored.value(u"shop.name"_s, shop.name);
    shop.self = stored.value(u"shop.self"_s, shop.self);
    shop.phone = stored.value(u"shop.phone"_s, shop.phone);
    shop.goods = stored.value(u"shop.goods"_s, shop.goods);
    shop.language = stored.value(u"shop.language"_s, shop.language);
    if (stored.value(u"shop.region"_s) == "north"_L1)
        shop.region = HonorificRegion::North;
    if (const QTimeZone zone(stored.value(u"shop.zone"_s).toLatin1()); zone.isValid())
        shop.zone = zone;
    for (const QString &key : {u"birthday.leap_day"_s, u"birthday.short_month"_s, u"birthday.leap_month"_s})
        shop.birthdays = withWord(shop.birthdays, stored.value(key)).value_or(shop.birthdays);
    const auto hour = [&stored](const QString &key, QTime usual) {
        return QTime::fromString(stored.value(key, usual.toString(kHour)), kHour);
    };
    const SendingHours hours{hour(u"hours.from"_s, shop.hours.from), hour(u"hours.until"_s, shop.hours.until),
                             hour(u"hours.usual"_s, shop.hours.usual)};
    shop.hours = hours.mended();
    shop.sample = stored.value(u"shop.sample"_s) == "1"_L1;
    return shop;
}

db::Result<db::ChangeSet> ShopSettings::save(db::Session &session) const
{
    return session.inTransaction([&] { return put(session); });
}

QMap<QString, QString> ShopSettings::values() const
{
    return {{u"shop.name"_s, name},
            {u"shop.self"_s, self},
            {u"shop.phone"_s, phone},
            {u"shop.goods"_s, goods},
            {u"shop.language"_s, language},
            {u"shop.region"_s, region == HonorificRegion::North ? u"north"_s : u"south"_s},
            {u"shop.zone"_s, QString::fromLatin1(zone.id())},
            {u"birthday.leap_day"_s, keyOf(birthdays.leapDay)},
            {u"birthday.short_month"_s, keyOf(birthdays.shortMonth)},
            {u"birthday.leap_month"_s, keyOf(birthdays.leapMonth)},
            {u"hours.from"_s, hours.from.toString(kHour)},
            {u"hours.until"_s, hours.until.toString(kHour)},
            {u"hours.usual"_s, hours.usual.toString(kHour)},
            {u"shop.sample"_s, sample ? u"1"_s : u"0"_s}};
}

db::Result<db::ChangeSet> ShopSettings::put(db::Session &session) const
{
    const QMap<QString, QString> stored = values();
    db::ChangeSet changes;
    for (auto one = stored.cbegin(); one != stored.cend(); ++one) {
        MK_TRY(changes, session.settings().set(one.key(), one.value()));
    }
    return changes;
}

} // namespace app
