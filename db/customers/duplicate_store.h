#pragma once

#include "db/core/act.h"
#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/birthday.h"

#include <QList>
#include <QString>

#include <functional>

namespace db {

class Connection;

/// Two customers who are not the same person, the lower number first.
struct DistinctPair
{
    CustomerId first;
    CustomerId second;

    friend auto operator<=>(const DistinctPair &, const DistinctPair &) = default;
};

/// A customer who has a phone number or an e-mail that another has too.
struct SharedAddress
{
    ContactKind kind = ContactKind::Phone;
    QString normalized;
    CustomerId customer;
    CustomerKind of = CustomerKind::Person;
    QString fullName;
};

/// A customer whose day and month of birth are known.
struct BornCustomer
{
    CustomerId id;
    CustomerKind kind = CustomerKind::Person;
    QString fullName;
    Birthday birthday;
};

/// Reads what shows that two entries are one person, of all customers who are not deleted. A function that
/// answers false ends the reading with Cancelled.
class DuplicateStore final
{
public:
    explicit DuplicateStore(const Connection &connection) : m_connection(connection) {}

    /// Customers with the same address come one after the other; an address that more than `most` have is
    /// left out.
    [[nodiscard]] Result<void> forEachShared(int most,
                                             const std::function<bool(const SharedAddress &)> &take) const;
    /// The same of the addresses of one customer alone, whom it names too.
    [[nodiscard]] Result<void>
    forEachSharedWith(CustomerId customer, int most,
                      const std::function<bool(const SharedAddress &)> &take) const;
    [[nodiscard]] Result<void> forEachBorn(const std::function<bool(const BornCustomer &)> &take) const;
    /// Only those born on that day of that month of the calendar, leap months included.
    [[nodiscard]] Result<void> forEachBornOn(Calendar calendar, int month, int day,
                                             const std::function<bool(const BornCustomer &)> &take) const;

    [[nodiscard]] Result<QList<DistinctPair>> distinct() const;
    /// Those who are not the same person as this one.
    [[nodiscard]] Result<QList<CustomerId>> distinctFrom(CustomerId customer) const;
    /// False: they were so already.
    [[nodiscard]] Result<bool> markDistinct(const DistinctPair &pair, const Act &now);
    /// False: they were not.
    [[nodiscard]] Result<bool> unmarkDistinct(const DistinctPair &pair);

private:
    const Connection &m_connection;
};

} // namespace db
