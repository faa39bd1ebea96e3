#pragma once

#include "db/core/words.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// A Vietnamese name by its order: họ, đệm, tên. Any part but the given name may be empty.
struct NameParts
{
    QString family; ///< may be of several words: "Tôn Nữ", "Âu Dương"
    QString middle;
    QString given; ///< the last word
};

/// Of a personal day: of the child, the relative, the company or the day itself.
inline constexpr qsizetype kLongestDayName = 80;

/// The last word of the name that is one: remarks, descriptions in lower case, numbers and pictures are left
/// out. A name of one word is
/// its own given name; a number that stands in its place has none.
QString givenNameOf(QStringView fullName);

NameParts namePartsOf(QStringView fullName);

/// A middle "Thị" or "Văn": good for pre-filling a field that a person then looks at, never for a decision.
std::optional<db::Gender> genderHint(QStringView fullName);

/// For a disc: first letters of the first and the last word, "NH" for "Nguyễn Thị Hương".
QString initialsOf(QStringView fullName);

} // namespace app
