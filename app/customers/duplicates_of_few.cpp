#include "app/customers/duplicates_of_few.h"

#include "app/customers/duplicate_evidence.h"
#include "db/customers/customer_reader.h"
#include "db/session/session.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace app {

namespace {

constexpr std::size_t kMostVisited = 4 * kFewCustomers;

/// Goes from customer to customer, and reads each day of birth once.
class FewLook final
{
public:
    /// All outlive it.
    FewLook(db::Session &session, SamePerson &same, Looking &looking)
        : m_session(session), m_same(same), m_looking(looking)
    {}

    void begin(const std::vector<db::CustomerId> &ids)
    {
        for (const db::CustomerId id : ids)
            meet(id);
    }
    /// False: too many hang together.
    db::Result<bool> run()
    {
        for (std::size_t next = 0; next < m_met.size(); ++next) {
            if (m_met.size() > kMostVisited)
                return false;
            m_done = static_cast<qint64>(next);
            MK_CHECK(visit(m_met[next]));
        }
        return true;
    }

private:
    void meet(db::CustomerId id)
    {
        if (m_known.insert(id).second)
            m_met.push_back(id);
    }
    TakeSame taking()
    {
        return [this](const std::vector<db::CustomerId> &ids, SameBy because) {
            m_same.add(ids, because);
            for (const db::CustomerId id : ids)
                meet(id);
        };
    }
    db::Result<void> visit(db::CustomerId id)
    {
        const auto customer = m_session.reader().read(id);
        if (!customer && customer.error().kind != db::ErrorKind::NotFound)
            return tl::unexpected(customer.error());
        if (!customer || customer->deleted)
            return {};
        SharedAddresses shared(taking());
        MK_CHECK(m_session.duplicates().forEachSharedWith(id, kMostAlike, [&](const auto &entry) {
            shared.take(entry);
            return m_looking.goOn(m_done);
        }));
        shared.finish();
        const auto own = bornEntryOf({id, customer->kind, customer->fullName, customer->birthday});
        if (!own)
            return {};
        MK_TRY(const auto born, bornOn(customer->birthday));
        const auto [first, past] =
            std::equal_range(born->begin(), born->end(), *own,
                             [](const BornEntry &a, const BornEntry &b) { return a.key < b.key; });
        takeBorn(first, past, taking());
        return {};
    }
    db::Result<const BornEntries *> bornOn(const db::Birthday &birthday)
    {
        const auto [place, isNew] = m_born.try_emplace({birthday.calendar, *birthday.month, *birthday.day});
        BornEntries &entries = place->second;
        if (isNew) {
            MK_CHECK(m_session.duplicates().forEachBornOn(birthday.calendar, *birthday.month, *birthday.day,
                                                          [&](const db::BornCustomer &one) {
                                                              if (const auto entry = bornEntryOf(one))
                                                                  entries.push_back(*entry);
                                                              return m_looking.goOn(m_done);
                                                          }));
            sortByKey(entries);
        }
        return &entries;
    }

    db::Session &m_session;
    SamePerson &m_same;
    Looking &m_looking;
    std::vector<db::CustomerId> m_met; ///< in the order in which they are visited
    std::set<db::CustomerId> m_known;
    std::map<std::tuple<db::Calendar, int, int>, BornEntries> m_born;
    qint64 m_done = 0;
};

} // namespace

db::Result<std::optional<QList<DuplicateGroup>>> findDuplicatesOfFew(db::Session &session,
                                                                     const std::vector<db::CustomerId> &ids,
                                                                     SamePerson same, const Progress &telling,
                                                                     const std::atomic_bool *stale)
{
    Looking looking(telling, stale, static_cast<qint64>(ids.size()));
    FewLook look(session, same, looking);
    look.begin(ids);
    if (!looking.goOn(0))
        return db::failure(db::ErrorKind::Cancelled, QStringLiteral("stopped"));
    MK_TRY(const auto through, look.run());
    if (!through)
        return std::nullopt;
    return same.groups();
}

} // namespace app
