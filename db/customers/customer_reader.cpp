#include "db/customers/customer_reader.h"

#include "db/core/iso_date.h"
#include "db/engine/bulk_statement.h"

namespace db {

Customer readCustomer(const BulkStatement &row)
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
    return customer;
}

} // namespace db
