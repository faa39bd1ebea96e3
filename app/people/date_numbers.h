#pragma once

#include "app/people/date_words.h"
#include "db/customers/birthday.h"

namespace app {

enum class DateOrder;

constexpr int kFirstDateYear = 1900;
constexpr int kLastDateYear = 2100;

/// "00:00:00" behind a full date is what programs write for a day; any other time may belong to the next day
/// elsewhere. False when it must not be left out.
bool dropMidnight(DateWords &words);

/// 5/31 and 5/31/1990 with the day before the month, as assignDate expects.
void putDayFirst(DateWords::Numbers &numbers, bool noYear, DateOrder order);

/// Which number is what; false when the text has no such shape. Days, months and years are not checked.
bool assignDate(const DateWords::Numbers &numbers, bool noYear, db::Birthday &birthday);

} // namespace app
