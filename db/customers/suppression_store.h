#pragma once

#include "db/core/error.h"
#include "db/customers/customer.h"

#include <QList>
#include <QString>

#include <optional>

namespace db {

class Connection;

/// A number or an address of a customer that belonged to a person who was erased.
struct SuppressedContact
{
    ContactKind kind = ContactKind::Phone; ///< Phone, Zalo or Email
    qint64 erasedAtMs = 0;                 ///< UTC epoch milliseconds
    bool barred = true; ///< for want of a consent to every purpose, given by this customer since it came
};

/// Who was erased is not written to when their number or e-mail comes again. Of each only a hash is kept,
/// with a secret salt of the shop: it answers "was it this one?", and cannot be read back.
class SuppressionStore final
{
public:
    explicit SuppressionStore(const Connection &connection) : m_connection(connection) {}

    /// Keeps the hashes of these, whose owner is being erased. The caller holds a transaction.
    [[nodiscard]] Result<void> add(const QList<ContactPoint> &points, qint64 erasedAtMs) const;
    /// Whether any hash is kept at all.
    [[nodiscard]] Result<bool> hasAny() const;
    /// When its owner was erased; nothing: it is not one of those.
    [[nodiscard]] Result<std::optional<qint64>> erasedAt(const ContactPoint &point) const;
    /// A contact point that was just written: notes it where its owner was erased. The note goes with it.
    [[nodiscard]] Result<void> note(const ContactPoint &point, qint64 atMs) const;
    /// What is noted of the customer.
    [[nodiscard]] Result<QList<SuppressedContact>> listOf(CustomerId customer) const;
    /// Customers of whom something was noted at this moment.
    [[nodiscard]] Result<qint64> countNoted(qint64 atMs) const;

private:
    const Connection &m_connection;
};

} // namespace db
