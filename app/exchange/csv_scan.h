#pragma once

#include "app/exchange/quote_judge.h"
#include "app/exchange/quoted_text.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>

namespace app {

/// Takes one record of separated values after the other apart: fields in quotes and without, up to its line
/// end. What a quote without its partner has swallowed is given back by the judge.
class CsvScan final
{
public:
    static constexpr qsizetype kLongestRecord = qsizetype{1024} * 1024; ///< bytes of UTF-8

    enum class Found
    {
        Complete,
        NeedsMore,
        Swallowed, ///< the quote that the judge stopped at has lost its partner
        Damaged    ///< damage()
    };
    /// Checked UTF-8 in which a record begins.
    struct Text
    {
        std::string_view window;
        qsizetype from = 0;  ///< the record
        qint64 line = 1;     ///< of that
        bool isLast = false; ///< nothing comes behind it
    };
    struct Damage
    {
        RecordFault::Kind kind = RecordFault::Kind::StrayQuote;
        qint64 line = 0;
        QString what;
        qsizetype to = 0; ///< the end of its line in the window
    };

    /// Once, before the first record.
    void setSeparator(char separator);
    char separator() const { return m_separator; }

    /// The record into `fields` (its strings are reused), or the part of it before the lines that a quote has
    /// swallowed. NeedsMore: its end is not in the window.
    Found scan(const Text &text, QStringList &fields);
    /// Behind the record, in the window.
    qsizetype behind() const { return m_behind; }
    qint64 lineBehind() const { return m_lineBehind; }
    /// Of the record last read.
    std::optional<RecordFault> fault() const { return m_judge.fault(); }
    const Damage &damage() const { return m_damage; }
    /// Where a quote of an unfinished record is open; 0: none is.
    qint64 openQuoteLine() const { return m_quoteLine; }

private:
    Found scanWhole(QStringList &fields);
    /// The record that m_damage is in, with a fault; or still damaged.
    Found scanDamaged(QStringList &fields);
    Found scanRecord(QStringList &fields);
    Found scanQuoted(const char *&at, QString &field);
    const char *behindBlanks(const char *at) const;
    /// At a closing quote, and not at one that is a letter of a damaged field.
    bool closesField(const char *quote) const;
    QuoteJudge::Scanned scannedTo(const char *to) const
    {
        return {m_text.window.substr(0, static_cast<std::size_t>(to - begin())), m_scanLine, m_separator};
    }
    /// The record is longer than any may be, and its end is not there yet.
    bool isTooLong() const { return end() - begin() - m_text.from > kLongestRecord; }
    const char *begin() const { return m_text.window.data(); }
    const char *end() const { return begin() + m_text.window.size(); }

    Text m_text;
    char m_separator = ',';
    std::array<bool, 256> m_stops{}; ///< bytes that end a field without quotes
    qint64 m_scanLine = 1;           ///< line the scan has come to
    qint64 m_quoteLine = 0;          ///< where a quote is open, 0 for none
    qsizetype m_behind = 0;
    qint64 m_lineBehind = 1;
    QuoteJudge m_judge;
    QuotedText m_unquoted;
    Damage m_damage;
};

} // namespace app
