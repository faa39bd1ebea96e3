#pragma once

#include <QStringView>

#include <optional>

namespace app {

enum class LetterCase
{
    AsIs,
    Capital, ///< first letter, and each after a slash: "anh/chị" becomes "Anh/Chị"
    Upper,
    Lower
};

/// What a filter does: a letter case, or (nothing) the accents off.
using FieldFilter = std::optional<LetterCase>;

/// By its name in English or Vietnamese, whatever its case and accents; nothing: there is none.
std::optional<FieldFilter> filterNamed(QStringView name);

} // namespace app
