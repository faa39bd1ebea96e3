#pragma once

#include "db/core/error.h"
#include "db/engine/prepared_statement.h"
#include "db/engine/statement.h"

#include <QStringList>
#include <QVariant>

#include <memory>
#include <unordered_map>

struct sqlite3;

namespace db {

class Interruptible;

/// The text of :/sql/<name>.sql; a missing file is a fault of ours and stops the program in tests.
QString sqlText(const QString &name);

/// One open database file. Lives and dies on one thread.
class Connection final
{
public:
    enum class Mode
    {
        ReadOnly,
        Immutable, ///< read as one that does not change: no lock, nothing beside it, a log there is not seen
        ReadWrite,
        Create ///< a missing file is made
    };
    /// Opens without looking at what is inside; the migration runner does that. A writer queues so long
    /// behind others.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode,
                                                                  int busyTimeoutMs);
    /// To look at everything without changing anything: SQLite reads the CHECK constraints of a schema only
    /// where it might write. FileAccess or ReadOnly where nobody may.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openToCheck(const QString &path,
                                                                         int busyTimeoutMs);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// What every writer needs: WAL, foreign keys, triggers that also see what REPLACE deletes. Waits so long
    /// for others who open the same file.
    [[nodiscard]] Result<void> prepareForWriting(int waitMs) const;

    /// db/sql/<name>.sql, ready to bind. Prepared at its first use and kept; a second one, when it is asked
    /// for while the first is in use.
    Statement prepare(const QString &name) const;
    /// The same of a text of ours, for once.
    Statement prepareText(const QString &sql) const;
    /// Runs a text of ours that takes no values (pragmas, migrations); it may hold several statements.
    [[nodiscard]] Result<void> execute(const QString &sql) const;
    /// First column of the first row of such a text.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql) const;
    /// First column of every row.
    [[nodiscard]] Result<QStringList> column(const QString &sql) const;

    /// Room for the pages that a long write comes back to; with less, an import writes each index page many
    /// times. Gives it back to the system when the write is over.
    [[nodiscard]] Result<void> widenCache() const;
    void narrowCache() const;

    qint64 lastInsertId() const;
    /// Rows changed by the last write, those changed by triggers not counted.
    qint64 changes() const;
    /// Rows that this connection has changed since it was opened; counts what was rolled back, too.
    qint64 totalChanges() const;
    bool inTransaction() const;
    bool isReadOnly() const;
    const QString &path() const { return m_path; }
    int busyTimeoutMs() const { return m_busyTimeoutMs; }
    /// For the rest of db/engine.
    sqlite3 *handle() const { return m_handle; }

private:
    friend class Interruptible;

    Connection(QString path, int busyTimeoutMs) : m_path(std::move(path)), m_busyTimeoutMs(busyTimeoutMs) {}
    /// Empties the log into the open file when another one, or none, has its name: a backup that is put there
    /// would be read with what the log holds (SQLite, "How To Corrupt An SQLite Database File", 2.4).
    void emptyLogOfMoved() const;

    QString m_path;
    int m_busyTimeoutMs;
    sqlite3 *m_handle = nullptr;
    mutable std::unordered_map<QString, PreparedStatement::Idle> m_idle; // by name
    mutable Interruptible *m_asked = nullptr; // the innermost that statements ask whether to go on
};

} // namespace db
