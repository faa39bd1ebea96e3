#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/core/id.h"

#include <QList>

#include <optional>

namespace db {

class Connection;

/// How often and on which days a customer wants to be written to.
struct SendingWish
{
    std::optional<int> most;       ///< messages, 0 to 99; none: any number
    std::optional<int> withinDays; ///< 1 to 366; none where `most` is
    int quietWeekdays = 0;         ///< bit 0 is Monday

    bool isEmpty() const { return !most && quietWeekdays == 0; }
    friend bool operator==(const SendingWish &, const SendingWish &) = default;
};

class SendingWishStore final
{
public:
    explicit SendingWishStore(const Connection &connection) : m_connection(connection) {}

    /// Empty where they said nothing.
    [[nodiscard]] Result<SendingWish> of(CustomerId customer) const;
    /// What they said, also as other entries that were merged into this one; all of it holds.
    [[nodiscard]] Result<QList<SendingWish>> ofPerson(CustomerId customer) const;
    /// In place of what they said before; an empty one takes that back.
    [[nodiscard]] Result<ChangeSet> put(CustomerId customer, const SendingWish &wish) const;

private:
    const Connection &m_connection;
};

} // namespace db
