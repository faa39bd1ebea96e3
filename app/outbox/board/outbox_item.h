#pragma once

#include "app/core/clock.h"
#include "app/outbox/board/bounced_before.h"
#include "app/outbox/board/readable_mail.h"
#include "app/outbox/missed/missed_kind.h"
#include "db/core/error.h"
#include "db/greetings/occasion.h"
#include "db/outbox/delivery_event.h"
#include "db/outbox/message_step.h"
#include "db/outbox/outbox_message.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace db {
class Session;
}

namespace app {

/// What there is to know of one message.
struct OutboxItem
{
    db::OutboxMessage message;
    db::Occasion occasion; ///< without a key: none
    QString templateTitle;
    QString accountName;              ///< by which it goes or went out; may be empty
    QByteArray bytes;                 ///< of the last attempt, exactly; empty: there was none
    std::optional<ReadableMail> mail; ///< of an e-mail: those bytes taken apart
    QList<db::DeliveryEvent> events;  ///< the oldest first
    QList<int> unheard; ///< the numbers of attempts, from 1, of which it was never heard what became
    QList<db::MessageAction> steps; ///< see nextSteps()
    bool mayHaveGone = false;       ///< a server may have it, although the state does not say so
    BouncedBefore bouncedBefore = BouncedBefore::Not;
    std::optional<MissedKind> missed; ///< why a person is asked about it; nothing: they are not
};

/// NotFound: there is no such message.
[[nodiscard]] db::Result<OutboxItem> outboxItem(db::Session &session, const Clock &clock, db::MessageId id);

} // namespace app
