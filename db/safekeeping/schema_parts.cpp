#include "db/safekeeping/schema_parts.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/safekeeping/derived_tables.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

struct Part
{
    QString type; ///< "table"
    QString name; ///< "table customer"
    QString sql;  ///< without a semicolon at its end
};

/// The list that tests compare with what the migrations make.
Result<QList<Part>> partsOfMigrations()
{
    static const QRegularExpression made(u"^CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER|VIEW) \"?(\\w+)"_s);
    static const QRegularExpression between(u"\\n\\n(?=CREATE )"_s);
    QFile golden(u":/schema/schema.golden.sql"_s);
    if (!golden.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, u"no list of what the schema has"_s);
    QList<Part> parts;
    const QStringList statements = QString::fromUtf8(golden.readAll()).split(between);
    for (const QString &statement : statements) {
        if (const auto match = made.match(statement); match.hasMatch()) {
            const QString type = match.captured(1).toLower();
            parts.append({type, type + u' ' + match.captured(2), statement.trimmed().chopped(1)});
        }
    }
    return parts;
}

/// Two statements that differ in blanks and line breaks alone say the same; those within quotes count.
QString withoutSpacing(const QString &sql)
{
    QString plain;
    QChar quote;
    for (const QChar c : sql) {
        if (quote.isNull() && c.isSpace()) {
            if (!plain.endsWith(u' '))
                plain.append(u' ');
            continue;
        }
        if (quote.isNull() && (c == u'\'' || c == u'"'))
            quote = c;
        else if (c == quote)
            quote = QChar();
        plain.append(c);
    }
    return plain.trimmed();
}

Result<QHash<QString, QString>> partsOfFile(const Connection &connection)
{
    QHash<QString, QString> parts;
    Statement select = connection.prepare(u"check/parts"_s);
    MK_CHECK(forEachRow(
        select, [&] { parts.insert(select.text("type") + u' ' + select.text("name"), select.text("sql")); }));
    return parts;
}

Fault faultOf(const Part &part, const QString &what)
{
    // The rows of another table would be gone with it.
    const bool repairable = part.type != "table"_L1 || DerivedTables::has(part.name.section(u' ', 1));
    return {repairable ? Fault::Kind::Part : Fault::Kind::TrueData, part.name,
            u"%1 %2"_s.arg(part.name, what)};
}

} // namespace

Result<QList<Fault>> SchemaParts::faults() const
{
    MK_TRY(const auto wanted, partsOfMigrations());
    MK_TRY(const auto present, partsOfFile(m_connection));
    QList<Fault> faults;
    for (const Part &part : wanted) {
        const auto found = present.constFind(part.name);
        if (found == present.cend())
            faults.append(faultOf(part, u"is missing"_s));
        else if (part.type != "table"_L1 && withoutSpacing(*found) != withoutSpacing(part.sql))
            faults.append(faultOf(part, u"is not what this program made"_s));
    }
    return faults;
}

Result<void> SchemaParts::makeAgain(const QString &name) const
{
    MK_TRY(const auto wanted, partsOfMigrations());
    const auto part = std::ranges::find(wanted, name, &Part::name);
    if (part == wanted.cend())
        return failure(ErrorKind::NotFound, name);
    MK_TRY(const auto present, partsOfFile(m_connection));
    if (present.contains(name))
        MK_CHECK(m_connection.execute(u"DROP "_s + name));
    return m_connection.execute(part->sql);
}

} // namespace db
