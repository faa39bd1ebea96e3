#include "app/outbox/board/outbox_item.h"

#include "app/outbox/accounts/default_account.h"
#include "app/outbox/board/next_steps.h"
#include "app/outbox/board/sent_bytes.h"
#include "app/outbox/missed/missed_course.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/delivery_event_store.h"
#include "db/outbox/outbox_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/outbox/unanswered_attempts.h"
#include "db/session/session.h"

#include <algorithm>

namespace app {

namespace {

/// No event tells of these: an event is what was heard.
QList<int> unheardAttempts(const db::OutboxMessage &message, const QList<db::DeliveryEvent> &events)
{
    const auto isAccepted = [&events](int attempt) {
        return std::ranges::any_of(events, [attempt](const db::DeliveryEvent &event) {
            return event.kind == db::DeliveryKind::Accepted &&
                   event.source == db::DeliverySource::Transport &&
                   event.reference == QString::number(attempt);
        });
    };
    // The last one is under way, or was proven by what came back.
    const bool isLastKnown = message.state == db::MessageState::Sending || message.sending.acceptedAtMs != 0;
    QList<int> attempts = db::unansweredAttempts(message, events);
    attempts.removeIf([&](int attempt) {
        return isAccepted(attempt) || (isLastKnown && attempt == message.sending.attempts);
    });
    return attempts;
}

} // namespace

db::Result<OutboxItem> outboxItem(db::Session &session, const Clock &clock, db::MessageId id)
{
    OutboxItem item;
    MK_TRY(item.message, session.outbox().byId(id));
    MK_TRY(const auto occasions, session.greetings().occasions());
    const auto occasion = std::ranges::find(occasions, item.message.occasionKey, &db::Occasion::key);
    if (occasion != occasions.end())
        item.occasion = *occasion;
    MK_TRY(const auto text, session.templates().byId(item.message.templateId));
    item.templateTitle = text.title;
    if (item.message.sending.account) {
        MK_TRY(const auto account, session.sendingAccounts().byId(item.message.sending.account));
        item.accountName = account.name;
    }
    MK_TRY(item.bytes, sentBytes(session, id));
    if (item.message.channel == db::Channel::Email && !item.bytes.isEmpty())
        item.mail = readableMail(item.bytes);
    MK_TRY(item.events, session.deliveryEvents().of(id));
    item.unheard = unheardAttempts(item.message, item.events);
    MK_TRY(const auto selfSending, selfSendingAccounts(session));
    item.steps = nextSteps(item.message, selfSending);
    item.mayHaveGone = mayHaveGoneBefore(item.message);
    MK_TRY(item.bouncedBefore, bouncedBefore(session, id));
    MK_TRY(const auto moment, missedMoment(session, clock));
    item.missed = missedKindOf(item.message, moment);
    return item;
}

} // namespace app
