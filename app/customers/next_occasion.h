#pragma once

#include "app/greetings/occasion_dates.h"
#include "app/people/condition.h"
#include "app/shop/birthday_policy.h"
#include "db/customers/customer_store.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// A day to come on which the shop thinks of one customer.
struct NextOccasion
{
    QDate date;
    db::Occasion occasion;

    friend bool operator==(const NextOccasion &one, const NextOccasion &other)
    {
        return one.date == other.date && one.occasion.key == other.occasion.key;
    }
};

/// Finds the next occasion of customers: their birthday in either calendar, the day they came, and the days
/// of the calendar on which a rule in force greets people like them, by gender, tag, occupation or age. Days
/// that are everybody's, such as the new year, are left to the calendar.
class NextOccasions final
{
public:
    [[nodiscard]] static db::Result<NextOccasions> load(db::Session &session, QDate today,
                                                        const BirthdayPolicy &policy);
    /// Of each of these customers, in their order; nothing where none is known.
    [[nodiscard]] db::Result<QList<std::optional<NextOccasion>>>
    of(db::Session &session, const QList<db::CustomerRow> &customers) const;

private:
    struct Days
    {
        db::Occasion occasion;
        Condition whom;
        QList<QDate> dates; ///< from today on, in order; empty: the customer's own
    };
    NextOccasions() = default;
    [[nodiscard]] std::optional<NextOccasion>
    nextOf(const db::CustomerRow &customer, const QHash<QString, QSet<db::CustomerId>> &tagged) const;
    [[nodiscard]] QDate firstOf(const Days &days, const db::CustomerRow &customer) const;

    QDate m_today;
    BirthdayPolicy m_policy;
    QHash<db::Calendar, db::Occasion> m_birthdays;
    QList<Days> m_days;
};

} // namespace app
