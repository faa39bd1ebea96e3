#include "app/greetings/greeting_tally.h"

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

Tally tallyOf(const Occurrence &one, qint64 people)
{
    return {one.occasionKey, one.occasionDate, one.rule,  one.audience, one.channel,
            one.text,        one.time,         one.state, one.reason,   people};
}

db::GreetingCandidate anyOf(const db::GreetingCrowd &crowd)
{
    db::GreetingCandidate candidate;
    candidate.stage = crowd.stage;
    candidate.gender = crowd.gender;
    candidate.birthYear = crowd.birthYear;
    candidate.reach = crowd.reach;
    candidate.occupation = crowd.occupation;
    candidate.refused = crowd.refused;
    return candidate;
}

/// What must be known of people to judge every rule of this occasion.
db::CrowdQuery whatTellsApart(const QList<db::GreetingRule> &rules, const QString &occasion)
{
    db::CrowdQuery query;
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

bool Tally::isGreeting() const
{
    return state != db::MessageState::Skipped && state != db::MessageState::Failed &&
           state != db::MessageState::Cancelled;
}

bool Tally::isAlike(const Tally &other) const
{
    return rule == other.rule && audience == other.audience && channel == other.channel &&
           text == other.text && state == other.state && time == other.time &&
           occasionDate == other.occasionDate && occasionKey == other.occasionKey && reason == other.reason;
}

void addTo(QList<Tally> &tallies, const Tally &one)
{
    const auto alike = std::find_if(tallies.begin(), tallies.end(),
                                    [&one](const Tally &known) { return known.isAlike(one); });
    if (alike == tallies.end())
        tallies.append(one);
    else
        alike->people += one.people;
}

qint64 greetingsIn(const QList<Tally> &tallies)
{
    qint64 people = 0;
    for (const Tally &one : tallies)
        people += one.isGreeting() ? one.people : 0;
    return people;
}

db::Result<QList<db::GreetingCrowd>> Crowds::of(db::Session &session, const db::CrowdQuery &query)
{
    for (const auto &[asked, crowds] : m_read) {
        if (asked == query)
            return crowds;
    }
    const auto read = session.greetings().crowds(query);
    if (read)
        m_read.append({query, *read});
    return read;
}

bool GreetingPlan::asksEverybody(QDate date) const
{
    return std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const db::GreetingRule &rule) {
        const auto queries = queriesOf(rule, *occasion(rule.occasionKey), date.addDays(rule.daysAhead));
        return std::any_of(queries.cbegin(), queries.cend(), [](const db::CandidateQuery &query) {
            return query.who == db::CandidateQuery::Who::Everybody;
        });
    });
}

db::Result<QList<Tally>> GreetingPlan::tally(db::Session &session, QDate date, Crowds &crowds,
                                             const QSet<QString> &only, const std::atomic_bool *stale) const
{
    QList<Tally> tallies;
    const auto cancelled = [] { return db::failure(db::ErrorKind::Cancelled, u"no longer asked for"_s); };
    for (const db::GreetingRule &rule : m_rules) {
        if (!only.isEmpty() && !only.contains(rule.occasionKey))
            continue;
        const QDate on = date.addDays(rule.daysAhead);
        for (const db::CandidateQuery &query : queriesOf(rule, *occasion(rule.occasionKey), on)) {
            if (isSet(stale))
                return cancelled();
            const auto count = [&](const db::GreetingCandidate &candidate, qint64 people) {
                if (const auto one = occur(rule, query, candidate, date))
                    addTo(tallies, tallyOf(*one, people));
                return !isSet(stale);
            };
            bool crowded = query.who == db::CandidateQuery::Who::Everybody && rule.tag.isEmpty();
            if (crowded) {
                MK_TRY(const auto greeted, isInLedger(session, rule.occasionKey, on));
                crowded = !greeted;
            }
            if (crowded) {
                MK_TRY(const auto everybody, crowds.of(session, whatTellsApart(m_rules, rule.occasionKey)));
                for (const db::GreetingCrowd &crowd : everybody)
                    count(anyOf(crowd), crowd.people);
                continue;
            }
            MK_CHECK(session.greetings().forEachCandidate(
                query, [&](const db::GreetingCandidate &candidate) { return count(candidate, 1); }));
        }
    }
    return tallies;
}

} // namespace app
