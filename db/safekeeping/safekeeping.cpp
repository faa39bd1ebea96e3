#include "db/safekeeping/safekeeping.h"

#include "db/engine/connection.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

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

Error handleError(sqlite3 *db, const QString &what)
{
    return sqlError(sqlite3_extended_errcode(db), what, QString::fromUtf8(sqlite3_errmsg(db)));
}

Result<void> copyPages(sqlite3 *from, const QString &file, const std::function<bool(int, int)> &progress)
{
    Handle to;
    if (sqlite3_open(file.toUtf8().constData(), &to.db) != SQLITE_OK)
        return tl::unexpected(handleError(to.db, file));
    // Held while pages are copied: otherwise each write of another process would start the copy anew, and a
    // busy file would never be done.
    Snapshot snapshot(from);
    if (!snapshot.isHeld())
        return tl::unexpected(handleError(from, u"snapshot"_s));
    sqlite3_backup *backup = sqlite3_backup_init(to.db, "main", from, "main");
    if (!backup)
        return tl::unexpected(handleError(to.db, file));
    int code = SQLITE_OK;
    bool stopped = false;
    int waits = 0;
    do {
        code = sqlite3_backup_step(backup, 2000);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            sqlite3_sleep(50);
            ++waits;
        }
        stopped = progress && !progress(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup),
                                        sqlite3_backup_pagecount(backup));
    } while (!stopped && waits < 200 && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED));
    sqlite3_backup_finish(backup);
    if (stopped)
        return failure(ErrorKind::Cancelled, u"backup stopped"_s);
    if (code != SQLITE_DONE)
        return tl::unexpected(handleError(to.db, file));
    // A copy stands alone: no -wal beside it.
    if (sqlite3_exec(to.db, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(handleError(to.db, file));
    return {};
}

} // namespace

Safekeeping::Safekeeping(const Connection &connection) : m_connection(connection) {}

Result<void> Safekeeping::backup(const QString &file, const std::function<bool(int, int)> &progress) const
{
    if (QFileInfo(file) == QFileInfo(m_connection.path()))
        return failure(ErrorKind::OwnFile, u"%1 is the database itself"_s.arg(file));
    const QString part = file + u".part"_s;
    QFile::remove(part);
    if (const auto copied = copyPages(m_connection.handle(), part, progress); !copied) {
        QFile::remove(part);
        return copied;
    }
    {
        const auto copy = Connection::open(part, true, false, 1000);
        const auto sound = copy ? (*copy)->scalar(u"PRAGMA quick_check(1)"_s) : tl::unexpected(copy.error());
        if (!sound || sound->toString() != "ok"_L1) {
            QFile::remove(part);
            return failure(ErrorKind::BackupFailed, sound ? sound->toString() : sound.error().detail);
        }
    }
    // Replaces an older copy in one step; QFile::rename would refuse.
    std::error_code problem;
    std::filesystem::rename(part.toStdU16String(), file.toStdU16String(), problem);
    if (problem) {
        QFile::remove(part);
        return failure(ErrorKind::FileAccess, u"%1 can not be written"_s.arg(file));
    }
    return {};
}

Result<ChangeSet> Safekeeping::removeEverybody(const std::function<bool(qint64, qint64)> &progress) const
{
    MK_TRY(const auto counted, m_connection.scalar(sqlText(u"customer/count_all"_s)));
    const qint64 total = counted.toLongLong();
    qint64 gone = 0;
    while (true) {
        if (progress && !progress(gone, total))
            return failure(ErrorKind::Cancelled, u"stopped after %1 customers"_s.arg(gone));
        Statement erase = m_connection.prepare(u"customer/delete_some"_s);
        MK_CHECK(erase.bind(":some", 200).exec());
        if (erase.rowsAffected() == 0)
            break;
        gone += erase.rowsAffected();
    }
    for (const QString &table :
         {u"interaction_daily"_s, u"greeting_daily"_s, u"conversion_daily"_s, u"tag"_s, u"draft"_s}) {
        Statement erase = m_connection.prepare(table + u"/delete_all"_s);
        MK_CHECK(erase.exec());
    }
    return ChangeSet::everything();
}

Result<QStringList> Safekeeping::check() const
{
    QStringList faults;
    for (const QString &pragma : {u"PRAGMA integrity_check(20)"_s, u"PRAGMA foreign_key_check"_s}) {
        MK_TRY(const auto found, m_connection.column(pragma));
        for (const QString &line : found) {
            if (line != "ok"_L1)
                faults.append(pragma.section(QLatin1Char(' '), 1) + u": "_s + line);
        }
    }
    if (!faults.isEmpty())
        return faults; // the counts below would only repeat what is broken
    for (const QString &name :
         {u"interaction_daily"_s, u"interaction_uncounted"_s, u"greeting_daily"_s, u"greeting_uncounted"_s,
          u"consent_current"_s, u"customer_search"_s, u"wrong_audience"_s}) {
        Statement count = m_connection.prepare(u"check/"_s + name);
        MK_CHECK(count.exec());
        if (count.next() && count.integer("wrong") != 0)
            faults.append(u"%1: %2 rows disagree"_s.arg(name).arg(count.integer("wrong")));
    }
    return faults;
}

} // namespace db
