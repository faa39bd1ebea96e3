#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace db {

/// What SQLite has prepared of one text. A Statement uses it for a while and then puts it back.
class PreparedStatement final
{
public:
    using Idle = std::vector<std::unique_ptr<PreparedStatement>>;

    /// `sql` holds one statement; `name` stands in errors. With `idle`, that is where it waits to be used
    /// again.
    [[nodiscard]] static Result<std::unique_ptr<PreparedStatement>>
    make(sqlite3 *connection, const QString &sql, const QString &name, Idle *idle);
    ~PreparedStatement();
    Q_DISABLE_COPY_MOVE(PreparedStatement)

    sqlite3_stmt *handle() const { return m_handle; }
    const QString &name() const { return m_name; }
    /// Number of the column of that name; -1: there is none.
    int columnOf(const char *name);
    /// Binds text as UTF-8.
    int bindText(int placeholder, QStringView text);
    /// Forgets rows and values, and waits for its next use; without a place to wait it ends.
    static void putBack(std::unique_ptr<PreparedStatement> statement);

private:
    PreparedStatement(sqlite3_stmt *handle, QString name, Idle *idle);

    sqlite3_stmt *m_handle;
    QString m_name;
    Idle *m_idle;
    /// Filled when a column is first asked for by name.
    struct Column
    {
        QByteArray name;
        std::size_t next = 0; ///< that was asked for behind it the last time
    };
    std::vector<Column> m_columns;
    std::size_t m_lastColumn = 0;
    // Room for the texts of one row, so that each needs no memory of its own; made when first bound.
    std::unique_ptr<char[]> m_texts;
    std::size_t m_textBytes = 0; // taken until the values are forgotten
};

} // namespace db
