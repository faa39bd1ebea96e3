#pragma once

#include "db/core/comparison.h"
#include "db/core/error.h"
#include "db/customers/row_set.h"

#include <QDate>

#include <atomic>
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
    struct Question
    {
        Of what = Of::Number;
        QDate since; ///< invalid: ever
        Comparison comparison = Comparison::Equal;
        qint64 number = 0;

        bool isMetBy(qint64 sum) const { return compares(sum, comparison, number); }
    };
    explicit PurchasePages(const Connection &connection) : m_connection(connection) {}

    /// Of each question which of so many rows meet it; who has bought nothing has bought 0. All pages are
    /// read once, those of a large shop by two threads. Corrupt where a page cannot be read; Cancelled once
    /// `stale`, which may be null, is set.
    [[nodiscard]] Result<std::vector<RowSet>> meeting(const std::vector<Question> &questions,
                                                      const RowsById &places, std::size_t rows,
                                                      const std::atomic_bool *stale = nullptr) const;
    /// How many pages do not hold the purchases that were entered.
    [[nodiscard]] Result<qint64> wrong() const;

private:
    const Connection &m_connection;
};

} // namespace db
