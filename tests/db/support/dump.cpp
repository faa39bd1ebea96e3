#include "db/support/dump.h"

#include "db/support/shop.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

/// What is counted stands behind the key of a table of counts.
QString conditionFor(const db::Connection &connection, const QString &table)
{
    if (!table.endsWith("_daily"_L1))
        return u"1"_s;
    return must(connection.column(
                    u"SELECT name || ' <> 0' FROM pragma_table_info('%1') WHERE pk = 0"_s.arg(table)))
        .join(u" OR "_s);
}

} // namespace

QStringList dumpOf(const QString &file)
{
    const auto connection = must(db::Connection::open(file, db::Connection::Mode::ReadOnly, 1000));
    const QStringList tables = must(
        connection->column(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                           "AND name NOT LIKE 'journal%' ORDER BY name"_s));
    QStringList dump;
    for (const QString &table : tables) {
        // JSON holds no BLOB.
        const QStringList columns = must(
            connection->column(u"SELECT CASE WHEN type = 'BLOB' THEN 'hex(' || name || ')' ELSE name END "
                               "FROM pragma_table_info('%1')"_s.arg(table)));
        dump += must(connection->column(u"SELECT '%1 ' || json_array(%2) FROM %1 WHERE %3 ORDER BY 1"_s.arg(
            table, columns.join(u", "_s), conditionFor(*connection, table))));
    }
    return dump;
}

} // namespace test
