#include "db/outbox/late_message_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/outbox/message_state.h"
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

} // namespace db
