#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace db {

class Connection;

/// One import that was carried out.
struct ImportBatch
{
    ImportBatchId id;
    QString fileName; ///< without its folder; may be empty (standard input)
    qint64 importedAtMs = 0;
    qint64 created = 0;      ///< customers
    qint64 updated = 0;      ///< customers
    qint64 undoneAtMs = 0;   ///< 0: it stands
    bool remembered = false; ///< its rows are still there, so it can be taken back
    // Counted by last() alone; of those that it brought and that are still there.
    qint64 interactions = 0;
    qint64 purchases = 0; ///< of these
};

/// What one import did to one customer: made them, or changed something of them.
struct ImportBatchRow
{
    CustomerId customer;
    std::optional<qint64> fingerprint; ///< set: the import made the customer, and this is what they were like
    QByteArray changes;                ///< else what it changed, as JSON, in the words of whoever keeps it
};

/// What has happened to a customer beside their own data.
struct CustomerDeeds
{
    bool interactions = false;
    bool messages = false; ///< sent, or on the way
    bool consents = false; ///< that stand, or a request about their personal data
    bool merges = false;   ///< into another, or of another into them
};

/// A customer whom an import had made, in the bin since that import was undone.
struct RemovedByUndo
{
    CustomerId customer;
    QString fullName;
    QString fileName; ///< of the import; may be empty
};

/// The memory of imports, for taking them back. Demands the caller's transaction, in which the customers are
/// written too.
class ImportBatchStore final
{
public:
    /// Of so many imports the rows are kept; of older ones only that they happened.
    static constexpr int kRemembered = 10;

    explicit ImportBatchStore(const Connection &connection);

    /// Begins a batch, and forgets the rows of those too old.
    [[nodiscard]] Result<ImportBatchId> begin(const QString &fileName, const Act &now);
    /// A customer whom this batch has not noted yet.
    [[nodiscard]] Result<void> add(ImportBatchId batch, const ImportBatchRow &row);
    /// In place of what the batch has noted of this customer, if it has.
    [[nodiscard]] Result<void> put(ImportBatchId batch, const ImportBatchRow &row);
    [[nodiscard]] Result<std::optional<ImportBatchRow>> row(ImportBatchId batch, CustomerId customer);
    [[nodiscard]] Result<void> finish(ImportBatchId batch, qint64 created, qint64 updated);

    /// The newest first.
    [[nodiscard]] Result<QList<ImportBatch>> list(int limit);
    /// Those that made or changed this customer and are remembered, the newest first.
    [[nodiscard]] Result<QList<ImportBatch>> listOf(CustomerId customer);
    /// The newest one that stands and is remembered.
    [[nodiscard]] Result<std::optional<ImportBatch>> last();
    /// At most `limit` rows behind that customer, in the order of their ids.
    [[nodiscard]] Result<QList<ImportBatchRow>> rowsAfter(ImportBatchId batch, CustomerId after, int limit);
    [[nodiscard]] Result<CustomerDeeds> deedsOf(CustomerId customer);
    /// Those of them who are in the bin because the import that made them was undone.
    [[nodiscard]] Result<QList<RemovedByUndo>> removedOf(const QList<CustomerId> &customers);
    /// It no longer stands; its rows go. Conflict when it had been taken back before.
    [[nodiscard]] Result<void> markUndone(ImportBatchId batch, const Act &now);

private:
    [[nodiscard]] Result<void> write(const QString &statement, ImportBatchId batch,
                                     const ImportBatchRow &row);

    const Connection &m_connection;
};

} // namespace db
