#include "db/engine/connection.h"

#include "db/core/free_memory.h"
#include "db/engine/db_switch.h"
#include "db/engine/rows.h"
#include "db/engine/sql_error.h"
#include "db/engine/value_test.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Of fewer bytes of pages the system is not troubled, as after the writes of every day.
constexpr int kWorthReleasing = 8 << 20;

int accessOf(Connection::Mode mode)
{
    using Mode = Connection::Mode;
    if (mode == Mode::Immutable)
        return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    if (mode == Mode::ReadOnly)
        return SQLITE_OPEN_READONLY;
    return SQLITE_OPEN_READWRITE | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
}

/// Absolute: SQLite takes a name that begins with "file:" for an address.
QByteArray nameFor(const QString &path, Connection::Mode mode)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    if (mode != Connection::Mode::Immutable)
        return file.toUtf8();
    // "file:///C:/shop.db", "file:////server/shop.db" (SQLite, "Uniform Resource Identifiers", 3.2).
    const QByteArray beginning = file.startsWith(u'/') ? "file://" : "file:///";
    return beginning + QUrl::toPercentEncoding(file, "/:") + "?immutable=1";
}

} // namespace

QString sqlText(const QString &name)
{
    QFile file(u":/sql/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("db: no statement file %s", qUtf8Printable(name));
        return {};
    }
    return QString::fromUtf8(file.readAll()).trimmed();
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, int busyTimeoutMs)
{
    if (mode != Mode::Create && !QFile::exists(path))
        return failure(ErrorKind::NotFound, u"%1 does not exist"_s.arg(path));
    // Before SQLite's first use: without its own memory accounting every allocation is cheaper by a lock.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Connection> connection(new Connection(path, busyTimeoutMs));
    const int code = sqlite3_open_v2(nameFor(path, mode).constData(), &connection->m_handle,
                                     accessOf(mode) | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK || addValueTests(connection->m_handle) != SQLITE_OK)
        return tl::unexpected(sqlError(connection->m_handle, path));
    sqlite3_busy_timeout(connection->m_handle, busyTimeoutMs);
    // Plans do not depend on what is bound. Else SQLite makes a statement again for each value that is
    // compared with a column of which a partial index knows one value: half a millisecond for each recipient.
    MK_CHECK(setSwitch(connection->m_handle, SQLITE_DBCONFIG_ENABLE_QPSG, true));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openToCheck(const QString &path, int busyTimeoutMs)
{
    MK_TRY(auto connection, open(path, Mode::ReadWrite, busyTimeoutMs));
    MK_CHECK(setSwitch(connection->m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true));
    // The first look tells whether it can be read so: it cannot where nothing may lie beside it.
    MK_CHECK(connection->execute(
        u"PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; SELECT count(*) FROM sqlite_schema"_s));
    return connection;
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

Connection::~Connection()
{
    m_idle.clear();
    emptyLogOfMoved();
    if (sqlite3_close(m_handle) != SQLITE_OK)
        qWarning("db: a statement outlives its connection to %s", qUtf8Printable(m_path));
}

void Connection::emptyLogOfMoved() const
{
    int moved = 0;
    if (!m_handle || sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK ||
        moved == 0 || isReadOnly())
        return;
    sqlite3_busy_timeout(m_handle, 0); // the last one to close is alone
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        qWarning("db: the log of %s stays beside it: %s", qUtf8Printable(m_path), sqlite3_errstr(code));
}

Result<void> Connection::prepareForWriting(int waitMs) const
{
    // A new file changes to WAL only while no other program has it open; SQLite does not queue for that by
    // itself.
    QDeadlineTimer patience(waitMs);
    auto changed = execute(u"PRAGMA journal_mode = WAL"_s);
    while (!changed && changed.error().kind == ErrorKind::Busy && !patience.hasExpired()) {
        QThread::msleep(5);
        changed = execute(u"PRAGMA journal_mode = WAL"_s);
    }
    if (!changed)
        return changed;
    // FULL: a greeting marked as sent is so after a power cut too, and is not proposed again.
    // Statement journals stay in memory: as files they cost an import 14 writes a row.
    // What is deleted is overwritten, whatever the library was built with.
    MK_CHECK(execute(u"PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; "
                     "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON"_s));
    narrowCache();
    return {};
}

Result<void> Connection::widenCache() const
{
    return execute(u"PRAGMA cache_size = -32768"_s);
}

void Connection::narrowCache() const
{
    int used = 0;
    int most = 0;
    sqlite3_db_status(m_handle, SQLITE_DBSTATUS_CACHE_USED, &used, &most, 0);
    if (const auto narrowed = execute(u"PRAGMA cache_size = -4096"_s); !narrowed)
        qWarning("db: %s", qUtf8Printable(narrowed.error().detail));
    if (used > kWorthReleasing)
        releaseFreeMemory();
}

Statement Connection::prepare(const QString &name) const
{
    PreparedStatement::Idle &idle = m_idle[name];
    if (idle.empty())
        return Statement(PreparedStatement::make(m_handle, sqlText(name), name, &idle));
    std::unique_ptr<PreparedStatement> kept = std::move(idle.back());
    idle.pop_back();
    return Statement(std::move(kept));
}

Statement Connection::prepareText(const QString &sql) const
{
    return Statement(PreparedStatement::make(m_handle, sql, sql.section(QLatin1Char('\n'), 0, 0), nullptr));
}

Result<void> Connection::execute(const QString &sql) const
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    return tl::unexpected(sqlError(m_handle, sql.section(QLatin1Char('\n'), 0, 0)));
}

Result<QStringList> Connection::column(const QString &sql) const
{
    return readAll(prepareText(sql), [](const Statement &row) { return row.text(0); });
}

Result<QVariant> Connection::scalar(const QString &sql) const
{
    MK_TRY(auto first, readFirst(prepareText(sql), [](const Statement &row) { return row.value(0); }));
    return first.value_or(QVariant());
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

} // namespace db
