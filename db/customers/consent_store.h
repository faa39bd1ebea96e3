#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/consent.h"
#include "db/customers/customer.h"
#include "db/customers/message_bars.h"

#include <QList>
#include <QStringList>

namespace db {

class Connection;

/// The ledger of consents, append-only, and what stands now. A line recorded by mistake is voided: it stays
/// in the ledger, and what was said before it stands again.
class ConsentStore final
{
public:
    explicit ConsentStore(const Connection &connection);

    /// Every line of a customer, voided ones too, the oldest first.
    [[nodiscard]] Result<QList<Consent>> ledger(CustomerId customer) const;
    /// What stands: at most one for each purpose and channel. Without id, source and wording.
    [[nodiscard]] Result<QList<Consent>> current(CustomerId customer) const;
    /// Refusals that stand with deleted customers who have this number or address, the oldest first. Without
    /// id, source and wording.
    [[nodiscard]] Result<QList<Consent>> refusedByDeleted(const ContactPoint &point) const;
    /// Refusals that stand, also of others who have the same address, a restriction in the register of
    /// requests, numbers of persons who were erased, and addresses that do not exist.
    [[nodiscard]] Result<MessageBars> bars(CustomerId customer, Purpose purpose) const;
    /// Those of the customer's addresses that belonged to a person who was erased and that no consent opened.
    [[nodiscard]] Result<QStringList> barredAddresses(CustomerId customer, Purpose purpose) const;
    /// Those of the customer's addresses that do not exist, as servers say of what went there by the channel.
    [[nodiscard]] Result<QStringList> bouncedAddresses(CustomerId customer, Channel channel) const;
    /// Those of the customer's addresses at which another customer, living or deleted, refuses such messages
    /// by the channel or by all, and this one has not agreed to them later.
    [[nodiscard]] Result<QStringList> addressesRefusedByOthers(CustomerId customer, Purpose purpose,
                                                               Channel channel) const;

    [[nodiscard]] Result<Changed<ConsentId>> record(const Consent &consent);
    /// Conflict when it is voided already.
    [[nodiscard]] Result<ChangeSet> voidLine(ConsentId id, CustomerId customer, const Act &act);
    /// The line counts again. NotFound when it is not voided.
    [[nodiscard]] Result<ChangeSet> restoreLine(ConsentId id, CustomerId customer);

private:
    const Connection &m_connection;
};

} // namespace db
