#pragma once

#include "db/engine/connection.h"

/// A table that is gone for as long as this lives: whoever reads or writes it fails, and goes on afterwards.
class BrokenTable final
{
public:
    BrokenTable(const QString &file, const QString &table) : m_table(table)
    {
        auto opened = db::Connection::open(file, db::Connection::Mode::ReadWrite, 10'000);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().detail));
        m_connection = std::move(*opened);
        rename(m_table, m_table + QStringLiteral("_away"));
    }
    ~BrokenTable() { rename(m_table + QStringLiteral("_away"), m_table); }
    Q_DISABLE_COPY_MOVE(BrokenTable)

private:
    /// What refers to it goes on naming it as before.
    void rename(const QString &from, const QString &to)
    {
        const auto done = m_connection->execute(
            QStringLiteral("PRAGMA legacy_alter_table = ON; ALTER TABLE %1 RENAME TO %2").arg(from, to));
        if (!done)
            qFatal("%s", qUtf8Printable(done.error().detail));
    }

    QString m_table;
    std::unique_ptr<db::Connection> m_connection;
};
