#pragma once

#include "app/exchange/device_chunks.h"
#include "app/exchange/list_trouble.h"
#include "app/exchange/text_encoding.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QString>
#include <QStringConverter>

#include <optional>
#include <string_view>

class QIODevice;

namespace app {

/// A sliding window of checked UTF-8 over a device: byte order marks taken off, UTF-16 and the encodings of
/// before Unicode turned into UTF-8 (UTF-16 without a mark is known by its zeros), bytes that are no text
/// refused. What is not UTF-8 from its first letter beyond ASCII on is taken for the one it reads as,
/// Windows-1252 the last; so are letters that were only dressed as Unicode. A file whose size changes while
/// it is read is refused. What is said of the encoding goes before all of that, but not before the mark at
/// the beginning of UTF-16; what is plainly UTF-8 is refused under another name. The window holds what the
/// caller keeps and one chunk more.
class TextSource final
{
public:
    explicit TextSource(QIODevice &device, std::optional<TextEncoding> said = {});

    /// Forgets the first `consumed` bytes of the window and adds the next chunk; false at the end of the
    /// device. On a failure of the text the window ends right before the first bad byte; detail says what it
    /// is and what to do, without the line.
    db::Result<bool> advance(qsizetype consumed);

    std::string_view window() const
    {
        return {m_window.constData(), static_cast<std::size_t>(m_window.size())};
    }
    bool atEnd() const { return m_atEnd; }
    qint64 bytesRead() const { return m_chunks.bytesRead(); }
    QString encoding() const;
    /// What kind the failure of advance() was: NotText, WrongEncoding or Changed; of the device it is none.
    std::optional<ListTrouble::Kind> trouble() const;

private:
    db::Result<QByteArray> readChunk();
    db::Result<void> detectEncoding(QByteArray &chunk);
    /// The failure that the file is not in the encoding that was said.
    db::Result<void> notAsSaid(const QString &what);
    db::Result<void> append(const QByteArray &chunk);
    db::Result<void> appendUtf16(const QByteArray &chunk);
    void settleLegacy(const QByteArray &chunk);
    db::Result<void> appendLegacy(const QByteArray &chunk);
    db::Result<void> checkAdded(qsizetype before);

    DeviceChunks m_chunks;
    std::optional<TextEncoding> m_said;
    QByteArray m_window;
    QByteArray m_tail; ///< the beginning of a character that the next chunk completes
    std::optional<QStringDecoder> m_utf16;
    QString m_highSurrogate; ///< UTF-16 only: as m_tail
    std::optional<LegacyEncoding> m_legacy;
    bool m_lookAlike = false; ///< legacy letters in UTF-8
    bool m_letters = false;   ///< more than ASCII was seen: the encoding is settled
    bool m_bigEndian = false;
    bool m_started = false;
    bool m_atEnd = false;
    std::optional<ListTrouble::Kind> m_trouble;
};

} // namespace app
