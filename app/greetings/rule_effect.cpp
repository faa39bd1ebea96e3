#include "app/greetings/rule_effect.h"

#include "app/greetings/greeting_setup.h"
#include "db/session/session.h"

#include <QElapsedTimer>

#include <algorithm>

namespace app {

db::Result<std::shared_ptr<RuleRehearsal>> RuleRehearsal::load(db::Session &session, QDate today,
                                                               db::GreetingRule rule,
                                                               std::shared_ptr<CustomerGroups> groups)
{
    if (!rule.id)
        rule.id = kUnstoredRule;
    MK_TRY(auto rules, session.greetings().rules());
    MK_TRY(auto before, GreetingPlan::loadWith(session, rules));
    QSet<QString> occasions{rule.occasionKey};
    rules.removeIf([&](const db::GreetingRule &known) {
        if (known.id == rule.id)
            occasions.insert(known.occasionKey);
        return known.id == rule.id;
    });
    rules.append(rule);
    MK_TRY(auto after, GreetingPlan::loadWith(session, rules));
    MK_TRY(const auto table, loadOccasionTable(session));
    std::shared_ptr<RuleRehearsal> made(new RuleRehearsal(std::move(before), std::move(after)));
    made->m_rule = rule.id;
    made->m_groups = std::move(groups);
    made->m_occasions = std::move(occasions);
    for (int day = 0; day < kDays; ++day)
        made->m_dates.append(today.addDays(day));
    // A feast in half a year shows its effect too: on its next day.
    if (const db::Occasion *occasion = made->m_after.occasion(rule.occasionKey)) {
        QList<QDate> sendDays;
        for (const int year : {today.year(), today.year() + 1, today.year() + 2}) {
            for (const OccasionDate &day : occasionDatesIn(*occasion, year, table))
                sendDays.append(day.date.addDays(-rule.daysAhead));
        }
        const auto first =
            std::find_if(sendDays.cbegin(), sendDays.cend(), [today](QDate day) { return day >= today; });
        if (first != sendDays.cend() && *first > made->m_dates.last())
            made->m_next = *first;
    }
    made->m_effect.total = static_cast<int>(made->m_dates.size()) + (made->m_next.isValid() ? 1 : 0);
    return made;
}

db::Result<RuleEffect::Day> RuleRehearsal::count(db::Session &session, QDate date,
                                                 const std::atomic_bool *stale)
{
    MK_TRY(const auto before, m_before.count(session, date, *m_groups, m_occasions, stale));
    MK_TRY(const auto after, m_after.count(session, date, *m_groups, m_occasions, stale));
    for (GreetingCount one : after) {
        if (one.rule != m_rule || one.state != db::MessageState::Skipped)
            continue;
        one.occasionDate = {};
        one.channel = {};
        one.text = {};
        addTo(m_effect.left, one);
    }
    return RuleEffect::Day{date, greetingsIn(before), greetingsIn(after)};
}

db::Result<RuleEffect> RuleRehearsal::goOn(db::Session &session, int forMs, const std::atomic_bool *stale)
{
    QElapsedTimer clock;
    clock.start();
    while (m_effect.done < m_effect.total) {
        const bool later = m_effect.done == m_dates.size();
        MK_TRY(const auto day, count(session, later ? m_next : m_dates.at(m_effect.done), stale));
        ++m_effect.done;
        if (later) {
            m_effect.next = day;
        } else {
            m_effect.days.append(day);
            m_effect.before += day.before;
            m_effect.after += day.after;
        }
        if (clock.hasExpired(forMs))
            break;
    }
    return m_effect;
}

} // namespace app
