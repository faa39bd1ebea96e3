#pragma once

#include "app/calendar/occasion_dates.h"
#include "app/shop/birthday_policy.h"
#include "db/greetings/greeting_store.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace app {

/// Whom an occasion may concern on a day, as questions to the file.
class OccasionQueries final
{
public:
    OccasionQueries() = default;
    OccasionQueries(OccasionTable table, const BirthdayPolicy &birthdays)
        : m_table(std::move(table)), m_birthdays(birthdays)
    {}

    const OccasionTable &table() const { return m_table; }
    const BirthdayPolicy &birthdays() const { return m_birthdays; }
    /// None where the day is no day of this occasion.
    [[nodiscard]] QList<db::CandidateQuery> on(QDate day, const db::Occasion &occasion) const;

private:
    /// Its days in that year, each with the year that its greetings count for.
    const QHash<QDate, int> &daysIn(int year, const db::Occasion &occasion) const;

    OccasionTable m_table;
    BirthdayPolicy m_birthdays;
    mutable QHash<std::pair<QString, int>, QHash<QDate, int>> m_days; ///< by occasion and year
};

} // namespace app
