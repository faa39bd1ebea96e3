#include "app/import/customer_import.h"

#include "app/import/customer_match.h"
#include "app/import/peeked_source.h"
#include "app/import/rejects_file.h"
#include "app/people/person_name.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/picture_store.h"
#include "db/safekeeping/sample_store.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

CustomerImport::CustomerImport(db::Session &session, Clock clock, ImportOptions options)
    : m_session(session), m_clock(std::move(clock)), m_options(std::move(options)),
      m_refusals(session, m_options.fileName, m_report), m_batch(session, m_options, m_report)
{}

CustomerImport::~CustomerImport() = default;

db::Result<ImportReport> CustomerImport::run(RecordSource &source)
{
    m_report = {};
    m_seen.clear();
    m_firstMade = {};
    m_unreached.clear();
    m_rejects.reset();
    m_now = m_clock.act();
    m_refusals.begin(m_now);
    m_batch.begin(m_now);
    PeekedSource peeked(source);
    MK_CHECK(m_session.inTransaction(
        [&]() -> db::Result<void> {
            MK_TRY(const auto known, m_session.reader().hasAny());
            MK_TRY(m_invented, m_session.sample().count());
            m_firstNamed = {};
            if (!known)
                m_firstNamed.begin();
            MK_CHECK(readAll(peeked));
            MK_CHECK(m_batch.finish());
            // Before the database commits: a list of rejects that cannot be written keeps the list out.
            return m_rejects ? m_rejects->settle() : db::Result<void>();
        },
        m_options.dryRun ? db::Session::Ending::RollBack : db::Session::Ending::Commit));
    // Its name comes afterwards: of a list that stayed out no rejects are left.
    if (m_rejects) {
        if (const auto named = m_rejects->commit(); !named)
            m_report.rejectsLost = named.error();
    }
    m_report.changes.customers =
        !m_options.dryRun &&
        m_report.created + m_report.updated + m_report.duplicates + m_report.refusals > 0;
    return m_report;
}

db::Result<void> CustomerImport::beginRejects(const ListBeginning &beginning)
{
    if (m_options.rejectsFile.isEmpty())
        return {};
    const ColumnMap &columns = beginning.columns;
    MK_TRY(m_rejects,
           RejectsFile::create(m_options.rejectsFile,
                               headingsToImportAgain(columns.headers, columns.fields, beginning.hasHeader),
                               [](const CellProblem &problem) { return problem.reason; }));
    return {};
}

db::Result<void> CustomerImport::readAll(PeekedSource &source)
{
    MK_TRY(const auto beginning, readBeginning(source, m_options));
    MK_CHECK(beginRejects(beginning));
    m_report.notes = beginning.columns.notes;
    DateOrderCheck order(beginning.columns, beginning.watched);
    qint64 line = source.place();
    const qint64 size = source.size();
    CellEdits edits = m_options.shape ? m_options.shape->edits : CellEdits();
    ReadAhead ahead(source, beginning.columns, std::move(edits), m_now.day);
    for (;;) {
        MK_TRY(auto *const batch, ahead.next());
        if (m_options.progress && !m_options.progress(batch->bytesRead, size))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped at line %1, nothing was imported"_s.arg(line));
        for (ReadAhead::Record &record : batch->records) {
            line = record.line;
            order.look(record.cells);
            MK_CHECK(take(record));
        }
        if (batch->last) {
            m_report.source = source.facts();
            m_unreached.tell(m_report);
            return order.ended();
        }
    }
}

