#include "app/exchange/csv_separator.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace app {

namespace {

constexpr std::string_view kSeparators = ",;\t";
using SeparatorCounts = std::array<qsizetype, kSeparators.size()>;

// How often each separator stands outside quotes in each of the first lines.
std::vector<SeparatorCounts> separatorsOf(std::string_view text, std::size_t mostLines, bool &complete)
{
    std::vector<SeparatorCounts> lines(1);
    bool quoted = false;
    bool fieldStart = true;
    bool justClosed = false; // a quote right behind it makes the two one of the field
    for (const char c : text) {
        if (!quoted && isLineEnd(c)) {
            justClosed = false;
            if (lines.size() == mostLines) {
                complete = true;
                return lines;
            }
            lines.emplace_back();
            fieldStart = true;
            continue;
        }
        const std::size_t which = quoted ? std::string_view::npos : kSeparators.find(c);
        if (which != std::string_view::npos)
            ++lines.back()[which];
        const bool closes = quoted && c == '"';
        if (c == '"' && (quoted || fieldStart || justClosed))
            quoted = !quoted;
        justClosed = closes;
        fieldStart = which != std::string_view::npos || (fieldStart && c == ' ');
    }
    return lines;
}

char mostFrequent(const SeparatorCounts &counts)
{
    return kSeparators[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) -
                                                counts.begin())];
}

} // namespace

std::int64_t lineBreaks(const char *from, const char *to)
{
    std::int64_t count = 0;
    for (const char *at = from; at != to; ++at) {
        if (*at == '\n' || (*at == '\r' && (at + 1 == to || at[1] != '\n')))
            ++count;
    }
    return count;
}

char mostFrequentSeparator(std::string_view text, bool complete)
{
    constexpr std::size_t kMostTitles = 20;
    constexpr std::size_t kEnough = std::size_t{64} * 1024;
    const auto isEmpty = [](const SeparatorCounts &counts) { return counts == SeparatorCounts{}; };
    bool firstDone = complete;
    const auto first = separatorsOf(text, 1, firstDone);
    if (!firstDone)
        return '\0';
    if (!isEmpty(first.front()))
        return mostFrequent(first.front());
    complete = complete || text.size() > kEnough;
    const auto lines = separatorsOf(text, kMostTitles, complete);
    if (!complete)
        return '\0';
    const auto headings = std::find_if_not(lines.begin(), lines.end(), isEmpty);
    if (headings == lines.end())
        return kSeparators.front();
    const char separator = mostFrequent(*headings);
    const auto below = std::find_if_not(headings + 1, lines.end(), isEmpty);
    return below != lines.end() && mostFrequent(*below) == separator ? separator : kSeparators.front();
}

char announcedSeparator(std::string_view text)
{
    if (text.size() < 5 || qstrnicmp(text.data(), "sep=", 4) != 0)
        return '\0';
    const bool alone = text.size() == 5 || isLineEnd(text[5]);
    return alone && !isLineEnd(text[4]) && text[4] != '"' ? text[4] : '\0';
}

} // namespace app
