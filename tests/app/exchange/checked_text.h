#pragma once

#include "app/exchange/text_source.h"

#include <QBuffer>

#include <optional>

/// All that a TextSource makes of the bytes, and what it takes them for.
inline db::Result<QByteArray> textOf(const QByteArray &bytes, QString *encoding = nullptr,
                                     std::optional<app::TextEncoding> said = {})
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    app::TextSource source(buffer, said);
    QByteArray text;
    qsizetype consumed = 0;
    while (true) {
        const auto more = source.advance(consumed);
        if (encoding)
            *encoding = source.encoding();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return text;
        text.append(source.window().data(), static_cast<qsizetype>(source.window().size()));
        consumed = static_cast<qsizetype>(source.window().size());
    }
}
