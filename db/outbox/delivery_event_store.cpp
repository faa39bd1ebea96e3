#include "db/outbox/delivery_event_store.h"

#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

DeliveryEvent readDeliveryEvent(const Statement &row)
{
    return {MessageId{row.integer("message_id")},
            wordOf<DeliveryKind>(row.text("kind")).value_or(DeliveryKind::Failed),
            row.integer("occurred_at_ms"),
            wordOf<DeliverySource>(row.text("source")).value_or(DeliverySource::Hand),
            row.text("reference"),
            row.text("detail")};
}

} // namespace

Result<bool> DeliveryEventStore::record(const DeliveryEvent &event)
{
    Statement insert = m_connection.prepare(u"delivery_event/insert"_s);
    insert.bind(":message_id", event.message.value).bind(":kind", keyOf(event.kind));
    insert.bind(":source", keyOf(event.source)).bind(":reference", event.reference);
    insert.bind(":occurred_at_ms", event.atMs).bind(":detail", event.detail);
    MK_CHECK(insert.run());
    return insert.rowsAffected() > 0;
}

Result<QList<DeliveryEvent>> DeliveryEventStore::of(MessageId message) const
{
    Statement select = m_connection.prepare(u"delivery_event/select_by_message"_s);
    return readAll(select.bind(":message_id", message.value), readDeliveryEvent);
}

Result<void> DeliveryEventStore::forgetMark(MessageId message)
{
    Statement remove = m_connection.prepare(u"delivery_event/delete_by_message"_s);
    remove.bind(":message_id", message.value).bind(":kind", keyOf(DeliveryKind::Accepted));
    return remove.bind(":source", keyOf(DeliverySource::Hand)).run();
}

Result<void> DeliveryEventStore::forgetFailed(MessageId message, int attempt)
{
    Statement remove = m_connection.prepare(u"delivery_event/delete_by_reference"_s);
    remove.bind(":message_id", message.value).bind(":kind", keyOf(DeliveryKind::Failed));
    remove.bind(":source", keyOf(DeliverySource::Hand)).bind(":reference", QString::number(attempt));
    return remove.run();
}

Result<void> DeliveryEventStore::setEarlier(MessageId message, qint64 atMs)
{
    Statement update = m_connection.prepare(u"delivery_event/update_of_earlier_plan"_s);
    return update.bind(":at_ms", atMs).bind(":message_id", message.value).run();
}

Result<QList<AwaitedDelivery>> DeliveryEventStore::awaited(const AwaitedFilter &filter) const
{
    Statement select = m_connection.prepare(u"delivery_event/select_to_look_up"_s);
    select.bind(":account_id", filter.account.value).bind(":ages_ms", jsonOfIds(filter.agesMs));
    select.bind(":after_ms", filter.afterMs).bind(":up_to_ms", filter.upToMs);
    select.bind(":oldest_ms", filter.oldestMs).bind(":limit", filter.most);
    return readAll(select, [](const Statement &row) {
        return AwaitedDelivery{MessageId{row.integer("id")}, row.text("internet_message_id"),
                               row.text("server_reference"), row.integer("due_ms")};
    });
}

Result<std::optional<MessageId>> DeliveryEventStore::messageOf(const QString &internetMessageId) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_internet_id"_s);
    return readFirst(select.bind(":internet_message_id", internetMessageId),
                     [](const Statement &row) { return MessageId{row.integer("id")}; });
}

Result<std::optional<MessageId>> DeliveryEventStore::mailTo(const QString &address, qint64 atMs) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_mail_to"_s);
    return readFirst(select.bind(":address", address).bind(":at_ms", atMs),
                     [](const Statement &row) { return MessageId{row.integer("id")}; });
}

} // namespace db
