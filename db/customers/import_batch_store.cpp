#include "db/customers/import_batch_store.h"

#include "db/engine/bulk_statement.h"
#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

/// The ones that an import and its way back run once a customer.
struct ImportBatchStore::Statements
{
    BulkStatement insert;
    BulkStatement upsert;
    BulkStatement selectOne;
    BulkStatement selectLater;
};

namespace {

ImportBatchRow readRow(const BulkStatement &select)
{
    ImportBatchRow row;
    row.customer = CustomerId{select.integer(0)};
    if (!select.isNull(1))
        row.fingerprint = select.integer(1);
    if (!select.isNull(2))
        row.changes = select.utf8(2).toByteArray();
    return row;
}

} // namespace

ImportBatchStore::ImportBatchStore(const Connection &connection) : m_connection(connection) {}

ImportBatchStore::~ImportBatchStore() = default;

Result<ImportBatchStore::Statements *> ImportBatchStore::statements()
{
    if (m_statements)
        return m_statements.get();
    auto insert = BulkStatement::prepare(m_connection, u"import_batch_row/insert"_s);
    auto upsert = BulkStatement::prepare(m_connection, u"import_batch_row/upsert"_s);
    auto selectOne = BulkStatement::prepare(m_connection, u"import_batch_row/select_one"_s);
    auto selectLater = BulkStatement::prepare(m_connection, u"import_batch_row/select_later"_s);
    for (const auto *made : {&insert, &upsert, &selectOne, &selectLater}) {
        if (!*made)
            return tl::unexpected(made->error());
    }
    m_statements.reset(new Statements{std::move(*insert), std::move(*upsert), std::move(*selectOne),
                                      std::move(*selectLater)});
    return m_statements.get();
}

Result<ImportBatchId> ImportBatchStore::begin(const QString &fileName, qint64 atMs)
{
    MK_CHECK(m_connection.prepare(u"import_batch/insert"_s)
                 .bind(":file_name", fileName)
                 .bind(":at_ms", atMs)
                 .exec());
    const ImportBatchId id{m_connection.lastInsertId()};
    MK_CHECK(
        m_connection.prepare(u"import_batch_row/delete_forgotten"_s).bind(":remembered", kRemembered).exec());
    return id;
}

Result<void> ImportBatchStore::add(ImportBatchId batch, const ImportBatchRow &row)
{
    return write(false, batch, row);
}

Result<void> ImportBatchStore::put(ImportBatchId batch, const ImportBatchRow &row)
{
    return write(true, batch, row);
}

Result<void> ImportBatchStore::write(bool replaces, ImportBatchId batch, const ImportBatchRow &row)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &statement = replaces ? prepared->upsert : prepared->insert;
    statement.bind(1, row.customer.value).bind(2, batch.value);
    if (row.fingerprint)
        return statement.bind(3, *row.fingerprint).bindNull(4).run();
    return statement.bindNull(3).bindUtf8(4, row.changes).run();
}

Result<std::optional<ImportBatchRow>> ImportBatchStore::row(ImportBatchId batch, CustomerId customer)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &select = prepared->selectOne;
    MK_TRY(const auto found, select.bind(1, customer.value).bind(2, batch.value).step());
    if (!found)
        return std::nullopt;
    ImportBatchRow row = readRow(select);
    select.reset();
    return row;
}

Result<void> ImportBatchStore::finish(ImportBatchId batch, qint64 created, qint64 updated)
{
    return m_connection.prepare(u"import_batch/update_counts"_s)
        .bind(":created", created)
        .bind(":updated", updated)
        .bind(":id", batch.value)
        .exec();
}

Result<QList<ImportBatch>> ImportBatchStore::list(int limit)
{
    Statement select = m_connection.prepare(u"import_batch/select_all"_s);
    MK_CHECK(select.bind(":remembered", kRemembered).bind(":limit", limit).exec());
    QList<ImportBatch> batches;
    while (select.next()) {
        batches.append({ImportBatchId{select.integer("id")}, select.text("file_name"),
                        select.integer("imported_at_ms"), select.integer("created"),
                        select.integer("updated"), select.integer("undone_at_ms"),
                        select.integer("remembered") != 0});
    }
    MK_CHECK(select.finished());
    return batches;
}

Result<std::optional<ImportBatch>> ImportBatchStore::last()
{
    MK_TRY(const auto batches, list(kRemembered));
    for (const ImportBatch &batch : batches) {
        if (batch.remembered)
            return batch;
    }
    return std::nullopt;
}

Result<QList<ImportBatchRow>> ImportBatchStore::rowsAfter(ImportBatchId batch, CustomerId after, int limit)
{
    MK_TRY(auto select, BulkStatement::prepare(m_connection, u"import_batch_row/select_after"_s));
    select.bind(1, after.value).bind(2, batch.value).bind(3, qint64(limit));
    QList<ImportBatchRow> rows;
    for (;;) {
        MK_TRY(const auto more, select.step());
        if (!more)
            return rows;
        rows.append(readRow(select));
    }
}

Result<CustomerDeeds> ImportBatchStore::deedsOf(CustomerId customer)
{
    MK_TRY(const auto prepared, statements());
    BulkStatement &select = prepared->selectLater;
    MK_CHECK(select.bind(1, customer.value).step());
    const CustomerDeeds deeds{select.integer(0) != 0, select.integer(1) != 0, select.integer(2) != 0};
    select.reset();
    return deeds;
}

Result<void> ImportBatchStore::markUndone(ImportBatchId batch, qint64 atMs)
{
    Statement update = m_connection.prepare(u"import_batch/update_undone"_s);
    if (const auto done = update.bind(":at_ms", atMs).bind(":id", batch.value).exec(); !done)
        return done;
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"import %1 was taken back already"_s.arg(batch.value));
    return m_connection.prepare(u"import_batch_row/delete_by_batch"_s).bind(":batch", batch.value).exec();
}

} // namespace db
