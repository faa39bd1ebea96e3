#include "app/greetings/rule_commands.h"

#include "app/greetings/rule_checks.h"
#include "db/greetings/greeting_store.h"
#include "db/safekeeping/draft_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// What a rule says, whether it is on, and whether it is put away are not in each other's way.
QString contentSubject(db::RuleId id)
{
    return u"rule/%1/content"_s.arg(id.value);
}

QString enabledSubject(db::RuleId id)
{
    return u"rule/%1/enabled"_s.arg(id.value);
}

QString archivedSubject(db::RuleId id)
{
    return u"rule/%1/archived"_s.arg(id.value);
}

db::Result<std::optional<db::GreetingRule>> findRule(db::Session &session, db::RuleId id)
{
    MK_TRY(const auto rules, session.greetings().rules());
    const auto found =
        std::find_if(rules.cbegin(), rules.cend(), [id](const auto &rule) { return rule.id == id; });
    return found == rules.cend() ? std::nullopt : std::optional(*found);
}

db::Result<db::GreetingRule> standingRule(db::Session &session, db::RuleId id)
{
    MK_TRY(const auto rule, findRule(session, id));
    if (!rule)
        return db::failure(db::ErrorKind::NotFound, u"greeting rule %1"_s.arg(id.value));
    return *rule;
}

/// A rule has no name of its own: that of its occasion. Conflict: the occasion is put away.
db::Result<QString> nameOf(db::Session &session, const db::GreetingRule &rule)
{
    MK_TRY(const auto occasions, session.greetings().occasions());
    const auto found =
        std::find_if(occasions.cbegin(), occasions.cend(),
                     [&rule](const db::Occasion &occasion) { return occasion.key == rule.occasionKey; });
    if (found == occasions.cend())
        return db::failure(db::ErrorKind::Conflict,
                           u"there is no occasion %1 for the rule"_s.arg(rule.occasionKey));
    return found->nameVi;
}

db::Result<Effect<Nothing>> revise(db::Session &session, db::GreetingRule rule, bool switches)
{
    MK_TRY(const auto stored, standingRule(session, rule.id));
    MK_TRY(const auto name, nameOf(session, rule));
    if (!switches)
        rule.enabled = stored.enabled;
    const bool switched = rule.enabled != stored.enabled;
    db::GreetingRule worded = stored;
    worded.enabled = rule.enabled;
    QStringList subjects;
    if (!sameRule(worded, rule))
        subjects.append(contentSubject(rule.id));
    if (switched)
        subjects.append(enabledSubject(rule.id));
    if (subjects.isEmpty())
        return Effect<Nothing>{{}, {{}, name, {}, {}}};
    MK_TRY(const auto changes, session.greetings().updateRule(rule));
    return Effect<Nothing>{{}, {changes, name, subjects, stepOf(ReviseRule{stored, switched})}};
}

db::Result<void> checked(const db::GreetingRule &rule)
{
    if (rule.occasionKey.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a rule needs an occasion"_s);
    if (rule.channels.isEmpty())
        return db::failure(db::ErrorKind::InvalidInput, u"a rule needs a channel"_s);
    if (const auto channel = unlawfulChannel(rule))
        return db::failure(db::ErrorKind::InvalidInput,
                           u"%1 at %2"_s.arg(db::keyOf(*channel), rule.sendAt.toString(u"HH:mm"_s)));
    return {};
}

} // namespace

QJsonObject SaveRule::toJson() const
{
    return ruleToJson(rule);
}

db::Result<Effect<db::RuleId>> SaveRule::apply(db::Session &session, const db::Act &act) const
{
    MK_CHECK(checked(rule));
    if (!draftKey.isEmpty())
        MK_CHECK(session.drafts().remove(draftKey));
    if (rule.id) {
        MK_TRY(auto revised, revise(session, rule, true));
        return Effect<db::RuleId>{rule.id, std::move(revised.trace)};
    }
    MK_TRY(const auto name, nameOf(session, rule));
    MK_TRY(const auto added, session.greetings().addRule(rule, act));
    const db::RuleId id = added.value;
    return Effect<db::RuleId>{id,
                              {added.changes,
                               name,
                               {contentSubject(id), enabledSubject(id), archivedSubject(id)},
                               stepOf(ArchiveRule{id})}};
}

QJsonObject ReviseRule::toJson() const
{
    QJsonObject json = ruleToJson(rule);
    if (!switches)
        json.remove(u"enabled"_s);
    return json;
}

db::Result<ReviseRule> ReviseRule::fromJson(const QJsonObject &json)
{
    const auto rule = ruleFromJson(json);
    if (!rule)
        return badArguments(kName, u"not a rule");
    return ReviseRule{*rule, json.contains(u"enabled"_s)};
}

// What stood once is not checked again: the checks may have become stricter since.
db::Result<Effect<Nothing>> ReviseRule::apply(db::Session &session, const db::Act &) const
{
    return revise(session, rule, switches);
}

db::Result<Effect<Nothing>> SwitchRule::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(const auto stored, standingRule(session, id));
    MK_TRY(const auto name, nameOf(session, stored));
    if (stored.enabled == on)
        return Effect<Nothing>{{}, {{}, name, {}, {}}};
    MK_TRY(const auto changes, session.greetings().setRuleEnabled(id, on));
    return Effect<Nothing>{{}, {changes, name, {enabledSubject(id)}, stepOf(SwitchRule{id, !on})}};
}

db::Result<Effect<Nothing>> ArchiveRule::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto stored, findRule(session, id));
    if (!stored)
        return Effect<Nothing>();
    MK_TRY(const auto name, nameOf(session, *stored));
    MK_TRY(const auto changes, session.greetings().setRuleArchived(id, true, act));
    return Effect<Nothing>{{}, {changes, name, {archivedSubject(id)}, stepOf(RestoreRule{id})}};
}

db::Result<Effect<Nothing>> RestoreRule::apply(db::Session &session, const db::Act &act) const
{
    MK_TRY(const auto there, findRule(session, id));
    if (there)
        return Effect<Nothing>();
    MK_TRY(const auto changes, session.greetings().setRuleArchived(id, false, act));
    MK_TRY(const auto stored, standingRule(session, id));
    MK_TRY(const auto name, nameOf(session, stored));
    return Effect<Nothing>{{}, {changes, name, {archivedSubject(id)}, stepOf(ArchiveRule{id})}};
}

} // namespace app
