#include "db/engine/prepared_statement.h"

#include "db/engine/sql_error.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr std::size_t kTextRoom = 1024;

/// Writes UTF-8, at most three bytes for each of `text`; nullptr at a surrogate, which Qt knows better.
char *encode(QStringView text, char *out)
{
    for (const QChar c : text) {
        const unsigned unit = c.unicode();
        if (unit < 0x80) {
            *out++ = static_cast<char>(unit);
            continue;
        }
        if (c.isSurrogate())
            return nullptr;
        if (unit < 0x800) {
            *out++ = static_cast<char>(0xC0U | unit >> 6U);
        } else {
            *out++ = static_cast<char>(0xE0U | unit >> 12U);
            *out++ = static_cast<char>(0x80U | (unit >> 6U & 0x3FU));
        }
        *out++ = static_cast<char>(0x80U | (unit & 0x3FU));
    }
    return out;
}

} // namespace

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
    if (m_columns.empty()) {
        const int count = sqlite3_column_count(m_handle);
        for (int i = 0; i < count; ++i)
            m_columns.push_back({sqlite3_column_name(m_handle, i)});
    }
    if (m_columns.empty())
        return -1;
    // A row is read as the one before it: in the same order of names.
    std::size_t &expected = m_columns[m_lastColumn].next;
    if (m_columns[expected].name != name) {
        const auto found = std::ranges::find(m_columns, name, &Column::name); // of two the first wins
        if (found == m_columns.end())
            return -1;
        expected = static_cast<std::size_t>(found - m_columns.begin());
    }
    m_lastColumn = expected;
    return static_cast<int>(m_lastColumn);
}

int PreparedStatement::bindText(int placeholder, QStringView text)
{
    if (m_textBytes + 3 * static_cast<std::size_t>(text.size()) <= kTextRoom) {
        if (!m_texts)
            m_texts = std::make_unique<char[]>(kTextRoom);
        char *const begin = m_texts.get() + m_textBytes;
        if (const char *const end = encode(text, begin)) {
            m_textBytes += static_cast<std::size_t>(end - begin);
            return sqlite3_bind_text(m_handle, placeholder, begin, static_cast<int>(end - begin),
                                     SQLITE_STATIC);
        }
    }
    const QByteArray utf8 = text.toUtf8(); // its data is never null, so a null text is '' in the file
    return sqlite3_bind_text(m_handle, placeholder, utf8.constData(), static_cast<int>(utf8.size()),
                             SQLITE_TRANSIENT);
}

void PreparedStatement::putBack(std::unique_ptr<PreparedStatement> statement)
{
    if (!statement || !statement->m_idle)
        return;
    sqlite3_reset(statement->m_handle);
    sqlite3_clear_bindings(statement->m_handle);
    statement->m_textBytes = 0;
    Idle &idle = *statement->m_idle;
    idle.push_back(std::move(statement));
}

} // namespace db
