#pragma once

#include "app/core/clock.h"
#include "db/customers/customer_store.h"

#include <QString>

#include <atomic>
#include <vector>

namespace db {
class Session;
}

namespace app {

/// A customer as a list shows one, with what depends on the day.
struct CustomerLine
{
    db::CustomerRow row;
    QDate nextBirthday; ///< on which the shop greets it next, from today on; invalid: unknown
};

/// In the order asked for; ids that do not exist or are deleted are left out.
[[nodiscard]] db::Result<QList<CustomerLine>> loadLines(db::Session &session,
                                                        const QList<db::CustomerId> &ids, const Clock &clock);

/// Lists are read in blocks of so many lines, each beginning at a multiple of it.
inline constexpr qsizetype kLinesAtOnce = 64;

/// What a list wants to show, and where it stands in what it shows now.
struct ListQuery
{
    QString text;            ///< as typed; empty: everybody
    bool firstOnly = false;  ///< only the beginning of everybody, for a first sight while the rest is read
    db::CustomerId anchor;   ///< a customer seen now, who should stay in place
    qsizetype rowsAbove = 0; ///< how many rows are seen above the anchor
    qsizetype topRow = 0;    ///< the first row seen, for when the anchor is gone
};

struct CustomerListing
{
    std::vector<db::CustomerId> ids; ///< by name
    qsizetype firstLine = 0;         ///< the row where `lines` begin, a multiple of kLinesAtOnce
    QList<CustomerLine> lines; ///< of two blocks around what will be seen first, so that no row comes blank
};

/// Cancelled when `stale` was set meanwhile: somebody has typed on.
[[nodiscard]] db::Result<CustomerListing> findCustomers(db::Session &session, const ListQuery &query,
                                                        const Clock &clock,
                                                        const std::atomic_bool *stale = nullptr);

} // namespace app
