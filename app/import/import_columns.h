#pragma once

#include "app/import/import_field.h"
#include "app/people/date_text.h"
#include "db/core/error.h"

#include <QList>
#include <QPair>

#include <optional>

namespace app {

/// What the person should know about a column before the import.
struct ColumnNote
{
    QString column;
    /// unknown-column (one note names them all), duplicate-column, guessed-column, not-a-stage, month-first,
    /// either-order, title-lines, consent-not-imported
    QString code;
    QString reason;           ///< technical English
    QStringList columns = {}; ///< where one note is of several, each of them; a heading may be there twice
};

/// The field of each column, in the order of the file.
struct ColumnMap
{
    QStringList headers;
    QList<ImportField> fields;
    QList<ColumnNote> notes;
    QList<DateOrder> dateOrders = {}; ///< one a column; of what holds no dates, or where it ends, day first
    bool namesAsWritten = false;      ///< our own export: its names are nothing to be taken apart
    QList<bool> chosen = {};          ///< one a column: by an override; empty where there was none to ask
    ListKind kind = ListKind::Customers;
    bool declared =
        false; ///< by the source itself: cells are as they stand, and headings are not words of the list

    qsizetype columnOf(ImportField field) const { return fields.indexOf(field); }
    DateOrder orderOf(qsizetype column) const { return dateOrders.value(column, DateOrder::DayFirst); }
};

using ColumnOverrides = QList<QPair<QString, QString>>; ///< COLUMN (header or number from 1), FIELD (a key)

/// What the person says goes into the map. InvalidInput when one names no column or field.
[[nodiscard]] db::Result<void> applyOverrides(ColumnMap &map, const ColumnOverrides &overrides,
                                              QList<bool> &chosen);

/// COLUMN (header or number from 1; empty: every column that is not named) and how its dates are written.
using SaidDates = QList<QPair<QString, DateOrder>>;
/// What was said of that column; InvalidInput when a name is no column's.
[[nodiscard]] db::Result<QList<std::optional<DateOrder>>> saidOrders(const SaidDates &dates,
                                                                     const QStringList &headers);

/// "1", "2", ... for a list without a line of headers.
QStringList numberedHeaders(qsizetype count);

/// Recognises headers in Vietnamese and English whatever their case, accents and underscores; `overrides`
/// win. Of two columns for one field the first is taken and the other noted; a second phone or e-mail is
/// taken too. InvalidInput when an override names no column or field, or when no column holds a name.
db::Result<ColumnMap> mapColumns(const QStringList &headers, const ColumnOverrides &overrides = {});
/// As above, but without a word about a missing name. Of two columns for one field one that is filled is
/// taken, of interactions the one whose heading says it best; `filled`: rows that say something, one a
/// column, or none.
db::Result<ColumnMap> mapHeadings(const QStringList &headers, const ColumnOverrides &overrides,
                                  const QList<qint64> &filled, ListKind kind = ListKind::Customers);
/// InvalidInput: these columns do not make a list of their kind, and what is missing.
[[nodiscard]] db::Result<void> checkColumns(const ColumnMap &map, const QStringList &headers);

} // namespace app
