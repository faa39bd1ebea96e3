#include "db/outbox/outbox_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

void bindWords(Statement &statement, const OutboxMessage &message)
{
    statement.bind(":channel", keyOf(message.channel)).bind(":template_id", message.templateId.value);
    statement.bind(":rule_id", message.rule ? std::optional(message.rule.value) : std::nullopt);
    statement.bind(":template_version", message.templateVersion).bind(":address", message.address);
    statement.bindOrNull(":occasion_on", isoText(message.occasionOn));
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
    MK_TRY(const auto added, readAll(insert, [](const Statement &row) {
               return std::pair(MessageId{row.integer("id")}, row.integer("has_news") != 0);
           }));
    if (added.isEmpty())
        return std::nullopt;
    const auto [id, isPlannedAgain] = added.constFirst();
    if (isPlannedAgain)
        MK_CHECK(DeliveryEventStore(m_connection).setEarlier(id, now.ms));
    return id;
}

Result<ChangeSet> OutboxStore::rerender(const OutboxMessage &message, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_rendered"_s);
    bindWords(update, message);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", message.id.value).run());
    return update.rowsAffected() == 0 ? ChangeSet() : touched(message.customer, Timeline::Same);
}

Result<ChangeSet> OutboxStore::cancel(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, byId(id));
    if (!allows(message.state, MessageAction::Change))
        return ChangeSet();
    const bool isGiven = message.sending.claimedAtMs != 0;
    const MessageStatus to =
        isGiven ? MessageStatus{MessageState::Uncertain, {}} : MessageStatus{MessageState::Cancelled, reason};
    MK_CHECK(take(MessageAction::Change, message, to, now));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
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
    select.bind(":since_ms", filter.sinceMs);
    select.bindOrNull(":state", filter.state ? keyOf(*filter.state) : QString());
    select.bindOrNull(":channel", filter.channel ? keyOf(*filter.channel) : QString());
    select.bind(":account_id", filter.account ? std::optional(filter.account.value) : std::nullopt);
    return readAll(select.bind(":limit", filter.limit), readMessage);
}

Result<QList<OutboxMessage>> OutboxStore::listOf(CustomerId customer, int limit) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value).bind(":limit", limit), readMessage);
}

Result<ChangeSet> OutboxStore::setOpened(MessageId id, const Act &now)
{
    return stamp(u"outbox_message/update_opened"_s, id, now);
}

Result<ChangeSet> OutboxStore::setCopied(MessageId id, const Act &now)
{
    return stamp(u"outbox_message/update_copied"_s, id, now);
}

Result<ChangeSet> OutboxStore::stamp(const QString &statement, MessageId id, const Act &now)
{
    MK_TRY(const auto message, byId(id));
    Statement update = m_connection.prepare(statement);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    return touched(message.customer, Timeline::Same);
}

Result<OutboxMessage> OutboxStore::readyFor(MessageAction action, MessageId id, const QString &what) const
{
    MK_TRY(auto message, byId(id));
    if (!allows(message.state, action))
        return tl::unexpected(
            Error{ErrorKind::Conflict,
                  u"message %1 cannot be %2: it is %3"_s.arg(id.value).arg(what, keyOf(message.state)),
                  kDoneMeanwhile.toString()});
    return message;
}

Result<void> OutboxStore::take(MessageAction action, const OutboxMessage &message, const MessageStatus &to,
                               const Act &now)
{
    MK_CHECK(stepOf(action, message, to.state));
    Statement update = m_connection.prepare(u"outbox_message/update_state"_s);
    update.bind(":state", keyOf(to.state)).bindOrNull(":reason", to.reason).bind(":at_ms", now.ms);
    const bool isSent = to.state == MessageState::Sent;
    update.bind(":sent_at_ms", isSent ? std::optional(now.ms) : std::nullopt);
    update.bindOrNull(":sent_on", isSent ? isoText(now.day) : QString());
    return update.bind(":id", message.id.value).run();
}

Result<void> OutboxStore::writeSent(const OutboxMessage &message, const Act &then,
                                    std::optional<LifecycleStage> stage)
{
    MK_CHECK(take(MessageAction::MarkSent, message, {MessageState::Sent, {}}, then));
    MK_CHECK(DeliveryEventStore(m_connection).record({message.id, DeliveryKind::Accepted, then.ms}));
    Statement contact = m_connection.prepare(u"interaction/insert_of_message"_s);
    contact.bind(":occurred_on", isoText(then.day)).bind(":went_out", !isOpen(message.state));
    contact.bindOrNull(":stage", stage ? keyOf(*stage) : QString());
    MK_CHECK(contact.bind(":message_id", message.id.value).run());
    if (contact.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"message %1: the customer is deleted"_s.arg(message.id.value));
    return {};
}

