#pragma once

#include "db/core/error.h"

#include <QStringList>

#include <functional>

namespace db {

class Connection;

/// Indexes that nothing asks for while very many rows go into an empty table: they are left out meanwhile and
/// made once at the end, which sorts instead of looking for the place of each row. Within one transaction:
/// others never see the table without them, and taking it back brings them back.
class LeftOutIndexes final
{
public:
    explicit LeftOutIndexes(const Connection &connection) : m_connection(connection) {}
    Q_DISABLE_COPY_MOVE(LeftOutIndexes)

    /// Demands the caller's transaction. A name that no index has is passed over.
    [[nodiscard]] Result<void> leaveOut(const QStringList &names);
    /// In the same transaction, before it commits. `progress` (indexes made, of all) is asked every few
    /// hundredths of a second; false: Cancelled, and the whole transaction may be taken back by then.
    [[nodiscard]] Result<void> makeAgain(const std::function<bool(qint64, qint64)> &progress = {});

private:
    [[nodiscard]] Result<void> make(const QStringList &definitions,
                                    const std::function<bool(qint64, qint64)> &progress) const;

    const Connection &m_connection;
    QStringList m_definitions; // of those left out
};

} // namespace db
