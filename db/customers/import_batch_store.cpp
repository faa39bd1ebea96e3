#include "db/customers/import_batch_store.h"

#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ImportBatchRow readRow(const Statement &select)
{
    ImportBatchRow row;
    row.customer = CustomerId{select.integer(0)};
    if (!select.isNull(1))
        row.fingerprint = select.integer(1);
    if (!select.isNull(2))
        row.changes = select.utf8(2).toByteArray();
    return row;
}

ImportBatch readBatch(const Statement &row)
{
    return ImportBatch{ImportBatchId{row.integer("id")},
                       row.text("file_name"),
                       row.integer("imported_at_ms"),
                       row.integer("created"),
                       row.integer("updated"),
                       row.integer("undone_at_ms"),
                       row.integer("remembered") != 0,
                       0,
                       0};
}

} // namespace

ImportBatchStore::ImportBatchStore(const Connection &connection) : m_connection(connection) {}

Result<ImportBatchId> ImportBatchStore::begin(const QString &fileName, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement insert = m_connection.prepare(u"import_batch/insert"_s);
    MK_CHECK(insert.bind(":file_name", fileName).bind(":at_ms", now.ms).run());
    const ImportBatchId id{m_connection.lastInsertId()};
    MK_CHECK(
        m_connection.prepare(u"import_batch_row/delete_forgotten"_s).bind(":remembered", kRemembered).run());
    MK_CHECK(m_connection.prepare(u"journal/update_forgotten_imports"_s).run()); // no way back is offered
    return id;
}

Result<void> ImportBatchStore::add(ImportBatchId batch, const ImportBatchRow &row)
{
    return write(u"import_batch_row/insert"_s, batch, row);
}

Result<void> ImportBatchStore::put(ImportBatchId batch, const ImportBatchRow &row)
{
    return write(u"import_batch_row/upsert"_s, batch, row);
}

Result<void> ImportBatchStore::write(const QString &statement, ImportBatchId batch, const ImportBatchRow &row)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement insert = m_connection.prepare(statement);
    insert.add(row.customer.value).add(batch.value).add(row.fingerprint);
    return (row.fingerprint ? insert.bindNull(4) : insert.bindUtf8(4, row.changes)).run();
}

Result<std::optional<ImportBatchRow>> ImportBatchStore::row(ImportBatchId batch, CustomerId customer)
{
    Statement select = m_connection.prepare(u"import_batch_row/select_one"_s);
    return readFirst(select.bind(1, customer.value).bind(2, batch.value), readRow);
}

Result<void> ImportBatchStore::finish(ImportBatchId batch, qint64 created, qint64 updated)
{
    Statement update = m_connection.prepare(u"import_batch/update_counts"_s);
    return update.bind(":created", created).bind(":updated", updated).bind(":id", batch.value).run();
}

Result<QList<ImportBatch>> ImportBatchStore::list(int limit)
{
    Statement select = m_connection.prepare(u"import_batch/select_all"_s);
    return readAll(select.bind(":remembered", kRemembered).bind(":limit", limit), readBatch);
}

Result<QList<ImportBatch>> ImportBatchStore::listOf(CustomerId customer)
{
    Statement select = m_connection.prepare(u"import_batch/select_of_customer"_s);
    return readAll(select.bind(":customer_id", customer.value), readBatch);
}

Result<std::optional<ImportBatch>> ImportBatchStore::last()
{
    MK_TRY(const auto batches, list(kRemembered));
    const auto found = std::ranges::find_if(batches, &ImportBatch::remembered);
    if (found == batches.end())
        return std::nullopt;
    ImportBatch batch = *found;
    Statement count = m_connection.prepare(u"interaction/count_of_import"_s);
    MK_TRY(const auto contacts, readFirst(count.bind(":batch", batch.id.value), [](const Statement &row) {
               return std::pair(row.integer("interactions"), row.integer("purchases"));
           }));
    std::tie(batch.interactions, batch.purchases) = contacts.value_or(std::pair(0, 0));
    return batch;
}

Result<QList<ImportBatchRow>> ImportBatchStore::rowsAfter(ImportBatchId batch, CustomerId after, int limit)
{
    Statement select = m_connection.prepare(u"import_batch_row/select_after"_s);
    return readAll(select.bind(1, after.value).bind(2, batch.value).bind(3, limit), readRow);
}

Result<CustomerDeeds> ImportBatchStore::deedsOf(CustomerId customer)
{
    MK_TRY(const auto deeds,
           readFirst(m_connection.prepare(u"import_batch_row/select_later"_s).bind(1, customer.value),
                     [](const Statement &row) {
                         return CustomerDeeds{row.integer(0) != 0, row.integer(1) != 0, row.integer(2) != 0,
                                              row.integer(3) != 0};
                     }));
    return deeds.value_or(CustomerDeeds());
}

Result<QList<RemovedByUndo>> ImportBatchStore::removedOf(const QList<CustomerId> &customers)
{
    Statement select = m_connection.prepare(u"import_batch/select_that_removed"_s);
    return readAll(select.bind(":ids", jsonOfIds(customers)), [](const Statement &row) {
        return RemovedByUndo{CustomerId{row.integer("id")}, row.text("full_name"), row.text("file_name")};
    });
}

Result<void> ImportBatchStore::markUndone(ImportBatchId batch, const Act &now)
{
    MK_CHECK(Transaction::demand(m_connection));
    Statement update = m_connection.prepare(u"import_batch/update_undone"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", batch.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"import %1 was taken back already"_s.arg(batch.value));
    return m_connection.prepare(u"import_batch_row/delete_by_batch"_s).bind(":batch", batch.value).run();
}

} // namespace db
