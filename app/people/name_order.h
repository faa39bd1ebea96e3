#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace app {

/// A text whose byte order is the Vietnamese order of names: given name, then family, then middle; letters
/// a ă â b c d đ e ê ... first, tones (ngang huyền hỏi ngã sắc nặng) only where the letters are the same,
/// case never. Other scripts follow by code point. Order after CLDR "vi". An empty givenName means the last
/// word.
QString nameSortKey(QStringView fullName, QStringView givenName);

/// Texts that are no names, such as tags, in the same order by their first letters on.
QStringList inVietnameseOrder(QStringList texts);

} // namespace app
