#pragma once

#include "db/core/error.h"

namespace db {

class Connection;

/// The one way to write several rows as one: all of them, or none unless commit() was called. The outermost
/// is BEGIN IMMEDIATE, behind which writers of other processes queue; one inside another is a SAVEPOINT, so
/// that a store's write is whole by itself and also a part of its caller's.
class Transaction final
{
public:
    [[nodiscard]] static Result<Transaction> begin(const Connection &connection);
    /// Internal when the caller holds none; for writes that are only ever a part of something.
    [[nodiscard]] static Result<void> demand(const Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)
    ~Transaction();

    [[nodiscard]] Result<void> commit();

private:
    enum class Kind
    {
        Outermost,
        Inner
    };
    Transaction(const Connection &connection, Kind kind) : m_connection(&connection), m_kind(kind) {}

    const Connection *m_connection; // null: over
    Kind m_kind;
};

} // namespace db
