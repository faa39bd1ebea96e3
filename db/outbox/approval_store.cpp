#include "db/outbox/approval_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/due_moment.h"
#include "db/outbox/key_text.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_rows.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/unanswered_attempts.h"

using namespace Qt::StringLiterals;

namespace db {

Result<ChangeSet> ApprovalStore::approve(MessageId id, qint64 earliestMs, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    if (message.state != MessageState::Approved) {
        MK_CHECK(stepOf(MessageAction::Approve, message, MessageState::Approved));
        MK_CHECK(MessageFileStore(m_connection).fix(id));
    }
    Statement update = m_connection.prepare(u"outbox_message/update_approved"_s);
    MK_CHECK(update.bind(":earliest_ms", earliestMs).bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<ChangeSet> ApprovalStore::withdraw(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    MK_TRY(const auto events, DeliveryEventStore(m_connection).of(id));
    const bool isGiven = message.sending.claimedAtMs != 0 || !unansweredAttempts(message, events).isEmpty();
    const MessageState to = isGiven ? MessageState::Uncertain : MessageState::Planned;
    MK_CHECK(stepOf(MessageAction::Withdraw, message, to));
    if (!isGiven)
        MK_CHECK(MessageFileStore(m_connection).letGo(id));
    Statement update = m_connection.prepare(u"outbox_message/update_withdrawn"_s);
    update.bind(":state", keyOf(to)).bind(":is_given", isGiven);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<ChangeSet> ApprovalStore::postpone(MessageId id, qint64 untilMs, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    Statement update = m_connection.prepare(u"outbox_message/update_postponed"_s);
    update.bindOrNull(":reason", reason).bind(":earliest_ms", untilMs);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"message %1 is %2, not approved"_s.arg(QString::number(id.value),
                                                                                    keyOf(message.state)));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<ChangeSet> ApprovalStore::setFailed(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    MK_TRY(const auto step, stepOf(MessageAction::Resolve, message, MessageState::Failed));
    Statement update = m_connection.prepare(u"outbox_message/update_settled"_s);
    constexpr std::optional<qint64> kNever;
    update.bind(":state", keyOf(step.to)).bind(":reason", reason).bind(":accepted_at_ms", kNever);
    update.bindOrNull(":sent_on", QString())
        .bind(":next_attempt_at_ms", kNever)
        .bindOrNull(":server_reference", QString());
    update.bind(":is_given", false).bind(":is_uncounted", false);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(recordFailedByHand(message, now));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

// By way of skipped: of what has left the schema asks no more whether it may.
Result<ChangeSet> ApprovalStore::setUncertainAgain(MessageId id, const UncertainBefore &before,
                                                   const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(auto message, OutboxStore(m_connection).byId(id));
    if (message.state != MessageState::Failed)
        return failure(ErrorKind::Conflict, u"message %1 is %2, not failed"_s.arg(QString::number(id.value),
                                                                                  keyOf(message.state)));
    MK_CHECK(stepOf(MessageAction::Skip, message, MessageState::Skipped));
    Statement skip = m_connection.prepare(u"outbox_message/update_status"_s);
    skip.bind(":state", keyOf(MessageState::Skipped)).bind(":reason", u"taken-back"_s);
    MK_CHECK(skip.bind(":at_ms", now.ms).bind(":id", id.value).run());
    message.state = MessageState::Skipped;
    MK_CHECK(stepOf(MessageAction::Reopen, message, MessageState::Uncertain));
    Statement update = m_connection.prepare(u"outbox_message/update_unresolved"_s);
    update.bind(":state", keyOf(MessageState::Uncertain)).bindOrNull(":reason", before.reason);
    update.bind(":claimed_at_ms", before.claimedAtMs == 0 ? std::nullopt : std::optional(before.claimedAtMs));
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    for (const int attempt : before.attempts)
        MK_CHECK(DeliveryEventStore(m_connection).forgetFailed(id, attempt));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<void> ApprovalStore::recordFailedByHand(const OutboxMessage &message, const Act &now)
{
    DeliveryEventStore events(m_connection);
    MK_TRY(const auto before, events.of(message.id));
    for (const int attempt : unansweredAttempts(message, before))
        MK_CHECK(events.record(
            {message.id, DeliveryKind::Failed, now.ms, DeliverySource::Hand, QString::number(attempt)}));
    return {};
}

Result<QList<DueMessage>> ApprovalStore::due(const DueMoment &moment, const QList<Channel> &channels) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_due"_s);
    bindMoment(select, moment);
    bindMissed(select, moment);
    select.bind(":channels", jsonOfChannels(channels));
    return readAll(select, [](const Statement &row) {
        return DueMessage{MessageId{row.integer("id")},
                          wordOf<Channel>(row.text("channel")).value_or(Channel::Sms),
                          CustomerId{row.integer("customer_id")}};
    });
}

Result<NextDue> ApprovalStore::nextDue(const DueMoment &moment) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_next_due"_s);
    bindMoment(select, moment);
    MK_TRY(const auto next, readFirst(select, [](const Statement &row) {
               const QString due = row.text("due");
               NextDue found{dateOfIso(due.section(u' ', 0, 0)),
                             QTime::fromString(due.section(u' ', 1), u"HH:mm"_s),
                             {}};
               if (!row.isNull("next_attempt_at_ms"))
                   found.attemptMs = row.integer("next_attempt_at_ms");
               return found;
           }));
    return next.value_or(NextDue());
}

Result<QList<MessageId>> ApprovalStore::plannedOf(QDate day) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_planned_of_day"_s);
    return readAll(select.bind(":day", isoText(day)),
                   [](const Statement &row) { return MessageId{row.integer("id")}; });
}

} // namespace db
