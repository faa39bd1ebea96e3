#pragma once

#include "app/customers/removed_by_undo.h"

#include <QStringList>

/// What is said of customers whom the undoing of a deletion leaves in the bin.
namespace ui::undelete_words {

/// Of a deletion that was undone, for behind "Undone: "; `step`: what it is called.
QString undoneOf(const QString &step, const app::RestoreReport &report);
/// Why none of these came back, and what can be done.
QString cameWithList(const QList<db::RemovedByUndo> &left);
/// Later, in History: `names` of the first of `count`.
QString stayed(const QStringList &names, qint64 count);

} // namespace ui::undelete_words
