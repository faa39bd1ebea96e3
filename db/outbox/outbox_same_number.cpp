#include "db/outbox/outbox_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

Result<std::optional<SameNumber>> OutboxStore::sameNumber(MessageId id) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_same_number"_s);
    return readFirst(select.bind(":id", id.value), [](const Statement &row) {
        return SameNumber{CustomerId{row.integer("customer_id")}, row.text("full_name"),
                          wordOf<MessageState>(row.text("state")).value_or(MessageState::Uncertain)};
    });
}

Result<std::optional<CustomerId>> OutboxStore::greetedAt(const GreetedNumber &number) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_greeted_at"_s);
    select.bind(":address", number.address).bind(":occasion_key", number.occasionKey);
    select.bind(":occasion_on", isoText(number.occasionOn)).bind(":customer", number.customer.value);
    return readFirst(select, [](const Statement &row) { return CustomerId{row.integer(0)}; });
}

} // namespace db
