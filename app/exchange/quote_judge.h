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
    void takeForLetter();
    /// Where quotes are letters from.
    std::optional<qsizetype> lettersFrom() const { return m_lettersFrom; }
    /// A record that was read; one with a fault is no measure of others.
    void take(const QStringList &fields);
    std::optional<RecordFault> fault() const { return m_fault; }

private:
    CsvShape m_shape;
    std::vector<Quote> m_quotes; // of the record: of fields that go over their line, or are open
    std::size_t m_judged = 0;    // so many of them are fields
    std::optional<qsizetype> m_lettersFrom;
    std::optional<RecordFault> m_fault;
};

} // namespace app
