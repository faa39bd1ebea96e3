#pragma once

#include <QString>

namespace db {

/// The longest name of a file, in the units of the system: bytes of UTF-8, on Windows letters.
constexpr qsizetype kMostOfName = 255;

/// How much of that a name takes; a path does not matter.
[[nodiscard]] qsizetype lengthOfName(const QString &name);
/// The name itself, or where it is longer than `most`, its beginning and eight digits that tell it from
/// others of the same beginning.
[[nodiscard]] QString shortName(const QString &name, qsizetype most);

} // namespace db
