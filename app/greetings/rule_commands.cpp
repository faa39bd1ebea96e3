#include "app/greetings/rule_commands.h"

#include "app/greetings/rule_checks.h"
#include "db/customers/segment_store.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/safekeeping/draft_store.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// What a rule says, whether it is on, and whether it is put away are not in each other's way.
QString ruleSubject(db::RuleId id, QStringView part)
{
    return u"rule/%1/%2"_s.arg(id.value).arg(part);
}

/// checkRule with the templates as they stand.
db::Result<void> checkNow(db::Session &session, const db::GreetingRule &rule)
{
    MK_TRY(const auto templates, session.templates().all());
    return checkRule(rule, templates);
}

/// Conflict: the segment it keeps was deleted.
db::Result<void> checkSegment(db::Session &session, const db::GreetingRule &rule)
{
    if (!rule.segment)
        return {};
    const auto segment = session.segments().byId(*rule.segment);
    if (!segment && segment.error().kind == db::ErrorKind::NotFound)
        return db::failure(db::ErrorKind::Conflict,
                           u"the segment %1 of the rule was deleted"_s.arg(rule.segment->value));
    return segment.map([](const db::Segment &) {});
}

/// A rule has no name of its own: that of its occasion. Conflict: the occasion is put away.
db::Result<QString> nameOf(db::Session &session, const db::GreetingRule &rule)
{
    const auto occasion = session.greetings().occasion(rule.occasionKey);
    if (!occasion && occasion.error().kind == db::ErrorKind::NotFound)
        return db::failure(db::ErrorKind::Conflict,
                           u"there is no occasion %1 for the rule"_s.arg(rule.occasionKey));
    return occasion.map([](const db::Occasion &known) { return known.nameVi; });
}

} // namespace

QJsonObject SaveRule::toJson() const
{
    return ruleToJson(rule);
}

db::Result<Effect<db::RuleId>> SaveRule::apply(db::Session &session, const db::Act &act) const
{
    MK_CHECK(checkNow(session, rule));
    if (!draftKey.isEmpty())
        MK_CHECK(session.drafts().remove(draftKey));
    if (rule.id) {
        MK_TRY(auto revised, (ReviseRule{rule}.apply(session, act)));
        return Effect<db::RuleId>{rule.id, std::move(revised.trace)};
    }
    MK_TRY(const auto name, nameOf(session, rule));
    MK_CHECK(checkSegment(session, rule));
    MK_TRY(const auto added, session.greetings().addRule(rule, act));
    const db::RuleId id = added.value;
    return Effect<db::RuleId>{
        id,
        {added.changes,
         name,
         {ruleSubject(id, u"content"), ruleSubject(id, u"enabled"), ArchiveRule::subjectOf(id)},
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
    MK_TRY(const auto stored, session.greetings().rule(rule.id));
    MK_TRY(const auto name, nameOf(session, rule));
    MK_CHECK(checkSegment(session, rule));
    db::GreetingRule wanted = rule;
    if (!switches)
        wanted.enabled = stored.enabled;
    const bool switched = wanted.enabled != stored.enabled;
    db::GreetingRule worded = stored;
    worded.enabled = wanted.enabled;
    QStringList subjects;
    if (!sameRule(worded, wanted))
        subjects.append(ruleSubject(rule.id, u"content"));
    if (switched)
        subjects.append(ruleSubject(rule.id, u"enabled"));
    if (subjects.isEmpty())
        return Effect<Nothing>{{}, {{}, name, {}, {}}};
    MK_TRY(const auto changes, session.greetings().updateRule(wanted));
    return Effect<Nothing>{{}, {changes, name, subjects, stepOf(ReviseRule{stored, switched})}};
}

db::Result<Effect<Nothing>> SwitchRule::apply(db::Session &session, const db::Act &) const
{
    MK_TRY(auto rule, session.greetings().rule(id));
    MK_TRY(const auto name, nameOf(session, rule));
    if (rule.enabled == on)
        return Effect<Nothing>{{}, {{}, name, {}, {}}};
    rule.enabled = on;
    if (on)
        MK_CHECK(checkNow(session, rule));
    MK_TRY(const auto changes, session.greetings().setRuleEnabled(id, on));
    return Effect<Nothing>{{}, {changes, name, {ruleSubject(id, u"enabled")}, stepOf(SwitchRule{id, !on})}};
}

QString ArchiveRule::subjectOf(db::RuleId id)
{
    return ruleSubject(id, u"archived");
}

db::Result<Effect<Nothing>> ArchiveRule::apply(db::Session &session, const db::Act &act) const
{
    const auto stored = session.greetings().rule(id);
    if (!stored && stored.error().kind == db::ErrorKind::NotFound)
        return Effect<Nothing>();
    MK_CHECK(stored);
    MK_TRY(const auto name, nameOf(session, *stored));
    MK_TRY(const auto changes, session.greetings().archiveRule(id, act));
    return Effect<Nothing>{{}, {changes, name, {ArchiveRule::subjectOf(id)}, stepOf(RestoreRule{id})}};
}

db::Result<Effect<Nothing>> RestoreRule::apply(db::Session &session, const db::Act &) const
{
    if (session.greetings().rule(id))
        return Effect<Nothing>();
    const auto back = session.greetings().restoreRule(id);
    if (!back && back.error().kind == db::ErrorKind::Conflict)
        return db::failure(db::ErrorKind::Conflict,
                           u"the segment that rule %1 greets was deleted: undo that first"_s.arg(id.value));
    MK_TRY(const auto changes, back);
    MK_TRY(const auto stored, session.greetings().rule(id));
    MK_TRY(const auto name, nameOf(session, stored));
    return Effect<Nothing>{{}, {changes, name, {ArchiveRule::subjectOf(id)}, stepOf(ArchiveRule{id})}};
}

} // namespace app
