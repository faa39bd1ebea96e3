#include "db/outbox/outbox_store.h"

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

} // namespace db
