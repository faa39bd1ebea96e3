#pragma once

#include "app/people/date_text.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace app {

/// When a thing happened, as a list has it.
struct ListedMoment
{
    QDateTime at;         ///< in the shop's zone; noon where the list has the day alone
    bool hasTime = false; ///< the list has the time of day
};

/// Reads 05/01/2024 09:15, 2024-01-05T09:15:00+07:00, 09:15 5/1/24, 5/1/2024 9:15 CH, Jan 5, 2024, a
/// spreadsheet's day number (45296.385): a moment with a zone by its zone, another one by the shop's clock.
/// `timeOfDay`: the cell of its own that has it, or empty. Nothing: it is no such moment.
std::optional<ListedMoment> listedMomentOf(const QString &cell, const QString &timeOfDay, DateOrder order,
                                           const QTimeZone &zone);

} // namespace app
