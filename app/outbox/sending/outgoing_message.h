#pragma once

#include "app/mail/kept_mail.h"
#include "app/transports/transport.h"
#include "db/core/error.h"
#include "db/outbox/message_file_store.h"
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
    KeptMail kept;                ///< those bytes as they are kept
    std::optional<int> costParts; ///< see costPartsOf()
};

/// With the files that were approved with it. InvalidInput: what the message or the account says cannot be
/// sent, see mailBytes(), or it is too large, see checkMailSize().
[[nodiscard]] db::Result<OutgoingMessage> outgoingMessage(const db::OutboxMessage &message,
                                                          const db::SendingAccount &account,
                                                          const QDateTime &now, QRandomGenerator &random,
                                                          const QList<db::MessageFile> &files = {});

/// What is paid for where such an account sends a message: the parts of an SMS, one notification. Nothing: a
/// mail.
std::optional<int> costPartsOf(const db::OutboxMessage &message, db::AccountKind kind);

/// Where what could not be delivered comes back to: the account's "returnPath", in which "{id}" is the
/// message's number, else its sender.
QString returnPathOf(const db::SendingAccount &account, db::MessageId id);

} // namespace app
