#pragma once

#include "app/exchange/open_list.h"
#include "tests/support/workbook.h"

#include <QBuffer>

#include <optional>

/// What is wrong with a list, read to its end; nothing when all of it is fine.
inline std::optional<app::ListTrouble> troubleWith(QByteArray bytes, qint64 *rows = nullptr,
                                                   const QString &suffix = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = app::openList(buffer, suffix);
    if (!source)
        return source.error();
    QStringList fields;
    while (true) {
        const auto more = (*source)->readRecord(fields);
        if (!more) {
            const auto again = (*source)->readRecord(fields); // the same error, at each call
            if (again || again.error().detail != more.error().detail)
                qFatal("it goes on after an error");
            return (*source)->trouble().value_or(
                app::ListTrouble{app::ListTrouble::Kind::Damaged, 0, more.error().detail});
        }
        if (!*more)
            return std::nullopt;
        if (rows)
            ++*rows;
    }
}

/// A workbook with a sheet of these rows.
inline QByteArray withRows(const QByteArray &rows)
{
    test::Workbook book;
    book.sheets = {{.rows = rows}};
    return book.bytes();
}
