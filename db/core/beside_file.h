#pragma once

#include <QString>
#include <QStringView>

namespace db {

/// What the names of the files end with that SQLite keeps beside an open one (SQLite, "Temporary Files").
inline constexpr QStringView kLogEnding = u"-wal";
inline constexpr QStringView kLogIndexEnding = u"-shm";
inline constexpr QStringView kJournalEnding = u"-journal"; ///< the longest

/// Where such a file lies: beside the file that a link leads to. Without an ending: that file itself.
[[nodiscard]] QString besideFile(const QString &path, QStringView ending);

/// Where the write-ahead log of the file lies, if it has one.
[[nodiscard]] QString logOf(const QString &path);
/// Does the file keep a write-ahead log beside itself, as one that is worked on does? A backup does not,
/// and is best opened read-only; one with a log is not, because a reader cannot clear the log away.
[[nodiscard]] bool keepsLog(const QString &path);

} // namespace db
