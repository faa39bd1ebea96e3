#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

/// A greeting whose day has gone by unsent.
struct PastGreeting
{
    MessageId id;
    bool mayGo = true; ///< the customer is there, of the template's audience, and neither refuses the channel
                       ///< nor is barred from it
    bool hasLateWords = false; ///< in its text already
};

/// What a late message says in the place of its own words; nothing: those stay.
struct LateWords
{
    std::optional<QString> subject;
    std::optional<QString> text;
};

/// What becomes of greetings in the ledger whose day went by.
class LateMessageStore final
{
public:
    explicit LateMessageStore(const Connection &connection) : m_connection(connection) {}

    /// Open greetings due before the day `before` about which something is to be done: they are not marked
    /// late yet, their occasion is over and their text does not say so, they were due before `oldest`, or
    /// they may no longer go.
    [[nodiscard]] Result<QList<PastGreeting>> past(QDate before, QDate oldest) const;
    /// A planned greeting goes late, with these words. Nothing of it when it is no longer open.
    [[nodiscard]] Result<void> setLate(MessageId id, const LateWords &words, const Act &now);
    /// The same, and it is skipped for this reason at once. False when it is no longer open, or a server may
    /// have it.
    [[nodiscard]] Result<bool> expire(MessageId id, const LateWords &words, const QString &reason,
                                      const Act &now);
    /// After a clock that was ahead: cancels, for this reason, greetings that were skipped as missed and came
    /// on `oldest` or later, and open ones that are late before their day; OutboxStore::add then brings them
    /// to life. How many; an edited one is planned again as it is.
    [[nodiscard]] Result<qint64> cancelBeforeTheirDay(QDate oldest, QDate today, const QString &reason,
                                                      const Act &now);

private:
    const Connection &m_connection;
};

} // namespace db
