#pragma once

#include "db/core/words.h"

#include <QString>

namespace db {

/// A day worth a greeting. `rule` says how its date is found; empty means the fixed month and day of the
/// calendar (a month of 0: not set yet, no dates). Rules: "fixed", "day_before_tet",
/// "nth_weekday(n,weekday 1..7,month)", "day_after_nth_weekday(n,weekday,month)", "easter", "thanh_minh",
/// "chinese_new_year", "korean_new_year", "monthly(1,15)", "table" (a year's date stands in the table of
/// dates), "personal_birthday_solar", "personal_birthday_lunar", "personal_customer_since", and "personal_"
/// with the key of a PersonalDayKind. With any rule but the personal ones, a date in the table takes the
/// place of the rule's for its year.
struct Occasion
{
    QString key; ///< as in resources/data/occasions.json; "own_..." for the shop's own
    QString nameVi;
    QString nameEn;
    Calendar calendar = Calendar::Solar;
    int month = 0; ///< 1..12, or 0 where the rule says it
    int day = 0;   ///< 1..31, or 0 where the rule says it
    QString rule;
    int fromYear = 0;    ///< first solar year it is held, 0: always
    bool solemn = false; ///< a quiet day: no promotion, no cheer
    bool publicHoliday = false;
    bool enabled = true;
    bool own = false; ///< made by the shop, not shipped
};

} // namespace db
