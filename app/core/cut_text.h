#pragma once

#include <QString>

namespace app {

/// At most `most` UTF-16 units from the beginning, without half of what is seen as one character (a letter
/// with its marks, an emoji with its skin or its family) and without blanks at the end. Only a character that
/// is longer than all of it is cut, and never between two surrogates.
QString cutTo(QStringView text, qsizetype most);
/// The same; nearly every text is short enough, and shared.
inline QString cutTo(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : cutTo(QStringView(text), most);
}

} // namespace app
