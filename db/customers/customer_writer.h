#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/customers/customer.h"

#include <memory>
#include <optional>

namespace db {

class Connection;

/// Writes and reads whole customers fast, row after row, with everything that hangs on them: contact points,
/// tags, the search key, the roads that reach them. Opens no transaction: the caller holds one
/// (Session::inTransaction) around many rows.
class CustomerWriter final
{
public:
    explicit CustomerWriter(const Connection &connection);
    ~CustomerWriter();
    Q_DISABLE_COPY_MOVE(CustomerWriter)

    [[nodiscard]] Result<CustomerId> insert(const Customer &customer, const Act &now);
    /// Writes what differs between the stored `before` and `after`; a changed stage enters the history.
    [[nodiscard]] Result<void> update(const Customer &before, const Customer &after, const Act &now);
    /// As update(), but a stage that goes back to the one before leaves the history, and its conversion the
    /// counts, as if it had never changed. For Undo.
    [[nodiscard]] Result<void> takeBack(const Customer &before, const Customer &after, const Act &now);
    /// Nothing happens when the customer is there already.
    [[nodiscard]] Result<void> setStage(CustomerId id, LifecycleStage stage, const Act &now);
    [[nodiscard]] Result<Customer> read(CustomerId id);

    struct CodeOwner
    {
        CustomerId id;
        bool deleted = false;
    };
    [[nodiscard]] Result<std::optional<CodeOwner>> ownerOfCode(const QString &code);
    struct AddressOwner
    {
        CustomerId id;
        QString fullName;
    };
    /// Customers, not deleted, that have this contact point.
    [[nodiscard]] Result<QList<AddressOwner>> ownersOf(ContactKind kind, const QString &normalized);
    /// Customers, not deleted, whose sort key is this one: the same name but for case.
    [[nodiscard]] Result<QList<CustomerId>> namesakes(const QString &sortKey);

private:
    struct Statements;
    [[nodiscard]] Result<Statements *> statements();
    [[nodiscard]] Result<void> writeAllButStage(const Customer &before, const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> takeStageBack(CustomerId id, LifecycleStage stage, const Act &now);
    [[nodiscard]] Result<void> writeContactPoints(CustomerId id, const Customer *before,
                                                  const Customer &after, qint64 ms);
    [[nodiscard]] Result<void> writeContactPoint(CustomerId id, const ContactPoint &point, bool known,
                                                 qint64 ms);
    [[nodiscard]] Result<void> writeTags(CustomerId id, const QStringList &before, const QStringList &after);
    [[nodiscard]] Result<qint64> tagId(const QString &name);

    const Connection &m_connection;
    std::unique_ptr<Statements> m_statements;
};

} // namespace db
