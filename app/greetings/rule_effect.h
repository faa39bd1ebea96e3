#pragma once

#include "app/greetings/greeting_count.h"

#include <QDate>
#include <QList>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>

namespace app {

/// What a change to a rule does to the greetings of the occasions it touches.
struct RuleEffect
{
    struct Day
    {
        QDate date;
        qint64 before = 0;
        qint64 after = 0;
    };
    QList<Day> days; ///< from today on, those counted so far
    qint64 before = 0;
    qint64 after = 0;
    QList<GreetingCount> left; ///< whom this rule will skip in these days, by reason
    std::optional<Day> next;   ///< the first later day of the rule, when it has none within these
    int done = 0;              ///< days counted
    int total = 0;             ///< days to count
};

/// Counts an effect day by day with the rules in memory; nothing is written. On the session's thread.
class RuleRehearsal final
{
public:
    static constexpr int kDays = 30;

    /// `rule` as it would be stored; no id: a new one.
    [[nodiscard]] static db::Result<std::shared_ptr<RuleRehearsal>>
    load(db::Session &session, QDate today, db::GreetingRule rule, std::shared_ptr<CustomerGroups> groups);

    /// Counts on for about so many milliseconds, one day at least; the effect so far.
    [[nodiscard]] db::Result<RuleEffect> goOn(db::Session &session, int forMs,
                                              const std::atomic_bool *stale = nullptr);

private:
    RuleRehearsal(GreetingPlan before, GreetingPlan after)
        : m_before(std::move(before)), m_after(std::move(after))
    {}
    [[nodiscard]] db::Result<RuleEffect::Day> count(db::Session &session, QDate date,
                                                    const std::atomic_bool *stale);

    GreetingPlan m_before;
    GreetingPlan m_after;
    db::RuleId m_rule;
    QSet<QString> m_occasions;
    QList<QDate> m_dates;
    QDate m_next;
    std::shared_ptr<CustomerGroups> m_groups;
    RuleEffect m_effect;
};

} // namespace app
