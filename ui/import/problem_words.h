#pragma once

#include <QString>

namespace ui::import_words {

/// The words, still to be translated, for a code of app::readImportRow, of a source's fault, of
/// app::parsePhone or of app::parseBirthday; nullptr: there are none.
const char *problemWords(const QString &code);

} // namespace ui::import_words
