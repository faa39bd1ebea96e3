#include "app/import/list_pass.h"

#include "app/import/list_profile.h"
#include "app/import/peeked_source.h"
#include "app/import/rejects_file.h"
#include "app/import/sum_line.h"
#include "db/session/session.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// What keeps a row out whether or not anything is wrong with it.
void settleFate(ReadAhead::Record &record, bool leftByChoice)
{
    ImportRow &row = record.row;
    if (row.fate == RowFate::Empty)
        return;
    if (leftByChoice)
        row.fate = RowFate::LeftByChoice;
    else if (row.customer.contactPoints.isEmpty() && isSumOfList(record.cells))
        row.fate = RowFate::SumsUp;
}

} // namespace

ListPass::ListPass(db::Session &session, const ImportOptions &options, ImportReport &report)
    : m_session(session), m_options(options), m_report(report)
{}

ListPass::~ListPass() = default;

db::Result<void> ListPass::run(RecordSource &source, const Steps &steps)
{
    m_rejects.reset();
    PeekedSource peeked(source);
    MK_CHECK(m_session.inTransaction(
        [&]() -> db::Result<void> {
            MK_CHECK(steps.begin());
            MK_CHECK(readAll(peeked, steps));
            MK_CHECK(steps.end());
            if (!m_options.dryRun)
                m_options.progress.enter(Phase::Saving);
            // Before the database commits: a list of rejects that cannot be written keeps the list out.
            return m_rejects ? m_rejects->settle() : db::Result<void>();
        },
        m_options.dryRun ? db::Session::Ending::RollBack : db::Session::Ending::Commit));
    // Its name comes afterwards: of a list that stayed out no rejects are left.
    if (m_rejects) {
        if (const auto named = m_rejects->commit(); !named)
            m_report.rejectsLost = named.error();
    }
    return {};
}

db::Result<void> ListPass::beginRejects(const ListBeginning &beginning)
{
    if (m_options.rejectsFile.isEmpty())
        return {};
    const ColumnMap &columns = beginning.columns;
    MK_TRY(m_rejects, RejectsFile::create(m_options.rejectsFile,
                                          headingsToImportAgain(columns.headers, columns.fields,
                                                                beginning.hasHeader, columns.kind),
                                          [](const CellProblem &problem) { return problem.reason; }));
    return {};
}

db::Result<void> ListPass::readAll(PeekedSource &source, const Steps &steps)
{
    MK_TRY(const auto beginning, readBeginning(source, m_options));
    MK_CHECK(beginRejects(beginning));
    m_report.notes = beginning.columns.notes;
    m_report.preset = beginning.preset;
    DateOrderCheck order(beginning.columns, beginning.watched);
    qint64 line = source.place();
    const qint64 size = source.size();
    CellEdits edits = m_options.shape ? m_options.shape->edits : CellEdits();
    const QSet<qint64> leftOut = m_options.shape ? m_options.shape->leftOut : QSet<qint64>();
    ReadAhead ahead(source, std::move(edits), steps.reading(beginning.columns));
    for (;;) {
        MK_TRY(auto *const batch, ahead.next());
        if (!m_options.progress(batch->bytesRead, size))
            return db::failure(db::ErrorKind::Cancelled,
                               u"stopped at line %1, nothing was imported"_s.arg(line));
        for (ReadAhead::Record &record : batch->records) {
            line = record.line;
            order.look(record.cells);
            settleFate(record, leftOut.contains(line));
            MK_CHECK(steps.take(record));
        }
        if (batch->last) {
            m_report.source = source.facts();
            MK_CHECK(order.ended());
            return rememberColumns(beginning, steps.now);
        }
    }
}

// Of a list that names its columns itself, and of our own export, nothing was settled.
db::Result<void> ListPass::rememberColumns(const ListBeginning &beginning, const db::Act &now)
{
    const ColumnMap &columns = beginning.columns;
    if (m_options.dryRun || !beginning.hasHeader || columns.declared || columns.namesAsWritten)
        return {};
    ListProfile profile;
    for (qsizetype i = 0; i < columns.fields.size(); ++i)
        profile.columns.append({columns.headers.at(i), columns.fields.at(i), columns.orderOf(i)});
    profile.titleLines = beginning.titleLines;
    profile.stageOfNew = m_options.stageOfNew;
    profile.kind = columns.kind;
    profile.encoding = m_report.source.encoding;
    return rememberList(m_session, std::move(profile), m_options.fileName, now);
}

db::Result<void> ListPass::tellProblems(const ReadAhead::Record &record)
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
