#include "db/outbox/sending_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/message_file_store.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_rows.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/release_lease_store.h"
#include "db/outbox/unanswered_attempts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

// In the order of Settlement::Result.
constexpr std::array kSettledStates{MessageState::Sent, MessageState::Failed, MessageState::Approved,
                                    MessageState::Uncertain};

MessageState stateAfter(Settlement::Result result)
{
    return kSettledStates.at(static_cast<std::size_t>(result));
}

/// A server may have it from then on.
bool isGiven(Settlement::Result result)
{
    return result == Settlement::Result::Accepted || result == Settlement::Result::Unsure;
}

/// What a server answered for is entered whatever a person has decided of it meanwhile, until it is claimed
/// again; of other news only what is still awaited.
bool isAwaited(const Settlement &settlement, const SendingRecord &sending, const QString &holder)
{
    const bool isOwn = sending.claimedBy == holder && sending.acceptedAtMs == 0;
    return isOwn && (sending.claimedAtMs != 0 || settlement.result == Settlement::Result::Accepted);
}

/// Servers repeat the address in what they say.
Settlement withoutWords(const Settlement &settlement)
{
    return {settlement.id, settlement.result, {}, settlement.nextAttemptAtMs, {}, settlement.countsAsAttempt};
}

/// The states on the way to uncertain of what a person has decided about.
QList<MessageState> wayToUncertain(MessageState from)
{
    if (from == MessageState::Failed)
        return {MessageState::Skipped, MessageState::Uncertain};
    return allows(from, MessageAction::Accept) ? QList{MessageState::Uncertain} : QList<MessageState>();
}

Result<void> checkClaim(const SendingClaim &claim, const OutboxMessage &message)
{
    if (claim.internetMessageId.isEmpty() || claim.payload.isEmpty())
        return failure(ErrorKind::InvalidInput, u"a claim needs a Message-ID and the bytes to send"_s);
    const QString &before = message.sending.internetMessageId;
    if (!before.isEmpty() && before != claim.internetMessageId)
        return failure(ErrorKind::Conflict,
                       u"message %1 has the Message-ID %2"_s.arg(claim.id.value).arg(before));
    MK_CHECK(stepOf(MessageAction::Claim, message, MessageState::Sending));
    return {};
}

} // namespace

