#pragma once

#include "db/core/error.h"
#include "db/core/id.h"
#include "db/customers/personal_day.h"

#include <QDate>
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

/// A message of the ledger for a personal day, whatever its state and whether the day is still there.
struct DayGreeting
{
    MessageId id;
    PersonalDayKind kind = PersonalDayKind::Wedding;
    int number = 1;
    int occasionYear = 0; ///< with the number in it
    QDate on;             ///< the day itself; invalid: not known
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
    /// In the order of the ledger.
    [[nodiscard]] Result<QList<DayGreeting>> greetingsOf(CustomerId id) const;
    /// `after` with a number for each: a day without one gets the lowest that neither list has nor the ledger
    /// of this customer, where it would be taken for the day that was greeted. A day that was greeted before
    /// comes with its number; this floor cannot tell, for the ledger has solar dates only.
    [[nodiscard]] Result<QList<PersonalDay>> numbered(CustomerId id, const QList<PersonalDay> &before,
                                                      const QList<PersonalDay> &after) const;
    /// Writes what differs, with numbers as numbered() gives them. Demands the caller's transaction.
    [[nodiscard]] Result<void> write(CustomerId id, const QList<PersonalDay> &before,
                                     const QList<PersonalDay> &after);

    /// The text that customer/select_export makes of a customer's days.
    static QList<PersonalDay> fromExport(const QString &text);

private:
    const Connection &m_connection;
};

} // namespace db
