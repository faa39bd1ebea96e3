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
    ContactKind kind = ContactKind::Phone; ///< Phone or Email
    qint64 erasedAtMs = 0;                 ///< UTC epoch milliseconds
    bool barred = true; ///< for want of a consent to every purpose, recorded since it came again
};

/// Who was erased is not written to when their number or e-mail comes again. Of each only a hash is kept,
/// with a secret salt of the shop: it answers "was it this one?", and cannot be read back.
class SuppressionStore final
{
public:
    explicit SuppressionStore(const Connection &connection) : m_connection(connection) {}

    /// Keeps the hashes of these, whose owner is being erased. The caller holds a transaction.
    [[nodiscard]] Result<void> add(const QList<ContactPoint> &points, qint64 erasedAtMs) const;
    /// When its owner was erased; nothing: it is not one of those.
    [[nodiscard]] Result<std::optional<qint64>> erasedAt(const ContactPoint &point) const;
    /// A contact point that is new to the customer: notes it where its owner was erased.
    [[nodiscard]] Result<void> note(CustomerId customer, const ContactPoint &point, qint64 atMs) const;
    /// Contact points of the customer have gone, these are left: forgets what was noted of others.
    [[nodiscard]] Result<void> forget(CustomerId customer, const QList<ContactPoint> &left) const;
    /// What is noted of the customer.
    [[nodiscard]] Result<QList<SuppressedContact>> listOf(CustomerId customer) const;
    /// Customers of whom something was noted at this moment.
    [[nodiscard]] Result<qint64> countNoted(qint64 atMs) const;

private:
    /// Empty where the shop has none yet.
    [[nodiscard]] Result<QByteArray> salt() const;
    [[nodiscard]] Result<QByteArray> makeSalt() const;

    const Connection &m_connection;
};

} // namespace db
