#pragma once

#include "app/greetings/greeting_plan.h"
#include "db/customers/customer_store.h"

#include <QDate>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// A day to come on which the shop greets one customer.
struct NextOccasion
{
    QDate date;
    db::Occasion occasion;

    friend bool operator==(const NextOccasion &one, const NextOccasion &other)
    {
        return one.date == other.date && one.occasion.key == other.occasion.key;
    }
};

/// Finds the next day of customers on which the plan greets them: by a rule that is switched on, with words
/// for them, through a channel that reaches them and that they have not refused. It may be everybody's day,
/// such as Tết, or their own. This year and the two after it are looked through. That they have been greeted
/// for it already plays no part.
class NextOccasions final
{
public:
    [[nodiscard]] static db::Result<NextOccasions> load(db::Session &session, QDate today);
    /// Of each of these customers, in their order; nothing where no rule greets them.
    [[nodiscard]] db::Result<QList<std::optional<NextOccasion>>>
    of(db::Session &session, const QList<db::CustomerRow> &customers) const;

private:
    /// What a rule is about.
    struct Days
    {
        db::GreetingRule rule;
        db::Occasion occasion;
        QList<OccasionDate> dates; ///< from today on, in order; none of a customer's own day
    };
    NextOccasions(GreetingPlan plan, QDate today);
    [[nodiscard]] std::optional<NextOccasion> nextOf(const db::CustomerRow &customer,
                                                     const QList<db::PersonalDay> &personalDays,
                                                     const db::GreetingCandidate &candidate) const;
    /// Their first day in three years on which this rule greets them, none from `before` on if that is given.
    /// `own`: the customer's own days.
    [[nodiscard]] QDate firstOf(const Days &days, const db::Customer &own,
                                const db::GreetingCandidate &candidate, QDate before) const;

    GreetingPlan m_plan;
    QDate m_today;
    QList<Days> m_days; ///< birthdays first, then in the order the rules were made
};

} // namespace app
