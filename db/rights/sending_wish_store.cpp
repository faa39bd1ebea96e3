#include "db/rights/sending_wish_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

SendingWish readSendingWish(const Statement &row)
{
    return {row.optionalInt("most"), row.optionalInt("within_days"),
            static_cast<int>(row.integer("quiet_weekdays"))};
}

} // namespace

Result<SendingWish> SendingWishStore::of(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"sending_wish/select_by_customer"_s);
    MK_TRY(const auto found, readFirst(select.bind(":customer_id", customer.value), readSendingWish));
    return found.value_or(SendingWish());
}

Result<QList<SendingWish>> SendingWishStore::ofPerson(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"sending_wish/select_of_person"_s);
    return readAll(select.bind(":customer_id", customer.value), readSendingWish);
}

Result<ChangeSet> SendingWishStore::put(CustomerId customer, const SendingWish &wish) const
{
    Statement write =
        m_connection.prepare(wish.isEmpty() ? u"sending_wish/delete"_s : u"sending_wish/upsert"_s);
    write.bind(":customer_id", customer.value);
    if (!wish.isEmpty())
        write.bind(":most", wish.most)
            .bind(":within_days", wish.withinDays)
            .bind(":quiet_weekdays", wish.quietWeekdays);
    MK_CHECK(write.run());
    return ChangeSet::ofCustomer(customer);
}

} // namespace db
