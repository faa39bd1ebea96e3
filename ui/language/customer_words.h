#pragma once

#include "app/customers/customer_list.h"

#include <QDate>
#include <QString>

/// What is said of a customer in the language in use.
namespace ui::words {

/// "10/11/2025", whatever the year.
QString fullDate(QDate day);
/// "today", "yesterday", "10/11" in this year, "10/11/2025" in another; empty for an invalid day.
QString day(QDate day, QDate today);
/// The same for a day within a year from now, which needs no year: "tomorrow", "17/03".
QString dayAhead(QDate day, QDate today);
/// The same of any day to come: with its year where that is more than a year ahead.
QString dayToCome(QDate day, QDate today);
/// The day, and whether it goes by the lunar calendar: "today · lunar", "24/12".
QString nextBirthday(const app::CustomerLine &line, QDate today);
/// An occasion, as short as it is understood: "Birthday", "Lunar birthday", "Christmas".
QString occasionName(const db::Occasion &occasion);
/// The day and the name of the next occasion: "today · Birthday", "28/12 · Lunar birthday".
QString nextOccasion(const app::CustomerLine &line, QDate today);
/// Its name in full and its date with the year; empty where there is none.
QString nextOccasionTip(const app::CustomerLine &line);
/// The birthday as it was given, in its own calendar, as far as it is known: "13/10/1981".
QString birthday(const db::Birthday &birthday);
/// What day it is and whose: "Child's birthday · Bo"; a day with a name of its own by that name.
QString personalDay(const db::PersonalDay &day);
/// "in 12 days", "today", "tomorrow": how long it is until then.
QString daysUntil(QDate day, QDate today);
/// The date as it was given, with its calendar where that is the lunar one.
QString givenDate(const db::Birthday &date);
/// The whole row for a screen reader.
QString sentence(const app::CustomerLine &line, QDate today);
/// "Phone: 0912 345 678".
QString cell(const QString &heading, const QString &text);
/// The day of birth and the day it is greeted next; empty where the next birthday is not known.
QString birthdayTip(const app::CustomerLine &line);
/// A row whose customer is gone.
QString noLongerThere();

} // namespace ui::words
