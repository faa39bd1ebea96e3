#include "db/engine/sql_error.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// The statements are ours and fit the file that the migrations made; so a part of it was taken away.
bool lacksAPart(const QString &message)
{
    return message.startsWith("no such table"_L1) || message.startsWith("no such column"_L1) ||
           message.startsWith("no such index"_L1) || message.contains(" has no column named "_L1);
}

} // namespace

Error sqlError(int sqliteCode, const QString &what, const QString &message)
{
    const QString detail = u"%1: %2 (SQLite %3)"_s.arg(what, message).arg(sqliteCode);
    // The index of the log beside the file grows by a page even where one only looks.
    if (sqliteCode == SQLITE_IOERR_SHMSIZE)
        return {ErrorKind::DiskFull, detail};
    if (sqliteCode == SQLITE_IOERR_SHMOPEN)
        return {ErrorKind::FileAccess, detail};
    if (lacksAPart(message))
        return {ErrorKind::Corrupt, detail};
    switch (sqliteCode & 0xff) {
    case SQLITE_CONSTRAINT:
        return {ErrorKind::Conflict, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, detail};
    case SQLITE_READONLY:
        return {ErrorKind::ReadOnly, detail};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull, detail};
    case SQLITE_CORRUPT:
        return {ErrorKind::Corrupt, detail};
    case SQLITE_NOTADB:
        return {ErrorKind::NotADatabase, detail};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorKind::FileAccess, detail};
    case SQLITE_IOERR:
        return {ErrorKind::DiskFault, detail};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, detail};
    default:
        return {ErrorKind::Internal, detail};
    }
}

Error sqlError(sqlite3 *handle, const QString &what)
{
    return sqlError(sqlite3_extended_errcode(handle), what, QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace db
