#include "app/greetings/greeting_plan.h"

#include "app/greetings/greeting_bars.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/occasion_kind.h"
#include "app/greetings/personal_days.h"
#include "app/greetings/rule_checks.h"
#include "app/people/channels.h"
#include "db/customers/customer.h"
#include "db/session/session.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The day of birth itself is no birthday, and the wedding no anniversary.
bool isUnborn(const db::GreetingCandidate &candidate, const db::Occasion &occasion, int occasionYear)
{
    const auto began = isBirthday(occasion) ? candidate.birthYear : candidate.dayYear;
    return began.value_or(0) >= occasionYear;
}

/// The rule's channels, the one this customer prefers first.
QList<db::Channel> channelsFor(const db::GreetingRule &rule, const db::GreetingCandidate &candidate)
{
    QList<db::Channel> channels = rule.channels;
    const qsizetype at =
        candidate.preferredChannel ? channels.indexOf(*candidate.preferredChannel) : qsizetype{-1};
    if (at > 0)
        channels.move(at, 0);
    return channels;
}

} // namespace

db::Result<GreetingPlan> GreetingPlan::load(db::Session &session)
{
    MK_TRY(const auto rules, session.greetings().rules());
    return loadWith(session, rules);
}

db::Result<GreetingPlan> GreetingPlan::loadWith(db::Session &session, const QList<db::GreetingRule> &rules)
{
    GreetingPlan plan;
    MK_TRY(const auto shop, ShopSettings::load(session));
    plan.m_hours = shop.hours;
    MK_TRY(const auto occasions, session.greetings().occasions());
    for (const db::Occasion &occasion : occasions)
        plan.m_occasions.insert(occasion.key, occasion);
    MK_TRY(auto table, loadOccasionTable(session));
    plan.m_queries = OccasionQueries(std::move(table), shop.birthdays);
    for (db::GreetingRule rule : rules) {
        // A rule made before the shop narrowed its hours: the nearest of them.
        rule.sendAt = shop.hours.nearest(rule.sendAt);
        const db::Occasion *occasion = plan.occasion(rule.occasionKey);
        if (rule.enabled && occasion && occasion->enabled)
            plan.m_rules.append(rule);
    }
    std::stable_sort(plan.m_rules.begin(), plan.m_rules.end(),
                     [](const db::GreetingRule &a, const db::GreetingRule &b) {
                         return std::tie(a.sendAt, a.id) < std::tie(b.sendAt, b.id);
                     });
    MK_TRY(plan.m_audience, RuleAudience::load(session, plan.m_rules));
    return plan;
}

const db::Occasion *GreetingPlan::occasion(const QString &key) const
{
    const auto found = m_occasions.constFind(key);
    return found == m_occasions.constEnd() ? nullptr : &*found;
}

QList<db::CandidateQuery> GreetingPlan::queriesOf(const db::GreetingRule &rule, QDate on) const
{
    QList<db::CandidateQuery> queries = m_queries.on(on, *occasion(rule.occasionKey));
    for (db::CandidateQuery &query : queries) {
        query.tag = rule.tag;
        query.rivalTags = m_audience.rivalTagsOf(rule);
    }
    return queries;
}

Occurrence GreetingPlan::decide(const db::GreetingRule &rule, const db::Occasion &occasion,
                                const db::GreetingCandidate &candidate, QDate on) const
{
    Occurrence occurrence;
    occurrence.customer = candidate.customer;
    occurrence.rule = rule.id;
    occurrence.message = candidate.message;
    if (candidate.message && candidate.messageState != db::MessageState::Planned) {
        occurrence.state = candidate.messageState;
        occurrence.channel = candidate.messageChannel;
        occurrence.text = candidate.messageTemplate;
        occurrence.reason = candidate.messageReason;
        return occurrence;
    }
    SkipReason reason = SkipReason::NoContact;
    const db::Audience audience = db::audienceOf(candidate.stage);
    for (const db::Channel channel : channelsFor(rule, candidate)) {
        if (!reaches(candidate.reach, channel))
            continue;
        if (const SkipReason bar = barOf(candidate.bars, channel); bar != SkipReason::None) {
            reason = bar;
            continue;
        }
        if (hasBounced(candidate.bars, channel)) {
            reason = SkipReason::Bounced;
            continue;
        }
        if (isRefusedByAnother(candidate.bars, channel)) {
            reason = SkipReason::RefusedByAnother;
            continue;
        }
        const db::TemplateId text = rule.templateFor(audience, channel);
        if (!text) {
            reason = SkipReason::NoTemplate;
            continue;
        }
        occurrence.channel = channel;
        occurrence.text = text;
        reason = SkipReason::None;
        break;
    }
    if (isRestricted(candidate.bars))
        reason = SkipReason::Restricted;
    else if (isBirthday(occasion) && candidate.birthdayApproximate)
        reason = SkipReason::ApproximateBirthday;
    else if (m_audience.otherGoesFirst(rule, candidate, on))
        reason = SkipReason::OtherRule;
    occurrence.reason = reason == SkipReason::None ? candidate.messageReason : keyOf(reason);
    if (reason != SkipReason::None)
        occurrence.state = db::MessageState::Skipped;
    return occurrence;
}

