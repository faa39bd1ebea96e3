#include "db/engine/transaction.h"

#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

// SQLite finds the innermost savepoint of a name, so one name does for all depths.

Result<Transaction> Transaction::begin(const Connection &connection)
{
    if (connection.inTransaction()) {
        MK_CHECK(connection.execute(u"SAVEPOINT inner_write"_s));
        return Transaction(connection, Kind::Inner);
    }
    MK_CHECK(connection.execute(u"BEGIN IMMEDIATE"_s));
    Transaction begun(connection, Kind::Outermost);
    MK_CHECK(connection.widenCache());
    return begun;
}

Result<void> Transaction::demand(const Connection &connection)
{
    return connection.inTransaction() ? Result<void>()
                                      : failure(ErrorKind::Internal, u"this write needs a transaction"_s);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_kind(other.m_kind)
{}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    // After some errors (a full disk) SQLite has rolled everything back by itself.
    if (m_connection->inTransaction()) {
        const auto undone = m_connection->execute(
            m_kind == Kind::Inner ? u"ROLLBACK TO inner_write; RELEASE inner_write"_s : u"ROLLBACK"_s);
        if (!undone)
            qWarning("db: rollback failed: %s", qUtf8Printable(undone.error().detail));
    }
    if (m_kind == Kind::Outermost)
        m_connection->narrowCache();
}

Result<void> Transaction::commit()
{
    // Should it fail, the transaction is still open, and the destructor rolls it back.
    MK_CHECK(m_connection->execute(m_kind == Kind::Inner ? u"RELEASE inner_write"_s : u"COMMIT"_s));
    const Connection &connection = *std::exchange(m_connection, nullptr);
    if (m_kind == Kind::Outermost)
        connection.narrowCache();
    return {};
}

} // namespace db
