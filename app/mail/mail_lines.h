#pragma once

#include <QByteArrayView>

namespace app {

/// The lines of bytes, ended by CRLF, LF or CR, in time that grows with the length only.
class MailLines final
{
public:
    explicit MailLines(QByteArrayView bytes) : m_bytes(bytes) {}

    /// Goes to the next line; false at the end.
    bool next();
    /// The line, without its break.
    QByteArrayView line() const { return m_bytes.sliced(m_begin, m_end - m_begin); }
    /// Where the line begins, where it ends, and where the next begins.
    qsizetype begin() const { return m_begin; }
    qsizetype end() const { return m_end; }
    qsizetype nextBegin() const { return m_next; }
    /// The line just read is the next once more.
    void goBack() { m_next = m_begin; }
    /// All of it.
    QByteArrayView bytes() const { return m_bytes; }

private:
    QByteArrayView m_bytes;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    qsizetype m_next = 0;
    qsizetype m_lineFeed = -1; ///< the next one, or the end; -1: not looked for
};

} // namespace app
