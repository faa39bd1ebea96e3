#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/relation.h"

#include <QList>

namespace db {

class Connection;

/// Who belongs to whom, and who brought whom. Synchronous, on the session's thread.
class RelationStore final
{
public:
    explicit RelationStore(const Connection &connection) : m_connection(connection) {}

    /// From this customer's side, by kind; those with a deleted customer are left out.
    [[nodiscard]] Result<QList<SeenRelation>> of(CustomerId id) const;
    [[nodiscard]] Result<bool> hasAny() const;
    /// What this customer noted of others, not what others noted of them; by kind and name.
    [[nodiscard]] Result<QList<NamedRelation>> namedOf(CustomerId id) const;
    /// The same, of others in the bin, too.
    [[nodiscard]] Result<QList<Relation>> notedBy(CustomerId id) const;
    /// All living customers who referred this one, directly or through others.
    [[nodiscard]] Result<QList<CustomerId>> referrersBehind(CustomerId id) const;
    /// Conflict where the relation exists already, for spouses and colleagues also the other way round, and,
    /// with the reason kReferralCircle, where the referrer was referred by that customer.
    [[nodiscard]] Result<ChangeSet> add(const Relation &relation);
    /// That Conflict where this customer, who is not deleted, was referred by someone they have referred:
    /// what was noted while they were deleted does not know of it.
    [[nodiscard]] Result<void> refuseReferralCircles(CustomerId id) const;
    /// NotFound where there is none.
    [[nodiscard]] Result<ChangeSet> remove(const Relation &relation);

private:
    [[nodiscard]] Result<void> refuseReferralCircle(const Relation &relation) const;

    const Connection &m_connection;
};

} // namespace db
