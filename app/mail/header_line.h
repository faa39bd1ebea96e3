#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace app {

/// A header field of a mail while it is written: folded between its tokens, so that no line is longer than 76
/// bytes unless one token alone is.
class HeaderLine final
{
public:
    static constexpr qsizetype kLongestLine = 76; ///< bytes, as lines with encoded words may have

    explicit HeaderLine(QByteArrayView name);

    /// A blank and the token, on the next line if it does not fit. It must hold no line break.
    void add(QByteArrayView token);
    /// How long a token can be without going to the next line.
    qsizetype room() const { return kLongestLine - m_column - 1; }
    /// The field with its CRLF.
    QByteArray bytes() const { return m_bytes + "\r\n"; }

private:
    QByteArray m_bytes;
    qsizetype m_column = 0;
};

} // namespace app
