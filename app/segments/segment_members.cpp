#include "app/segments/segment_members.h"

#include "app/segments/condition_json.h"
#include "app/segments/segment_query.h"
#include "db/customers/segment_store.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

/// A clock that stands still on that day, in the shop's zone.
Clock clockOn(QDate day)
{
    const QTimeZone zone = Clock().zone();
    return Clock::fixedAt(QDateTime(day, QTime(12, 0), zone), zone);
}

} // namespace

db::Result<SegmentMembers> SegmentMembers::load(db::Session &session, const QList<db::SegmentId> &segments)
{
    SegmentMembers members;
    for (const db::SegmentId id : segments) {
        const auto segment = session.segments().byId(id);
        if (!segment && segment.error().kind == db::ErrorKind::NotFound)
            continue; // of a rule that is not stored: it greets no customer
        MK_CHECK(segment);
        if (const auto condition = conditionFromText(segment->condition))
            members.m_conditions.insert(id, *condition);
    }
    return members;
}

bool SegmentMembers::askForContacts() const
{
    return std::any_of(m_conditions.cbegin(), m_conditions.cend(),
                       [](const Condition &condition) { return condition.asksForContacts(); });
}

void SegmentMembers::begin(QDate day)
{
    if (day == m_begun || m_allDays.isValid())
        return;
    m_begun = day;
    std::erase_if(m_held, [](const Held &held) { return !held.isUsed; });
    for (Held &held : m_held)
        held.isUsed = false;
}

db::Result<void> SegmentMembers::readTerms(db::Session &session)
{
    if (!m_terms) {
        MK_TRY(m_terms, termsOfTheFile(session, m_conditions.values(), Clock()));
    }
    return {};
}

db::Result<SegmentMembers::Ids> SegmentMembers::membersOf(db::Session &session,
                                                          const db::CustomerCondition &asked,
                                                          const std::optional<QList<db::CustomerId>> &among,
                                                          const std::atomic_bool *stale) const
{
    MK_TRY(auto ids, among ? session.segments().customersAmong(*among, asked, stale)
                           : session.segments().customers(asked, stale));
    return std::make_shared<const db::CustomerSet>(std::move(ids));
}

db::Result<void> SegmentMembers::hold(db::Session &session, db::SegmentId segment, QDate day,
                                      const std::atomic_bool *stale)
{
    const auto condition = m_conditions.constFind(segment);
    if (condition == m_conditions.cend() || m_allDays.isValid())
        return {};
    const auto known = std::find_if(m_held.begin(), m_held.end(), [&](const Held &held) {
        return held.segment == segment && held.day == day;
    });
    if (known != m_held.end()) {
        known->isUsed = true;
        return {};
    }
    MK_CHECK(readTerms(session));
    m_terms->clock = clockOn(day);
    Held held{segment, day, m_terms->of(*condition), {}};
    const auto same = std::find_if(m_held.cbegin(), m_held.cend(), [&](const Held &other) {
        return other.segment == segment && other.asked == held.asked;
    });
    if (same != m_held.cend()) {
        held.members = same->members;
    } else {
        MK_TRY(held.members, membersOf(session, held.asked, {}, stale));
    }
    m_held.push_back(std::move(held));
    return {};
}

db::Result<void> SegmentMembers::holdForAllDays(db::Session &session, QDate day,
                                                const std::optional<QList<db::CustomerId>> &among,
                                                const std::atomic_bool *stale)
{
    if (m_conditions.isEmpty())
        return {};
    MK_CHECK(readTerms(session));
    m_terms->clock = clockOn(day);
    m_held.clear();
    for (const auto &[segment, condition] : m_conditions.asKeyValueRange()) {
        db::CustomerCondition asked = m_terms->of(condition);
        MK_TRY(auto members, membersOf(session, asked, among, stale));
        m_held.push_back({segment, day, std::move(asked), std::move(members)});
    }
    m_allDays = day;
    return {};
}

bool SegmentMembers::has(db::SegmentId segment, QDate day, db::CustomerId customer) const
{
    const QDate asked = m_allDays.isValid() ? m_allDays : day;
    const auto held = std::find_if(m_held.cbegin(), m_held.cend(), [&](const Held &one) {
        return one.segment == segment && one.day == asked;
    });
    return held != m_held.cend() && held->members->has(customer);
}

} // namespace app
