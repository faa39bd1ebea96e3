#include "app/import/import_report.h"

namespace app {

bool hasProblem(const TakenRow &row)
{
    return row.outcome == RowOutcome::Rejected || row.outcome == RowOutcome::HeldBack ||
           !row.row.problems.isEmpty();
}

} // namespace app
