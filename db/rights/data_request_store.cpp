#include "db/rights/data_request_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

std::optional<qint64> knownInstant(const Statement &row, const char *column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

DataRequest readRequest(const Statement &row)
{
    DataRequest request;
    request.id = DataRequestId{row.integer("id")};
    if (!row.isNull("customer_id"))
        request.customer = CustomerId{row.integer("customer_id")};
    request.name = row.text("name");
    request.right = wordOf<DataRight>(row.text("kind")).value_or(DataRight::Access);
    request.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Store);
    request.receivedOn = dateOfIso(row.text("received_on"));
    request.replyDueOn = dateOfIso(row.text("reply_due_on"));
    request.doneDueOn = dateOfIso(row.text("done_due_on"));
    request.thirdParty = row.integer("third_party") != 0;
    request.extended = row.integer("is_extended") != 0;
    request.repliedAtMs = knownInstant(row, "replied_at_ms");
    request.doneAtMs = knownInstant(row, "done_at_ms");
    request.outcome = wordOf<RequestOutcome>(row.text("outcome"));
    request.liftedAtMs = knownInstant(row, "lifted_at_ms");
    request.note = row.text("note");
    request.recordedAtMs = row.integer("recorded_at_ms");
    request.recordedBy = row.text("recorded_by");
    return request;
}

/// A restriction, and what is shown beside a customer.
ChangeSet requestChanges(const DataRequest &request)
{
    ChangeSet changes;
    changes.requests = true;
    if (request.customer) {
        changes.customers = true;
        changes.customerIds.append(*request.customer);
    }
    return changes;
}

} // namespace

Result<QList<DataRequest>> DataRequestStore::list(int limit) const
{
    return readAll(m_connection.prepare(u"data_request/select_all"_s).bind(":limit", limit), readRequest);
}

Result<QList<DataRequest>> DataRequestStore::listOf(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"data_request/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value), readRequest);
}

Result<DataRequest> DataRequestStore::byId(DataRequestId id) const
{
    Statement select = m_connection.prepare(u"data_request/select_by_id"_s);
    return readOne(select.bind(":id", id.value), readRequest, u"request %1"_s.arg(id.value));
}

Result<qint64> DataRequestStore::countDue(QDate by) const
{
    Statement count = m_connection.prepare(u"data_request/count_due"_s);
    MK_TRY(const auto found,
           readFirst(count.bind(":by", isoText(by)), [](const Statement &row) { return row.integer(0); }));
    return found.value_or(0);
}

Result<Changed<DataRequestId>> DataRequestStore::add(const DataRequest &request) const
{
    DataRequest fresh = request;
    fresh.id = {};
    MK_TRY(const auto changes, put(fresh));
    return Changed<DataRequestId>{DataRequestId{m_connection.lastInsertId()}, changes};
}

Result<ChangeSet> DataRequestStore::put(const DataRequest &request) const
{
    using Number = std::optional<qint64>;
    Statement upsert = m_connection.prepare(u"data_request/upsert"_s);
    upsert.bind(":id", request.id ? Number(request.id.value) : Number());
    upsert.bind(":customer_id", request.customer ? Number(request.customer->value) : Number());
    upsert.bind(":name", request.name).bind(":kind", keyOf(request.right));
    upsert.bind(":channel", keyOf(request.channel)).bind(":received_on", isoText(request.receivedOn));
    upsert.bind(":reply_due_on", isoText(request.replyDueOn));
    upsert.bind(":done_due_on", isoText(request.doneDueOn));
    upsert.bind(":third_party", request.thirdParty).bind(":is_extended", request.extended);
    upsert.bind(":replied_at_ms", request.repliedAtMs).bind(":done_at_ms", request.doneAtMs);
    upsert.bindOrNull(":outcome", request.outcome ? keyOf(*request.outcome) : QString());
    upsert.bind(":lifted_at_ms", request.liftedAtMs).bind(":note", request.note);
    upsert.bind(":recorded_at_ms", request.recordedAtMs).bind(":recorded_by", request.recordedBy);
    MK_CHECK(upsert.run());
    return requestChanges(request);
}

Result<ChangeSet> DataRequestStore::remove(const DataRequest &request) const
{
    Statement remove = m_connection.prepare(u"data_request/delete"_s);
    MK_CHECK(remove.bind(":id", request.id.value).run());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"request %1"_s.arg(request.id.value));
    return requestChanges(request);
}

} // namespace db
