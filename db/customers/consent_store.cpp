#include "db/customers/consent_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

ConsentStore::ConsentStore(const Connection &connection) : m_connection(connection) {}

Result<QList<Consent>> ConsentStore::ledger(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"consent/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value), [customer](const Statement &row) {
        return Consent{ConsentId{row.integer("id")},
                       customer,
                       row.text("channel"),
                       wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Care),
                       row.integer("granted") != 0,
                       row.text("source"),
                       row.text("wording"),
                       row.integer("recorded_at_ms"),
                       row.integer("voided") != 0,
                       wordOf<ConsentWay>(row.text("way")),
                       dateOfIso(row.text("given_on")),
                       row.text("recorded_by")};
    });
}

Result<QList<Consent>> ConsentStore::current(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"consent_current/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value), [customer](const Statement &row) {
        Consent consent;
        consent.customer = customer;
        consent.channel = row.text("channel");
        consent.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Care);
        consent.granted = row.integer("granted") != 0;
        consent.recordedAtMs = row.integer("recorded_at_ms");
        consent.source = row.text("source");
        consent.way = wordOf<ConsentWay>(row.text("way"));
        consent.givenOn = dateOfIso(row.text("given_on"));
        return consent;
    });
}

Result<QList<Consent>> ConsentStore::refusedByDeleted(const ContactPoint &point) const
{
    Statement select = m_connection.prepare(u"consent_current/select_refused_by_deleted"_s);
    return readAll(select.bind(":normalized", point.normalized), [](const Statement &row) {
        Consent refusal;
        refusal.customer = CustomerId{row.integer("customer_id")};
        refusal.channel = row.text("channel");
        refusal.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Care);
        refusal.recordedAtMs = row.integer("recorded_at_ms");
        return refusal;
    });
}

Result<MessageBars> ConsentStore::bars(CustomerId customer, Purpose purpose) const
{
    Statement select = m_connection.prepare(u"message_bar/select_by_customer"_s);
    select.bind(":customer_id", customer.value).bind(":purpose", keyOf(purpose));
    MK_TRY(auto bars, readFirst(select, [](const Statement &row) {
               return MessageBars{row.text("refused"), row.text("barred"), row.text("refused_there")};
           }));
    return bars.value_or(MessageBars());
}

Result<QStringList> ConsentStore::barredAddresses(CustomerId customer, Purpose purpose) const
{
    Statement select = m_connection.prepare(u"barred_contact/select_by_customer"_s);
    select.bind(":customer_id", customer.value).bind(":purpose", keyOf(purpose));
    return readAll(select, [](const Statement &row) { return row.text(0); });
}

Result<QStringList> ConsentStore::bouncedAddresses(CustomerId customer, Channel channel) const
{
    Statement select = m_connection.prepare(u"bounced_contact/select_by_customer"_s);
    select.bind(":customer_id", customer.value).bind(":channel", keyOf(channel));
    return readAll(select, [](const Statement &row) { return row.text(0); });
}

Result<QStringList> ConsentStore::addressesRefusedByOthers(CustomerId customer, Purpose purpose,
                                                           Channel channel) const
{
    Statement select = m_connection.prepare(u"contact_point/select_refused_there"_s);
    select.bind(":customer_id", customer.value).bind(":purpose", keyOf(purpose));
    return readAll(select.bind(":channel", keyOf(channel)), [](const Statement &row) { return row.text(0); });
}

Result<Changed<ConsentId>> ConsentStore::record(const Consent &consent)
{
    Statement insert = m_connection.prepare(u"consent/insert"_s);
    insert.bind(":customer_id", consent.customer.value).bind(":channel", consent.channel);
    insert.bind(":purpose", keyOf(consent.purpose)).bind(":granted", consent.granted);
    insert.bind(":source", consent.source).bind(":wording", consent.wording);
    insert.bindOrNull(":way", consent.way ? keyOf(*consent.way) : QString());
    insert.bindOrNull(":given_on", consent.givenOn.isValid() ? isoText(consent.givenOn) : QString());
    insert.bind(":recorded_by", consent.recordedBy);
    MK_CHECK(insert.bind(":recorded_at_ms", consent.recordedAtMs).run());
    return Changed<ConsentId>{ConsentId{m_connection.lastInsertId()},
                              ChangeSet::ofCustomer(consent.customer)};
}

Result<ChangeSet> ConsentStore::voidLine(ConsentId id, CustomerId customer, const Act &act)
{
    Statement insert = m_connection.prepare(u"consent_void/insert"_s);
    MK_CHECK(insert.bind(":consent_id", id.value).bind(":voided_at_ms", act.ms).run());
    return ChangeSet::ofCustomer(customer);
}

Result<ChangeSet> ConsentStore::restoreLine(ConsentId id, CustomerId customer)
{
    Statement remove = m_connection.prepare(u"consent_void/delete"_s);
    MK_CHECK(remove.bind(":consent_id", id.value).run());
    if (remove.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"consent %1 is not voided"_s.arg(id.value));
    return ChangeSet::ofCustomer(customer);
}

} // namespace db
