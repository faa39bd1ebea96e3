#pragma once

#include <QString>

namespace app {

/// What a person wrote of the text of a reply: without what it quotes (lines with ">", "On ... wrote:",
/// "Vào ... đã viết:", the separators of Outlook and all behind), signature and "Sent from my iPhone".
/// Lines end in "\n"; none of them empty at the beginning or the end.
QString ownWordsOf(const QString &text);

} // namespace app
