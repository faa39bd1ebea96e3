#include "db/customers/duplicate_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

template <class Read, class Take> Result<void> forEachUntil(Statement &&select, Read read, const Take &take)
{
    return forEachRow(select, [&]() -> Result<void> {
        return take(read(select)) ? Result<void>() : failure(ErrorKind::Cancelled, u"stopped"_s);
    });
}

CustomerKind kindIn(const Statement &row, int column)
{
    return wordOf<CustomerKind>(row.text(column)).value_or(CustomerKind::Person);
}

SharedAddress sharedIn(const Statement &row)
{
    return {wordOf<ContactKind>(row.text(0)).value_or(ContactKind::Other), row.text(1),
            CustomerId{row.integer(2)}, kindIn(row, 3), row.text(4)};
}

BornCustomer bornIn(const Statement &row)
{
    BornCustomer born{CustomerId{row.integer(0)}, kindIn(row, 1), row.text(2), {}};
    born.birthday.calendar = wordOf<Calendar>(row.text(3)).value_or(Calendar::Solar);
    born.birthday.day = row.optionalInt(4);
    born.birthday.month = row.optionalInt(5);
    born.birthday.year = row.optionalInt(6);
    born.birthday.leapMonth = row.integer(7) != 0;
    born.birthday.approximate = row.integer(8) != 0;
    return born;
}

} // namespace

Result<void> DuplicateStore::forEachShared(int most,
                                           const std::function<bool(const SharedAddress &)> &take) const
{
    Statement select = m_connection.prepare(u"contact_point/select_shared"_s);
    select.bind(1, most);
    return forEachUntil(std::move(select), &sharedIn, take);
}

Result<void> DuplicateStore::forEachSharedWith(CustomerId customer, int most,
                                               const std::function<bool(const SharedAddress &)> &take) const
{
    Statement select = m_connection.prepare(u"contact_point/select_shared_with"_s);
    select.bind(":customer", customer.value).bind(":most", most);
    return forEachUntil(std::move(select), &sharedIn, take);
}

Result<void> DuplicateStore::forEachBorn(const std::function<bool(const BornCustomer &)> &take) const
{
    return forEachUntil(m_connection.prepare(u"customer/select_born"_s), &bornIn, take);
}

Result<void> DuplicateStore::forEachBornOn(Calendar calendar, int month, int day,
                                           const std::function<bool(const BornCustomer &)> &take) const
{
    Statement select = m_connection.prepare(u"customer/select_born_on"_s);
    select.bind(":calendar", keyOf(calendar)).bind(":month", month).bind(":day", day);
    return forEachUntil(std::move(select), &bornIn, take);
}

Result<QList<DistinctPair>> DuplicateStore::distinct() const
{
    return readAll(m_connection.prepare(u"distinct_pair/select_all"_s), [](const Statement &row) {
        return DistinctPair{CustomerId{row.integer(0)}, CustomerId{row.integer(1)}};
    });
}

Result<QList<CustomerId>> DuplicateStore::distinctFrom(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"distinct_pair/select_of_customer"_s);
    return readAll(select.bind(":customer", customer.value),
                   [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

Result<bool> DuplicateStore::markDistinct(const DistinctPair &pair, const Act &now)
{
    Statement insert = m_connection.prepare(u"distinct_pair/insert"_s);
    insert.bind(":customer", pair.first.value).bind(":other", pair.second.value).bind(":at_ms", now.ms);
    MK_CHECK(insert.run());
    return insert.rowsAffected() > 0;
}

Result<bool> DuplicateStore::unmarkDistinct(const DistinctPair &pair)
{
    Statement remove = m_connection.prepare(u"distinct_pair/delete"_s);
    MK_CHECK(remove.bind(":customer", pair.first.value).bind(":other", pair.second.value).run());
    return remove.rowsAffected() > 0;
}

} // namespace db
