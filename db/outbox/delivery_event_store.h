#pragma once

#include "db/core/error.h"
#include "db/outbox/delivery_event.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

/// What became of messages, as servers, mailboxes and people say.
class DeliveryEventStore final
{
public:
    explicit DeliveryEventStore(const Connection &connection) : m_connection(connection) {}

    /// False where it is known already. Conflict: there is no such message.
    [[nodiscard]] Result<bool> record(const DeliveryEvent &event);
    /// Of one message, the oldest first.
    [[nodiscard]] Result<QList<DeliveryEvent>> of(MessageId message) const;
    /// That a person marked it as sent.
    [[nodiscard]] Result<void> forgetMark(MessageId message);
    /// The message with this Message-ID, without angle brackets; nothing: it is none of ours.
    [[nodiscard]] Result<std::optional<MessageId>> messageOf(const QString &internetMessageId) const;

private:
    const Connection &m_connection;
};

} // namespace db
