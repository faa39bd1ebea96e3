#include "app/greetings/rule_audience.h"

#include "db/core/fold.h"

#include <algorithm>
#include <tuple>

namespace app {

namespace {

/// How much a rule says of whom it is for. A tag and a segment say most: a person gave the one and made the
/// other.
int narrownessOf(const db::GreetingRule &rule)
{
    constexpr int most = 8;
    return (rule.tag.isEmpty() ? 0 : most) + (rule.segment ? most : 0) + (rule.occupation.isEmpty() ? 0 : 1) +
           (rule.gender ? 1 : 0) + (rule.minAge ? 1 : 0) + (rule.audience ? 1 : 0);
}

bool isGreetedBy(const db::GreetingRule &rule, const db::GreetingCandidate &candidate)
{
    return candidate.message && candidate.messageState != db::MessageState::Planned &&
           candidate.messageRule == rule.id;
}

} // namespace

Condition whomOf(const db::GreetingRule &rule)
{
    using Field = ConditionField;
    QList<Condition> parts;
    if (rule.audience)
        parts.append(isOneOf(Field::Audience, {db::keyOf(*rule.audience)}));
    if (rule.gender)
        parts.append(isOneOf(Field::Gender, {db::keyOf(*rule.gender)}));
    if (!rule.tag.isEmpty())
        parts.append(isOneOf(Field::Tag, {rule.tag}));
    if (rule.minAge)
        parts.append(numberIs(Field::Age, db::Comparison::AtLeast, *rule.minAge));
    QStringList words;
    for (const QString &word : rule.occupation.split(u'|', Qt::SkipEmptyParts))
        words.append(db::fold(word));
    if (!words.isEmpty())
        parts.append(isOneOf(Field::OccupationWord, words));
    return allOf(std::move(parts));
}

bool goesBefore(const db::GreetingRule &a, const db::GreetingRule &b)
{
    const int narrower = narrownessOf(a);
    const int other = narrownessOf(b);
    return std::tie(other, b.daysAhead, a.sendAt, a.id) < std::tie(narrower, a.daysAhead, b.sendAt, b.id);
}

db::Result<RuleAudience> RuleAudience::load(db::Session &session, const QList<db::GreetingRule> &rules)
{
    RuleAudience audience;
    QList<db::SegmentId> segments;
    for (const db::GreetingRule &rule : rules) {
        Whom whom{whomOf(rule), {}};
        for (const db::GreetingRule &other : rules) {
            if (other.id != rule.id && other.occasionKey == rule.occasionKey && goesBefore(other, rule))
                whom.rivals.append(other);
        }
        audience.m_whom.insert(rule.id, whom);
        if (rule.segment && !segments.contains(*rule.segment))
            segments.append(*rule.segment);
    }
    MK_TRY(audience.m_members, SegmentMembers::load(session, segments));
    return audience;
}

bool RuleAudience::asksSegments(const db::GreetingRule &rule) const
{
    const QList<db::GreetingRule> &rivals = m_whom.constFind(rule.id)->rivals;
    return rule.segment || std::any_of(rivals.cbegin(), rivals.cend(), [](const db::GreetingRule &other) {
               return other.segment.has_value();
           });
}

db::Result<void> RuleAudience::hold(db::Session &session, const db::GreetingRule &rule, QDate on,
                                    const std::atomic_bool *stale)
{
    const auto holdOf = [&](const db::GreetingRule &one) {
        return one.segment ? m_members.hold(session, *one.segment, on.addDays(-one.daysAhead), stale)
                           : db::Result<void>();
    };
    MK_CHECK(holdOf(rule));
    const QList<db::GreetingRule> &rivals = m_whom.constFind(rule.id)->rivals;
    for (const db::GreetingRule &other : rivals)
        MK_CHECK(holdOf(other));
    return {};
}

bool RuleAudience::concerns(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                            QDate on) const
{
    if (rule.segment && !isGreetedBy(rule, candidate) &&
        !m_members.has(*rule.segment, on.addDays(-rule.daysAhead), candidate.customer))
        return false;
    return m_whom.constFind(rule.id)->condition.isMetBy({.stage = candidate.stage,
                                                         .gender = candidate.gender,
                                                         .birthYear = candidate.birthYear,
                                                         .occupation = candidate.occupation,
                                                         .tags = {rule.tag}},
                                                        on);
}

QStringList RuleAudience::rivalTagsOf(const db::GreetingRule &rule) const
{
    QStringList tags;
    const QList<db::GreetingRule> &rivals = m_whom.constFind(rule.id)->rivals;
    for (const db::GreetingRule &other : rivals) {
        if (!other.tag.isEmpty() && other.tag != rule.tag && !tags.contains(other.tag))
            tags.append(other.tag);
    }
    return tags;
}

bool RuleAudience::otherGoesFirst(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                                  QDate on) const
{
    const QList<db::GreetingRule> &rivals = m_whom.constFind(rule.id)->rivals;
    return std::any_of(rivals.cbegin(), rivals.cend(), [&](const db::GreetingRule &other) {
        const bool tagged =
            other.tag.isEmpty() || other.tag == rule.tag || candidate.rivalTags.contains(other.tag);
        return tagged && concerns(other, candidate, on);
    });
}

} // namespace app
