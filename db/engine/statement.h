#pragma once

#include "db/core/error.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace db {

/// One prepared statement of db/sql. Values are bound and read by name, so that the SQL file can be read on
/// its own.
class Statement final
{
public:
    Statement(QSqlQuery query, QString name, bool prepared);

    Statement &bind(const char *placeholder, const QVariant &value);
    /// Binds NULL for an empty text.
    Statement &bindOrNull(const char *placeholder, const QString &text);
    [[nodiscard]] Result<void> exec();

    /// True while there is a row. False at the end and when reading fails: ask finished().
    [[nodiscard]] bool next();
    /// Whether the rows ended because there are no more, not because the file could not be read on.
    [[nodiscard]] Result<void> finished() const;
    QString text(const char *column) const;
    qint64 integer(const char *column) const;
    bool isNull(const char *column) const;
    std::optional<int> optionalInt(const char *column) const;
    /// Rows changed by the last exec.
    qint64 rowsAffected() const;

private:
    QVariant at(const char *column) const;

    QSqlQuery m_query;
    QString m_name;
    bool m_prepared;
    mutable QHash<QByteArrayView, int> m_columns;
};

} // namespace db
