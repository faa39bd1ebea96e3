#pragma once

#include "db/customers/customer.h"

#include <QDate>
#include <QString>

#include <optional>

namespace app {

/// How a shop addresses people of 50 to 65: "cô", "chú" in the South and the Centre, "bác" in the North.
enum class HonorificRegion
{
    South,
    North
};

/// Full years on `today`; by difference of years where the birthday is lunar, approximate or only a year.
/// Nothing when the year is unknown or cannot be (in the future, more than 130 years ago).
std::optional<int> ageOn(const db::Birthday &birthday, QDate today);

/// The word put before a given name, lower case: the customer's own override first; "Quý công ty" for a
/// company, "Quý khách" for a shop or a school; "thầy", "cô" for a teacher; else by gender and age: under 6
/// "bé", under 16 "em", under 25 "bạn", under 50 "anh", "chị", to 65 "chú", "cô" (North "bác"), above "ông",
/// "bà". Age unknown: "anh", "chị"; gender unknown: "anh/chị". `language` "en": "Mr", "Ms" or nothing (child,
/// company, unknown). Customs, not law.
QString honorificFor(const db::Customer &customer, QDate today, const QString &language,
                     HonorificRegion region = HonorificRegion::South);

} // namespace app
