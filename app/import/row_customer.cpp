#include "app/import/row_customer.h"

#include "app/import/customer_match.h"
#include "app/import/undone_imports.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

namespace app {

namespace {

void takeCodeOff(ImportRow &row)
{
    row.customer.code.clear();
    row.given.reset(static_cast<std::size_t>(ImportField::Code));
}

db::Result<void> leaveCodeToMerged(db::Session &session, ImportRow &row,
                                   const std::optional<db::Customer> &known)
{
    if (!known || !row.gave(ImportField::Code) || known->code == row.customer.code)
        return {};
    MK_TRY(const auto owner, session.reader().ownerOfCode(row.customer.code));
    if (owner && owner->id != known->id)
        takeCodeOff(row);
    return {};
}

} // namespace

db::Result<std::optional<db::Customer>> customerOfRow(db::Session &session, ImportRow &row, SameCode sameCode,
                                                      const UndoneImports &undone)
{
    MK_TRY(auto known, findKnown(session, row));
    MK_CHECK(leaveCodeToMerged(session, row, known));
    if (known && undone.removed(*known)) // whoever has the code now, the list makes them
        return known;
    const bool byCode = known && row.gave(ImportField::Code) && known->code == row.customer.code;
    if (sameCode != SameCode::NewCustomer || !byCode || !isSomebodyElse(*known, row))
        return known;
    takeCodeOff(row);
    return findKnown(session, row);
}

} // namespace app