Result<ChangeSet> SendingStore::claim(const SendingClaim &claim, const QString &holder, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_CHECK(ReleaseLeaseStore(m_connection).demand(holder, now));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(claim.id));
    MK_CHECK(checkClaim(claim, message));
    MK_CHECK(keepPayload(claim, now));
    Statement update = m_connection.prepare(u"outbox_message/update_claimed"_s);
    update.bind(":internet_message_id", claim.internetMessageId).bind(":cost_parts", claim.costParts);
    update.bind(":account_id", claim.account ? std::optional(claim.account.value) : std::nullopt);
    MK_CHECK(update.bind(":holder", holder).bind(":at_ms", now.ms).bind(":id", claim.id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict,
                       u"message %1: not to be tried yet, or the customer is deleted"_s.arg(claim.id.value));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<void> SendingStore::keepPayload(const SendingClaim &claim, const Act &now)
{
    Statement upsert = m_connection.prepare(u"outbox_payload/upsert"_s);
    upsert.bind(":message_id", claim.id.value).bindBytes(":bytes", claim.payload);
    MK_CHECK(upsert.bind(":at_ms", now.ms).run());
    if (claim.fileBodiesAt.isEmpty())
        return {};
    // An attempt before, of which nobody knows what became, gives way with its bytes to the one that begins.
    Statement end = m_connection.prepare(u"outbox_message/update_claim_over"_s);
    MK_CHECK(end.bind(":id", claim.id.value).run());
    return MessageFileStore(m_connection).setBodies(claim.id, claim.fileBodiesAt);
}

Result<ChangeSet> SendingStore::refuse(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    MK_CHECK(stepOf(MessageAction::Claim, message, MessageState::Skipped));
    Statement update = m_connection.prepare(u"outbox_message/update_status"_s);
    update.bind(":state", keyOf(MessageState::Skipped)).bindOrNull(":reason", reason);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<ChangeSet> SendingStore::settle(const Settlement &answer, const QString &holder, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(auto message, OutboxStore(m_connection).byId(answer.id));
    MK_TRY(const bool isErased, isOfErased(message));
    const Settlement settlement = isErased ? withoutWords(answer) : answer;
    if (!isAwaited(settlement, message.sending, holder))
        return failure(ErrorKind::Conflict,
                       u"message %1 is not claimed by this desk"_s.arg(settlement.id.value));
    if (settlement.result == Settlement::Result::Accepted)
        MK_CHECK(leadToUncertain(message, now));
    const bool isMarked = message.state == MessageState::Sent;
    MK_CHECK(isMarked ? enterBesideMark(settlement, message, now) : enter(settlement, message, now));
    MK_CHECK(recordEvent(settlement, message, now));
    MK_CHECK(transaction.commit());
    const bool isNews = settlement.result == Settlement::Result::Accepted && !isMarked;
    return touched(message.customer, isNews ? Timeline::Other : Timeline::Same);
}

Result<bool> SendingStore::isOfErased(const OutboxMessage &message) const
{
    Statement select = m_connection.prepare(u"customer/select_is_erased"_s);
    MK_TRY(const auto is, readFirst(select.bind(":id", message.customer.value),
                                    [](const Statement &row) { return row.integer("is_erased") != 0; }));
    return is.value_or(false);
}

Result<void> SendingStore::leadToUncertain(OutboxMessage &message, const Act &now)
{
    for (const MessageState to : wayToUncertain(message.state)) {
        MK_CHECK(stepOf(MessageAction::Accept, message, to));
        Statement update = m_connection.prepare(u"outbox_message/update_status"_s);
        update.bind(":state", keyOf(to)).bind(":reason", u"accepted"_s);
        MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", message.id.value).run());
        message.state = to;
    }
    return {};
}

Result<void> SendingStore::enter(const Settlement &settlement, const OutboxMessage &message, const Act &now)
{
    const bool accepted = settlement.result == Settlement::Result::Accepted;
    const bool again = settlement.result == Settlement::Result::TryAgain;
    MK_TRY(const auto step, stepOf(MessageAction::Settle, message, stateAfter(settlement.result)));
    Statement update = m_connection.prepare(u"outbox_message/update_settled"_s);
    update.bind(":state", keyOf(step.to));
    update.bindOrNull(":reason", accepted ? QString() : settlement.detail);
    update.bind(":accepted_at_ms", accepted ? std::optional(now.ms) : std::nullopt);
    update.bindOrNull(":sent_on", accepted ? isoText(now.day) : QString());
    update.bind(":next_attempt_at_ms", again ? std::optional(settlement.nextAttemptAtMs) : std::nullopt);
    update.bindOrNull(":server_reference", settlement.serverReference);
    MK_TRY(const bool mayHaveEarlier, hasUnansweredBefore(message));
    update.bind(":is_given", isGiven(settlement.result) || mayHaveEarlier).bind(":at_ms", now.ms);
    update.bind(":is_uncounted", !settlement.countsAsAttempt);
    MK_CHECK(update.bind(":id", message.id.value).run());
    return accepted ? enterTimeline(message.id, now) : Result<void>();
}

Result<void> SendingStore::enterBesideMark(const Settlement &settlement, const OutboxMessage &message,
                                           const Act &now)
{
    using Answer = Settlement::Result;
    if (settlement.result == Answer::Unsure)
        return {};
    if (settlement.result != Answer::Accepted) {
        const bool again = settlement.result == Answer::TryAgain;
        Statement close = m_connection.prepare(u"outbox_message/update_unclaimed"_s);
        close.bind(":next_attempt_at_ms", again ? std::optional(settlement.nextAttemptAtMs) : std::nullopt);
        return close.bind(":at_ms", now.ms).bind(":id", message.id.value).run();
    }
    Statement update = m_connection.prepare(u"outbox_message/update_accepted"_s);
    update.bind(":at_ms", now.ms).bindOrNull(":server_reference", settlement.serverReference);
    return update.bind(":id", message.id.value).run();
}

Result<bool> SendingStore::hasUnansweredBefore(const OutboxMessage &message) const
{
    MK_TRY(const auto events, DeliveryEventStore(m_connection).of(message.id));
    const QList<int> unanswered = unansweredAttempts(message, events);
    return std::ranges::any_of(unanswered,
                               [&message](int attempt) { return attempt < message.sending.attempts; });
}

Result<void> SendingStore::recordEvent(const Settlement &settlement, const OutboxMessage &message,
                                       const Act &now)
{
    if (settlement.result == Settlement::Result::Unsure)
        return {};
    const bool accepted = settlement.result == Settlement::Result::Accepted;
    QString reference = QString::number(message.sending.attempts);
    if (!settlement.countsAsAttempt) // the next one has the same number
        reference += u"-%1"_s.arg(now.ms);
    DeliveryEvent event{message.id, accepted ? DeliveryKind::Accepted : DeliveryKind::Failed,
                        now.ms,     DeliverySource::Transport,
                        reference,  settlement.detail};
    MK_CHECK(DeliveryEventStore(m_connection).record(event));
    if (!settlement.isNoSuchAddress)
        return {};
    event.kind = DeliveryKind::BouncedHard;
    MK_CHECK(DeliveryEventStore(m_connection).record(event));
    return {};
}

Result<void> SendingStore::enterTimeline(MessageId id, const Act &now)
{
    Statement contact = m_connection.prepare(u"interaction/insert_of_message"_s);
    contact.bind(":occurred_on", isoText(now.day)).bind(":went_out", true).bindOrNull(":stage", QString());
    return contact.bind(":message_id", id.value).run();
}

Result<ChangeSet> SendingStore::recover(const QString &holder, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_CHECK(ReleaseLeaseStore(m_connection).demand(holder, now));
    Statement update = m_connection.prepare(u"outbox_message/update_lost"_s);
    update.bind(":reason", reason).bind(":at_ms", now.ms);
    update.bind(":states", keysAllowing(MessageAction::Recover));
    ChangeSet changes;
    MK_TRY(changes.customerIds,
           readAll(update, [](const Statement &row) { return CustomerId{row.integer("customer_id")}; }));
    changes.outbox = !changes.customerIds.isEmpty();
    MK_CHECK(transaction.commit());
    return changes;
}

Result<ChangeSet> SendingStore::sendAgain(MessageId id, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    MK_CHECK(stepOf(MessageAction::SendAgain, message, MessageState::Approved));
    if (message.sending.attempts == 0) // perhaps it was never approved
        MK_CHECK(MessageFileStore(m_connection).fix(id));
    Statement update = m_connection.prepare(u"outbox_message/update_sent_again"_s);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<bool> SendingStore::isAnyClaimed() const
{
    MK_TRY(const auto is, readFirst(m_connection.prepare(u"outbox_message/select_any_claimed"_s),
                                    [](const Statement &row) { return row.integer("is_any") != 0; }));
    return is.value_or(false);
}

Result<QByteArray> SendingStore::payloadOf(MessageId id) const
{
    Statement select = m_connection.prepare(u"outbox_payload/select_by_message"_s);
    MK_TRY(const auto bytes, readFirst(select.bind(":message_id", id.value), [](const Statement &row) {
               return row.bytes("bytes").toByteArray();
           }));
    return bytes.value_or(QByteArray());
}

} // namespace db
