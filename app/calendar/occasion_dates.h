#pragma once

#include "db/greetings/occasion.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace app {

/// A day an occasion is held on.
struct OccasionDate
{
    QDate date;
    /// The year it counts for: of a lunar occasion the lunar year, so that Ông Công Ông Táo in January 2027
    /// counts for 2026 (Bính Ngọ); else the solar year. Each day of a "monthly" rule is an occurrence of its
    /// own, greeted once like any other: the year with month and day behind it, 20261015 for the fifteenth
    /// of the tenth month of 2026, 50 added to the number of a leap month. So is each personal day of
    /// a customer: 20260002 for their second child's birthday (occasionYearOf). See yearCounted.
    int occasionYear = 0;

    friend bool operator==(const OccasionDate &, const OccasionDate &) = default;
};

/// The plain year within an occasionYear: 2026 of 2026 and of 20261015.
[[nodiscard]] int yearCounted(int occasionYear);

/// Days entered by year, by occasion key: for "table" rules, and for days the state or the shop sets yearly.
using OccasionTable = QHash<QString, QList<QDate>>;

/// The days of a solar year on which the occasion is held, in order. Days in the table take the place of the
/// rule's day for the same occasionYear. None for personal and unreadable rules, for years before fromYear,
/// for a fixed day not yet set (month 0), and for lunar years outside 1900..2100. A fixed lunar day is held
/// in the regular month only, and day 30 of a month of 29 days on its last day.
[[nodiscard]] QList<OccasionDate> occasionDatesIn(const db::Occasion &occasion, int solarYear,
                                                  const OccasionTable &table = {});

/// All days of a solar year of these occasions, sorted by date, then key. Disabled ones are not left out.
[[nodiscard]] QList<std::pair<db::Occasion, OccasionDate>>
occasionsIn(int solarYear, const QList<db::Occasion> &occasions, const OccasionTable &table = {});

} // namespace app
