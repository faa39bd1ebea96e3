#pragma once

#include "db/customers/customer_columns.h"
#include "db/customers/search_block.h"
#include "db/customers/wanted_columns.h"

namespace db {

/// Everybody in memory, in the order of names: what they are found by, and, once asked for, what they are
/// filtered and sorted by. Belongs to no connection, so one thread may read it and another use it.
struct CustomerIndex
{
    SearchBlock keys;
    CustomerColumns columns;

    [[nodiscard]] static Result<CustomerIndex> read(const Connection &connection, WantedColumns wanted = {});
    /// Reads one customer again, wherever they stand now; true when the index is as the file. False: too much
    /// has moved, read everything again.
    [[nodiscard]] Result<bool> follow(const Connection &connection, const std::vector<CustomerId> &changed);

private:
    struct Newcomer
    {
        CustomerId id;
        QByteArray key;
        QByteArray sortKey;
    };
    void remove(CustomerId id);
};

} // namespace db
