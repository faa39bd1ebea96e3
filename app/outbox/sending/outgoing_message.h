#pragma once

#include "app/transports/transport.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"
#include "db/outbox/sending_account.h"

#include <QByteArray>
#include <QDateTime>

class QRandomGenerator;

namespace app {

/// A message as a transport takes it and the ledger keeps it.
struct OutgoingMessage
{
    OutgoingItem item;
    QString messageId;            ///< without angle brackets; that of an earlier attempt, where there was one
    QByteArray payload;           ///< the exact bytes
    std::optional<int> costParts; ///< see costPartsOf()
};

/// InvalidInput: what the message or the account says cannot be sent, see mailBytes().
[[nodiscard]] db::Result<OutgoingMessage> outgoingMessage(const db::OutboxMessage &message,
                                                          const db::SendingAccount &account,
                                                          const QDateTime &now, QRandomGenerator &random);

/// What is paid for where such an account sends a message: the parts of an SMS, one notification. Nothing: a
/// mail.
std::optional<int> costPartsOf(const db::OutboxMessage &message, db::AccountKind kind);

/// Where what could not be delivered comes back to: the account's "returnPath", in which "{id}" is the
/// message's number, else its sender.
QString returnPathOf(const db::SendingAccount &account, db::MessageId id);

} // namespace app
