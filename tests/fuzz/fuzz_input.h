#pragma once

#include "app/exchange/open_list.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <cstdlib>

namespace fuzz {

/// Stops libFuzzer with the input that breaks what is promised.
inline void mustHold(bool promise)
{
    if (!promise)
        std::abort();
}

inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

inline QString textOf(const std::uint8_t *data, std::size_t size)
{
    return QString::fromUtf8(bytesOf(data, size));
}

/// Reads a source to its end. A refusal says why, and stays the same.
inline void readToTheEnd(app::RecordSource &source)
{
    QStringList fields;
    for (qint64 place = 0;;) {
        const auto more = source.readRecord(fields);
        if (!more) {
            const auto again = source.readRecord(fields);
            mustHold(!more.error().detail.isEmpty() && !again && again.error().detail == more.error().detail);
            mustHold(source.trouble().has_value());
            return;
        }
        if (!*more)
            return;
        mustHold(source.place() >= place);
        place = source.place();
    }
}

/// The bytes as a file of this suffix: opened and read, or refused with a reason.
void readAsList(QByteArray bytes, const QString &suffix);

} // namespace fuzz
