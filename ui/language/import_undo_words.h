#pragma once

#include "app/import/import_undo.h"

#include <QString>

/// What the undo of an import says, wherever it is asked for.
namespace ui::import_words {

/// A list that was copied and pasted may have no file.
QString nameOfList(const QString &file);
/// What an undo did, and whom it kept and why.
QString undone(const app::ImportUndoReport &report);
/// The same of that file, for behind "Undone: ".
QString undoneOf(const QString &file, const app::ImportUndoReport &report);

} // namespace ui::import_words
