#pragma once

#include "db/core/error.h"
#include "db/greetings/greeting_rule.h"
#include "db/messages/template.h"

#include <QJsonObject>
#include <QList>
#include <QTime>

#include <optional>
#include <utility>

namespace app {

/// Another rule of the same occasion that may concern the same people; each person is greeted once.
struct RuleConflict
{
    db::GreetingRule other;
    bool otherWins = false; ///< the people of both are greeted by the other one
};
/// Those among `rules` that run, and this one too if it runs.
[[nodiscard]] QList<RuleConflict> conflictsOf(const db::GreetingRule &rule,
                                              const QList<db::GreetingRule> &rules);

/// The hours in which a channel may be used, where the law sets any: SMS 07:00-22:00, calls 08:00-17:00
/// (Decree 91/2020, art. 13, as amended). The end is still allowed.
[[nodiscard]] std::optional<std::pair<QTime, QTime>> lawfulHours(db::Channel channel);
/// The first channel of the rule whose hours its sending time breaks.
[[nodiscard]] std::optional<db::Channel> unlawfulChannel(const db::GreetingRule &rule);
/// Whether it greets anybody at all: it has words for one of its audiences by one of its channels.
[[nodiscard]] bool hasTemplate(const db::GreetingRule &rule);
/// Words of a rule that runs days ahead, though they call the day of the message the day itself.
struct UntimelyWords
{
    db::GreetingRule::Words words;
    db::Template text; ///< what speaks of today: the rule's, or the one to companies beside it
    std::optional<db::Template> other; ///< another of the same occasion, audience and channel that does not
    std::optional<db::Template> reworded; ///< the same, with "today" taken out: a proposal
};
/// Empty for a rule that sends on the day.
[[nodiscard]] QList<UntimelyWords> untimelyWords(const db::GreetingRule &rule,
                                                 const QList<db::Template> &templates);
/// The first rule that is on and would send this text, as it is about to be saved, days ahead though it
/// speaks of today. `text` has an id.
[[nodiscard]] std::optional<db::GreetingRule>
ruleAgainst(const db::Template &text, const QList<db::GreetingRule> &rules, QList<db::Template> templates);
/// InvalidInput, with what to do about it, where a rule cannot be stored as it stands: no occasion, no
/// channel, a channel at an hour that the law forbids, on without a template, or on and days ahead with words
/// that speak of today.
[[nodiscard]] db::Result<void> checkRule(const db::GreetingRule &rule, const QList<db::Template> &templates);
/// When messages read best: 19:00-21:00.
[[nodiscard]] bool isGoldenHour(QTime at);

/// The audiences a rule speaks to.
[[nodiscard]] QList<db::Audience> audiencesOf(const db::GreetingRule &rule);
/// Templates a rule may use for an audience and a channel: not archived, in the shop's language, greetings,
/// of this occasion or of none; those of the occasion first. A lunar birthday takes those of birthdays too.
[[nodiscard]] QList<db::Template> templatesFor(const QList<db::Template> &all, const QString &occasionKey,
                                               db::Audience audience, db::Channel channel,
                                               const QString &language);
/// What a rule sends by its channels though it is no greeting: "How are you after your purchase?" on a
/// birthday.
[[nodiscard]] QList<db::Template> noGreetings(const db::GreetingRule &rule,
                                              const QList<db::Template> &templates);
/// The rule with words that suit its occasion, audiences and channels: what it has stays where it fits, what
/// is missing is taken from templates made for the occasion.
[[nodiscard]] db::GreetingRule withFittingWords(db::GreetingRule rule, const QList<db::Template> &all,
                                                const QString &language);

/// A rule as JSON, and back. Nothing when it is not one.
[[nodiscard]] QJsonObject ruleToJson(const db::GreetingRule &rule);
[[nodiscard]] std::optional<db::GreetingRule> ruleFromJson(const QJsonObject &object);
/// The same as text, for drafts.
[[nodiscard]] QString ruleToText(const db::GreetingRule &rule);
[[nodiscard]] std::optional<db::GreetingRule> ruleFromText(const QString &text);
/// Alike in all but the order of words.
[[nodiscard]] bool sameRule(const db::GreetingRule &a, const db::GreetingRule &b);

} // namespace app
