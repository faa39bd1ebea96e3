#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <functional>

namespace db {

class Connection;

/// Who was invented by the sample shop. Whoever is not marked is the shop's own and stays.
class SampleStore final
{
public:
    explicit SampleStore(const Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<void> mark(CustomerId id);
    /// The customer is the shop's own from now on.
    [[nodiscard]] Result<void> unmark(CustomerId id);
    [[nodiscard]] Result<bool> holds(CustomerId id) const;
    [[nodiscard]] Result<qint64> count() const;
    /// Takes everybody who is marked out for good, with all that hangs on them: contacts, consents, messages,
    /// their part of the counts, their drafts and steps of the journal, and tags that no customer has any
    /// more. The caller holds a transaction and rolls it back on Cancelled. progress(done, total) in
    /// customers; false stops.
    [[nodiscard]] Result<ChangeSet> remove(const std::function<bool(qint64, qint64)> &progress = {});

private:
    const Connection &m_connection;
};

} // namespace db
