#include "db/engine/prepared_statement.h"

#include "db/engine/sql_error.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

Result<std::unique_ptr<PreparedStatement>> PreparedStatement::make(sqlite3 *connection, const QString &sql,
                                                                   const QString &name, Idle *idle)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *handle = nullptr;
    const char *rest = nullptr;
    const unsigned flags = idle ? SQLITE_PREPARE_PERSISTENT : 0;
    if (sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()), flags, &handle,
                           &rest) != SQLITE_OK)
        return tl::unexpected(sqlError(connection, name));
    std::unique_ptr<PreparedStatement> made(new PreparedStatement(handle, name, idle));
    if (!handle || !QByteArrayView(rest, text.cend() - rest).trimmed().isEmpty())
        return failure(ErrorKind::Internal, u"%1: not one statement"_s.arg(name));
    return made;
}

PreparedStatement::PreparedStatement(sqlite3_stmt *handle, QString name, Idle *idle)
    : m_handle(handle), m_name(std::move(name)), m_idle(idle)
{}

PreparedStatement::~PreparedStatement()
{
    sqlite3_finalize(m_handle);
}

int PreparedStatement::columnOf(const char *name)
{
    if (m_columns.isEmpty()) {
        for (int i = sqlite3_column_count(m_handle) - 1; i >= 0; --i) // of two the first wins
            m_columns.insert(sqlite3_column_name(m_handle, i), i);
    }
    return m_columns.value(QByteArray::fromRawData(name, static_cast<qsizetype>(qstrlen(name))), -1);
}

void PreparedStatement::putBack(std::unique_ptr<PreparedStatement> statement)
{
    if (!statement || !statement->m_idle)
        return;
    sqlite3_reset(statement->m_handle);
    sqlite3_clear_bindings(statement->m_handle);
    Idle &idle = *statement->m_idle;
    idle.push_back(std::move(statement));
}

} // namespace db
