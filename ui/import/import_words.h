#pragma once

#include "app/import/customer_import.h"
#include "app/import/import_undo.h"
#include "app/import/list_survey.h"
#include "db/customers/import_batch_store.h"

#include <QString>
#include <QStringList>

/// What the import says, in the language in use.
namespace ui::import_words {

/// "Phone number"; Ignore is "Leave out".
QString field(app::ImportField field);
/// What a column is called: its heading, or the words of the field whose key that is.
QString column(const QString &heading);
/// "comma", as a word.
QString separator(QChar separator);
/// How the file is made, as far as it says: "separated by comma", "UTF-8"; of a workbook its sheet.
QStringList source(const app::SourceFacts &facts);
/// The program of the app::ListPreset with that key; empty where there is none.
QString preset(const QString &key);
QString sureness(app::Sureness sureness);
QString problem(const app::ShapeProblem &problem);
/// What is wrong with a cell, without its column.
QString reason(const app::CellProblem &problem);
/// "Phone “09x”: not a phone number".
QString placed(const app::CellProblem &problem);
QString outcome(app::RowOutcome outcome, app::ListKind kind = app::ListKind::Customers);
/// What a customer refuses, by its key: "E-mail"; of "all" "all messages".
QString refused(const QString &channel);
/// Of a field as app::changedFields names it: "province".
QString changed(const QString &key);
/// "list.csv · 21/11/2026 19:05 · 950 new, 50 updated"; of purchases "... · 12 purchases".
QString batch(const db::ImportBatch &batch, const QTimeZone &zone);
/// What recording a list of interactions does: "Record 3 purchases".
QString recording(const app::ImportReport &report);
/// What was recorded of a list: "shop.csv: 3 purchases recorded."
QString recorded(const QString &file, const app::ImportReport &report);
/// The deleted customers whom a list brings back: "Lê An (line 5), Lê Bình (line 9)…".
QString broughtBack(const app::ImportReport &report);
/// How many of those who brought a customer the shop knows, and how many stay as words of the note.
QString referrers(const app::ImportReport &report);
/// Why an import cannot be taken back before the later one of that file.
QString inTheWay(const QString &later);

} // namespace ui::import_words
