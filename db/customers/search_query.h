#pragma once

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace db {

/// What was typed, taken apart. All tokens must be found; letters from the start of a word, digits anywhere.
struct SearchQuery
{
    struct Token
    {
        QByteArray text; ///< folded, UTF-8
        bool anywhere = false;
    };
    QList<Token> tokens;    ///< longest first
    bool everybody = false; ///< nothing was typed
    bool nobody = false;    ///< something was typed, but nothing that can be searched ("%", quotes)

    /// Accents and đ ignored; a phone number may be typed with blanks, dots, +84 or 0.
    static SearchQuery parse(QStringView typed);

    /// Does `wider` find all whom this finds, as far as the words tell?
    bool narrows(const SearchQuery &wider) const;
};

} // namespace db
