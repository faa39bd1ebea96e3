#include "app/customers/same_person.h"

#include <algorithm>
#include <map>

namespace app {

namespace {

/// Which of the customers are one person; each group goes by the smallest number in it.
class Together final
{
public:
    db::CustomerId headOf(db::CustomerId id)
    {
        auto place = m_heads.try_emplace(id, id).first;
        while (place->second != place->first) {
            const auto next = m_heads.find(place->second);
            place->second = next->second; // the way is shorter the next time
            place = next;
        }
        return place->first;
    }
    void join(db::CustomerId one, db::CustomerId other)
    {
        const auto [low, high] = std::minmax({headOf(one), headOf(other)});
        m_heads[high] = low;
    }

private:
    std::map<db::CustomerId, db::CustomerId> m_heads;
};

} // namespace

SamePerson::SamePerson(std::set<db::DistinctPair> apart) : m_apart(std::move(apart))
{
    for (const db::DistinctPair &pair : m_apart) {
        m_known.insert(pair.first);
        m_known.insert(pair.second);
    }
}

bool SamePerson::areApart(db::CustomerId one, db::CustomerId other) const
{
    return m_apart.contains({std::min(one, other), std::max(one, other)});
}

void SamePerson::link(db::CustomerId one, db::CustomerId other, SameBy because)
{
    if (one != other && !areApart(one, other))
        m_links.push_back({std::min(one, other), std::max(one, other), because});
}

void SamePerson::add(std::vector<db::CustomerId> ids, SameBy because)
{
    std::sort(ids.begin(), ids.end());
    const bool anyApart =
        std::any_of(ids.begin(), ids.end(), [this](db::CustomerId id) { return m_known.contains(id); });
    // Usually it is enough to link each with the first. Where some were said to be different people, the
    // first may be the different one, so each is linked with each.
    for (std::size_t one = 0; one < (anyApart ? ids.size() : std::min<std::size_t>(1, ids.size())); ++one) {
        for (std::size_t other = one + 1; other < ids.size(); ++other)
            link(ids[one], ids[other], because);
    }
}

QList<SamePerson::Links> SamePerson::connected() const
{
    Together together;
    for (const Link &one : m_links)
        together.join(one.first, one.second);
    std::map<db::CustomerId, Links> byHead;
    for (const Link &one : m_links)
        byHead[together.headOf(one.first)].push_back(one);
    QList<Links> all;
    for (auto &[head, links] : byHead)
        all.append(std::move(links));
    return all;
}

bool SamePerson::fits(const std::set<db::CustomerId> &group, db::CustomerId id) const
{
    return !m_known.contains(id) || std::none_of(group.begin(), group.end(),
                                                 [&](db::CustomerId other) { return areApart(id, other); });
}

// As a rule one group. Two who are apart may hang together by a third, who is then shown with the one of
// them; what is left over comes when that has been decided.
QList<DuplicateGroup> SamePerson::groupsOf(const Links &links) const
{
    std::multimap<db::CustomerId, db::CustomerId> ways;
    std::set<db::CustomerId> left;
    for (const Link &one : links) {
        ways.emplace(one.first, one.second);
        ways.emplace(one.second, one.first);
        left.insert({one.first, one.second});
    }
    QList<DuplicateGroup> groups;
    while (!left.empty()) {
        std::set<db::CustomerId> group{*left.begin()};
        std::vector<db::CustomerId> next{*left.begin()};
        while (!next.empty()) {
            const auto [first, past] = ways.equal_range(next.back());
            next.pop_back();
            for (auto way = first; way != past; ++way) {
                const db::CustomerId id = way->second;
                if (left.contains(id) && fits(group, id) && group.insert(id).second)
                    next.push_back(id);
            }
        }
        std::set<SameBy> because;
        for (const Link &one : links) {
            if (group.contains(one.first) && group.contains(one.second))
                because.insert(one.because);
        }
        for (const db::CustomerId id : group)
            left.erase(id);
        if (group.size() > 1)
            groups.append({{group.begin(), group.end()}, {because.begin(), because.end()}});
    }
    return groups;
}

QList<DuplicateGroup> SamePerson::groups()
{
    std::sort(m_links.begin(), m_links.end());
    m_links.erase(std::unique(m_links.begin(), m_links.end()), m_links.end());
    QList<DuplicateGroup> groups;
    for (const Links &links : connected())
        groups += groupsOf(links);
    std::stable_sort(groups.begin(), groups.end(), [](const DuplicateGroup &a, const DuplicateGroup &b) {
        return std::pair(-a.because.size(), a.customers.constFirst()) <
               std::pair(-b.because.size(), b.customers.constFirst());
    });
    return groups;
}

} // namespace app
