#include "app/greetings/rule_checks.h"

#include "app/core/arguments.h"
#include "app/core/counted.h"
#include "app/core/json_words.h"
#include "app/greetings/rule_audience.h"
#include "app/people/channels.h"
#include "app/wording/fitting_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

template <>
inline constexpr std::tuple kFields<db::GreetingRule::Words>{
    Argument{"audience", &db::GreetingRule::Words::audience},
    Argument{"channel", &db::GreetingRule::Words::channel},
    Argument{"template", &db::GreetingRule::Words::text}};
template <>
inline constexpr std::tuple kFields<db::GreetingRule>{Argument{"id", &db::GreetingRule::id},
                                                      Argument{"occasion", &db::GreetingRule::occasionKey},
                                                      Argument{"audience", &db::GreetingRule::audience},
                                                      Argument{"gender", &db::GreetingRule::gender},
                                                      Argument{"tag", &db::GreetingRule::tag},
                                                      Argument{"occupation", &db::GreetingRule::occupation},
                                                      Argument{"minAge", &db::GreetingRule::minAge},
                                                      Argument{"segment", &db::GreetingRule::segment},
                                                      Argument{"channels", &db::GreetingRule::channels},
                                                      Argument{"daysAhead", &db::GreetingRule::daysAhead},
                                                      Argument{"sendAt", &db::GreetingRule::sendAt},
                                                      Argument{"enabled", &db::GreetingRule::enabled},
                                                      Argument{"templates", &db::GreetingRule::words}};

namespace {

const QTime kGoldenFrom(19, 0);
const QTime kGoldenTo(21, 0);

bool serves(const db::Template &text, const QString &occasion)
{
    return text.occasionKey == occasion ||
           (occasion == "birthday_lunar"_L1 && text.occasionKey == "birthday"_L1);
}

} // namespace

QList<RuleConflict> conflictsOf(const db::GreetingRule &rule, const QList<db::GreetingRule> &rules)
{
    QList<RuleConflict> conflicts;
    if (!rule.enabled)
        return conflicts;
    db::GreetingRule asked = rule;
    if (!asked.id)
        asked.id = kUnstoredRule;
    for (const db::GreetingRule &other : rules) {
        const bool another = other.id != asked.id && other.enabled && other.occasionKey == rule.occasionKey;
        if (another && whomOf(asked).mayMeet(whomOf(other)))
            conflicts.append({other, goesBefore(other, asked)});
    }
    return conflicts;
}

std::optional<std::pair<QTime, QTime>> lawfulHours(db::Channel channel)
{
    return factsOf(channel).lawfulHours;
}

std::optional<db::Channel> unlawfulChannel(const db::GreetingRule &rule)
{
    for (const db::Channel channel : rule.channels) {
        const auto hours = lawfulHours(channel);
        if (hours && (rule.sendAt < hours->first || rule.sendAt > hours->second))
            return channel;
    }
    return {};
}

bool hasTemplate(const db::GreetingRule &rule)
{
    return std::any_of(rule.words.cbegin(), rule.words.cend(), [&rule](const db::GreetingRule::Words &words) {
        return rule.channels.contains(words.channel) && audiencesOf(rule).contains(words.audience);
    });
}

QList<UntimelyWords> untimelyWords(const db::GreetingRule &rule, const QList<db::Template> &templates)
{
    if (rule.daysAhead == 0)
        return {};
    QList<UntimelyWords> untimely;
    for (const db::GreetingRule::Words &words : rule.words) {
        if (!rule.channels.contains(words.channel) || !audiencesOf(rule).contains(words.audience))
            continue;
        const auto chosen = std::find_if(templates.cbegin(), templates.cend(),
                                         [&words](const auto &one) { return one.id == words.text; });
        if (chosen == templates.cend())
            continue;
        if (speaksOfToday(*chosen)) {
            UntimelyWords found{words, *chosen, {}, withoutToday(*chosen)};
            const auto fitting =
                templatesFor(templates, rule.occasionKey, words.audience, words.channel, chosen->language);
            const auto timely = std::find_if(fitting.cbegin(), fitting.cend(), [&rule](const auto &one) {
                return serves(one, rule.occasionKey) && !speaksOfToday(one);
            });
            if (timely != fitting.cend())
                found.other = *timely;
            untimely.append(found);
        }
        const db::Template *company = companyTextBeside(*chosen, templates);
        if (company && speaksOfToday(*company))
            untimely.append({words, *company, {}, withoutToday(*company)});
    }
    return untimely;
}

std::optional<db::GreetingRule> ruleAgainst(const db::Template &text, const QList<db::GreetingRule> &rules,
                                            QList<db::Template> templates)
{
    if (!speaksOfToday(text))
        return std::nullopt;
    for (db::Template &one : templates) {
        if (one.id == text.id)
            one = text;
    }
    for (const db::GreetingRule &rule : rules) {
        const auto untimely = rule.enabled ? untimelyWords(rule, templates) : QList<UntimelyWords>();
        if (std::any_of(untimely.cbegin(), untimely.cend(),
                        [&text](const UntimelyWords &one) { return one.text.id == text.id; }))
            return rule;
    }
    return std::nullopt;
}

