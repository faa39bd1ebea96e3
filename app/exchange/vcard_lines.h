#pragma once

#include "app/exchange/device_chunks.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringConverter>

#include <optional>

class QIODevice;

namespace app {

/// The content lines of a vCard file in bytes, each as one whatever its folds (RFC 6350, 3.2): they are taken
/// out before anything is decoded, for a fold may stand within a character. A quoted-printable value goes on
/// behind a "=" at the end of its line. Lines end in CRLF, LF or CR; NUL bytes are left out, UTF-16 with its
/// mark becomes UTF-8. Of a line only what is wanted is kept, however long it is.
class VcardLines final
{
public:
    static constexpr qsizetype kLongestHeader = qsizetype{8} * 1024;
    static constexpr qsizetype kLongestValue = qsizetype{1024} * 1024; ///< bytes; the rest is left out

    /// `device` must be open for reading and outlive the lines. `isWanted`: whether the value behind such a
    /// header ("ITEM1.TEL;TYPE=CELL", in capitals) is to be kept.
    VcardLines(QIODevice &device, bool (*isWanted)(QByteArrayView header));

    /// The next content line; false at the end. What has no colon is none, and left out.
    [[nodiscard]] db::Result<bool> next();
    /// In capitals: group, name and parameters as they stand there.
    QByteArrayView header() const { return m_header; }
    /// What stands behind the colon; quoted-printable as it is. Empty where it was not wanted.
    QByteArrayView value() const { return m_value; }
    /// Where it begins, from 1.
    qint64 line() const { return m_line; }
    /// vCard 2.1 folds at a blank, and the blank belongs to the text.
    void setBlankFolds(bool blank) { m_blankFolds = blank; }
    /// What comes next, undecoded: for guessing an encoding.
    QByteArrayView ahead() const { return QByteArrayView(m_window).sliced(m_at); }
    qint64 bytesRead() const { return m_chunks.bytesRead(); }
    /// next() was refused because the size of the file changed.
    bool hasChanged() const { return m_chunks.hasChanged(); }
    QString encoding() const;

private:
    /// A header as it is asked for.
    struct Header
    {
        QByteArray text;
        bool isQuotedPrintable = false;
        bool isWanted = false;
    };

    [[nodiscard]] db::Result<void> readLine();
    [[nodiscard]] db::Result<void> fetch();
    [[nodiscard]] db::Result<void> ensure(qsizetype count);
    void append(const QByteArray &chunk);
    bool takePiece();
    void take(QByteArrayView piece);
    qsizetype takeHeader(QByteArrayView piece);
    void endHeader();
    Header readHeader() const;
    void keep(QByteArrayView bytes);
    bool goesOn();

    DeviceChunks m_chunks;
    bool (*m_isWanted)(QByteArrayView);
    QByteArray m_window;
    qsizetype m_at = 0;          ///< in the window: the next byte
    qsizetype m_lineFeed = -1;   ///< in the window: the next line feed, or its end; -1: not looked for
    bool m_skipLineFeed = false; ///< it belongs to the carriage return before it
    bool m_started = false;
    bool m_atEnd = false; ///< of the device
    std::optional<QStringDecoder> m_utf16;
    QString m_highSurrogate; ///< UTF-16 only: the first half of a character
    bool m_bigEndian = false;
    bool m_blankFolds = false;

    QHash<QByteArray, Header> m_known; ///< by their bytes: cards have the same few again and again

    // The line that is being read.
    QByteArray m_written; ///< its header as it stands there
    QByteArray m_header;
    QByteArray m_value;
    qint64 m_nextLine = 1;
    qint64 m_line = 0;
    bool m_hasColon = false;
    bool m_inQuotes = false; ///< of the header
    bool m_wanted = false;
    bool m_quotedPrintable = false;
    char m_last = '\0'; ///< the last byte of the physical line
};

} // namespace app
