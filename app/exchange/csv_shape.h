#pragma once

#include <QStringList>

#include <array>
#include <cstddef>
#include <string_view>

namespace app {

/// What a field in quotes over several lines is.
enum class QuotedLines
{
    Field,    ///< an address, a note
    Doubtful, ///< its lines look like records, and it fits where it stands
    Swallowed ///< records: its opening quote has lost its partner
};

/// What the records of a list look like so far: how many separators they have.
class CsvShape final
{
public:
    /// So many lines are looked at.
    static constexpr qint64 kLinesJudged = 16;

    /// A record that was read.
    void take(const QStringList &fields);
    /// `text`: from the opening quote to the end of a line. `before`: fields of its record that stand before
    /// it. `fields`: all of its record; 0: the record is damaged, or longer than kLinesJudged.
    QuotedLines judge(std::string_view text, char separator, qsizetype before, qsizetype fields) const;

private:
    std::array<int, 256> m_records{}; // by the number of their fields; of wider ones nothing is known
    qsizetype m_usual = 0;            // fields of most records; 0: none has two
    bool m_spaced = false;            // blanks stand behind the separators
};

} // namespace app
