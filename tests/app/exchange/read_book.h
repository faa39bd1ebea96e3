#pragma once

#include "app/exchange/open_list.h"
#include "tests/support/workbook.h"

#include <QBuffer>

/// What a workbook gives.
struct ReadList
{
    QList<QStringList> rows;
    QList<qint64> places;
    app::SourceFacts facts;
    QString error;
};

/// All of a workbook, or why it cannot be read.
inline ReadList readAll(QByteArray bytes)
{
    ReadList list;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto source = app::openList(buffer);
    if (!source) {
        list.error = source.error().detail;
        return list;
    }
    QStringList fields;
    while (true) {
        const auto more = (*source)->readRecord(fields);
        if (!more)
            list.error = more.error().detail;
        if (!more || !*more)
            break;
        list.rows.append(fields);
        list.places.append((*source)->place());
    }
    list.facts = (*source)->facts();
    return list;
}

/// A workbook with a sheet of these rows.
inline test::Workbook bookOf(const QByteArray &rows)
{
    test::Workbook book;
    book.sheets = {{.rows = rows}};
    return book;
}
