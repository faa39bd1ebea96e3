#pragma once

#include "db/core/error.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

namespace db {

class CustomerWriter;
class LeftOutIndexes;

/// What a writer need not ask again for each row of one list.
struct ListMemory
{
    QHash<QString, qint64> tags; ///< their numbers, of most
    bool noneErased = false;     ///< so no contact point is one of a person who was erased

    void remember(const QString &tag, qint64 id);
};

/// A list of customers that goes in in one transaction, in which no one is erased and nothing is taken back
/// in part. As long as it lives the writer remembers what stays the same from row to row.
class ListWriting final
{
public:
    /// `writer` outlives it.
    explicit ListWriting(CustomerWriter &writer);
    ~ListWriting();
    Q_DISABLE_COPY_MOVE(ListWriting)

    [[nodiscard]] Result<void> begin();
    /// Of a shop without customers: the indexes of customers that an import never asks are made at the end.
    [[nodiscard]] Result<void> leaveOutIndexes();
    /// In the same transaction, once every row is written. `progress`: as of LeftOutIndexes.
    [[nodiscard]] Result<void> end(const std::function<bool(qint64, qint64)> &progress = {});

private:
    CustomerWriter &m_writer;
    ListMemory m_memory;
    std::unique_ptr<LeftOutIndexes> m_indexes;
};

} // namespace db
