#pragma once

#include "db/core/error.h"
#include "db/outbox/delivery_event.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

/// A message that a gateway has accepted, and of which it has not said that it arrived or failed.
struct AwaitedDelivery
{
    MessageId message;
    QString internetMessageId;
    QString serverReference; ///< what the gateway calls it
    qint64 dueMs = 0;        ///< when it is to be asked about, UTC epoch milliseconds
};

/// Which of them to ask about: each at some ages. All times are UTC epoch milliseconds.
struct AwaitedFilter
{
    SendingAccountId account;
    QList<qint64> agesMs; ///< milliseconds since it was accepted
    qint64 afterMs = 0;   ///< those that reached one of the ages after this
    qint64 upToMs = 0;    ///< and by now
    qint64 oldestMs = 0;  ///< accepted after this
    int most = 100;
};

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
    /// That a person found out that this attempt has failed.
    [[nodiscard]] Result<void> forgetFailed(MessageId message, int attempt);
    /// What failed is of a plan before this moment (UTC epoch milliseconds): attempts are counted from 1
    /// again.
    [[nodiscard]] Result<void> setEarlier(MessageId message, qint64 atMs);
    /// By when they are to be asked about.
    [[nodiscard]] Result<QList<AwaitedDelivery>> awaited(const AwaitedFilter &filter) const;
    /// The message with this Message-ID, without angle brackets; nothing: it is none of ours.
    [[nodiscard]] Result<std::optional<MessageId>> messageOf(const QString &internetMessageId) const;
    /// The last e-mail that a server accepted for this address by then (UTC epoch milliseconds).
    [[nodiscard]] Result<std::optional<MessageId>> mailTo(const QString &address, qint64 atMs) const;

private:
    const Connection &m_connection;
};

} // namespace db
