#pragma once

#include <QList>
#include <QString>

namespace app {

/// A stretch of text that stayed, came or went between two wordings.
struct DiffPart
{
    enum class Kind
    {
        Kept,
        Added,
        Removed
    };
    Kind kind = Kind::Kept;
    QString text;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// Word by word; a field {{...}} counts as one word. Kept and added parts make up `after`, kept and removed
/// ones `before`, letter for letter. Texts of thousands of words are told apart only as a whole.
QList<DiffPart> diffWords(const QString &before, const QString &after);

} // namespace app
