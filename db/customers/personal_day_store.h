#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/personal_day.h"

#include <QHash>
#include <QList>

namespace db {

class Connection;

/// A personal day with whose it is.
struct CustomerDay
{
    CustomerId customer;
    QString fullName;
    PersonalDay day;
};

/// The personal days of customers. Synchronous, on the session's thread.
class PersonalDayStore final
{
public:
    explicit PersonalDayStore(const Connection &connection) : m_connection(connection) {}

    /// By kind, then by number.
    [[nodiscard]] Result<QList<PersonalDay>> of(CustomerId id) const;
    /// Those of each of these customers; who has none is left out.
    [[nodiscard]] Result<QHash<CustomerId, QList<PersonalDay>>> ofThese(const QList<CustomerId> &ids) const;
    /// At most `most` days of that date, whatever the year, of customers who are not deleted; guesses are
    /// left out.
    [[nodiscard]] Result<QList<CustomerDay>> on(Calendar calendar, int month, int day, bool leapMonth,
                                                int most) const;
    /// Writes what differs. A day without a number gets the lowest that neither list has. Demands the
    /// caller's transaction.
    [[nodiscard]] Result<void> write(CustomerId id, const QList<PersonalDay> &before,
                                     const QList<PersonalDay> &after);

    /// The text that customer/select_export makes of a customer's days.
    static QList<PersonalDay> fromExport(const QString &text);

private:
    const Connection &m_connection;
};

} // namespace db
