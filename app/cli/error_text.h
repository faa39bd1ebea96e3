#pragma once

#include "db/core/error.h"

#include <QString>

namespace app {

/// What went wrong with `file` (a database or a list; may be empty), and what can be done about it: one
/// English sentence or two for the command line, with the technical detail where it says more.
[[nodiscard]] QString explain(const db::Error &error, const QString &file);

/// The same of a file that was given as a backup to restore.
QString explainBackup(const db::Error &error, const QString &file);

/// On a full disk whoever looks at a shop locks it for himself, because the index of its log finds no room:
/// the lock is not what is wrong there. `room`: bytes free beside the file; -1: not known.
db::Error asFullDisk(db::Error error, qint64 room);

} // namespace app