QTime GreetingPlan::timeFor(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                            std::optional<db::Channel> channel) const
{
    const QTime preferred = candidate.preferredHour;
    if (!preferred.isValid() || !channel || !m_hours.allow(preferred))
        return rule.sendAt;
    const auto lawful = lawfulHours(*channel);
    const bool allowed = !lawful || (lawful->first <= preferred && preferred <= lawful->second);
    return allowed ? preferred : rule.sendAt;
}

std::optional<Occurrence> GreetingPlan::occur(const db::GreetingRule &rule, const db::CandidateQuery &query,
                                              const db::GreetingCandidate &candidate, QDate date) const
{
    const db::Occasion &occasion = *this->occasion(rule.occasionKey);
    const QDate on = date.addDays(rule.daysAhead);
    if (isUnborn(candidate, occasion, query.occasionYear) || !m_audience.concerns(rule, candidate, on))
        return {};
    Occurrence occurrence = decide(rule, occasion, candidate, on);
    occurrence.audience = db::audienceOf(candidate.stage);
    occurrence.date = date;
    occurrence.time = timeFor(rule, candidate, occurrence.channel);
    occurrence.occasionKey = occasion.key;
    occurrence.occasionYear = occasionYearOf(query.occasionYear, candidate.dayNumber);
    occurrence.occasionDate = on;
    return occurrence;
}

bool GreetingPlan::greets(const db::GreetingRule &rule, const db::GreetingCandidate &candidate,
                          const OccasionDate &day) const
{
    const db::Occasion &occasion = *this->occasion(rule.occasionKey);
    const bool tagged = rule.tag.isEmpty() || candidate.rivalTags.contains(rule.tag);
    return tagged && !isUnborn(candidate, occasion, day.occasionYear) &&
           m_audience.concerns(rule, candidate, day.date) &&
           decide(rule, occasion, candidate, day.date).state == db::MessageState::Planned;
}

db::Result<void> GreetingPlan::holdSegments(db::Session &session, QDate asOf,
                                            const std::optional<QList<db::CustomerId>> &among,
                                            const std::atomic_bool *stale)
{
    return m_audience.holdForAllDays(session, asOf, among, stale);
}

db::Result<void> GreetingPlan::forEach(db::Session &session, QDate from, QDate to, const Sink &sink,
                                       const std::atomic_bool *stale) const
{
    if (!from.isValid() || !to.isValid() || from > to)
        return db::failure(db::ErrorKind::InvalidInput, u"the plan must end on or after its first day"_s);
    for (QDate date = from; date <= to; date = date.addDays(1)) {
        m_audience.begin(date);
        for (const db::GreetingRule &rule : m_rules) {
            const QDate on = date.addDays(rule.daysAhead);
            const auto queries = queriesOf(rule, on);
            for (const db::CandidateQuery &query : queries) {
                MK_CHECK(m_audience.hold(session, rule, on, stale));
                MK_CHECK(
                    session.greetings().forEachCandidate(query, [&](const db::GreetingCandidate &candidate) {
                        const auto occurrence = occur(rule, query, candidate, date);
                        return !occurrence || sink(*occurrence);
                    }));
            }
        }
    }
    return {};
}

db::Result<QList<Occurrence>> GreetingPlan::between(db::Session &session, QDate from, QDate to) const
{
    QList<Occurrence> occurrences;
    MK_CHECK(forEach(session, from, to, [&occurrences](const Occurrence &occurrence) {
        occurrences.append(occurrence);
        return true;
    }));
    return occurrences;
}

} // namespace app
