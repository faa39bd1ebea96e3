#pragma once

#include "db/outbox/delivery_event.h"

#include <QList>

namespace db {

struct OutboxMessage;

/// The numbers of the attempts at a message, from 1 on, of which neither a server nor a person has said that
/// they failed: a server may have it from them. `events` are its own.
QList<int> unansweredAttempts(const OutboxMessage &message, const QList<DeliveryEvent> &events);

} // namespace db
