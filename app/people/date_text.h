#pragma once

#include "db/customers/birthday.h"

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// Which number of 5/6/1990 is the day.
enum class DateOrder
{
    DayFirst,
    MonthFirst ///< as American programs write: only where the person says that a list does
};

/// A birthday read from text, or why it could not be.
struct BirthdayText
{
    bool valid = false;
    db::Birthday birthday;
    bool calendarSaid = false; ///< the text itself named its calendar ("âm lịch")
    /// empty, unreadable, month-first (12/31/1990), impossible-date, year-out-of-range, in-future,
    /// excel-serial, has-time, calendar-conflict
    QString problem;
    QString reason; ///< technical English
};

/// Reads 1990-05-31, 31/5/1990 (also - and .), 31/5, 5/1990, 1990, "ngày 31 tháng 5 năm 1990", "day 31 month
/// 5", "15/8 âm lịch", "15/6 nhuận ÂL 1984", "mùng 5 tháng 5 âm lịch", "khoảng 1950". Day before month unless
/// the year comes first. A year of two digits is the last such year that has begun. Spreadsheet serial
/// numbers are refused. `calendar`: what a calendar column said; a text that says otherwise is a conflict. Of
/// a lunar date only 1..30 and 1..12 are checked: families keep days that the computed calendar of their year
/// does not have (another meridian, a short month), and the greeting finds a day for them. With MonthFirst
/// the month stands before the day unless words say otherwise ("ngày 5 tháng 6").
BirthdayText parseBirthday(QStringView text, QDate today, std::optional<db::Calendar> calendar = std::nullopt,
                           DateOrder order = DateOrder::DayFirst);

/// A full civil date, 1900..2100, written in one of the ways above with a year of four digits; a time of
/// midnight behind it is left out.
std::optional<QDate> dateOf(QStringView text, DateOrder order = DateOrder::DayFirst);

} // namespace app
