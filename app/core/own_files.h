#pragma once

#include "db/core/error.h"

#include <QString>

#include <optional>

namespace app {

/// Which file a name leads to, whatever the name: device and number of the inode.
struct FileIdentity
{
    quint64 device = 0;
    quint64 number = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Links are followed, the file itself is never opened. Nothing: there is no such file, or the system
/// (Windows) numbers none.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &file);
/// The same of the write-ahead log that SQLite keeps beside an open database.
[[nodiscard]] std::optional<FileIdentity> logIdentityOf(const QString &database);

/// Another process works on the database: it holds a lock on it or on the index of its log (SQLite, "WAL-mode
/// File Format", 2.3), or, where locks cannot be looked at (Windows), there is a log. To be asked only while
/// this process has the database closed, since to look is to open it, see below.
[[nodiscard]] bool isWorkedOnElsewhere(const QString &database);

/// OwnFile when `file` is the database, what SQLite keeps beside it (-wal, -shm, -journal) or a copy made
/// before a migration (.before-0160), by whatever path or link. To be asked before a file is opened: POSIX
/// takes every lock of this process away when it closes a file, however it was opened, and then another
/// program may clear the log away under the open shop (SQLite, "How To Corrupt An SQLite Database
/// File", 2.2).
[[nodiscard]] db::Result<void> refuseOwnFile(const QString &database, const QString &file);

/// The same, but the copies made before a migration may be read: they are no longer written to.
[[nodiscard]] db::Result<void> refuseOpenFile(const QString &database, const QString &file);

/// FileAccess for what is there and is no file, such as a folder, a device or a pipe: replaced, it would be
/// gone.
[[nodiscard]] db::Result<void> refuseSpecialFile(const QString &target);

/// The same, and OwnFile for every database, whosever it is: what is to be written there is none.
[[nodiscard]] db::Result<void> refuseDatabase(const QString &target);

} // namespace app
