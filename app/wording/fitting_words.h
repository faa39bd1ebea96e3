#pragma once

#include "db/customers/customer.h"
#include "db/messages/template.h"

#include <QList>

#include <optional>
#include <utility>

namespace app {

/// Where a text calls the day on which it is read the day it speaks of: offset and length in UTF-16 units, in
/// order. "hom nay" is found too, also beside accented words: unaccented it means nothing else.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> placesOfToday(QStringView text);

/// Does this text call the day on which it is read the day it speaks of: "hôm nay", "tối nay", "today", "on
/// this day"? Whole words, whatever their case; without accents too. Then it is false a day early or late.
[[nodiscard]] bool speaksOfToday(QStringView text);
/// Does this text call the day after the one on which it is read the day it speaks of: "ngày mai", "sáng
/// mai", "tomorrow"? As above. It is true on the eve alone.
[[nodiscard]] bool speaksOfTomorrow(QStringView text);
/// speaksOfToday of a template's own words, subject included; what its fields put in is not looked at.
[[nodiscard]] bool speaksOfToday(const db::Template &text);

/// The template with words that hold on any day ("Hôm nay là sinh nhật của" becomes "Nhân ngày sinh nhật
/// của"), to be proposed; nothing where it says no "today", or none of the known turns.
[[nodiscard]] std::optional<db::Template> withoutToday(const db::Template &text);

/// The text to companies that stands beside one to people: of the same day, audience, purpose, channel and
/// language, not archived. Null: there is none.
[[nodiscard]] const db::Template *companyTextBeside(const db::Template &text, const QList<db::Template> &all);

/// What a company is called after "Quý công ty", which says so already: "Minh Long" of "Công ty TNHH Minh
/// Long". The name as it stands where nothing would be left.
[[nodiscard]] QString companyCallName(const QString &fullName);

} // namespace app
