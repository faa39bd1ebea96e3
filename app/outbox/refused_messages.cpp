#include "app/outbox/refused_messages.h"

#include "app/outbox/message_refusals.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/rules/send_rule.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kMostOfCustomer = 200;
const QString kSkippedMessages = u"skippedMessages"_s;

bool wasSkippedForRefusal(const db::OutboxMessage &message, qint64 sinceMs, QDate today)
{
    return message.state == db::MessageState::Skipped && message.updatedAtMs >= sinceMs &&
           message.dueOn >= today.addDays(-kDaysToSendLate) &&
           message.reason.split(u',').contains(keyOf(SendRule::Refused));
}

} // namespace

db::Result<QList<db::MessageId>> skippedForRefusal(db::Session &session, db::CustomerId customer,
                                                   qint64 sinceMs, QDate today)
{
    MK_TRY(const auto messages, session.outbox().listOf(customer, kMostOfCustomer));
    QList<db::MessageId> skipped;
    for (const db::OutboxMessage &message : messages) {
        if (!wasSkippedForRefusal(message, sinceMs, today))
            continue;
        const auto mayWait = refuseVainWait(session, message, today);
        if (mayWait)
            skipped.append(message.id);
        else if (mayWait.error().kind != db::ErrorKind::Conflict)
            return tl::unexpected(mayWait.error());
    }
    return skipped;
}

QJsonObject detailsOfSkipped(const QList<db::MessageId> &messages)
{
    QJsonArray ids;
    for (const db::MessageId id : messages)
        ids.append(id.value);
    return ids.isEmpty() ? QJsonObject() : QJsonObject{{kSkippedMessages, ids}};
}

QList<db::MessageId> skippedInDetails(const QJsonObject &details)
{
    QList<db::MessageId> messages;
    const QJsonArray ids = details.value(kSkippedMessages).toArray();
    for (const auto id : ids)
        messages.append(db::MessageId{id.toInteger()});
    return messages;
}

} // namespace app
