#include "db/outbox/unanswered_attempts.h"

#include "db/outbox/outbox_message.h"

#include <algorithm>

namespace db {

namespace {

bool saysThatItFailed(const DeliveryEvent &event, int attempt)
{
    const bool isHeard = event.source == DeliverySource::Transport || event.source == DeliverySource::Hand;
    return isHeard && event.kind == DeliveryKind::Failed && event.reference == QString::number(attempt);
}

} // namespace

QList<int> unansweredAttempts(const OutboxMessage &message, const QList<DeliveryEvent> &events)
{
    QList<int> attempts;
    for (int attempt = 1; attempt <= message.sending.attempts; ++attempt) {
        const bool failed = std::ranges::any_of(
            events, [attempt](const DeliveryEvent &event) { return saysThatItFailed(event, attempt); });
        if (!failed)
            attempts.append(attempt);
    }
    return attempts;
}

} // namespace db
