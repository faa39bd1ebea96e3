#include "db/engine/file_copy.h"

#include "db/engine/connection.h"
#include "db/engine/sql_error.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Closes a plain SQLite handle when it goes.
struct Handle
{
    sqlite3 *db = nullptr;
    ~Handle() { sqlite3_close(db); }
};

/// One state of the file, as long as it lives; the caller's own transaction when there is one.
class Snapshot final
{
public:
    explicit Snapshot(sqlite3 *db) : m_db(db), m_ours(sqlite3_get_autocommit(db) != 0)
    {
        m_held = !m_ours || sqlite3_exec(db, "BEGIN; SELECT count(*) FROM sqlite_schema", nullptr, nullptr,
                                         nullptr) == SQLITE_OK;
    }
    ~Snapshot()
    {
        if (m_ours && sqlite3_get_autocommit(m_db) == 0)
            sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(Snapshot)
    bool isHeld() const { return m_held; }

private:
    sqlite3 *m_db;
    bool m_ours;
    bool m_held = false;
};

Result<void> copy(sqlite3 *from, sqlite3 *to, const QString &name,
                  const std::function<bool(int, int)> &progress, const std::function<bool()> &alone = {})
{
    constexpr int kPagesAStep = 2000;
    // Held while pages are copied: otherwise each write of another process would start the copy again, and a
    // busy file would never be done.
    Snapshot snapshot(from);
    if (!snapshot.isHeld())
        return tl::unexpected(sqlError(from, u"snapshot"_s));
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return tl::unexpected(sqlError(to, name));
    int code = SQLITE_OK;
    bool goesOn = true;
    bool isFirst = true;
    for (int waits = 0; goesOn && waits < 200 && code != SQLITE_DONE;) {
        const int total = sqlite3_backup_pagecount(backup);
        // Asked before and never after the last step: then it is done.
        goesOn = !progress || progress(total - sqlite3_backup_remaining(backup), total);
        // The first step takes the lock of the one who writes.
        code = goesOn ? sqlite3_backup_step(backup, isFirst && alone ? 1 : kPagesAStep) : code;
        if (goesOn && isFirst && alone && (code == SQLITE_OK || code == SQLITE_DONE)) {
            isFirst = false;
            goesOn = alone();
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            sqlite3_sleep(50);
            ++waits;
        } else if (code != SQLITE_OK) {
            break;
        }
    }
    sqlite3_backup_finish(backup);
    if (!goesOn)
        return failure(ErrorKind::Cancelled, u"the copy was stopped"_s);
    if (code != SQLITE_DONE)
        return tl::unexpected(sqlError(to, name));
    return {};
}

} // namespace

Result<void> copyPages(const Connection &connection, const QString &file,
                       const std::function<bool(int, int)> &progress)
{
    Handle to;
    const QByteArray path = QFileInfo(file).absoluteFilePath().toUtf8(); // "file:x" is an address to SQLite
    if (sqlite3_open(path.constData(), &to.db) != SQLITE_OK)
        return tl::unexpected(sqlError(to.db, file));
    MK_CHECK(copy(connection.handle(), to.db, file, progress));
    // A copy stands alone: no -wal beside it.
    if (sqlite3_exec(to.db, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(sqlError(to.db, file));
    return {};
}

Result<void> copyPages(const Connection &from, const Connection &to,
                       const std::function<bool(int, int)> &progress, const std::function<bool()> &alone)
{
    sqlite3_busy_timeout(to.handle(), 0); // each step waits by itself, so that it can be stopped
    const auto copied = copy(from.handle(), to.handle(), to.path(), progress, alone);
    sqlite3_busy_timeout(to.handle(), to.busyTimeoutMs());
    return copied;
}

Result<void> putInPlace(const QString &finished, const QString &file)
{
    const QFileInfo older(file);
    QFile::setPermissions(finished,
                          older.exists() ? older.permissions() : QFile::ReadOwner | QFile::WriteOwner);
    std::error_code problem; // QFile::rename would not replace an older one
    std::filesystem::rename(finished.toStdU16String(), file.toStdU16String(), problem);
    if (!problem)
        return {};
    QFile::remove(finished);
    return failure(ErrorKind::FileAccess, u"%1 cannot be written"_s.arg(file));
}

} // namespace db
