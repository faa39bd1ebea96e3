#include "db/support/dump.h"

#include "db/support/shop.h"

using namespace Qt::StringLiterals;

namespace test {

namespace {

QString conditionFor(const QString &table)
{
    static const QHash<QString, QString> counts{{u"interaction_daily"_s, u"interactions"_s},
                                                {u"greeting_daily"_s, u"messages"_s},
                                                {u"conversion_daily"_s, u"conversions"_s},
                                                {u"message_daily"_s, u"sent"_s},
                                                {u"score_daily"_s, u"answers"_s}};
    const auto count = counts.constFind(table);
    return count == counts.cend() ? u"1"_s : *count + u" <> 0"_s;
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
            table, columns.join(u", "_s), conditionFor(table))));
    }
    return dump;
}

} // namespace test
