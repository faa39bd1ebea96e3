#include "app/import/customer_import.h"

#include "app/customers/customer_changes.h"
#include "app/import/column_guess.h"
#include "app/import/customer_match.h"
#include "app/import/import_undo.h"
#include "app/import/peeked_source.h"
#include "app/import/rejects_file.h"
#include "app/people/person_name.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_writer.h"
#include "db/customers/import_batch_store.h"
#include "db/session/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

tl::unexpected<db::Error> datesOfOtherOrder()
{
    return db::failure(db::ErrorKind::InvalidInput,
                       u"the dates of the first rows can be read in both orders, later ones only as "
                       "month/day/year; say --dates month-first or --dates day-first"_s);
}

} // namespace

bool hasProblem(const TakenRow &row)
{
    return row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::HeldBack ||
           !row.row.problems.isEmpty();
}

CustomerImport::CustomerImport(db::Session &session, Clock clock, ImportOptions options)
    : m_session(session), m_clock(std::move(clock)), m_options(std::move(options))
{}

CustomerImport::~CustomerImport() = default;

db::Result<ImportReport> CustomerImport::run(RecordSource &source)
{
    m_report = {};
    m_seen.clear();
    m_firstMade = {};
    m_dates = {};
    m_dateColumns.clear();
    m_rejects.reset();
    m_now = m_clock.act();
    PeekedSource peeked(source);
    MK_CHECK(m_session.inTransaction(
        [&]() -> db::Result<void> {
            MK_TRY(const auto known, m_session.reader().hasAny());
            m_firstNamed = {};
            if (!known)
                m_firstNamed.begin();
            MK_CHECK(readAll(peeked));
            MK_CHECK(finishBatch());
            // Before the database commits: a list of rejects that cannot be written keeps the list out.
            return m_rejects ? m_rejects->commit() : db::Result<void>();
        },
        m_options.dryRun ? db::Session::Ending::RollBack : db::Session::Ending::Commit));
    m_report.changes.customers =
        !m_options.dryRun &&
        m_report.created + m_report.updated + m_report.duplicates + m_report.refusals > 0;
    return m_report;
}

// The headings, and what stands above them, are read here.
db::Result<ColumnMap> CustomerImport::columnsOf(PeekedSource &source)
{
    // A source that says its fields has no headings: its first record is a customer already.
    const QStringList declared = source.properties();
    const auto shape = declared.isEmpty() ? m_options.shape : std::optional(shapeOf(declared));
    bool hasHeader = true;
    ColumnMap columns;
    if (!shape) {
        auto survey = surveyBeginning(source, m_options.columns);
        if (!survey && survey.error().kind == db::ErrorKind::NotFound)
            return db::failure(db::ErrorKind::InvalidInput,
                               u"the file is empty: it needs a first line that names the columns"_s);
        MK_CHECK(survey);
        MK_TRY(columns, columnMapOf(*survey, m_options.dates));
        hasHeader = survey->hasHeader;
        for (qsizetype i = 0; i < columns.fields.size() && !m_options.dates; ++i) {
            if (holdsDates(columns.fields.at(i)))
                m_dateColumns.append(i);
        }
    } else if (!declared.isEmpty()) {
        MK_TRY(columns, mapColumns(declared, *shape));
    } else {
        hasHeader = shape->hasHeader;
        QStringList first;
        for (int i = 0; i < shape->titleLines; ++i)
            MK_CHECK(source.readRecord(first));
        MK_CHECK(source.peek(1));
        if (source.ahead().empty())
            return db::failure(db::ErrorKind::InvalidInput,
                               u"the file is empty: it needs a first line that names the columns"_s);
        first = source.ahead().front();
        MK_TRY(columns, mapColumns(first, *shape));
        if (hasHeader)
            MK_CHECK(source.readRecord(first));
    }
    if (!m_options.rejectsFile.isEmpty()) {
        MK_TRY(m_rejects,
               RejectsFile::create(m_options.rejectsFile,
                                   headingsToImportAgain(columns.headers, columns.fields, hasHeader),
                                   [](const CellProblem &problem) { return problem.reason; }));
    }
    return columns;
}

