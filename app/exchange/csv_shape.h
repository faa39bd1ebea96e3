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
    /// The line of a quote has all fields of a record, and the quote does not stand in the last of them,
    /// which may go on. `text`: from the quote to the end of its line.
    bool holdsRecord(std::string_view text, char separator, qsizetype before) const;
    /// What stands behind a quote that nothing closes; `text` as of judge(), to the end of the list.
    /// Swallowed also where it is nothing, Doubtful where it is too much for a field.
    QuotedLines judgeUnclosed(std::string_view text, char separator) const;
    /// Fields of most records; 0: none has two.
    qsizetype usual() const { return m_usual; }

private:
    struct Lines
    {
        qsizetype looked = 0;  ///< at most kLinesJudged
        qsizetype records = 0; ///< of these, which look like records
        bool all = true;       ///< there are no more
    };
    /// The lines behind the first; `also`: separators that make a record beside those of most.
    Lines linesBehind(std::string_view text, char separator, qsizetype wanted, qsizetype also) const;

    std::array<int, 256> m_records{}; // by the number of their fields; of wider ones nothing is known
    qsizetype m_usual = 0;
    bool m_spaced = false; // blanks stand behind the separators
};

} // namespace app
