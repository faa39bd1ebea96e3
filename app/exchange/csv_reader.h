#pragma once

#include "app/exchange/csv_scan.h"
#include "app/exchange/doubtful_word.h"
#include "app/exchange/record_source.h"
#include "app/exchange/text_source.h"

#include <QStringList>

#include <memory>
#include <optional>

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
    static constexpr qsizetype kLongestRecord = CsvScan::kLongestRecord; ///< bytes of UTF-8

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
        return {m_source.encoding(), QLatin1Char(m_scan.separator()), {}, 0, m_doubtful.word(),
                m_doubtful.line()};
    }
    std::optional<ListTrouble> trouble() const override;
    std::optional<RecordFault> fault() const override { return m_scan.fault(); }

private:
    db::Result<bool> readNext(QStringList &fields);
    db::Result<void> fetch();
    db::Result<void> findSeparator();
    void skipBlankLines();
    /// InvalidInput "line N: WHAT".
    db::Error faultIn(qint64 line, const QString &what);

    const char *begin() const { return m_source.window().data(); }
    const char *end() const { return begin() + m_source.window().size(); }

    std::unique_ptr<QIODevice> m_owned;
    TextSource m_source;
    qint64 m_size;
    qsizetype m_at = 0; ///< in the source's window: the next record
    qint64 m_line = 1;  ///< line of m_at
    qint64 m_recordLine = 0;
    CsvScan m_scan;
    DoubtfulWord m_doubtful;
    bool m_started = false;
    qint64 m_faultLine = 0; ///< of the error, from 1; 0: of the file as a whole
    std::optional<db::Error> m_error;
};

} // namespace app
