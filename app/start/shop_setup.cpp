#include "app/start/shop_setup.h"

#include "app/greetings/default_rules.h"
#include "app/greetings/occasion_catalogue.h"
#include "app/messages/starter_templates.h"
#include "app/outbox/missed_greetings.h"
#include "app/safekeeping/shop_file.h"
#include "app/shop/shop_settings.h"
#include "app/start/starter_renewal.h"
#include "db/customers/customer_store.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/session/session.h"
#include "db/shop/setting_store.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Raised whenever the shipped occasions, templates or rules change; a file that has this edition is left
// alone.
constexpr int kEdition = 3;
const QString kEditionKey = u"shop.edition"_s;

db::Result<QHash<QString, db::TemplateId>> putTemplates(db::Session &session, const db::Act &now)
{
    MK_TRY(const auto starters, starterTemplates());
    MK_TRY(const auto present, session.templates().all());
    QHash<QString, db::TemplateId> ids;
    for (const db::Template &text : present)
        ids.insert(text.key, text.id);
    for (const db::Template &starter : starters) {
        if (ids.contains(starter.key))
            continue;
        MK_TRY(const auto added, session.templates().add(starter, now));
        ids.insert(starter.key, added.value);
    }
    return ids;
}

/// The starter for an occasion; lunar birthdays share the words of solar ones where they have none of their
/// own.
db::TemplateId starterFor(const QHash<QString, db::TemplateId> &templates, const QString &occasion,
                          db::Audience audience, db::Channel channel, const QString &language)
{
    const QString rest = u".%1.%2.%3"_s.arg(db::keyOf(audience), db::keyOf(channel), language);
    const db::TemplateId own = templates.value(occasion + rest);
    return own || occasion != "birthday_lunar"_L1 ? own : templates.value(u"birthday"_s + rest);
}

db::Result<void> putRules(db::Session &session, const QHash<QString, db::TemplateId> &templates,
                          const QString &language, const db::Act &now)
{
    MK_TRY(const auto present, session.greetings().rules());
    if (!present.isEmpty())
        return {};
    for (db::GreetingRule rule : defaultRules()) {
        for (const db::Audience audience : {db::Audience::Prospect, db::Audience::Existing}) {
            if (rule.audience && *rule.audience != audience)
                continue;
            for (const db::Channel channel : rule.channels) {
                const db::TemplateId text =
                    starterFor(templates, rule.occasionKey, audience, channel, language);
                if (text)
                    rule.words.append({audience, channel, text});
            }
        }
        MK_CHECK(session.greetings().addRule(rule, now));
    }
    return {};
}

} // namespace

db::Result<db::ChangeSet> ensureShop(db::Session &session, const Clock &clock)
{
    MK_TRY(auto marked, ensureShopId(session));
    MK_TRY(const auto settings, session.settings().all());
    if (settings.value(kEditionKey).toInt() >= kEdition)
        return marked;
    MK_TRY(const auto shop, ShopSettings::load(session));
    const auto &catalogue = shippedCatalogue();
    if (!catalogue)
        return tl::unexpected(catalogue.error());

    return session.inTransaction([&]() -> db::Result<db::ChangeSet> {
        if (!settings.contains(kEditionKey)) // a shop misses nothing before it opens, and all from then on
            MK_CHECK(setPreparedUntil(session, clock.today().addDays(-1)));
        for (const db::Occasion &occasion : catalogue->occasions) {
            MK_CHECK(session.greetings().putShipped(occasion));
        }
        MK_CHECK(app::run(session, RenewStarters(), clock.act()));
        MK_TRY(const auto templates, putTemplates(session, clock.act()));
        MK_CHECK(putRules(session, templates, shop.language, clock.act()));
        MK_CHECK(session.settings().set(kEditionKey, QString::number(kEdition)));
        return db::ChangeSet::everything();
    });
}

db::Result<db::Changed<QList<Rewording>>> speakInRules(db::Session &session, const QString &language)
{
    MK_TRY(const auto templates, session.templates().all());
    QHash<db::TemplateId, QString> keys;
    QHash<QString, db::TemplateId> ids;
    for (const db::Template &text : templates) {
        if (text.key.isEmpty())
            continue;
        keys.insert(text.id, text.key);
        ids.insert(text.key, text.id);
    }
    MK_TRY(const auto rules, session.greetings().rules());
    db::Changed<QList<Rewording>> spoken;
    for (const db::GreetingRule &rule : rules) {
        for (db::GreetingRule::Words words : rule.words) {
            const QString key = keys.value(words.text); // "birthday.existing.zalo.vi"
            const db::TemplateId other =
                ids.value(key.section(QLatin1Char('.'), 0, -2) + QLatin1Char('.') + language);
            if (!other || other == words.text)
                continue;
            const db::TemplateId before = std::exchange(words.text, other);
            MK_TRY(spoken.changes, session.greetings().setWords(rule.id, words));
            spoken.value.append({rule.id, words, before});
        }
    }
    return spoken;
}

db::Result<db::Changed<QList<Rewording>>> takeBackWords(db::Session &session,
                                                        const QList<Rewording> &rewordings)
{
    MK_TRY(const auto rules, session.greetings().rules());
    db::Changed<QList<Rewording>> back;
    for (const Rewording &one : rewordings) {
        const auto rule = std::find_if(rules.cbegin(), rules.cend(),
                                       [&one](const auto &rule) { return rule.id == one.rule; });
        if (rule == rules.cend() ||
            rule->templateFor(one.words.audience, one.words.channel) != one.words.text)
            continue;
        db::GreetingRule::Words words = one.words;
        words.text = one.before;
        MK_TRY(back.changes, session.greetings().setWords(one.rule, words));
        back.value.append({one.rule, words, one.words.text});
    }
    return back;
}

db::Result<bool> isFirstStart(db::Session &session)
{
    MK_TRY(const auto settings, session.settings().all());
    if (settings.contains(kStartedKey) || !settings.value(u"shop.name"_s).isEmpty())
        return false;
    MK_TRY(const auto counts, session.customers().counts());
    return counts.total() == 0;
}

db::Result<StartStanding> loadStartStanding(db::Session &session)
{
    MK_TRY(const bool first, isFirstStart(session));
    MK_TRY(const auto shop, ShopSettings::load(session));
    return StartStanding{first, shop.sample};
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

} // namespace app
