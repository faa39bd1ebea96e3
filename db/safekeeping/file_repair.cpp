#include "db/safekeeping/file_repair.h"

#include "db/engine/connection.h"
#include "db/engine/transaction.h"
#include "db/safekeeping/derived_tables.h"
#include "db/safekeeping/file_check.h"
#include "db/safekeeping/schema_parts.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// A unique index that cannot be made means that duplicate rows were entered: data, not the index, is wrong.
/// Where something else bears the name of a part, the statement itself fails.
Result<void> asDamage(const Result<void> &done)
{
    return !done && (done.error().kind == ErrorKind::Conflict || done.error().kind == ErrorKind::Internal)
               ? failure(ErrorKind::Corrupt, done.error().detail)
               : done;
}

Result<void> refuseTrueData(const QList<Fault> &faults)
{
    return faults.isEmpty() || areRepairable(faults) ? Result<void>()
                                                     : failure(ErrorKind::Corrupt, textOf(faults));
}

} // namespace

Result<QStringList> FileRepair::repair(const QList<Fault> &faults) const
{
    MK_CHECK(Transaction::demand(m_connection));
    MK_CHECK(refuseTrueData(faults));
    QStringList again;
    MK_CHECK(rebuildIndexes(faults, again)); // first: what follows reads by them
    MK_CHECK(makeParts(again));
    MK_CHECK(rebuildTables(faults, again));
    MK_TRY(const auto left, FileCheck(m_connection).faults());
    if (!left.isEmpty())
        return failure(ErrorKind::Corrupt, textOf(left));
    return again;
}

Result<void> FileRepair::rebuildIndexes(const QList<Fault> &faults, QStringList &again) const
{
    for (const Fault &fault : faults) {
        const QString name = u"index "_s + fault.name;
        if (fault.kind != Fault::Kind::Index || again.contains(name))
            continue;
        MK_CHECK(asDamage(m_connection.execute(u"REINDEX \"%1\""_s.arg(fault.name))));
        again.append(name);
    }
    return {};
}

Result<void> FileRepair::makeParts(QStringList &again) const
{
    const SchemaParts schema(m_connection);
    MK_TRY(const auto faults, schema.faults());
    MK_CHECK(refuseTrueData(faults));
    QStringList parts;
    for (const Fault &fault : faults)
        parts.append(fault.name);
    std::stable_partition(parts.begin(), parts.end(),
                          [](const QString &part) { return part.startsWith("table "_L1); });
    for (const QString &part : std::as_const(parts)) { // an index stands on its table
        MK_CHECK(asDamage(schema.makeAgain(part)));
        again.append(part);
    }
    return {};
}

Result<void> FileRepair::rebuildTables(const QList<Fault> &faults, QStringList &again) const
{
    QStringList tables;
    const FileCheck check(m_connection);
    MK_TRY(const auto links, check.wrongLinks()); // which a wrong index hid
    MK_CHECK(refuseTrueData(links));
    MK_TRY(const auto rows, check.wrongRows());
    MK_CHECK(refuseTrueData(rows));
    for (const Fault &fault : faults + links + rows) {
        if (fault.kind == Fault::Kind::Derived && !tables.contains(fault.name))
            tables.append(fault.name);
    }
    for (const QString &table : std::as_const(tables))
        MK_CHECK(DerivedTables(m_connection).rebuild(table));
    again += tables;
    return {};
}

} // namespace db
