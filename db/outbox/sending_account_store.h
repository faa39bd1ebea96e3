#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/outbox/sending_account.h"

#include <QList>

namespace db {

class Connection;

/// The accounts by which messages go out. None is deleted: the messages name theirs.
class SendingAccountStore final
{
public:
    explicit SendingAccountStore(const Connection &connection) : m_connection(connection) {}

    /// Conflict: another has that name, or it has none, or a limit or port is not one.
    [[nodiscard]] Result<SendingAccountId> add(const SendingAccount &account, const Act &now);
    /// All but `archived`. Conflict as above; NotFound.
    [[nodiscard]] Result<void> update(const SendingAccount &account, const Act &now);
    [[nodiscard]] Result<void> setArchived(SendingAccountId id, bool archived, const Act &now);

    [[nodiscard]] Result<SendingAccount> byId(SendingAccountId id) const;
    /// By name, the archived ones last.
    [[nodiscard]] Result<QList<SendingAccount>> list() const;
    /// Messages that its server has accepted since, in UTC epoch milliseconds.
    [[nodiscard]] Result<qint64> acceptedSince(SendingAccountId id, qint64 sinceMs) const;
    /// When each was that its server has accepted or may have since, ascending.
    [[nodiscard]] Result<QList<qint64>> givenTimes(SendingAccountId id, qint64 sinceMs) const;

private:
    const Connection &m_connection;
};

} // namespace db
