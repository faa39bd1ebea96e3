#pragma once

#include "app/customers/joined_notes.h"
#include "app/customers/name_length.h"
#include "app/customers/tag_length.h"

#include <QString>
#include <QStringList>

namespace app {

/// The most that a field keeps, in characters: far beyond any real list, and so little that whatever is
/// stored can be exported and imported again (CsvReader::kLongestRecord).
inline constexpr qsizetype kLongestWords = 200; ///< code, province, occupation, form of address, company
inline constexpr qsizetype kLongestAddress = 500;
inline constexpr qsizetype kMostTags = 100;
inline constexpr qsizetype kMostDays = 30; ///< personal ones, of one customer
inline constexpr qsizetype kLongestText = kLongestNote;
inline constexpr qsizetype kLongestContacts = 2'000; ///< a cell of phones or addresses
inline constexpr qsizetype kMostContacts = 30;       ///< of one customer

/// NFC, line breaks kept, no other control characters, no byte order mark, no blanks at the ends.
QString cleanText(const QString &cell);

/// The tags of a cell, each once whatever its case; a group that an address book makes itself ("*
/// myContacts") is none. In quotes, one may hold what separates others. `cut`: some were too long or too
/// many.
struct CellTags
{
    QStringList tags;
    bool cut = false;
};
CellTags tagsOf(const QString &cell);

/// A cell for a name that holds none: "-", "N/A", "NULL". What could be a name ("Na", "Trọng") is a name.
bool isNoName(const QString &cell);

/// Without a quote at the beginning or the end that has no partner in the cell: that of a CSV file is
/// missing.
QString withoutLoneQuote(const QString &cell);

} // namespace app
