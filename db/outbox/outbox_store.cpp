#include "db/outbox/outbox_store.h"

#include "db/core/iso_date.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched(CustomerId customer, bool timeline)
{
    ChangeSet changes;
    changes.outbox = true;
    changes.interactions = timeline;
    if (customer)
        changes.customerIds.append(customer);
    return changes;
}

OutboxMessage readMessage(const Statement &row)
{
    OutboxMessage message;
    message.id = MessageId{row.integer("id")};
    message.customer = CustomerId{row.integer("customer_id")};
    message.customerName = row.text("full_name");
    message.customerGivenName = row.text("given_name");
    message.occasionKey = row.text("occasion_key");
    message.occasionYear = static_cast<int>(row.integer("occasion_year"));
    message.channel = wordOf<Channel>(row.text("channel")).value_or(Channel::Sms);
    message.purpose = wordOf<Purpose>(row.text("purpose")).value_or(Purpose::Promotion);
    message.rule = RuleId{row.integer("rule_id")};
    message.templateId = TemplateId{row.integer("template_id")};
    message.templateVersion = static_cast<int>(row.integer("template_version"));
    message.stage = wordOf<LifecycleStage>(row.text("stage")).value_or(LifecycleStage::Awareness);
    message.address = row.text("address");
    message.dueOn = dateOfIso(row.text("due_on"));
    message.dueAt = QTime::fromString(row.text("due_at"), u"HH:mm"_s);
    message.subject = row.text("subject");
    message.text = row.text("text");
    message.edited = row.integer("is_edited") != 0;
    message.state = wordOf<MessageState>(row.text("state")).value_or(MessageState::Uncertain);
    message.reason = row.text("reason");
    message.sentAtMs = row.integer("sent_at_ms");
    message.updatedAtMs = row.integer("updated_at_ms");
    return message;
}

void bindWords(Statement &statement, const OutboxMessage &message)
{
    statement.bind(":channel", keyOf(message.channel)).bind(":template_id", message.templateId.value);
    statement.bind(":rule_id", message.rule ? std::optional(message.rule.value) : std::nullopt);
    statement.bind(":template_version", message.templateVersion).bind(":address", message.address);
    statement.bind(":due_on", isoText(message.dueOn)).bind(":due_at", message.dueAt.toString(u"HH:mm"_s));
    statement.bind(":subject", message.subject).bind(":text", message.text);
}

} // namespace

OutboxStore::OutboxStore(const Connection &connection) : m_connection(connection) {}

Result<std::optional<MessageId>> OutboxStore::add(const OutboxMessage &message, const Act &now)
{
    Statement insert = m_connection.prepare(u"outbox_message/insert"_s);
    bindWords(insert, message);
    insert.bind(":customer_id", message.customer.value).bindOrNull(":occasion_key", message.occasionKey);
    insert.bind(":occasion_year",
                message.occasionKey.isEmpty() ? std::nullopt : std::optional(message.occasionYear));
    insert.bind(":purpose", keyOf(message.purpose)).bind(":at_ms", now.ms);
    // Read to the end: a write with RETURNING is known to be in the file only there.
    MK_TRY(const auto ids,
           readAll(insert, [](const Statement &row) { return MessageId{row.integer("id")}; }));
    return ids.isEmpty() ? std::nullopt : std::optional(ids.first());
}

Result<ChangeSet> OutboxStore::rerender(const OutboxMessage &message, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_rendered"_s);
    bindWords(update, message);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", message.id.value).run());
    return update.rowsAffected() == 0 ? ChangeSet() : touched(message.customer, false);
}

Result<ChangeSet> OutboxStore::cancel(MessageId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_cancelled"_s);
    MK_CHECK(update.bind(":reason", reason).bind(":at_ms", now.ms).bind(":id", id.value).run());
    return update.rowsAffected() == 0 ? ChangeSet() : touched({}, false);
}

Result<OutboxMessage> OutboxStore::byId(MessageId id) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_id"_s);
    MK_TRY(auto message, readFirst(select.bind(":id", id.value), readMessage));
    if (!message)
        return failure(ErrorKind::NotFound, u"outbox message %1"_s.arg(id.value));
    return *std::move(message);
}

Result<QList<OutboxMessage>> OutboxStore::list(const OutboxFilter &filter) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_list"_s);
    select.bind(":from", isoText(filter.from)).bind(":to", isoText(filter.to));
    select.bindOrNull(":state", filter.state ? keyOf(*filter.state) : QString());
    return readAll(select.bind(":limit", filter.limit), readMessage);
}

Result<QList<OutboxMessage>> OutboxStore::listOf(CustomerId customer, int limit) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value).bind(":limit", limit), readMessage);
}

Error OutboxStore::notFromHere(MessageId id, const QString &what) const
{
    const auto message = byId(id);
    if (!message)
        return message.error();
    return {ErrorKind::Conflict,
            u"message %1 cannot be %2: it is %3"_s.arg(id.value).arg(what, keyOf(message->state))};
}

Result<ChangeSet> OutboxStore::markSent(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement update = m_connection.prepare(u"outbox_message/update_sent"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"marked sent"_s));
    MK_TRY(const auto message, byId(id));
    Statement event = m_connection.prepare(u"delivery_event/insert"_s);
    event.bind(":message_id", id.value).bind(":kind", u"accepted"_s).bind(":occurred_at_ms", now.ms);
    MK_CHECK(event.bind(":detail", u"sent by hand"_s).run());

    Interaction contact;
    contact.customer = message.customer;
    contact.occurredAtMs = now.ms;
    contact.occurredOn = now.day;
    contact.channel = message.channel;
    contact.direction = Direction::Out;
    contact.kind = InteractionKind::Message;
    contact.note = message.text;
    contact.message = id;
    MK_CHECK(InteractionStore(m_connection).add(contact));
    MK_CHECK(transaction.commit());
    return touched(message.customer, true);
}

Result<ChangeSet> OutboxStore::skip(MessageId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_skipped"_s);
    MK_CHECK(update.bind(":reason", reason).bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"skipped"_s));
    return touched({}, false);
}

Result<ChangeSet> OutboxStore::reopen(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement update = m_connection.prepare(u"outbox_message/update_reopened"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"taken back"_s));
    Statement uncount = m_connection.prepare(u"interaction/delete_by_message"_s);
    MK_CHECK(uncount.bind(":message_id", id.value).run());
    Statement event = m_connection.prepare(u"delivery_event/delete_by_message"_s);
    MK_CHECK(event.bind(":message_id", id.value).bind(":kind", u"accepted"_s).run());
    MK_CHECK(transaction.commit());
    return touched({}, true);
}

Result<ChangeSet> OutboxStore::setText(MessageId id, const QString &text, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_text"_s);
    MK_CHECK(update.bind(":text", text).bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"edited"_s));
    return touched({}, false);
}

} // namespace db
