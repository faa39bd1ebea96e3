#pragma once

#include "app/customers/duplicates.h"
#include "db/customers/duplicate_store.h"

#include <set>
#include <vector>

namespace app {

/// Puts together who is the same as whom: collects pairs, and answers the groups they make.
class SamePerson final
{
public:
    /// `apart`: these are different people, whatever they share.
    explicit SamePerson(std::set<db::DistinctPair> apart);

    /// All of them are one person.
    void add(std::vector<db::CustomerId> ids, SameBy because);
    /// The same whatever was added first.
    [[nodiscard]] QList<DuplicateGroup> groups();

private:
    struct Link
    {
        db::CustomerId first;
        db::CustomerId second;
        SameBy because = SameBy::Phone;

        friend auto operator<=>(const Link &, const Link &) = default;
    };
    using Links = std::vector<Link>;

    bool areApart(db::CustomerId one, db::CustomerId other) const;
    void link(db::CustomerId one, db::CustomerId other, SameBy because);
    /// Links that hang together, one after the other, with the number of their group.
    QList<Links> connected() const;
    bool fits(const std::set<db::CustomerId> &group, db::CustomerId id) const;
    /// No two who are apart in one group.
    QList<DuplicateGroup> groupsOf(const Links &links) const;

    std::set<db::DistinctPair> m_apart;
    std::set<db::CustomerId> m_known; ///< of whom something is said there
    Links m_links;
};

} // namespace app
