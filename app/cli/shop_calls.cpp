#include "app/cli/cli_context.h"
#include "app/shop/shop_settings.h"
#include "app/start/setting_commands.h"
#include "db/session/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The settings with what the call says; a sentence where it says something that cannot be.
tl::expected<ShopSettings, QString> changed(ShopSettings shop, const Arguments &arguments)
{
    shop.name = arguments.value(u"name"_s).value_or(shop.name).simplified();
    shop.self = arguments.value(u"self"_s).value_or(shop.self).simplified();
    shop.phone = arguments.value(u"phone"_s).value_or(shop.phone).simplified();
    shop.language = arguments.value(u"language"_s).value_or(shop.language);
    if (shop.language != "vi"_L1 && shop.language != "en"_L1)
        return tl::unexpected(u"--language is vi or en, not \"%1\""_s.arg(shop.language));
    if (const auto region = arguments.value(u"region"_s)) {
        if (*region != "south"_L1 && *region != "north"_L1)
            return tl::unexpected(u"--region is south or north, not \"%1\""_s.arg(*region));
        shop.region = *region == "north"_L1 ? HonorificRegion::North : HonorificRegion::South;
    }
    for (const QString &word : arguments.values(u"policy"_s)) {
        const auto policy = withWord(shop.birthdays, word);
        if (!policy)
            return tl::unexpected(policy.error().detail);
        shop.birthdays = *policy;
    }
    return shop;
}

void answer(CliContext &context, const ShopSettings &shop)
{
    const QString region = shop.region == HonorificRegion::North ? u"north"_s : u"south"_s;
    const QStringList policies{keyOf(shop.birthdays.leapDay), keyOf(shop.birthdays.shortMonth),
                               keyOf(shop.birthdays.leapMonth)};
    if (context.json()) {
        context.print({{u"name"_s, shop.name},
                       {u"self"_s, shop.self},
                       {u"phone"_s, shop.phone},
                       {u"language"_s, shop.language},
                       {u"region"_s, region},
                       {u"policies"_s, QJsonArray::fromStringList(policies)}});
        return;
    }
    const QString none = u"(not given; texts say \"%1\")"_s.arg(shop.nameIn(shop.language));
    context.out() << "name      " << (shop.name.isEmpty() ? none : shop.name) << "\nself      " << shop.self
                  << "\nphone     " << shop.phone << "\nlanguage  " << shop.language << "\nregion    "
                  << region << "\npolicies  " << policies.join(u", "_s) << '\n';
}

Outcome runShop(CliContext &context, const Arguments &arguments)
{
    bool changes = false;
    for (const QString &option : {u"name"_s, u"self"_s, u"phone"_s, u"language"_s, u"region"_s, u"policy"_s})
        changes = changes || arguments.has(option);
    MK_TRY(const auto session, context.session(changes ? DbUse::Begin : DbUse::Read));
    MK_TRY(const auto present, context.tried(ShopSettings::load(*session)));
    const auto shop = changed(present, arguments);
    if (!shop)
        return wrongCall(shop.error());
    if (changes) {
        const auto saved = run(*session, ChangeSettings::between(present, *shop), context.clock().act());
        if (!saved)
            return context.failed(saved.error());
    }
    answer(context, *shop);
    return {};
}

} // namespace

QList<CliCommand> shopCommands()
{
    return {
        {u"shop"_s,
         u"Safekeeping"_s,
         u"Shows what the shop decided about itself, or changes it."_s,
         {},
         {{u"name"_s, u"NAME"_s, u"what texts call the shop"_s},
          {u"self"_s, u"WORD"_s, u"how the shop speaks of itself: \"shop\", \"em\""_s},
          {u"phone"_s, u"PHONE"_s, u"the shop's own number, for texts that name it"_s},
          {u"language"_s, u"vi/en"_s,
           u"the language of its texts; rules that use starter texts go over to it"_s},
          {u"region"_s, u"south/north"_s, u"decides between cô, chú and bác"_s},
          {u"policy"_s, u"P"_s,
           u"when a birthday is greeted: feb28, mar1, last-day, next-day, regular-month, leap-if-exists"_s,
           false, true}},
         {},
         &runShop}};
}

} // namespace app
