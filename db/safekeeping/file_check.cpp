#include "db/safekeeping/file_check.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/safekeeping/derived_tables.h"
#include "db/safekeeping/schema_parts.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// A line of PRAGMA integrity_check. Those that name an index or a derived table blame nothing else; a page
/// that cannot be read may be of any table.
Fault faultOfIntegrity(const QString &line)
{
    static const QRegularExpression index(u"^(?:row \\d+ missing from|wrong # of entries in|"
                                          "non-unique entry in) index (\\w+)$"_s);
    static const QRegularExpression value(u" value in (\\w+)\\.\\w+$"_s);
    static const QRegularExpression row(u"^(?:row not in PRIMARY KEY order for|"
                                        "CHECK constraint failed in) (\\w+)$"_s);
    const QString text = u"integrity_check(20): "_s + line;
    if (const auto match = index.match(line); match.hasMatch())
        return {Fault::Kind::Index, match.captured(1), text};
    for (const QRegularExpression *ofTable : {&value, &row}) {
        if (const auto match = ofTable->match(line); DerivedTables::has(match.captured(1)))
            return {Fault::Kind::Derived, match.captured(1), text};
    }
    return {Fault::Kind::TrueData, {}, text};
}

/// A row that points nowhere, of that table.
Fault faultOfLink(const QString &table)
{
    const QString text = u"foreign_key_check: "_s + table;
    return DerivedTables::has(table) ? Fault{Fault::Kind::Derived, table, text}
                                     : Fault{Fault::Kind::TrueData, {}, text};
}

/// Columns that statements of ours name and the file lacks, as "no such column: note". EXPLAIN compiles a
/// statement, with the triggers it would fire, and runs nothing. What else it lacks, SchemaParts names.
QStringList missingColumns(const Connection &connection)
{
    QStringList missing;
    QDirIterator files(u":/sql"_s, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains("/migrations/"_L1) || !file.open(QIODevice::ReadOnly))
            continue;
        const auto explained = connection.column(u"EXPLAIN "_s + QString::fromUtf8(file.readAll()));
        if (explained || explained.error().kind != ErrorKind::Corrupt)
            continue;
        if (const QString detail = explained.error().detail; detail.contains("column"_L1))
            missing.append(detail.section(u": "_s, 1));
    }
    missing.removeDuplicates();
    return missing;
}

/// A part of the schema without which rows cannot be compared.
bool isReadFrom(const Fault &part)
{
    return part.name.startsWith("table "_L1) || part.name.startsWith("view "_L1);
}

} // namespace

Result<QList<Fault>> FileCheck::faults() const
{
    MK_TRY(const auto pages, wrongPages());
    if (!pages.isEmpty())
        return pages;
    MK_TRY(const auto links, wrongLinks());
    if (!links.isEmpty())
        return links;
    MK_TRY(auto faults, SchemaParts(m_connection).faults());
    if (std::ranges::any_of(faults, &isReadFrom))
        return faults;
    const QStringList columns = missingColumns(m_connection);
    for (const QString &column : columns)
        faults.append({Fault::Kind::TrueData, {}, column});
    if (!columns.isEmpty())
        return faults;
    MK_TRY(const auto rows, wrongRows());
    return rows + faults;
}

Result<QList<Fault>> FileCheck::wrongRows() const
{
    MK_TRY(auto faults, DerivedTables(m_connection).faults());
    MK_TRY(const auto wrong, readFirst(m_connection.prepare(u"check/wrong_audience"_s),
                                       [](const Statement &row) { return row.integer("wrong"); }));
    if (wrong.value_or(0) != 0)
        faults.append({Fault::Kind::TrueData, {}, u"wrong_audience: %1 rows disagree"_s.arg(*wrong)});
    return faults;
}

Result<QList<Fault>> FileCheck::wrongPages() const
{
    QList<Fault> faults;
    MK_TRY(const auto lines, m_connection.column(u"PRAGMA integrity_check(20)"_s));
    for (const QString &line : lines) {
        if (line != "ok"_L1)
            faults.append(faultOfIntegrity(line));
    }
    return faults;
}

Result<QList<Fault>> FileCheck::wrongLinks() const
{
    QList<Fault> faults;
    MK_TRY(const auto tables, m_connection.column(u"PRAGMA foreign_key_check"_s));
    for (const QString &table : tables)
        faults.append(faultOfLink(table));
    return faults;
}

} // namespace db
