#pragma once

#include <QString>

namespace app {

/// The most that a note keeps, in characters.
inline constexpr qsizetype kLongestNote = 20'000;

/// A note with those lines of another that it does not have yet; no longer than a note may be.
[[nodiscard]] QString joinedNotes(const QString &stored, const QString &said);

} // namespace app
