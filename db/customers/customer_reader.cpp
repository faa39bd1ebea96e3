#include "db/customers/customer_reader.h"

#include "db/core/iso_date.h"
#include "db/customers/personal_day_store.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

Customer CustomerReader::customerOf(const Statement &row)
{
    Customer customer;
    customer.id = CustomerId{row.integer(0)};
    customer.code = row.text(1);
    customer.kind = wordOf<CustomerKind>(row.text(2)).value_or(CustomerKind::Person);
    customer.fullName = row.text(3);
    customer.givenName = row.text(4);
    customer.sortKey = row.text(5);
    customer.gender = wordOf<Gender>(row.text(6));
    customer.honorific = row.text(7);
    customer.stage = wordOf<LifecycleStage>(row.text(8)).value_or(LifecycleStage::Awareness);
    customer.birthday.calendar = wordOf<Calendar>(row.text(9)).value_or(Calendar::Solar);
    customer.birthday.day = row.optionalInt(10);
    customer.birthday.month = row.optionalInt(11);
    customer.birthday.year = row.optionalInt(12);
    customer.birthday.leapMonth = row.integer(13) != 0;
    customer.birthday.approximate = row.integer(14) != 0;
    customer.province = row.text(15);
    customer.occupation = row.text(16);
    customer.note = row.text(17);
    customer.since = dateOfIso(row.text(18));
    customer.createdAtMs = row.integer(19);
    customer.updatedAtMs = row.integer(20);
    customer.deleted = !row.isNull(21);
    customer.address = row.text(22);
    customer.preferredChannel = wordOf<Channel>(row.text(23));
    customer.preferredHour = timeOfIso(row.text(24));
    return customer;
}

Result<Customer> CustomerReader::read(CustomerId id) const
{
    Statement select = m_connection.prepare(u"customer/select_by_id"_s);
    MK_TRY(auto customer, readFirst(select.bind(1, id.value), customerOf));
    if (!customer)
        return failure(ErrorKind::NotFound, u"customer %1"_s.arg(id.value));
    Statement contacts = m_connection.prepare(u"contact_point/select_by_customer"_s);
    MK_TRY(customer->contactPoints, readAll(contacts.bind(1, id.value), [id](const Statement &row) {
               return ContactPoint{ContactPointId{row.integer(0)},
                                   id,
                                   wordOf<ContactKind>(row.text(1)).value_or(ContactKind::Other),
                                   row.text(2),
                                   row.text(3),
                                   row.integer(4) != 0,
                                   row.integer(5) != 0};
           }));
    Statement tags = m_connection.prepare(u"customer_tag/select_by_customer"_s);
    MK_TRY(customer->tags, readAll(tags.bind(1, id.value), [](const Statement &row) { return row.text(0); }));
    MK_TRY(customer->personalDays, PersonalDayStore(m_connection).of(id));
    return *std::move(customer);
}

Result<bool> CustomerReader::hasAny() const
{
    return m_connection.prepare(u"customer/select_any"_s).step();
}

Result<std::optional<CustomerReader::CodeOwner>> CustomerReader::ownerOfCode(const QString &code) const
{
    return readFirst(m_connection.prepare(u"customer/select_id_by_code"_s).bind(1, code),
                     [](const Statement &row) {
                         return CodeOwner{CustomerId{row.integer(0)}, row.integer(1) != 0};
                     });
}

Result<QList<CustomerReader::AddressOwner>>
CustomerReader::ownersOf(ContactKind kind, const QString &normalized, int most) const
{
    Statement select = m_connection.prepare(u"contact_point/select_owners"_s);
    select.bind(":normalized", normalized).bind(":kind", keyOf(kind)).bind(":most", most);
    return readAll(select, [](const Statement &row) {
        return AddressOwner{CustomerId{row.integer(0)}, row.text(1)};
    });
}

Result<QList<CustomerReader::AddressOwner>> CustomerReader::ownersNamed(ContactKind kind,
                                                                        const QString &normalized,
                                                                        const QString &sortKey,
                                                                        int most) const
{
    Statement select = m_connection.prepare(u"contact_point/select_owners_named"_s);
    select.bind(":normalized", normalized).bind(":kind", keyOf(kind));
    select.bind(":sort_key", sortKey).bind(":most", most);
    return readAll(select, [](const Statement &row) {
        return AddressOwner{CustomerId{row.integer(0)}, row.text(1)};
    });
}

Result<QList<CustomerId>> CustomerReader::sharing() const
{
    return readAll(m_connection.prepare(u"contact_point/select_sharing"_s),
                   [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

Result<QList<CustomerId>> CustomerReader::namesakes(const QString &sortKey, int most,
                                                    const QString &note) const
{
    return readAll(m_connection.prepare(u"customer/select_ids_by_sort_key"_s)
                       .bind(1, sortKey)
                       .bind(2, note.isNull() ? u""_s : note)
                       .bind(3, most),
                   [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

} // namespace db
