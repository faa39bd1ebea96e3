#pragma once

#include <cstdint>
#include <string_view>

namespace app {

/// CR or LF.
constexpr bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// CRLF, LF and CR each count once.
std::int64_t lineBreaks(const char *from, const char *to);

/// Comma, semicolon or tab: the separator that stands most often in the first line; below a title without
/// any, in the first line that has one, if the next line bears it out. Comma where there is none. `text`: the
/// beginning of a list; `complete`: it is all of it. '\0' when there is too little text to tell.
char mostFrequentSeparator(std::string_view text, bool complete);

/// The X of a first line "sep=X"; '\0' when the line is another.
char announcedSeparator(std::string_view text);

} // namespace app
