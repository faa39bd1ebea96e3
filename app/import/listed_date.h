#pragma once

#include "app/people/date_text.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace app {

/// A date cell of a list in the words of parseBirthday and dateOf: without what programs write where there is
/// no date or no year, and without a time of day.
struct ListedDate
{
    QString text;         ///< "--11-30" where only the year is a placeholder (1604-11-30, 0000-11-30)
    bool nothing = false; ///< the cell says that no date is known: "0/0/00", "0001-01-01"
};

enum class TimeOfDay
{
    Midnight, ///< only midnight is taken off: another time may belong to the next day elsewhere
    Any
};

/// The day that a spreadsheet counts by such a number, as it writes it where a cell is not formatted as a
/// date: 31000 is 14/11/1984. Of five digits only, 1927 to 2064: fewer may be a year. Nothing: it is another
/// text.
std::optional<QDate> dayOfSerial(QStringView cell);

/// A moment with a zone ("1990-05-30T17:00:00Z") counts by the clock of Vietnam, but midnight of UTC is the
/// day it names.
ListedDate listedDateOf(const QString &cell, DateOrder order, TimeOfDay taken);

} // namespace app
