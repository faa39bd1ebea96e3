#pragma once

#include "db/core/words.h"

#include <QDate>

namespace app {

/// By when a request about personal data must be answered and carried out.
struct RequestDue
{
    QDate reply;
    QDate done;
    friend bool operator==(const RequestDue &, const RequestDue &) = default;
};

/// People have had these rights since Decree 13/2023 came into force.
inline constexpr QDate kFirstRequestDay = QDate::fromJulianDay(2460127); // 1 July 2023

enum class ThirdParty
{
    None,
    Involved ///< whoever else holds the data must act as well
};

/// Decree 356/2025, art. 5: a reply within 2 working days (isWorkingDay: neither weekend nor public holiday);
/// to withdraw, restrict or object within 15 days (20 with a third party), to see, correct or receive within
/// 10 (15), to delete within 20 (30). These days are counted by the calendar, holidays too. The table of the
/// decree has no row for a complaint: it gets the 15 days that the same article gives to measures of
/// protection, with a third party, too.
[[nodiscard]] RequestDue dueOf(db::DataRight right, QDate received, ThirdParty thirdParty);
/// The most days by which carrying it out may be put off, once.
[[nodiscard]] int extensionDays(db::DataRight right);

} // namespace app
