#include "app/import/undone_imports.h"

#include "app/customers/greeted_days.h"
#include "db/customers/customer_writer.h"
#include "db/customers/import_batch_store.h"
#include "db/customers/picture_store.h"
#include "db/session/session.h"

namespace app {

db::Result<void> UndoneImports::load(db::Session &session)
{
    m_importedAtMs.clear();
    m_undoneAtMs.clear();
    MK_TRY(const auto batches, session.imports().list(-1));
    for (const db::ImportBatch &batch : batches) {
        if (batch.undoneAtMs == 0)
            continue;
        m_importedAtMs.insert(batch.importedAtMs);
        m_undoneAtMs.insert(batch.undoneAtMs);
    }
    return {};
}

// An import and its undoing write all their customers with the time of the whole.
bool UndoneImports::removed(const db::Customer &customer) const
{
    return customer.deleted && m_importedAtMs.contains(customer.createdAtMs) &&
           m_undoneAtMs.contains(customer.updatedAtMs);
}

db::Result<db::Customer> makeAgain(db::Session &session, const db::Customer &removed,
                                   const db::Customer &said, const db::Act &now)
{
    db::Customer made = said;
    made.id = removed.id;
    made.createdAtMs = removed.createdAtMs;
    MK_TRY(made.personalDays, withGreetedNumbers(session, made.id, made.personalDays));
    MK_CHECK(session.writer().update(removed, made, now));
    MK_CHECK(session.pictures().set(made.id, {}));
    return made;
}

} // namespace app