db::Result<void> checkRule(const db::GreetingRule &rule, const QList<db::Template> &templates)
{
    const auto wrong = [](const QString &what) { return db::failure(db::ErrorKind::InvalidInput, what); };
    if (rule.occasionKey.isEmpty())
        return wrong(u"a rule needs an occasion"_s);
    if (rule.channels.isEmpty())
        return wrong(u"a rule needs a channel"_s);
    if (const auto channel = unlawfulChannel(rule))
        return wrong(u"%1 at %2"_s.arg(db::keyOf(*channel), rule.sendAt.toString(u"HH:mm"_s)));
    if (rule.enabled && !hasTemplate(rule))
        return wrong(u"a rule that is on needs a template: choose one, or switch the rule off"_s);
    for (const db::GreetingRule::Words &words : rule.words) {
        const auto text = std::find_if(templates.cbegin(), templates.cend(),
                                       [&words](const auto &one) { return one.id == words.text; });
        if (rule.enabled && text != templates.cend() && text->recipient == db::CustomerKind::Company)
            return wrong(u"\"%1\" is a text to companies: choose the text to people beside it; companies get "
                         "theirs by themselves"_s.arg(text->title));
    }
    const QList<UntimelyWords> untimely =
        rule.enabled ? untimelyWords(rule, templates) : QList<UntimelyWords>();
    if (!untimely.isEmpty())
        return wrong(u"\"%1\" (%2) speaks of today, and the rule sends it %3 ahead: choose another template, "
                     "reword it, or send on the day"_s.arg(untimely.first().text.title,
                                                           db::keyOf(untimely.first().words.channel),
                                                           counted(rule.daysAhead, "day")));
    return {};
}

bool isGoldenHour(QTime at)
{
    return at >= kGoldenFrom && at <= kGoldenTo;
}

QList<db::Audience> audiencesOf(const db::GreetingRule &rule)
{
    if (rule.audience)
        return {*rule.audience};
    return {db::Audience::Existing, db::Audience::Prospect};
}

QList<db::Template> templatesFor(const QList<db::Template> &all, const QString &occasionKey,
                                 db::Audience audience, db::Channel channel, const QString &language)
{
    QList<db::Template> fitting;
    for (const db::Template &text : all) {
        const bool ofOccasion = serves(text, occasionKey);
        if (text.archived || text.recipient != db::CustomerKind::Person || text.audience != audience ||
            text.channel != channel || text.language != language || text.purpose != db::Purpose::Greeting ||
            (!ofOccasion && !text.occasionKey.isEmpty()))
            continue;
        fitting.append(text);
    }
    std::stable_sort(fitting.begin(), fitting.end(), [&](const db::Template &a, const db::Template &b) {
        const auto rank = [&](const db::Template &text) {
            return text.occasionKey == occasionKey ? 0 : serves(text, occasionKey) ? 1 : 2;
        };
        return rank(a) < rank(b);
    });
    return fitting;
}

QList<db::Template> noGreetings(const db::GreetingRule &rule, const QList<db::Template> &templates)
{
    QList<db::Template> found;
    for (const db::Template &text : templates) {
        const bool sent =
            std::any_of(rule.words.cbegin(), rule.words.cend(), [&](const db::GreetingRule::Words &words) {
                return words.text == text.id && rule.channels.contains(words.channel) &&
                       audiencesOf(rule).contains(words.audience);
            });
        if (sent && text.purpose != db::Purpose::Greeting)
            found.append(text);
    }
    return found;
}

db::GreetingRule withFittingWords(db::GreetingRule rule, const QList<db::Template> &all,
                                  const QString &language)
{
    QList<db::GreetingRule::Words> words;
    const QList<db::Audience> audiences = audiencesOf(rule);
    for (const db::Audience audience : audiences) {
        for (const db::Channel channel : rule.channels) {
            const db::TemplateId present = rule.templateFor(audience, channel);
            const auto kept = std::find_if(all.cbegin(), all.cend(),
                                           [present](const db::Template &one) { return one.id == present; });
            // Words chosen once stay, also of another language, while they suit the occasion.
            const bool keeps =
                kept != all.cend() && (kept->occasionKey.isEmpty() || serves(*kept, rule.occasionKey));
            if (keeps) {
                words.append({audience, channel, present});
                continue;
            }
            const auto fitting = templatesFor(all, rule.occasionKey, audience, channel, language);
            if (!fitting.isEmpty() && serves(fitting.first(), rule.occasionKey))
                words.append({audience, channel, fitting.first().id});
        }
    }
    rule.words = words;
    return rule;
}

QJsonObject ruleToJson(const db::GreetingRule &rule)
{
    return argumentsOf(rule);
}

QString ruleToText(const db::GreetingRule &rule)
{
    return compactText(ruleToJson(rule));
}

std::optional<db::GreetingRule> ruleFromText(const QString &text)
{
    return ruleFromJson(QJsonDocument::fromJson(text.toUtf8()).object());
}

std::optional<db::GreetingRule> ruleFromJson(const QJsonObject &object)
{
    db::GreetingRule rule;
    const QStringList bad = readFields(object, rule);
    if (rule.occasionKey.isEmpty() || bad.contains("sendAt"_L1))
        return {};
    return rule;
}

bool sameRule(const db::GreetingRule &a, const db::GreetingRule &b)
{
    const auto sorted = [](db::GreetingRule rule) {
        std::sort(rule.words.begin(), rule.words.end(), [](const auto &x, const auto &y) {
            return std::tie(x.audience, x.channel) < std::tie(y.audience, y.channel);
        });
        return ruleToJson(rule);
    };
    return sorted(a) == sorted(b);
}

} // namespace app
