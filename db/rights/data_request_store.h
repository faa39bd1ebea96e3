#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/rights/data_request.h"

#include <QList>

namespace db {

class Connection;

/// The register of requests about personal data.
class DataRequestStore final
{
public:
    explicit DataRequestStore(const Connection &connection) : m_connection(connection) {}

    /// Open ones first, those due next at the top; then those that ended, the last one first.
    [[nodiscard]] Result<QList<DataRequest>> list(int limit = -1) const;
    /// Of a customer, the oldest first.
    [[nodiscard]] Result<QList<DataRequest>> listOf(CustomerId customer) const;
    [[nodiscard]] Result<DataRequest> byId(DataRequestId id) const;
    /// Open ones of which something is due by then.
    [[nodiscard]] Result<qint64> countDue(QDate by) const;

    /// Its id is given here.
    [[nodiscard]] Result<Changed<DataRequestId>> add(const DataRequest &request) const;
    /// As it is, in place of what is stored under its id, if anything is.
    [[nodiscard]] Result<ChangeSet> put(const DataRequest &request) const;
    [[nodiscard]] Result<ChangeSet> remove(const DataRequest &request) const;

private:
    const Connection &m_connection;
};

} // namespace db
