#pragma once

#include <QtGlobal>

namespace app {

/// The most characters of a name: far beyond any real one.
inline constexpr qsizetype kLongestName = 200;

} // namespace app
