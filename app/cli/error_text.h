#pragma once

#include "db/core/error.h"

#include <QString>

namespace app {

/// What went wrong with `file` (a database or a list; may be empty), and what can be done about it: one
/// English sentence or two for the command line, with the technical detail where it says more.
[[nodiscard]] QString explain(const db::Error &error, const QString &file);

/// The same of a file that was given as a backup to restore.
QString explainBackup(const db::Error &error, const QString &file);

/// Bytes free beside a shop (-1: not known), and those of the shop itself.
struct DiskRoom
{
    qint64 free = -1;
    qint64 shop = 0;
};

/// On a full disk whoever looks at a shop locks it for himself, because the index of its log finds no room,
/// and a shop of an older version cannot be copied before it is brought up to date: neither is what is wrong
/// there.
[[nodiscard]] db::Error asFullDisk(const db::Error &error, const DiskRoom &disk);

} // namespace app
