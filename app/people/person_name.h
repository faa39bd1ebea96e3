#pragma once

#include "db/core/words.h"

#include <QString>
#include <QStringList>
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

/// NFC, every run of blanks (no-break ones too) as one, none at the ends, no control or direction marks.
QString cleanName(QStringView text);

/// Where a remark begins that is no part of the name, with the blanks before it: "Lan (mẹ bé Bi)",
/// "Lan - sỉ"; the size of the name where there is none.
qsizetype remarkIn(QStringView name);

/// The last word of the name that is one: remarks, numbers and pictures are left out. A name of one word is
/// its own given name; a number that stands in its place has none.
QString givenNameOf(QStringView fullName);

NameParts namePartsOf(QStringView fullName);

/// A text whose byte order is the Vietnamese order of names: given name, then family, then middle; letters
/// a ă â b c d đ e ê ... first, tones (ngang huyền hỏi ngã sắc nặng) only where the letters are the same,
/// case never. Other scripts follow by code point. Order after CLDR "vi". An empty givenName means the last
/// word.
QString nameSortKey(QStringView fullName, QStringView givenName);

/// Texts that are no names, such as tags, in the same order by their first letters on.
QStringList inVietnameseOrder(QStringList texts);

/// What two spellings of one name have in common: lower case, tone wherever it is placed (hoà, hòa), final y
/// as i (Lý, Lí). Accents still matter.
QString nameEqualityKey(QStringView name);
bool sameName(QStringView a, QStringView b);

/// A middle "Thị" or "Văn": good for pre-filling a field that a person then looks at, never for a decision.
std::optional<db::Gender> genderHint(QStringView fullName);

/// For a disc: first letters of the first and the last word, "NH" for "Nguyễn Thị Hương".
QString initialsOf(QStringView fullName);

} // namespace app
