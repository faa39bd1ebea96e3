#include "db/customers/consent_store.h"

#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched(CustomerId id)
{
    ChangeSet changes;
    changes.customers = true;
    changes.customerIds.append(id);
    return changes;
}

} // namespace

ConsentStore::ConsentStore(const Connection &connection) : m_connection(connection) {}

Result<QList<Consent>> ConsentStore::ledger(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"consent/select_by_customer"_s);
    MK_CHECK(select.bind(":customer_id", customer.value).exec());
    QList<Consent> consents;
    while (select.next()) {
        consents.append({ConsentId{select.integer("id")}, customer, select.text("channel"),
                         wordOf<Purpose>(select.text("purpose")).value_or(Purpose::Care),
                         select.integer("granted") != 0, select.text("source"), select.text("wording"),
                         select.integer("recorded_at_ms"), select.integer("voided") != 0});
    }
    MK_CHECK(select.finished());
    return consents;
}

Result<QList<Consent>> ConsentStore::current(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"consent_current/select_by_customer"_s);
    MK_CHECK(select.bind(":customer_id", customer.value).exec());
    QList<Consent> consents;
    while (select.next()) {
        Consent consent;
        consent.customer = customer;
        consent.channel = select.text("channel");
        consent.purpose = wordOf<Purpose>(select.text("purpose")).value_or(Purpose::Care);
        consent.granted = select.integer("granted") != 0;
        consent.recordedAtMs = select.integer("recorded_at_ms");
        consents.append(consent);
    }
    MK_CHECK(select.finished());
    return consents;
}

Result<Changed<ConsentId>> ConsentStore::record(const Consent &consent)
{
    Statement insert = m_connection.prepare(u"consent/insert"_s);
    insert.bind(":customer_id", consent.customer.value).bind(":channel", consent.channel);
    insert.bind(":purpose", keyOf(consent.purpose)).bind(":granted", consent.granted ? 1 : 0);
    insert.bind(":source", consent.source)
        .bind(":wording", consent.wording.isNull() ? u""_s : consent.wording);
    MK_CHECK(insert.bind(":recorded_at_ms", consent.recordedAtMs).exec());
    return Changed<ConsentId>{ConsentId{m_connection.lastInsertId()}, touched(consent.customer)};
}

Result<ChangeSet> ConsentStore::voidLine(ConsentId id, CustomerId customer, const Act &act)
{
    Statement insert = m_connection.prepare(u"consent_void/insert"_s);
    MK_CHECK(insert.bind(":consent_id", id.value).bind(":voided_at_ms", act.ms).exec());
    return touched(customer);
}

Result<ChangeSet> ConsentStore::restoreLine(ConsentId id, CustomerId customer)
{
    Statement remove = m_connection.prepare(u"consent_void/delete"_s);
    MK_CHECK(remove.bind(":consent_id", id.value).exec());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"consent %1 is not voided"_s.arg(id.value));
    return touched(customer);
}

} // namespace db
