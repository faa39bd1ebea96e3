#pragma once

#include <QByteArray>
#include <QString>

namespace app {

/// The text of a field in quotes, without those that are doubled; it keeps its memory.
class QuotedText final
{
public:
    void begin() { m_parts.clear(); }
    /// Up to a quote that is a letter, and with it.
    void append(const char *from, const char *to) { m_parts.append(from, to - from); }
    /// The whole field, of which this is the last part; checked UTF-8.
    void decodeInto(QString &field, const char *from, const char *to);

private:
    QByteArray m_parts;
};

} // namespace app
