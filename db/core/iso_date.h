#pragma once

#include <QDate>
#include <QString>
#include <QTime>

namespace db {

/// "2026-11-21", as dates stand in the file; empty for an invalid date or a year beyond four digits. Many
/// times as fast as QDate::toString, which an import calls for each row.
QString isoText(QDate date);
/// The date of such a text; invalid for anything else.
QDate dateOfIso(QStringView text);

/// "19:30", as hours of the day stand in the file; empty for an invalid time.
QString isoText(QTime time);
/// The time of such a text; invalid for anything else.
QTime timeOfIso(QStringView text);

} // namespace db
