#include "db/engine/connection.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

Error sqlError(int sqliteCode, const QString &what, const QString &message)
{
    const QString detail = u"%1: %2 (SQLite %3)"_s.arg(what, message).arg(sqliteCode);
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
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return {ErrorKind::FileAccess, detail};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled, detail};
    default:
        return {ErrorKind::Internal, detail};
    }
}

QString sqlText(const QString &name)
{
    QFile file(u":/sql/%1.sql"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("QSql: no statement file %s", qUtf8Printable(name));
        return {};
    }
    return QString::fromUtf8(file.readAll()).trimmed();
}

namespace {

/// Qt's handle, or null when Qt carries another SQLite than the one we are linked with.
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant variant = database.driver()->handle();
    if (!variant.isValid() || qstrcmp(variant.typeName(), "sqlite3*") != 0)
        return nullptr;
    sqlite3 *handle = *static_cast<sqlite3 *const *>(variant.data());
    QSqlQuery query(u"SELECT sqlite_source_id()"_s, database);
    const bool same = query.next() && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid());
    return same ? handle : nullptr;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, bool readOnly, bool create,
                                                     int busyTimeoutMs)
{
    if (!create && !QFile::exists(path))
        return failure(ErrorKind::NotFound, u"%1 does not exist"_s.arg(path));
    // Before SQLite's first use: without its own memory accounting every allocation is cheaper by a lock.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = u"menkhach-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection->m_path = path;
    connection->m_readOnly = readOnly;
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QSqlDatabase &database = connection->m_database;
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(busyTimeoutMs)
                                   .arg(readOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!database.open()) {
        const QSqlError error = database.lastError();
        return tl::unexpected(sqlError(error.nativeErrorCode().toInt(), path, error.databaseText()));
    }
    connection->m_handle = handleOf(database);
    if (!connection->m_handle)
        return failure(ErrorKind::Internal, u"Qt's SQLite is not the one this program is linked with"_s);
    return connection;
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::prepareForWriting(int waitMs) const
{
    // A new file changes to WAL only while nobody else looks at it; SQLite does not queue for that by itself.
    QDeadlineTimer patience(waitMs);
    auto changed = execute(u"PRAGMA journal_mode = WAL"_s);
    while (!changed && changed.error().kind == ErrorKind::Busy && !patience.hasExpired()) {
        QThread::msleep(5);
        changed = execute(u"PRAGMA journal_mode = WAL"_s);
    }
    if (!changed)
        return changed;
    // 32 MB of pages, used only as needed: with the default 2 MB a long import writes each index page many
    // times. Statement journals stay in memory: as files they cost an import 14 writes a row.
    return execute(u"PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; "
                   "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY"_s);
}

Statement Connection::prepare(const QString &name) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool prepared = query.prepare(sqlText(name));
    return Statement(std::move(query), name, prepared);
}

Result<void> Connection::execute(const QString &sql) const
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, &message);
    if (code == SQLITE_OK)
        return {};
    const Error error = sqlError(sqlite3_extended_errcode(m_handle), sql.section(QLatin1Char('\n'), 0, 0),
                                 QString::fromUtf8(message));
    sqlite3_free(message);
    return tl::unexpected(error);
}

Result<QStringList> Connection::column(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        const QSqlError error = query.lastError();
        return tl::unexpected(sqlError(error.nativeErrorCode().toInt(), sql, error.databaseText()));
    }
    QStringList values;
    while (query.next())
        values.append(query.value(0).toString());
    return values;
}

Result<QVariant> Connection::scalar(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        const QSqlError error = query.lastError();
        return tl::unexpected(sqlError(error.nativeErrorCode().toInt(), sql, error.databaseText()));
    }
    return query.next() ? query.value(0) : QVariant();
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_handle);
}

Result<WriteTransaction> WriteTransaction::begin(const Connection &connection)
{
    MK_CHECK(connection.execute(u"BEGIN IMMEDIATE"_s));
    return WriteTransaction(connection);
}

WriteTransaction::WriteTransaction(WriteTransaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

WriteTransaction::~WriteTransaction()
{
    if (!m_connection)
        return;
    // SQLite has already rolled back by itself after some errors; then there is nothing left to do.
    if (sqlite3_get_autocommit(m_connection->handle()) == 0) {
        if (const auto undone = m_connection->execute(u"ROLLBACK"_s); !undone)
            qWarning("QSql: rollback failed: %s", qUtf8Printable(undone.error().detail));
    }
}

Result<void> WriteTransaction::commit()
{
    if (const auto done = m_connection->execute(u"COMMIT"_s); !done)
        return done; // still open: the destructor rolls back
    m_connection = nullptr;
    return {};
}

} // namespace db
