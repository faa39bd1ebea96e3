#include "app/import/customer_import.h"

#include "app/customers/customer_changes.h"
#include "app/exchange/csv_writer.h"
#include "app/import/customer_match.h"
#include "app/import/import_undo.h"
#include "app/people/person_name.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/import_batch_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

CustomerImport::CustomerImport(db::Session &session, Clock clock, ImportOptions options)
    : m_session(session), m_clock(std::move(clock)), m_options(std::move(options))
{}

CustomerImport::~CustomerImport() = default;

db::Result<ImportReport> CustomerImport::run(RecordSource &source)
{
    m_report = {};
    m_seen.clear();
    m_now = m_clock.act();
    MK_CHECK(openRejects());
    MK_CHECK(m_session.inTransaction(
        [&]() -> db::Result<void> {
            MK_TRY(const auto known, m_session.reader().hasAny());
            m_firstNamed = {};
            if (!known)
                m_firstNamed.begin();
            MK_CHECK(readAll(source));
            MK_CHECK(finishBatch());
            // Before the database commits: a list of rejects that cannot be written keeps the list out.
            return m_rejects ? m_rejects->commit() : db::Result<void>();
        },
        m_options.dryRun ? db::Session::Ending::RollBack : db::Session::Ending::Commit));
    m_report.changes.customers =
        !m_options.dryRun && m_report.created + m_report.updated + m_report.duplicates > 0;
    return m_report;
}

db::Result<void> CustomerImport::readAll(RecordSource &source)
{
    // A source that says its fields has no headings: its first record is a customer already.
    QStringList fields = source.properties();
    const auto shape = fields.isEmpty() ? m_options.shape : std::optional(shapeOf(fields));
    if (fields.isEmpty()) {
        MK_TRY(const auto header, source.readRecord(fields));
        if (!header)
            return db::failure(db::ErrorKind::InvalidInput,
                               u"the file is empty: it needs a first line that names the columns"_s);
    }
    MK_TRY(const auto columns, shape ? mapColumns(fields, *shape) : mapColumns(fields, m_options.columns));
    m_report.notes = columns.notes;

    if (shape && !shape->hasHeader) {
        ReadAhead::Record first{readImportRow(columns, fields, m_now.day), source.place(), fields};
        MK_CHECK(take(first));
    }
    qint64 line = source.place();
    const qint64 size = source.size();
    ReadAhead ahead(source, columns, m_now.day);
    for (;;) {
        MK_TRY(auto *const batch, ahead.next());
        if (m_options.progress && !m_options.progress(batch->bytesRead, size))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped at line %1, nothing was imported"_s.arg(line));
        for (ReadAhead::Record &record : batch->records) {
            line = record.line;
            MK_CHECK(take(record));
        }
        if (batch->last) {
            m_report.source = source.facts();
            return {};
        }
    }
}

db::Result<void> CustomerImport::take(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    if (row.empty)
        return {};
    if (row.rejected) {
        show(RowOutcome::Rejected, row.customer, nullptr, record);
        return reject(record);
    }
    if (row.customer.fullName.isEmpty()) { // somebody who is only a number so far goes by it
        row.customer.fullName = row.customer.contactPoints.constFirst().value;
        row.customer.givenName = givenNameOf(row.customer.fullName);
        row.customer.sortKey = nameSortKey(row.customer.fullName, row.customer.givenName);
    }
    return store(record);
}

void CustomerImport::show(RowOutcome outcome, const db::Customer &customer, const db::Customer *before,
                          const ReadAhead::Record &record) const
{
    if (m_options.look)
        m_options.look({record.line, outcome, customer, before, record.row, record.cells});
}

