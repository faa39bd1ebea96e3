#pragma once

#include "app/exchange/text_source.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>
#include <string_view>

class QIODevice;

namespace app {

/// Reads separated values of any size in little memory (RFC 4180, and what spreadsheets make of it): comma,
/// semicolon or tab, told by the header line or by a first line "sep=;"; quoted fields with doubled quotes
/// and line breaks; CRLF, LF or CR; blank lines skipped. UTF-8 is checked strictly. A file that can not be
/// read to its end is refused at the place where it goes wrong, never guessed at.
class CsvReader final
{
public:
    static constexpr qsizetype kLongestRecord = qsizetype{1024} * 1024; ///< bytes of UTF-8

    /// `device` must be open for reading and outlive the reader.
    explicit CsvReader(QIODevice &device);

    /// The next record into `fields` (its strings are reused); false at the end. InvalidInput names the line
    /// and what to do; after an error every call gives the same error.
    db::Result<bool> readRecord(QStringList &fields);

    /// Line on which the record last read began, from 1; blank lines and line breaks in quotes count.
    qint64 lineNumber() const { return m_recordLine; }
    /// Bytes taken from the device, for a progress bar.
    qint64 bytesRead() const { return m_source.bytesRead(); }
    /// Known after the first record.
    QChar separator() const { return QLatin1Char(m_separator); }
    /// "UTF-8", "UTF-16LE" or "UTF-16BE"; known after the first record.
    QString encoding() const { return m_source.encoding(); }

private:
    enum class Scan
    {
        Complete,
        NeedsMore,
        Damaged
    };

    db::Result<bool> readNext(QStringList &fields);
    db::Result<void> fetch();
    db::Result<void> findSeparator();
    void useSeparator(char separator);
    void skipBlankLines();
    Scan scanRecord(QStringList &fields);
    Scan scanQuoted(const char *&at, QString &field);
    Scan damaged(const QString &detail);

    const char *begin() const { return m_source.window().data(); }
    const char *end() const { return begin() + m_source.window().size(); }

    TextSource m_source;
    qsizetype m_at = 0;    ///< in the source's window: the next record
    qint64 m_line = 1;     ///< line of m_at
    qint64 m_scanLine = 1; ///< line the scan has come to
    qint64 m_recordLine = 0;
    qint64 m_quoteLine = 0; ///< where a quote is open, 0 for none
    char m_separator = ',';
    bool m_started = false;
    std::array<bool, 256> m_stops{}; ///< bytes that end a field without quotes
    QByteArray m_unquoted;
    std::optional<db::Error> m_error;
};

} // namespace app
