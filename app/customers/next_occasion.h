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

/// What is known of one customer's days.
struct NextDays
{
    std::optional<NextOccasion> next;   ///< their own, such as a birthday; without one, everybody's
    std::optional<NextOccasion> common; ///< everybody's, such as Tết, where it comes before their own
};

/// Finds the next days of customers on which the plan greets them: by a rule that is switched on, with words
/// for them, through a channel that reaches them and that they have not refused. A day of their own says more
/// than everybody's, which is the same for all and so goes beside it. This year and the two after it are
/// looked through. That they have been greeted for it already plays no part. Segments of rules are asked
/// as of today, for what will be known of a customer by then is not known yet.
class NextOccasions final
{
public:
    [[nodiscard]] static db::Result<NextOccasions> load(db::Session &session, QDate today);
    /// Of each of these customers, in their order; neither day where no rule greets them.
    [[nodiscard]] db::Result<QList<NextDays>> of(db::Session &session,
                                                 const QList<db::CustomerRow> &customers);

private:
    /// What a rule is about.
    struct Days
    {
        db::GreetingRule rule;
        db::Occasion occasion;
        QList<OccasionDate> dates; ///< from today on, in order; none of a customer's own day
    };
    NextOccasions(GreetingPlan plan, QDate today);
    [[nodiscard]] NextDays nextOf(const db::CustomerRow &customer, const QList<db::PersonalDay> &personalDays,
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