db::Result<void> CustomerImport::store(const ReadAhead::Record &record)
{
    const ImportRow &row = record.row;
    std::optional<db::Customer> known;
    if (!m_firstNamed.isNew(row)) {
        MK_TRY(known, findKnown(m_session, row));
    }
    if (!known) {
        m_firstNamed.remember(row.customer);
        MK_TRY(const auto id, m_session.writer().insert(row.customer, m_now));
        static_cast<void>(seenBefore(id));
        ++m_report.created;
        show(RowOutcome::Created, row.customer, nullptr, record);
        return remember(id, nullptr, row.customer, false);
    }
    const db::Customer &before = *known;
    const bool again = seenBefore(before.id);
    const db::Customer merged = mergedWith(before, row, again ? Merge::FillBlanks : Merge::Overwrite);
    const bool changed = merged != before;
    ++(again ? m_report.duplicates : changed ? m_report.updated : m_report.unchanged);
    show(again     ? RowOutcome::Duplicate
         : changed ? RowOutcome::Updated
                   : RowOutcome::Unchanged,
         merged, &before, record);
    if (!changed)
        return {};
    m_firstNamed.remember(merged);
    MK_CHECK(m_session.writer().update(before, merged, m_now));
    return remember(before.id, &before, merged, again);
}

db::Result<void> CustomerImport::remember(db::CustomerId id, const db::Customer *before,
                                          const db::Customer &after, bool again)
{
    if (m_options.dryRun)
        return {};
    if (!m_report.batch) {
        MK_TRY(const auto begun, m_session.imports().begin(m_options.fileName, m_now));
        m_report.batch = begun;
    }
    db::ImportBatchRow noted{id, std::nullopt, {}};
    if (!before)
        noted.fingerprint = fingerprintOf(after);
    else
        noted.changes = changesBetween(*before, after);
    if (!again) {
        m_report.customers.append(id);
        return m_session.imports().add(m_report.batch, noted);
    }
    MK_TRY(const auto earlier, m_session.imports().row(m_report.batch, id));
    if (!earlier)
        m_report.customers.append(id);
    else if (earlier->fingerprint)
        noted = {id, fingerprintOf(after), {}};
    else
        noted.changes = joinedChanges(earlier->changes, noted.changes);
    return m_session.imports().put(m_report.batch, noted);
}

db::Result<void> CustomerImport::finishBatch()
{
    if (!m_report.batch)
        return {};
    const qint64 updated = m_report.customers.size() - m_report.created;
    MK_CHECK(m_session.imports().finish(m_report.batch, m_report.created, updated));
    const Step step{
        kImportCommand.toString(),
        {{u"file"_s, m_options.fileName}, {u"created"_s, m_report.created}, {u"updated"_s, updated}}};
    const Trace trace{{},
                      m_options.fileName,
                      {TakeBackImport::subjectOf(m_report.batch)},
                      stepOf(TakeBackImport{m_report.batch})};
    MK_TRY(m_report.entry, writeDown(m_session, step, trace, m_now));
    return {};
}

bool CustomerImport::seenBefore(db::CustomerId id)
{
    const auto known = m_seen.size();
    m_seen.insert(id);
    return m_seen.size() == known;
}

db::Result<void> CustomerImport::reject(const ReadAhead::Record &record)
{
    ++m_report.rejected;
    for (const CellProblem &problem : record.row.problems) {
        if (!problem.fatal)
            continue;
        if (m_report.firstProblems.size() < ImportReport::kMostProblems) {
            m_report.firstProblems.append(problem);
            m_report.firstProblemRows.append(record.line);
        }
        if (m_rejects)
            MK_CHECK(m_rejects->writeRecord(
                {QString::number(record.line), problem.column, problem.value, problem.reason}));
    }
    return {};
}

db::Result<void> CustomerImport::openRejects()
{
    m_rejects.reset();
    if (m_options.rejectsFile.isEmpty())
        return {};
    MK_TRY(m_rejects, createList(m_options.rejectsFile));
    return m_rejects->writeRecord({u"row"_s, u"column"_s, u"value"_s, u"reason"_s});
}

} // namespace app
