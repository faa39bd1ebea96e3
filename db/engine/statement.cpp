#include "db/engine/statement.h"

#include "db/engine/prepared_statement.h"
#include "db/engine/sql_error.h"
#include "db/engine/value_test.h"

#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace db {

Statement::Statement(Result<std::unique_ptr<PreparedStatement>> prepared)
{
    if (prepared)
        m_prepared = *std::move(prepared);
    else
        m_fault = std::move(prepared).error();
}

Statement::Statement(Statement &&other) noexcept = default;

Statement::~Statement()
{
    PreparedStatement::putBack(std::move(m_prepared));
}

int Statement::numberOf(const char *placeholder)
{
    if (!m_prepared)
        return 0;
    const int number = sqlite3_bind_parameter_index(m_prepared->handle(), placeholder);
    if (number == 0)
        m_fault = Error{ErrorKind::Internal,
                        u"%1 has no %2"_s.arg(m_prepared->name(), QLatin1StringView(placeholder))};
    return number;
}

void Statement::check(int bindCode)
{
    if (bindCode != SQLITE_OK && !m_fault)
        m_fault = sqlError(bindCode, m_prepared->name(), QString::fromUtf8(sqlite3_errstr(bindCode)));
}

Statement &Statement::bind(int placeholder, qint64 value)
{
    if (m_prepared)
        check(sqlite3_bind_int64(m_prepared->handle(), placeholder, value));
    return *this;
}

Statement &Statement::bind(int placeholder, QStringView text)
{
    if (m_prepared)
        check(m_prepared->bindText(placeholder, text));
    return *this;
}

Statement &Statement::bindUtf8(int placeholder, QByteArrayView utf8)
{
    if (m_prepared) {
        check(sqlite3_bind_text(m_prepared->handle(), placeholder, utf8.data(), static_cast<int>(utf8.size()),
                                SQLITE_STATIC));
    }
    return *this;
}

Statement &Statement::bindBytes(int placeholder, QByteArrayView bytes)
{
    if (m_prepared) {
        check(sqlite3_bind_blob64(m_prepared->handle(), placeholder, bytes.data(),
                                  static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC));
    }
    return *this;
}

Statement &Statement::bindTest(int placeholder, const ValueTest &test)
{
    if (m_prepared) {
        const auto forget = [](void *bound) { delete static_cast<ValueTest *>(bound); };
        check(sqlite3_bind_pointer(m_prepared->handle(), placeholder, new ValueTest(test), kValueTest,
                                   forget)); // which SQLite calls in any case
    }
    return *this;
}

Statement &Statement::bindNull(int placeholder)
{
    if (m_prepared)
        check(sqlite3_bind_null(m_prepared->handle(), placeholder));
    return *this;
}

Statement &Statement::bindOrNull(int placeholder, QStringView text)
{
    return text.isEmpty() ? bindNull(placeholder) : bind(placeholder, text);
}

Result<bool> Statement::step()
{
    if (m_fault)
        return tl::unexpected(*m_fault);
    if (m_row == Row::Waiting) {
        m_row = Row::Current;
        return true;
    }
    sqlite3 *connection = sqlite3_db_handle(m_prepared->handle());
    const int code = sqlite3_step(m_prepared->handle());
    if (code == SQLITE_ROW) {
        m_row = Row::Current;
        return true;
    }
    Result<bool> ended = false;
    if (code == SQLITE_DONE)
        m_rowsAffected = sqlite3_changes64(connection);
    else
        ended = tl::unexpected(sqlError(connection, m_prepared->name()));
    reset();
    return ended;
}

Result<void> Statement::run()
{
    for (;;) {
        MK_TRY(const auto row, step());
        if (!row)
            return {};
    }
}

void Statement::reset()
{
    if (!m_prepared)
        return;
    sqlite3_reset(m_prepared->handle());
    m_fault.reset();
    m_placeholder = 0;
    m_row = Row::None;
}

Result<void> Statement::exec()
{
    m_read = {};
    MK_TRY(const auto row, step());
    if (row)
        m_row = Row::Waiting;
    return {};
}

bool Statement::next()
{
    if (m_row == Row::None)
        return false;
    const auto row = step();
    if (!row)
        m_read = tl::unexpected(row.error());
    return row && *row;
}

Result<void> Statement::finished() const
{
    return m_read;
}

int Statement::columnOf(const char *column) const
{
    const int number = m_prepared ? m_prepared->columnOf(column) : -1;
    Q_ASSERT_X(number >= 0, "Statement", column);
    return number;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->handle(), column);
}

std::optional<int> Statement::optionalInt(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->handle(), column) == SQLITE_NULL;
}

QString Statement::text(int column) const
{
    const QByteArrayView bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), bytes.size());
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_prepared->handle(), column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_prepared->handle(), column));
}

QByteArrayView Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_prepared->handle(), column));
    return QByteArrayView(bytes, sqlite3_column_bytes(m_prepared->handle(), column));
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_prepared->handle(), column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_prepared->handle(), column);
    default:
        return text(column);
    }
}

} // namespace db
