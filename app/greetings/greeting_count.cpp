#include "app/greetings/greeting_count.h"

#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Greetings of one occurrence lie this near to its day: those of the next year do not.
constexpr int kDaysAround = 180;

bool isSet(const std::atomic_bool *stale)
{
    return stale && stale->load(std::memory_order_relaxed);
}

GreetingCount countOf(const Occurrence &one, qint64 people)
{
    return {one.occasionKey, one.occasionDate, one.rule,  one.audience, one.channel,
            one.text,        one.time,         one.state, one.reason,   people};
}

db::GreetingCandidate anyOf(const db::CustomerGroup &group)
{
    db::GreetingCandidate candidate;
    candidate.stage = group.stage;
    candidate.gender = group.gender;
    candidate.birthYear = group.birthYear;
    candidate.reach = group.reach;
    candidate.occupation = group.occupation;
    candidate.bars = group.bars;
    candidate.preferredChannel = group.preferredChannel;
    candidate.preferredHour = group.preferredHour;
    return candidate;
}

/// What must be known of people to judge every rule of this occasion.
db::GroupQuery whatTellsApart(const QList<db::GreetingRule> &rules, const QString &occasion)
{
    db::GroupQuery query;
    for (const db::GreetingRule &rule : rules) {
        if (rule.occasionKey != occasion)
            continue;
        query.byBirthYear = query.byBirthYear || rule.minAge;
        query.byOccupation = query.byOccupation || !rule.occupation.isEmpty();
    }
    return query;
}

db::Result<bool> isInLedger(db::Session &session, const QString &occasion, QDate on)
{
    MK_TRY(const auto figures,
           session.greetings().figures(on.addDays(-kDaysAround), on.addDays(kDaysAround)));
    return std::any_of(figures.cbegin(), figures.cend(), [&occasion](const db::GreetingFigure &figure) {
        return figure.occasionKey == occasion;
    });
}

} // namespace

bool GreetingCount::isGreeting() const
{
    return state != db::MessageState::Skipped && state != db::MessageState::Failed &&
           state != db::MessageState::Cancelled;
}

bool GreetingCount::isAlike(const GreetingCount &other) const
{
    return rule == other.rule && audience == other.audience && channel == other.channel &&
           text == other.text && state == other.state && time == other.time &&
           occasionDate == other.occasionDate && occasionKey == other.occasionKey && reason == other.reason;
}

void addTo(QList<GreetingCount> &greetingCounts, const GreetingCount &one)
{
    const auto alike = std::find_if(greetingCounts.begin(), greetingCounts.end(),
                                    [&one](const GreetingCount &known) { return known.isAlike(one); });
    if (alike == greetingCounts.end())
        greetingCounts.append(one);
    else
        alike->people += one.people;
}

qint64 greetingsIn(const QList<GreetingCount> &greetingCounts)
{
    qint64 people = 0;
    for (const GreetingCount &one : greetingCounts)
        people += one.isGreeting() ? one.people : 0;
    return people;
}

db::Result<QList<db::CustomerGroup>> CustomerGroups::of(db::Session &session, const db::GroupQuery &query)
{
    for (const auto &[asked, groups] : m_read) {
        if (asked == query)
            return groups;
    }
    const auto read = session.greetings().groups(query);
    if (read)
        m_read.append({query, *read});
    return read;
}

bool GreetingPlan::asksEverybody(QDate date) const
{
    return std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const db::GreetingRule &rule) {
        const auto queries = queriesOf(rule, date.addDays(rule.daysAhead));
        const bool asksSegments = m_audience.asksSegments(rule);
        return std::any_of(queries.cbegin(), queries.cend(), [&](const db::CandidateQuery &query) {
            return asksSegments || query.who == db::CandidateQuery::Who::Everybody;
        });
    });
}

db::Result<QList<GreetingCount>> GreetingPlan::count(db::Session &session, QDate date, CustomerGroups &groups,
                                                     const QSet<QString> &only,
                                                     const std::atomic_bool *stale) const
{
    QList<GreetingCount> greetingCounts;
    m_audience.begin(date);
    for (const db::GreetingRule &rule : m_rules) {
        if (!only.isEmpty() && !only.contains(rule.occasionKey))
            continue;
        const QDate on = date.addDays(rule.daysAhead);
        const auto queries = queriesOf(rule, on);
        for (const db::CandidateQuery &query : queries) {
            if (isSet(stale))
                return db::failure(db::ErrorKind::Cancelled, u"no longer asked for"_s);
            MK_CHECK(m_audience.hold(session, rule, on, stale));
            const auto count = [&](const db::GreetingCandidate &candidate, qint64 people) {
                if (const auto one = occur(rule, query, candidate, date))
                    addTo(greetingCounts, countOf(*one, people));
                return !isSet(stale);
            };
            bool crowded = query.who == db::CandidateQuery::Who::Everybody && rule.tag.isEmpty() &&
                           !m_audience.asksSegments(rule); // groups do not tell who is in one
            if (crowded) {
                MK_TRY(const auto greeted, isInLedger(session, rule.occasionKey, on));
                crowded = !greeted;
            }
            if (crowded) {
                MK_TRY(const auto everybody, groups.of(session, whatTellsApart(m_rules, rule.occasionKey)));
                for (const db::CustomerGroup &group : everybody)
                    count(anyOf(group), group.people);
                if (query.rivalTags.isEmpty())
                    continue;
                db::CandidateQuery tagged = query; // groups do not tell tags apart, so these are moved
                tagged.amongTags = query.rivalTags;
                MK_CHECK(session.greetings().forEachCandidate(tagged, [&](const auto &candidate) {
                    db::GreetingCandidate untagged = candidate;
                    untagged.rivalTags.clear();
                    return count(untagged, -1) && count(candidate, 1);
                }));
                continue;
            }
            MK_CHECK(session.greetings().forEachCandidate(
                query, [&](const db::GreetingCandidate &candidate) { return count(candidate, 1); }));
        }
    }
    greetingCounts.removeIf([](const GreetingCount &one) { return one.people == 0; });
    return greetingCounts;
}

} // namespace app
