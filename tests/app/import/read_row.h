#pragma once

#include "app/import/import_columns.h"
#include "app/import/import_row.h"

#include <QDate>

inline const QDate kToday(2026, 11, 21);

/// The row under these headings, read on that day.
inline app::ImportRow row(const QStringList &headers, const QStringList &fields)
{
    return app::readImportRow(app::mapColumns(headers).value(), fields, kToday);
}

/// "1990-5-31", with an L behind it where it is lunar.
inline QString shapeOf(const db::Birthday &b)
{
    const QString calendar = b.calendar == db::Calendar::Lunar ? QStringLiteral("L") : QStringLiteral("");
    return QStringLiteral("%1-%2-%3")
               .arg(b.year.value_or(0))
               .arg(b.month.value_or(0))
               .arg(b.day.value_or(0)) +
           calendar;
}
