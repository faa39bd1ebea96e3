#pragma once

#include "app/exchange/doubtful_word.h"
#include "app/exchange/quote_judge.h"
#include "app/exchange/quoted_text.h"
#include "app/exchange/record_source.h"
#include "app/exchange/text_source.h"

#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <string_view>

class QIODevice;

namespace app {

/// Reads separated values of any size in little memory (RFC 4180, and what spreadsheets make of it): comma,
/// semicolon or tab, told by the header line or by a first line "sep=;"; quoted fields with doubled quotes
/// and line breaks; CRLF, LF or CR; blank lines skipped. UTF-8 is checked strictly. A file that cannot be
/// read to its end is refused at the place where it goes wrong, never guessed at; but a quote without its
/// partner, and text behind a closing one, cost the record that they stand in, see fault(), unless it is the
/// first or no end of it is found.
class CsvReader final : public RecordSource
{
public:
    static constexpr qsizetype kLongestRecord = qsizetype{1024} * 1024; ///< bytes of UTF-8

    /// `device` must be open for reading and outlive the reader.
    explicit CsvReader(QIODevice &device, std::optional<TextEncoding> said = {});
    /// As above, with a device of its own.
    explicit CsvReader(std::unique_ptr<QIODevice> device, std::optional<TextEncoding> said = {});
    ~CsvReader() override;

    [[nodiscard]] db::Result<bool> readRecord(QStringList &fields) override;
    /// A line: blank lines and line breaks in quotes count.
    qint64 place() const override { return m_recordLine; }
    qint64 bytesRead() const override { return m_source.bytesRead(); }
    qint64 size() const override { return m_size; }
    SourceFacts facts() const override
    {
        return {m_source.encoding(), QLatin1Char(m_separator), {}, 0, m_doubtful.word(), m_doubtful.line()};
    }
    std::optional<ListTrouble> trouble() const override;
    std::optional<RecordFault> fault() const override { return m_judge.fault(); }

private:
    enum class Scan
    {
        Complete,
        NeedsMore,
        Swallowed, ///< the quote that m_judge stopped at has lost its partner
        Damaged    ///< m_damage
    };
    struct Damage
    {
        RecordFault::Kind kind = RecordFault::Kind::StrayQuote;
        qint64 line = 0;
        QString what;
        qsizetype to = 0; ///< the end of its line in the source's window
    };

    db::Result<bool> readNext(QStringList &fields);
    /// The record that begins at m_at, or the part of it before the lines that a quote has swallowed.
    Scan scanWhole(QStringList &fields);
    /// The record that m_damage is in, with a fault; or still damaged.
    Scan scanDamaged(QStringList &fields);
    db::Result<void> fetch();
    db::Result<void> findSeparator();
    void skipBlankLines();
    Scan scanRecord(QStringList &fields);
    Scan scanQuoted(const char *&at, QString &field);
    const char *behindBlanks(const char *at) const;
    /// At a closing quote, and not at one that is a letter of a damaged field.
    bool closesField(const char *quote) const;
    QuoteJudge::Scanned scannedTo(const char *to) const
    {
        return {m_source.window().substr(0, static_cast<std::size_t>(to - begin())), m_scanLine, m_separator};
    }
    /// The record is longer than any may be, and its end is not there yet.
    bool isTooLong() const { return end() - begin() - m_at > kLongestRecord; }
    /// InvalidInput "line N: WHAT".
    db::Error faultIn(qint64 line, const QString &what);

    const char *begin() const { return m_source.window().data(); }
    const char *end() const { return begin() + m_source.window().size(); }

    std::unique_ptr<QIODevice> m_owned;
    TextSource m_source;
    qint64 m_size;
    qsizetype m_at = 0;    ///< in the source's window: the next record
    qint64 m_line = 1;     ///< line of m_at
    qint64 m_scanLine = 1; ///< line the scan has come to
    qint64 m_recordLine = 0;
    qint64 m_quoteLine = 0; ///< where a quote is open, 0 for none
    QuoteJudge m_judge;
    DoubtfulWord m_doubtful;
    char m_separator = ',';
    bool m_started = false;
    std::array<bool, 256> m_stops{}; ///< bytes that end a field without quotes
    QuotedText m_unquoted;
    Damage m_damage;
    qint64 m_faultLine = 0; ///< of the error, from 1; 0: of the file as a whole
    std::optional<db::Error> m_error;
};

} // namespace app
