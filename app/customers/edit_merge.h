#pragma once

#include "app/customers/draft_finding.h"
#include "db/customers/customer.h"

namespace app {

/// Two changes of one customer, made at the same time, put together.
struct CustomerMerge
{
    db::Customer merged;          ///< a clashing field stands here as in `mine`
    QList<CustomerField> clashes; ///< changed on both sides, to different things
};

/// What `mine` and `theirs` each changed of `base`. Contact points and tags are merged one by one, so they
/// never clash; which contact goes first is mine to say.
CustomerMerge mergeChanges(const db::Customer &base, const db::Customer &mine, const db::Customer &theirs);

/// The fields that differ, in the order of the editor.
QList<CustomerField> changedFields(const db::Customer &before, const db::Customer &after);

/// `target` with this field as `source` has it.
void copyField(CustomerField field, const db::Customer &source, db::Customer &target);

} // namespace app
