#include "app/exchange/csv_shape.h"

#include "app/exchange/csv_separator.h"

#include <algorithm>

namespace app {

namespace {

struct CsvLine
{
    qsizetype separators = 0; ///< outside quotes, and behind one that stays open
    bool spaced = false;      ///< a blank stands behind one of them, as in prose
    std::string_view behind;  ///< the text from its line break on
};

CsvLine csvLineOf(std::string_view text, char separator)
{
    CsvLine line;
    qsizetype inQuotes = 0;
    bool quoted = false;
    bool fieldStart = true;
    std::size_t i = 0;
    for (; i < text.size() && !isLineEnd(text[i]); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\n';
        if (quoted && text[i] == '"' && next == '"') {
            ++i;
        } else if (text[i] == '"' && (quoted || fieldStart)) {
            quoted = !quoted;
            fieldStart = false;
            inQuotes = 0;
        } else if (quoted) {
            inQuotes += text[i] == separator ? 1 : 0;
        } else {
            const bool separates = text[i] == separator;
            line.separators += separates ? 1 : 0;
            line.spaced = line.spaced || (separates && next == ' ');
            fieldStart = separates || (fieldStart && text[i] == ' ');
        }
    }
    line.separators += quoted ? inQuotes : 0;
    line.behind = text.substr(i);
    return line;
}

std::string_view withoutLineBreaks(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
    return text;
}

} // namespace

void CsvShape::take(const QStringList &fields)
{
    const auto width = static_cast<std::size_t>(fields.size());
    if (width < 2 || width >= m_records.size())
        return;
    if (m_usual == 0)
        m_spaced = fields.at(1).startsWith(QLatin1Char(' '));
    const int seen = ++m_records[width];
    const int usual = m_records[static_cast<std::size_t>(m_usual)];
    if (seen > usual || (seen == usual && fields.size() > m_usual)) // a title has fewer than the headings
        m_usual = fields.size();
}

CsvShape::Lines CsvShape::linesBehind(std::string_view text, char separator, qsizetype wanted,
                                      qsizetype also) const
{
    Lines lines;
    auto rest = withoutLineBreaks(text.substr(std::min(text.find_first_of("\r\n"), text.size())));
    for (; !rest.empty() && lines.looked < kLinesJudged; ++lines.looked) {
        const CsvLine line = csvLineOf(rest, separator);
        const bool asMany = line.separators == wanted || line.separators == also;
        lines.records += asMany && (m_spaced || !line.spaced) ? 1 : 0;
        rest = withoutLineBreaks(line.behind);
    }
    lines.all = rest.empty();
    return lines;
}

QuotedLines CsvShape::judge(std::string_view text, char separator, qsizetype before, qsizetype fields) const
{
    constexpr qsizetype kSure = 3; // lines that are records by accident
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    const qsizetype atFirst = before + std::count(first.begin(), first.end(), separator);
    const qsizetype wanted = m_usual > 0 ? m_usual - 1 : atFirst;
    if (wanted == 0 || atFirst < wanted)
        return QuotedLines::Field;
    const bool opensAtLineEnd = first.size() == 1; // no note begins so, and a list with shifted quotes does
    const auto [lines, records, all] =
        linesBehind(text, separator, wanted, opensAtLineEnd ? atFirst : wanted);
    const bool sure = records >= kSure && records == lines;
    if (m_usual == 0) // the headings, which often go over two lines
        return sure ? QuotedLines::Swallowed : QuotedLines::Field;
    if (2 * records <= lines)
        return QuotedLines::Field;
    if (fields == m_usual && !(sure && wanted > 1) && !opensAtLineEnd)
        return QuotedLines::Doubtful;
    return QuotedLines::Swallowed;
}

bool CsvShape::holdsRecord(std::string_view text, char separator, qsizetype before) const
{
    const qsizetype separators = before + std::count(text.begin(), text.end(), separator);
    return before + 1 < m_usual && separators + 1 >= m_usual;
}

QuotedLines CsvShape::judgeUnclosed(std::string_view text, char separator) const
{
    const Lines lines = linesBehind(text, separator, m_usual - 1, m_usual - 1);
    if (2 * lines.records >= lines.looked)
        return QuotedLines::Swallowed;
    return lines.all ? QuotedLines::Field : QuotedLines::Doubtful;
}

} // namespace app
