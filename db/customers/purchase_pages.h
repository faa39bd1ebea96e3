#pragma once

#include "db/core/comparison.h"
#include "db/core/error.h"
#include "db/core/id.h"
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

    // All pages are read once, those of a large shop by several threads. Each is Repairable where a page
    // cannot be read, and Cancelled once `stale`, which may be null, is set.

    /// Of each question which of so many rows meet it; who has bought nothing has bought 0.
    [[nodiscard]] Result<std::vector<RowSet>> meeting(const std::vector<Question> &questions,
                                                      const RowsById &places, std::size_t rows,
                                                      const std::atomic_bool *stale = nullptr) const;
    /// Of each question for whom it is answered otherwise than for a customer who has bought nothing: by id,
    /// deleted ones too. Needs no list of customers.
    [[nodiscard]] Result<std::vector<std::vector<CustomerId>>>
    unlikeNone(const std::vector<Question> &questions, const std::atomic_bool *stale = nullptr) const;
    /// How many pages do not hold the purchases that were entered.
    [[nodiscard]] Result<qint64> wrong() const;

private:
    /// Of each question what has been added to a copy of `none`.
    template <class Found>
    [[nodiscard]] Result<std::vector<Found>> foundIn(const std::vector<Question> &questions,
                                                     const Found &none, const std::atomic_bool *stale) const;

    const Connection &m_connection;
};

} // namespace db