db::Result<void> CustomerImport::readAll(PeekedSource &source)
{
    MK_TRY(const auto columns, columnsOf(source));
    m_report.notes = columns.notes;
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
            for (const qsizetype column : std::as_const(m_dateColumns))
                countDate(QStringView(record.cells.value(column)).trimmed(), m_dates);
            MK_CHECK(take(record));
        }
        if (batch->last) {
            m_report.source = source.facts();
            if (m_dates.monthFirst > 0 && m_dates.dayFirst == 0 && columns.dateOrder == DateOrder::DayFirst)
                return datesOfOtherOrder();
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
        ++m_report.rejected;
        show(RowOutcome::Rejected, row.customer, nullptr, record);
        return reportProblems(record);
    }
    m_report.leftEmpty += row.problems.isEmpty() ? 0 : 1;
    m_report.consents += row.consents ? 1 : 0;
    MK_CHECK(reportProblems(record));
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

// Whom the shop knows by that row. The row may lose its code here: the person said that it is somebody
// else's.
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
         u"the code %1 belongs to %2, %3; is this somebody else? --same-code update or new decides"_s.arg(
             known.code, known.fullName, phone),
         true}};
    show(RowOutcome::HeldBack, record.row.customer, &known, record);
    return reportProblems(record);
}

db::Result<void> CustomerImport::store(ReadAhead::Record &record)
{
    const ImportRow &row = record.row;
    std::optional<db::Customer> known;
    MK_CHECK(findWho(record, known));
    if (!known) {
        m_firstNamed.remember(row.customer);
        MK_TRY(const auto id, m_session.writer().insert(row.customer, m_now));
        if (!m_firstMade)
            m_firstMade = id;
        ++m_report.created;
        show(RowOutcome::Created, row.customer, nullptr, record);
        MK_CHECK(refuse(id, false, record));
        return remember(id, nullptr, row.customer, false);
    }
    const db::Customer &before = *known;
    if (m_options.sameCode == SameCode::HoldBack && row.gave(ImportField::Code) &&
        before.code == row.customer.code && isSomebodyElse(before, row))
        return holdBack(record, before);
    const bool again = seenBefore(before.id);
    const db::Customer merged = mergedWith(before, row, again ? Merge::FillBlanks : Merge::Overwrite);
    const bool changed = merged != before;
    MK_TRY(const auto refused, refuse(before.id, true, record));
    const bool touched = changed || refused > 0;
    ++(again ? m_report.duplicates : touched ? m_report.updated : m_report.unchanged);
    show(again     ? RowOutcome::Duplicate
         : touched ? RowOutcome::Updated
                   : RowOutcome::Unchanged,
         merged, &before, record);
    if (!touched)
        return {};
    m_firstNamed.remember(merged);
    if (changed)
        MK_CHECK(m_session.writer().update(before, merged, m_now));
    return remember(before.id, &before, merged, again);
}

db::Result<int> CustomerImport::refuse(db::CustomerId id, bool known, const ReadAhead::Record &record)
{
    if (record.row.refusals.isEmpty())
        return 0;
    QList<db::Consent> standing;
    QList<db::Consent> ledger;
    if (known) {
        MK_TRY(standing, m_session.consents().current(id));
        MK_TRY(ledger, m_session.consents().ledger(id));
    }
    const QString place =
        u"%1:%2"_s.arg(m_options.fileName.isEmpty() ? u"-"_s : m_options.fileName).arg(record.line);
    int recorded = 0;
    for (const RowRefusal &refusal : record.row.refusals) {
        const db::Consent line{{},
                               id,
                               refusal.channel,
                               refusal.purpose,
                               false,
                               kImportSource.toString(),
                               place + u" · "_s + refusal.evidence,
                               m_now.ms};
        const auto says = [&line](const db::Consent &one) {
            return one.purpose == line.purpose && one.channel == line.channel && !one.granted;
        };
        // What a customer has said since that list goes before it.
        const auto isSame = [&](const db::Consent &one) {
            return says(one) && one.source == line.source && one.wording == line.wording;
        };
        if (std::any_of(standing.cbegin(), standing.cend(), says) ||
            std::any_of(ledger.cbegin(), ledger.cend(), isSame))
            continue;
        MK_CHECK(m_session.consents().record(line));
        standing.append(line); // two columns may refuse the same
        ++recorded;
    }
    m_report.refusals += recorded > 0 ? 1 : 0;
    return recorded;
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
    if (before && noted.changes.isEmpty())
        noted.changes = "{}"; // a refusal alone changes nothing of the customer
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
