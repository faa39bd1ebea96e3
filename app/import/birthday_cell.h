#pragma once

#include "app/people/list_language.h"
#include "db/customers/birthday.h"

#include <QString>

namespace app {

/// As the import reads it: 1990-05-31 or 1990 where that says all, else in words, which no spreadsheet takes
/// for a date of this year: "ngày 31 tháng 5", "tháng 5 năm 1990", "ngày 3 tháng 6 nhuận năm 1987 âm lịch".
/// "khoảng" for a guess. Of a lunar one only the leap month says so; empty where nothing is known.
QString birthdayCell(const db::Birthday &birthday, ListLanguage language = ListLanguage::Keys);
/// The same, of a lunar date with its calendar.
QString dateCell(const db::Birthday &date, ListLanguage language = ListLanguage::Keys);

} // namespace app
