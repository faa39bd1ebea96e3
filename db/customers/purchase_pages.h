#pragma once

#include "db/core/error.h"

#include <QDate>

#include <vector>

namespace db {

class Connection;
class RowsById;

/// What everybody has bought, summed up from the pages that triggers keep: the purchases of a block of
/// neighbouring customers on one day stand in one row, so that millions are gone through in a moment.
class PurchasePages final
{
public:
    enum class Of
    {
        Number,
        Amount ///< đồng
    };
    explicit PurchasePages(const Connection &connection) : m_connection(connection) {}

    /// Of each of so many rows, those from `since` on, or all where it is invalid; 0 of who has bought
    /// nothing. Corrupt where a page cannot be read.
    [[nodiscard]] Result<std::vector<qint64>> sums(Of what, QDate since, const RowsById &places,
                                                   std::size_t rows) const;
    /// How many pages do not hold the purchases that were entered.
    [[nodiscard]] Result<qint64> wrong() const;

private:
    const Connection &m_connection;
};

} // namespace db
