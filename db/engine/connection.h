#pragma once

#include "db/core/error.h"
#include "db/engine/statement.h"

#include <QSqlDatabase>
#include <QStringList>

#include <memory>

struct sqlite3;

namespace db {

/// Maps what SQLite said to an ErrorKind; `what` says what was tried.
Error sqlError(int sqliteCode, const QString &what, const QString &message);

/// The text of :/sql/<name>.sql; a missing file is a fault of ours and stops the program in tests.
QString sqlText(const QString &name);

/// One open database file. Lives and dies on one thread.
class Connection final
{
public:
    /// Opens without looking at what is inside; the migration runner does that.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, bool readOnly,
                                                                  bool create, int busyTimeoutMs);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// What every writer needs: WAL, foreign keys, triggers that also see what REPLACE deletes. Waits so long
    /// for others who open the same file.
    [[nodiscard]] Result<void> prepareForWriting(int waitMs) const;

    /// db/sql/<name>.sql, ready to bind. A statement that can not be prepared reports it at exec.
    [[nodiscard]] Statement prepare(const QString &name) const;
    /// Runs a text of ours that takes no values (pragmas, migrations).
    [[nodiscard]] Result<void> execute(const QString &sql) const;
    /// First column of the first row of such a text.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql) const;

    /// First column of every row.
    [[nodiscard]] Result<QStringList> column(const QString &sql) const;

    qint64 lastInsertId() const;
    qint64 changes() const;
    bool isReadOnly() const { return m_readOnly; }
    const QString &path() const { return m_path; }
    /// SQLite's own handle for the bulk paths, backup and changesets.
    sqlite3 *handle() const { return m_handle; }

private:
    Connection() = default;

    QString m_name;
    QString m_path;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    bool m_readOnly = false;
};

/// BEGIN IMMEDIATE ... COMMIT, rolled back unless committed. Writers of other processes queue behind it.
class WriteTransaction final
{
public:
    [[nodiscard]] static Result<WriteTransaction> begin(const Connection &connection);
    WriteTransaction(WriteTransaction &&other) noexcept;
    WriteTransaction &operator=(WriteTransaction &&) = delete;
    Q_DISABLE_COPY(WriteTransaction)
    ~WriteTransaction();

    [[nodiscard]] Result<void> commit();

private:
    explicit WriteTransaction(const Connection &connection) : m_connection(&connection) {}

    const Connection *m_connection = nullptr;
};

} // namespace db
