#include "db/outbox/late_message_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/due_moment.h"
#include "db/outbox/key_text.h"
#include "db/outbox/message_state.h"
#include "db/outbox/outbox_rows.h"
#include "db/outbox/outbox_store.h"

using namespace Qt::StringLiterals;

namespace db {

namespace {

void bindLateWords(Statement &update, const LateWords &words)
{
    update.bindOrNull(":text", words.text.value_or(QString()));
    update.bindOrNull(":subject", words.subject.value_or(QString()));
}

} // namespace

Result<QList<PastGreeting>> LateMessageStore::past(QDate before, QDate oldest) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_past"_s);
    select.bind(":before", isoText(before)).bind(":oldest", isoText(oldest));
    select.bind(":states", keysAllowing(MessageAction::Change));
    return readAll(select, [](const Statement &row) {
        return PastGreeting{MessageId{row.integer("id")}, row.integer("may_go") != 0,
                            row.integer("has_late_words") != 0};
    });
}

Result<void> LateMessageStore::setLate(MessageId id, const LateWords &words, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    if (!allows(message.state, MessageAction::Change))
        return {};
    Statement update = m_connection.prepare(u"outbox_message/update_late"_s);
    bindLateWords(update, words);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    return transaction.commit();
}

Result<bool> LateMessageStore::expire(MessageId id, const LateWords &words, const QString &reason,
                                      const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_expired"_s);
    bindLateWords(update, words);
    update.bind(":reason", reason).bind(":states", keysAllowing(MessageAction::Change));
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    return update.rowsAffected() > 0;
}

Result<qint64> LateMessageStore::cancelBeforeTheirDay(QDate oldest, QDate today, const QString &reason,
                                                      const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/cancel_before_their_day"_s);
    update.bind(":oldest", isoText(oldest)).bind(":today", isoText(today)).bind(":reason", reason);
    update.bind(":states", keysAllowing(MessageAction::Change));
    MK_CHECK(update.bind(":at_ms", now.ms).run());
    return update.rowsAffected();
}

Result<MissedMessages> LateMessageStore::missed(const MissedQuestion &question) const
{
    Statement select = m_connection.prepare(u"outbox_message/select_missed"_s);
    bindMoment(select, question.moment);
    bindMissed(select, question.moment);
    const QDateTime &before = question.hours.before;
    select.bind(":unapproved_on", before.isValid() ? isoText(before.date()) : QString());
    select.bind(":unapproved_at", before.isValid() ? isoText(before.time()) : QString());
    select.bind(":unapproved_channels", jsonOfChannels(question.hours.channels));
    select.bind(":answered", jsonOfKeys(question.answered));
    select.bind(":doubted", question.doubted).bind(":limit", question.limit);
    MissedMessages missed;
    MK_TRY(missed.messages, readAll(select, [&missed](const Statement &row) {
               missed.total = row.integer("total");
               missed.doubted = row.integer("doubted");
               missed.approvedOfDay = row.integer("approved_of_day");
               missed.plannedOfDay = row.integer("planned_of_day");
               return readMessage(row);
           }));
    return missed;
}

Result<ChangeSet> LateMessageStore::setReason(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    Statement update = m_connection.prepare(u"outbox_message/update_planned_reason"_s);
    update.bindOrNull(":reason", reason);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"message %1 is %2, not planned"_s.arg(QString::number(id.value),
                                                                                   keyOf(message.state)));
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<ChangeSet> LateMessageStore::doubt(MessageId id, const QString &reason, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    MK_TRY(const auto message, OutboxStore(m_connection).byId(id));
    MK_CHECK(stepOf(MessageAction::Doubt, message, MessageState::Uncertain));
    Statement update = m_connection.prepare(u"outbox_message/update_doubted_one"_s);
    update.bind(":reason", reason);
    MK_CHECK(update.bind(":at_ms", now.ms).bind(":id", id.value).run());
    MK_CHECK(transaction.commit());
    return touched(message.customer, Timeline::Same);
}

Result<qint64> LateMessageStore::doubtAll(const DueMoment &until, const QList<Channel> &byHand,
                                          const QString &reason, const Act &now)
{
    Statement update = m_connection.prepare(u"outbox_message/update_doubted"_s);
    update.bind(":day", isoText(until.day)).bind(":time", isoText(until.time));
    update.bind(":by_hand", jsonOfChannels(byHand));
    update.bind(":reason", reason).bind(":states", keysAllowing(MessageAction::Doubt));
    MK_TRY(const auto ids, readAll(update.bind(":at_ms", now.ms),
                                   [](const Statement &row) { return MessageId{row.integer("id")}; }));
    return ids.size();
}

} // namespace db
