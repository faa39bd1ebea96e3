#include "app/start/setting_commands.h"

#include "app/start/shop_setup.h"
#include "db/greetings/greeting_store.h"
#include "db/shop/setting_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString kLanguage = u"shop.language"_s;
const QString kWords = u"words"_s; // no setting has this key: theirs have a dot

QJsonObject wordsToJson(const Rewording &one)
{
    return {{u"rule"_s, one.rule.value},
            {u"audience"_s, db::keyOf(one.words.audience)},
            {u"channel"_s, db::keyOf(one.words.channel)},
            {u"text"_s, one.words.text.value},
            {u"before"_s, one.before.value}};
}

std::optional<Rewording> wordsFromJson(const QJsonObject &json)
{
    const auto audience = db::wordOf<db::Audience>(json.value(u"audience"_s).toString());
    const auto channel = db::wordOf<db::Channel>(json.value(u"channel"_s).toString());
    if (!audience || !channel)
        return {};
    return Rewording{db::RuleId{json.value(u"rule"_s).toInteger()},
                     {*audience, *channel, db::TemplateId{json.value(u"text"_s).toInteger()}},
                     db::TemplateId{json.value(u"before"_s).toInteger()}};
}

} // namespace

ChangeSettings ChangeSettings::between(const ShopSettings &before, const ShopSettings &after)
{
    const QMap<QString, QString> was = before.values();
    const QMap<QString, QString> becomes = after.values();
    ChangeSettings command;
    for (auto one = becomes.cbegin(); one != becomes.cend(); ++one) {
        if (was.value(one.key()) != one.value())
            command.values.insert(one.key(), one.value());
    }
    return command;
}

QJsonObject ChangeSettings::toJson() const
{
    QJsonObject json;
    for (auto one = values.cbegin(); one != values.cend(); ++one)
        json.insert(one.key(), one.value() ? QJsonValue(**one) : QJsonValue());
    if (words) {
        QJsonArray array;
        for (const Rewording &one : *words)
            array.append(wordsToJson(one));
        json.insert(kWords, array);
    }
    return json;
}

db::Result<ChangeSettings> ChangeSettings::fromJson(const QJsonObject &json)
{
    ChangeSettings command;
    for (auto one = json.begin(); one != json.end(); ++one) {
        if (one.key() == kWords) {
            command.words.emplace();
            for (const auto &word : one.value().toArray()) {
                const auto read = wordsFromJson(word.toObject());
                if (!read)
                    return badArguments(kName, kWords);
                command.words->append(*read);
            }
            continue;
        }
        if (!one.value().isString() && !one.value().isNull())
            return badArguments(kName, one.key());
        command.values.insert(one.key(),
                              one.value().isString() ? std::optional(one.value().toString()) : std::nullopt);
    }
    return command;
}

db::Result<Effect<Nothing>> ChangeSettings::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto stored, session.settings().all());
    Effect<Nothing> effect;
    ChangeSettings back;
    for (auto one = values.cbegin(); one != values.cend(); ++one) {
        const std::optional<QString> before =
            stored.contains(one.key()) ? std::optional(stored.value(one.key())) : std::nullopt;
        if (before == *one)
            continue;
        MK_TRY(effect.trace.changes,
               *one ? session.settings().set(one.key(), **one) : session.settings().remove(one.key()));
        effect.trace.subjects.append(u"setting/%1"_s.arg(one.key()));
        back.values.insert(one.key(), before);
    }
    if (effect.trace.subjects.isEmpty())
        return effect;
    if (back.values.contains(kLanguage)) {
        MK_TRY(const auto shop, ShopSettings::load(session));
        MK_TRY(const auto spoken,
               words ? takeBackWords(session, *words) : speakInRules(session, shop.language));
        effect.trace.changes.greetings = spoken.changes.greetings;
        back.words = spoken.value;
    }
    effect.trace.about = stored.value(u"shop.name"_s);
    effect.trace.inverse = stepOf(back);
    return effect;
}

db::Result<ShopReading> loadShop(db::Session &session)
{
    MK_TRY(const auto shop, ShopSettings::load(session));
    MK_TRY(const auto rules, session.greetings().rules());
    const auto outside = std::count_if(rules.cbegin(), rules.cend(), [&shop](const db::GreetingRule &rule) {
        return rule.enabled && !shop.hours.allow(rule.sendAt);
    });
    return ShopReading{shop, static_cast<int>(outside)};
}

} // namespace app
