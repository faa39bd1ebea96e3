#include "db/engine/statement.h"

#include "db/engine/connection.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace db {

Statement::Statement(QSqlQuery query, QString name, bool prepared)
    : m_query(std::move(query)), m_name(std::move(name)), m_prepared(prepared)
{}

Statement &Statement::bind(const char *placeholder, const QVariant &value)
{
    // Qt binds a null QString as NULL; our text columns hold '' instead. The variant around it is not null.
    const bool nullText = value.metaType().id() == QMetaType::QString && value.toString().isNull();
    m_query.bindValue(QString::fromLatin1(placeholder), nullText ? QVariant(u""_s) : value);
    return *this;
}

Statement &Statement::bindOrNull(const char *placeholder, const QString &text)
{
    m_query.bindValue(QString::fromLatin1(placeholder),
                      text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text));
    return *this;
}

Result<void> Statement::exec()
{
    m_columns.clear();
    if (m_prepared && m_query.exec())
        return {};
    const QSqlError error = m_query.lastError();
    return tl::unexpected(sqlError(error.nativeErrorCode().toInt(), m_name, error.databaseText()));
}

bool Statement::next()
{
    return m_query.next();
}

Result<void> Statement::finished() const
{
    const QSqlError error = m_query.lastError();
    if (!error.isValid())
        return {};
    return tl::unexpected(sqlError(error.nativeErrorCode().toInt(), m_name, error.databaseText()));
}

QVariant Statement::at(const char *column) const
{
    const QByteArrayView name(column);
    auto found = m_columns.constFind(name);
    if (found == m_columns.constEnd()) {
        const int index = m_query.record().indexOf(QLatin1StringView(column));
        Q_ASSERT_X(index >= 0, "Statement", column);
        found = m_columns.insert(name, index);
    }
    return m_query.value(*found);
}

QString Statement::text(const char *column) const
{
    return at(column).toString();
}

qint64 Statement::integer(const char *column) const
{
    return at(column).toLongLong();
}

bool Statement::isNull(const char *column) const
{
    return at(column).isNull();
}

std::optional<int> Statement::optionalInt(const char *column) const
{
    const QVariant value = at(column);
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

qint64 Statement::rowsAffected() const
{
    return m_query.numRowsAffected();
}

} // namespace db