db::Result<void> CustomerImport::take(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    if (row.empty)
        return {};
    if (row.rejected) {
        ++m_report.rejected;
        show(RowOutcome::Rejected, row.customer, nullptr, record);
        return reportProblems(record);
    }
    m_report.leftEmpty += row.problems.isEmpty() ? 0 : 1;
    m_report.consents += row.consents ? 1 : 0;
    MK_CHECK(reportProblems(record));
    if (row.customer.fullName.isEmpty()) { // a customer without a name so far goes by the number
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

// Whom the shop knows by that row. The row may lose its code here: the person said that it is another
// customer's.
db::Result<void> CustomerImport::findWho(ReadAhead::Record &record, std::optional<db::Customer> &known)
{
    ImportRow &row = record.row;
    if (m_firstNamed.isNew(row))
        return {};
    MK_TRY(known, findKnown(m_session, row));
    const bool byCode = known && row.gave(ImportField::Code) && known->code == row.customer.code;
    if (m_options.sameCode != SameCode::NewCustomer || !byCode || !isSomebodyElse(*known, row))
        return {};
    row.customer.code.clear();
    row.given.reset(static_cast<std::size_t>(ImportField::Code));
    MK_TRY(known, findKnown(m_session, row));
    return {};
}

db::Result<void> CustomerImport::holdBack(ReadAhead::Record &record, const db::Customer &known)
{
    ++m_report.heldBack;
    QString phone;
    for (const db::ContactPoint &point : known.contactPoints) {
        if (point.kind == db::ContactKind::Phone && phone.isEmpty())
            phone = point.normalized;
    }
    record.row.problems = {
        {{},
         record.row.customer.code,
         u"other-person"_s,
         u"the code %1 belongs to %2, %3; is this another customer? --same-code update or new decides"_s.arg(
             known.code, known.fullName, phone),
         true}};
    show(RowOutcome::HeldBack, record.row.customer, &known, record);
    return reportProblems(record);
}

db::Result<void> CustomerImport::store(ReadAhead::Record &record)
{
    ImportRow &row = record.row;
    std::optional<db::Customer> known;
    MK_CHECK(findWho(record, known));
    if (!known) {
        if (!row.gave(ImportField::Stage)) {
            ++m_report.createdWithoutStage;
            row.customer.stage = m_options.stageOfNew.value_or(row.customer.stage);
        }
        m_firstNamed.remember(row.customer);
        MK_TRY(const auto id, m_session.writer().insert(row.customer, m_now));
        if (!row.picture.isEmpty())
            MK_CHECK(m_session.pictures().set(id, row.picture));
        if (!m_firstMade)
            m_firstMade = id;
        ++m_report.created;
        m_unreached.made(id, row.customer, record.line);
        show(RowOutcome::Created, row.customer, nullptr, record);
        MK_CHECK(m_refusals.record(id, false, row, record.line));
        return m_batch.remember(id, nullptr, row.customer, false);
    }
    const db::Customer &before = *known;
    if (m_options.sameCode == SameCode::HoldBack && row.gave(ImportField::Code) &&
        before.code == row.customer.code && isSomebodyElse(before, row))
        return holdBack(record, before);
    if (m_invented > 0) // whom a list names is not invented
        MK_CHECK(m_session.sample().unmark(before.id));
    const bool again = seenBefore(before.id);
    const db::Customer merged = mergedWith(before, row, again ? Merge::FillBlanks : Merge::Overwrite);
    const bool changed = merged != before;
    noteCode(before, row);
    MK_TRY(const auto refused, m_refusals.record(before.id, true, row, record.line));
    const bool touched = changed || refused > 0;
    ++(again ? m_report.duplicates : touched ? m_report.updated : m_report.unchanged);
    show(again     ? RowOutcome::Duplicate
         : touched ? RowOutcome::Updated
                   : RowOutcome::Unchanged,
         merged, &before, record);
    if (!touched)
        return {};
    m_firstNamed.remember(merged);
    m_unreached.changed(before.id, merged);
    if (changed)
        MK_CHECK(m_session.writer().update(before, merged, m_now));
    return m_batch.remember(before.id, &before, merged, again);
}

void CustomerImport::noteCode(const db::Customer &known, const ImportRow &row)
{
    if (!isCodeWithoutZeros(known, row))
        return;
    if (m_report.codesWithoutZeros++ > 0)
        return;
    m_report.codeWithoutZeros = row.customer.code;
    m_report.codeWithZeros = known.code;
}

bool CustomerImport::seenBefore(db::CustomerId id)
{
    if (m_firstMade && id.value >= m_firstMade.value) // numbers only grow
        return true;
    const auto known = m_seen.size();
    m_seen.insert(id);
    return m_seen.size() == known;
}

db::Result<void> CustomerImport::reportProblems(const ReadAhead::Record &record)
{
    const QList<CellProblem> &problems = record.row.problems;
    for (const CellProblem &problem : problems) {
        if (m_report.firstProblems.size() == ImportReport::kMostProblems)
            break;
        m_report.firstProblems.append(problem);
        m_report.firstProblemRows.append(record.line);
    }
    if (problems.isEmpty() || !m_rejects)
        return {};
    return m_rejects->write(record.cells, record.line, problems);
}

} // namespace app
