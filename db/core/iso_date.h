#pragma once

#include <QDate>
#include <QString>

namespace db {

/// "2026-11-21", as dates stand in the file; empty for an invalid date or a year beyond four digits. Many
/// times as fast as QDate::toString, which an import calls for each row.
QString isoText(QDate date);
/// The date of such a text; invalid for anything else.
QDate dateOfIso(QStringView text);

} // namespace db
