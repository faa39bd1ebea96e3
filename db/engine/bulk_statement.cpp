#include "db/engine/bulk_statement.h"

#include "db/engine/connection.h"

#include <sqlite3.h>

namespace db {

Result<BulkStatement> BulkStatement::prepare(const Connection &connection, const QString &name)
{
    const QByteArray sql = sqlText(name).toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected(sqlError(sqlite3_extended_errcode(connection.handle()), name,
                                       QString::fromUtf8(sqlite3_errmsg(connection.handle()))));
    }
    return BulkStatement(connection, statement, name);
}

BulkStatement::BulkStatement(const Connection &connection, sqlite3_stmt *statement, QString name)
    : m_connection(&connection), m_statement(statement), m_name(std::move(name))
{}

BulkStatement::BulkStatement(BulkStatement &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)),
      m_name(std::move(other.m_name))
{}

BulkStatement::~BulkStatement()
{
    sqlite3_finalize(m_statement);
}

BulkStatement &BulkStatement::bind(int placeholder, qint64 value)
{
    sqlite3_bind_int64(m_statement, placeholder, value);
    return *this;
}

BulkStatement &BulkStatement::bind(int placeholder, const std::optional<int> &value)
{
    return value ? bind(placeholder, qint64(*value)) : bindNull(placeholder);
}

BulkStatement &BulkStatement::bind(int placeholder, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text(m_statement, placeholder, utf8.constData(), static_cast<int>(utf8.size()),
                      SQLITE_TRANSIENT);
    return *this;
}

BulkStatement &BulkStatement::bindUtf8(int placeholder, QByteArrayView utf8)
{
    sqlite3_bind_text(m_statement, placeholder, utf8.data(), static_cast<int>(utf8.size()), SQLITE_STATIC);
    return *this;
}

BulkStatement &BulkStatement::bindNull(int placeholder)
{
    sqlite3_bind_null(m_statement, placeholder);
    return *this;
}

BulkStatement &BulkStatement::bindOrNull(int placeholder, QStringView text)
{
    return text.isEmpty() ? bindNull(placeholder) : bind(placeholder, text);
}

Result<bool> BulkStatement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    const Error error = sqlError(sqlite3_extended_errcode(m_connection->handle()), m_name,
                                 QString::fromUtf8(sqlite3_errmsg(m_connection->handle())));
    reset();
    return tl::unexpected(error);
}

Result<void> BulkStatement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
    }
}

void BulkStatement::reset()
{
    sqlite3_reset(m_statement);
    m_placeholder = 0;
}

qint64 BulkStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<int> BulkStatement::optionalInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(sqlite3_column_int(m_statement, column));
}

bool BulkStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QString BulkStatement::text(int column) const
{
    const QByteArrayView bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), bytes.size());
}

QByteArrayView BulkStatement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column));
}

} // namespace db
