#include "db/engine/transaction.h"

#include "db/engine/connection.h"

using namespace Qt::StringLiterals;

namespace db {

// SQLite finds the innermost savepoint of a name, so one name does for all depths.

Result<Transaction> Transaction::begin(const Connection &connection)
{
    const Kind kind = connection.inTransaction() ? Kind::Inner : Kind::Outermost;
    MK_CHECK(connection.execute(kind == Kind::Inner ? u"SAVEPOINT inner_write"_s : u"BEGIN IMMEDIATE"_s));
    return Transaction(connection, kind);
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
    // After some errors (a full disk) SQLite has rolled everything back by itself.
    if (!m_connection || !m_connection->inTransaction())
        return;
    const auto undone = m_connection->execute(
        m_kind == Kind::Inner ? u"ROLLBACK TO inner_write; RELEASE inner_write"_s : u"ROLLBACK"_s);
    if (!undone)
        qWarning("db: rollback failed: %s", qUtf8Printable(undone.error().detail));
}

Result<void> Transaction::commit()
{
    // Should it fail, the transaction is still open, and the destructor rolls it back.
    MK_CHECK(m_connection->execute(m_kind == Kind::Inner ? u"RELEASE inner_write"_s : u"COMMIT"_s));
    m_connection = nullptr;
    return {};
}

} // namespace db
