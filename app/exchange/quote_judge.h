#pragma once

#include "app/exchange/csv_shape.h"
#include "app/exchange/record_source.h"

#include <optional>
#include <string_view>
#include <vector>

namespace app {

/// Tells of the quotes of a record which open a field over several lines and which have lost their partner,
/// by what the records before look like. Places are counted from where the text given to it begins.
class QuoteJudge final
{
public:
    struct Quote
    {
        qsizetype at = 0;
        qint64 line = 0;
        qsizetype before = 0; ///< fields of its record
    };
    /// How far a record was scanned.
    struct Scanned
    {
        std::string_view text; ///< up to there
        qint64 line = 0;       ///< the one the scan has come to
        char separator = ',';
    };

    /// Another record, or the same with more text behind it: every quote is one again, and there is no fault.
    void beginRecord();
    /// From the beginning of the record.
    void beginScan();
    void open(const Quote &quote) { m_quotes.push_back(quote); }
    /// The one opened last is closed on its line: no lines to judge.
    void forgetLast() { m_quotes.pop_back(); }
    /// Whether a quote not judged yet, with so many lines behind it, has swallowed records; stops at that
    /// one. `fields` as of CsvShape::judge.
    bool findsSwallowed(const Scanned &scanned, qint64 lines, qsizetype fields);
    /// After findsSwallowed(): that quote, and those behind it, are letters for the rest of the record.
    void takeForLetter() { takeForLetter(m_quotes[m_judged], RecordFault::Kind::OpenQuote); }
    void takeForLetter(const Quote &quote, RecordFault::Kind kind);
    /// Where quotes are letters from.
    std::optional<qsizetype> lettersFrom() const { return m_lettersFrom; }

    /// Records were read, by which a damaged one is told from those behind it.
    bool knowsRecords() const { return m_shape.usual() > 0; }
    /// The one opened last, at which a damaged record cannot be read.
    Quote last() const { return m_quotes.back(); }
    /// That one is damaged on its line, which has all fields of a record.
    bool endsOnItsLine(const Scanned &scanned) const;
    /// What stands behind that one, which nothing closes up to the end of the list.
    QuotedLines judgeUnclosed(const Scanned &scanned) const;
    /// How a damaged record is read for its end to be found; it has that fault.
    enum class Closing
    {
        AnyQuote,      ///< it is not damaged
        QuoteOfAField, ///< one with text behind it is a letter; findsSwallowed() where it does not fit then
        EndOfList
    };
    void readDamaged(Closing closing, const RecordFault &fault);
    Closing closing() const { return m_closing; }

    /// A record that was read, on that line; one with a fault is no measure of others.
    void take(const QStringList &fields, qint64 line, char separator);
    std::optional<RecordFault> fault() const { return m_fault; }

private:
    CsvShape m_shape;
    std::vector<Quote> m_quotes; // of the record: of fields that go over their line, or are open
    std::size_t m_judged = 0;    // so many of them are fields
    std::optional<qsizetype> m_lettersFrom;
    Closing m_closing = Closing::AnyQuote;
    std::optional<RecordFault> m_fault;
};

} // namespace app
