#pragma once

#include <QStringView>

namespace app {

/// The most characters of a tag.
inline constexpr qsizetype kLongestTag = 60;

/// The reason of an InvalidInput: a tag has more.
inline constexpr QStringView kTagTooLong = u"tag-too-long";

} // namespace app
