#include "db/outbox/outbox_store.h"

#include "db/core/iso_date.h"
#include "db/customers/interaction_store.h"
#include "db/engine/connection.h"

#include <QVariant>

#include <sqlite3.h>

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
    statement.bind(":rule_id",
                   message.rule ? QVariant(message.rule.value) : QVariant(QMetaType(QMetaType::LongLong)));
    statement.bind(":template_version", message.templateVersion).bind(":address", message.address);
    statement.bind(":due_on", isoText(message.dueOn)).bind(":due_at", message.dueAt.toString(u"HH:mm"_s));
    statement.bind(":subject", message.subject).bind(":text", message.text);
}

/// A transaction of our own, or none when the caller holds one.
Result<std::optional<WriteTransaction>> ownTransaction(const Connection &connection)
{
    if (sqlite3_get_autocommit(connection.handle()) == 0)
        return std::optional<WriteTransaction>();
    MK_TRY(auto begun, WriteTransaction::begin(connection));
    return std::optional<WriteTransaction>(std::move(begun));
}

} // namespace

OutboxStore::OutboxStore(const Connection &connection) : m_connection(connection) {}

Result<std::optional<MessageId>> OutboxStore::add(const OutboxMessage &message, qint64 atMs)
{
    Statement insert = m_connection.prepare(u"outbox_message/insert"_s);
    bindWords(insert, message);
    insert.bind(":customer_id", message.customer.value).bindOrNull(":occasion_key", message.occasionKey);
    insert.bind(":occasion_year", message.occasionKey.isEmpty() ? QVariant(QMetaType(QMetaType::Int))
                                                                : QVariant(message.occasionYear));
    insert.bind(":purpose", keyOf(message.purpose)).bind(":at_ms", atMs);
    MK_CHECK(insert.exec());
    // Read to the end: a statement left in the middle of RETURNING would hold the write open.
    std::optional<MessageId> id;
    while (insert.next())
        id = MessageId{insert.integer("id")};
    MK_CHECK(insert.finished());
    return id;
}

Result<ChangeSet> OutboxStore::rerender(const OutboxMessage &message, qint64 atMs)
{
    Statement update = m_connection.prepare(u"outbox_message/update_rendered"_s);
    bindWords(update, message);
    MK_CHECK(update.bind(":at_ms", atMs).bind(":id", message.id.value).exec());
    return update.rowsAffected() == 0 ? ChangeSet() : touched(message.customer, false);
}

Result<ChangeSet> OutboxStore::cancel(MessageId id, const QString &reason, qint64 atMs)
{
    Statement update = m_connection.prepare(u"outbox_message/update_cancelled"_s);
    if (const auto done = update.bind(":reason", reason).bind(":at_ms", atMs).bind(":id", id.value).exec();
        !done)
        return tl::unexpected(done.error());
    return update.rowsAffected() == 0 ? ChangeSet() : touched({}, false);
}

Result<OutboxMessage> OutboxStore::byId(MessageId id) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_id"_s);
    MK_CHECK(select.bind(":id", id.value).exec());
    if (!select.next())
        return failure(ErrorKind::NotFound, u"outbox message %1"_s.arg(id.value));
    return readMessage(select);
}

Result<QList<OutboxMessage>> OutboxStore::list(const OutboxFilter &filter) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_list"_s);
    select.bind(":from", isoText(filter.from)).bind(":to", isoText(filter.to));
    select.bindOrNull(":state", filter.state ? keyOf(*filter.state) : QString());
    MK_CHECK(select.bind(":limit", filter.limit).exec());
    QList<OutboxMessage> messages;
    while (select.next())
        messages.append(readMessage(select));
    MK_CHECK(select.finished());
    return messages;
}

Result<QList<OutboxMessage>> OutboxStore::listOf(CustomerId customer, int limit) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_customer"_s);
    MK_CHECK(select.bind(":customer_id", customer.value).bind(":limit", limit).exec());
    QList<OutboxMessage> messages;
    while (select.next())
        messages.append(readMessage(select));
    MK_CHECK(select.finished());
    return messages;
}

Error OutboxStore::notFromHere(MessageId id, const QString &what) const
{
    const auto message = byId(id);
    if (!message)
        return message.error();
    return {ErrorKind::Conflict,
            u"message %1 can not be %2: it is %3"_s.arg(id.value).arg(what, keyOf(message->state))};
}

Result<ChangeSet> OutboxStore::markSent(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, ownTransaction(m_connection));
    Statement update = m_connection.prepare(u"outbox_message/update_sent"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).exec());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"marked sent"_s));
    MK_TRY(const auto message, byId(id));
    Statement event = m_connection.prepare(u"delivery_event/insert"_s);
    event.bind(":message_id", id.value).bind(":kind", u"accepted"_s).bind(":occurred_at_ms", now.ms);
    MK_CHECK(event.bind(":detail", u"sent by hand"_s).exec());

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
    if (transaction) {
        MK_CHECK(transaction->commit());
    }
    return touched(message.customer, true);
}

Result<ChangeSet> OutboxStore::skip(MessageId id, const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_skipped"_s);
    if (const auto done = update.bind(":reason", reason).bind(":at_ms", now.ms).bind(":id", id.value).exec();
        !done)
        return tl::unexpected(done.error());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"skipped"_s));
    return touched({}, false);
}

Result<ChangeSet> OutboxStore::reopen(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, ownTransaction(m_connection));
    Statement update = m_connection.prepare(u"outbox_message/update_reopened"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).exec());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"taken back"_s));
    Statement uncount = m_connection.prepare(u"interaction/delete_by_message"_s);
    MK_CHECK(uncount.bind(":message_id", id.value).exec());
    Statement event = m_connection.prepare(u"delivery_event/delete_by_message"_s);
    MK_CHECK(event.bind(":message_id", id.value).bind(":kind", u"accepted"_s).exec());
    if (transaction) {
        MK_CHECK(transaction->commit());
    }
    return touched({}, true);
}

Result<ChangeSet> OutboxStore::setText(MessageId id, const QString &text, qint64 atMs)
{
    Statement update = m_connection.prepare(u"outbox_message/update_text"_s);
    MK_CHECK(update.bind(":text", text).bind(":at_ms", atMs).bind(":id", id.value).exec());
    if (update.rowsAffected() == 0)
        return tl::unexpected(notFromHere(id, u"edited"_s));
    return touched({}, false);
}

} // namespace db