Result<ChangeSet> OutboxStore::markSent(MessageId id, const Act &then)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, readyFor(MessageAction::MarkSent, id, u"marked sent"_s));
    MK_CHECK(writeSent(message, then, {}));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Other);
}

// By way of uncertain: of what may have left the schema asks no more whether it is for this customer.
Result<ChangeSet> OutboxStore::markSentAgain(MessageId id, const SentRecord &before)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto found, readyFor(MessageAction::MarkSent, id, u"marked sent"_s));
    const Act then{before.atMs, before.on};
    if (allows(found.state, MessageAction::MarkAgain))
        MK_CHECK(take(MessageAction::MarkAgain, found, {MessageState::Uncertain, {}}, then));
    MK_TRY(const auto message, byId(id));
    MK_CHECK(writeSent(message, then, before.stage));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Other);
}

Result<ChangeSet> OutboxStore::skip(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, readyFor(MessageAction::Skip, id, u"skipped"_s));
    MK_CHECK(take(MessageAction::Skip, message, {MessageState::Skipped, reason}, now));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<std::optional<SentRecord>> OutboxStore::sentRecord(MessageId id) const
{
    MK_TRY(const auto message, byId(id));
    Statement select = m_connection.prepare(u"interaction/select_of_message"_s);
    return readFirst(select.bind(":message_id", id.value), [&message](const Statement &row) {
        return SentRecord{message.sentAtMs, dateOfIso(row.text("occurred_on")),
                          wordOf<LifecycleStage>(row.text("stage")), message.text};
    });
}

// What was sent before it was cancelled becomes planned first: the schema lets nothing that was sent vanish.
Result<void> OutboxStore::takeBack(const OutboxMessage &message, const MessageStatus &to, const Act &now)
{
    if (to.state == MessageState::Sending && message.sending.claimedAtMs == 0)
        return takeBackRefused(message, now);
    const bool isDirect = message.state != MessageState::Sent || to.state != MessageState::Cancelled;
    if (isDirect)
        return take(MessageAction::Reopen, message, to, now);
    MK_CHECK(take(MessageAction::Reopen, message, {}, now));
    OutboxMessage planned = message;
    planned.state = MessageState::Planned;
    return take(MessageAction::Change, planned, to, now);
}

// Its server answered beside the mark: nothing is under way any more.
Result<void> OutboxStore::takeBackRefused(const OutboxMessage &message, const Act &now)
{
    MK_TRY(const auto events, DeliveryEventStore(m_connection).of(message.id));
    const auto answer = std::find_if(events.crbegin(), events.crend(), [](const DeliveryEvent &event) {
        return event.source == DeliverySource::Transport;
    });
    MK_CHECK(take(MessageAction::Reopen, message, {MessageState::Sending, {}}, now));
    OutboxMessage claimed = message;
    claimed.state = MessageState::Sending;
    const bool again = message.sending.nextAttemptAtMs > 0;
    const QString why = answer == events.crend() ? QString() : answer->detail;
    return take(MessageAction::Settle, claimed, {again ? MessageState::Approved : MessageState::Failed, why},
                now);
}

Result<ChangeSet> OutboxStore::reopen(MessageId id, const Act &now, const MessageStatus &to)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, readyFor(MessageAction::Reopen, id, u"taken back"_s));
    const bool sent = message.state == MessageState::Sent;
    MK_CHECK(takeBack(message, to, now));
    if (sent) {
        Statement uncount = m_connection.prepare(u"interaction/delete_by_message"_s);
        MK_CHECK(uncount.bind(":message_id", id.value).run());
        MK_CHECK(DeliveryEventStore(m_connection).forgetMark(id));
    }
    MK_CHECK(transaction.commit());
    return touched(message.customer, sent ? Timeline::Other : Timeline::Same);
}

Result<ChangeSet> OutboxStore::setText(MessageId id, const MessageWords &words, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, readyFor(MessageAction::Change, id, u"edited"_s));
    Statement update = m_connection.prepare(u"outbox_message/update_text"_s);
    update.bind(":text", words.text).bind(":is_edited", words.edited).bind(":at_ms", now.ms);
    MK_CHECK(update.bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

} // namespace db
