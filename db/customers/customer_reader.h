#pragma once

#include "db/core/error.h"
#include "db/customers/customer.h"

#include <optional>

namespace db {

class Connection;
class Statement;

/// Reads whole customers, and finds them by what only one or few of them have.
class CustomerReader final
{
public:
    explicit CustomerReader(const Connection &connection) : m_connection(connection) {}

    /// With contact points, tags and personal days; also one who is deleted.
    [[nodiscard]] Result<Customer> read(CustomerId id) const;

    /// Has there ever been a customer, deleted ones too?
    [[nodiscard]] Result<bool> hasAny() const;

    struct CodeOwner
    {
        CustomerId id;
        bool deleted = false;
    };
    [[nodiscard]] Result<std::optional<CodeOwner>> ownerOfCode(const QString &code) const;
    struct AddressOwner
    {
        CustomerId id;
        QString fullName;
    };
    /// Customers, not deleted, that have this contact point; `most`: no more than so many, -1: all.
    [[nodiscard]] Result<QList<AddressOwner>> ownersOf(ContactKind kind, const QString &normalized,
                                                       int most = -1) const;
    /// Of those the first so many whose sort key is this one: in a time that does not grow with the others.
    [[nodiscard]] Result<QList<AddressOwner>> ownersNamed(ContactKind kind, const QString &normalized,
                                                          const QString &sortKey, int most) const;
    /// Customers, deleted ones too, of whom another one has the same number or address: as a family shares
    /// it.
    [[nodiscard]] Result<QList<CustomerId>> sharing() const;
    /// The first so many customers, not deleted, whose sort key is this one: the same name but for case. With
    /// a note, those whose own holds it. Of a name that more than 1,000 share, the first 1,000 are looked at.
    [[nodiscard]] Result<QList<CustomerId>> namesakes(const QString &sortKey, int most,
                                                      const QString &note = {}) const;

    /// The first 25 columns of customer/select_by_id, select_after, select_export and
    /// outbox_message/select_board; contact points, tags and personal days stay empty.
    static Customer customerOf(const Statement &row);

private:
    const Connection &m_connection;
};

} // namespace db
