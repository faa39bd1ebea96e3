#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace app {

/// How many bytes from the beginning are well-formed UTF-8 (Unicode table 3-7).
std::size_t validUtf8Length(std::string_view text);

/// Fewer than four bytes, at least one, that begin as a character does: the rest may be in the next chunk.
bool mayBeCutOff(std::string_view rest);

/// Checked UTF-8 into a string that keeps its memory. A mark of byte order within it is a character like any
/// other.
void decodeUtf8(QString &text, const char *from, const char *to);

} // namespace app
