#pragma once

#include <QDate>
#include <QStringView>
#include <QTime>

#include <optional>

namespace app {

/// A time of day as a person types it: "8", "08", "830", "8:30", "8h30", "8 giờ rưỡi", "8 giờ tối", "20",
/// "8pm". Hours are those of the day, 0 to 23, unless a word says which half of it.
std::optional<QTime> typedTime(QStringView text);

/// A solar day as a person types it: "15/8", "15-8-90", "15.8.1990", "15 tháng 8", "ngày 15", "hôm nay",
/// "mai", "yesterday", "2026-08-15". A year of two digits is one up to ten years ahead, or of the last
/// century; where none is typed, it is today's, as is the month. 1900 to 2100.
std::optional<QDate> typedDate(QStringView text, QDate today);

} // namespace app
