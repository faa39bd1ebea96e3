#include "app/import/row_owner.h"

#include "app/import/customer_match.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

namespace app {

namespace {

void dropCode(ImportRow &row)
{
    row.customer.code.clear();
    row.given.reset(static_cast<std::size_t>(ImportField::Code));
}

// The code of an entry that was merged stays with that entry, for the merge to be undone.
db::Result<void> leaveCodeToMerged(db::Session &session, ImportRow &row,
                                   const std::optional<db::Customer> &known)
{
    if (!known || !row.gave(ImportField::Code) || known->code == row.customer.code)
        return {};
    MK_TRY(const auto owner, session.reader().ownerOfCode(row.customer.code));
    if (owner && owner->id != known->id) {
        dropCode(row);
    }
    return {};
}

} // namespace

db::Result<std::optional<db::Customer>> findOwner(db::Session &session, ImportRow &row, SameCode sameCode)
{
    MK_TRY(auto known, findKnown(session, row));
    MK_CHECK(leaveCodeToMerged(session, row, known));
    const bool byCode = known && row.gave(ImportField::Code) && known->code == row.customer.code;
    if (sameCode != SameCode::NewCustomer || !byCode || !isSomebodyElse(*known, row))
        return known;
    dropCode(row);
    return findKnown(session, row);
}

} // namespace app
