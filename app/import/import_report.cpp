#include "app/import/import_report.h"

#include "app/import/lone_quote.h"

#include <algorithm>

namespace app {

bool hasProblem(const TakenRow &row)
{
    return row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::HeldBack ||
           !row.row.problems.isEmpty();
}

void ImportReport::countStoredWith(const QList<CellProblem> &problems)
{
    if (leavesCellsEmpty(problems))
        ++leftEmpty;
    else if (!std::all_of(problems.begin(), problems.end(), isLoneQuote))
        ++leftAsWritten;
    else if (!problems.isEmpty())
        ++mendedQuotes;
}

void ImportReport::countBroughtBack(const QString &name, qint64 line)
{
    ++broughtBack;
    if (firstBroughtBack.size() < kMostProblems)
        firstBroughtBack.append({name, line});
}

qint64 ImportReport::rowsOf(RowOutcome outcome) const
{
    switch (outcome) {
    case RowOutcome::Created:
        return kind == ListKind::Interactions ? interactions : created;
    case RowOutcome::Updated:
        return updated;
    case RowOutcome::Unchanged:
        return unchanged;
    case RowOutcome::Duplicate:
        return duplicates;
    case RowOutcome::Rejected:
        return rejected;
    case RowOutcome::HeldBack:
        return heldBack;
    case RowOutcome::Skipped:
        return cancelled + returned + drafts;
    case RowOutcome::LeftOut:
        return leftOut;
    }
    return 0;
}

qint64 ImportReport::rows() const
{
    qint64 all = 0;
    for (std::size_t outcome = 0; outcome < kRowOutcomes; ++outcome)
        all += rowsOf(static_cast<RowOutcome>(outcome));
    return all;
}

} // namespace app
