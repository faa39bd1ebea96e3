#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/customers/answered_search.h"
#include "db/customers/customer_facets.h"
#include "db/customers/find_once.h"
#include "db/customers/wanted_columns.h"

#include <atomic>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace db {

class Connection;
struct CustomerCondition;
struct CustomerIndex;

/// Search over everybody, as the desk and `find` do it. Holds an index in memory: read when first asked, and
/// then kept up by what it is told of.
class CustomerSearch final
{
public:
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    explicit CustomerSearch(const Connection &connection);
    ~CustomerSearch();
    Q_DISABLE_COPY_MOVE(CustomerSearch)

    /// All customers who match, by name. A set `stale` gives up early: the words have changed.
    [[nodiscard]] Result<std::vector<CustomerId>> find(const SearchQuery &query,
                                                       const std::atomic_bool *stale = nullptr)
    {
        return find(query, {}, {}, kAll, stale);
    }
    /// The first `limit` of those who match and pass the mask, in that order.
    [[nodiscard]] Result<std::vector<CustomerId>> find(const SearchQuery &query, const CustomerMask &mask,
                                                       const CustomerOrder &order, std::size_t limit = kAll,
                                                       const std::atomic_bool *stale = nullptr);
    /// The same by name, for a process that asks once and ends: makes no index.
    [[nodiscard]] Result<FoundCustomers> findOnce(const SearchQuery &query, std::size_t limit,
                                                  const CustomerSet *among = nullptr) const
    {
        return db::findOnce(m_connection, query, limit, among);
    }
    /// How many of those who match there are of each choice. Cancelled where `stale` is set meanwhile.
    [[nodiscard]] Result<CustomerFacets> facets(const SearchQuery &query, const CustomerMask &mask,
                                                CustomerFacets::Tags tags,
                                                const std::atomic_bool *stale = nullptr);
    /// All who meet the condition, by name. Cancelled where `stale` is set meanwhile.
    [[nodiscard]] Result<std::vector<CustomerId>> meeting(const CustomerCondition &condition,
                                                          const std::atomic_bool *stale = nullptr);
    /// Provinces as they are stored, each once.
    [[nodiscard]] Result<QStringList> provinces();
    /// Reads what an order by last contact needs, if the keys are in memory, for it to be there at once when
    /// it is asked for. Cancelled where `stale` is set meanwhile.
    [[nodiscard]] Result<void> readAhead(const std::atomic_bool *stale);
    /// So many occupations as they are stored, the most frequent first.
    [[nodiscard]] Result<QStringList> occupations(qsizetype most);

    /// These writes of this program are in the file: of few customers, their lines alone are read again
    /// before the next answer.
    void follow(const ChangeSet &changes);
    /// Everything may have changed: read again before the next answer.
    void invalidate();
    /// From now on every write is told of, also those of other programs, so the file need not be watched
    /// here.
    void beTold() { m_told = true; }

    /// Is there an index, and of how many customers?
    std::size_t size() const;
    /// Which columns have been asked for so far.
    WantedColumns wanted() const;
    /// Reads everything again, with these columns; for another thread to take over.
    [[nodiscard]] Result<std::shared_ptr<CustomerIndex>> readAll(WantedColumns wanted) const;
    /// From here on what is followed is also kept for the index that is being read elsewhere.
    void expect();
    /// Takes over an index that was read after expect().
    void adopt(std::shared_ptr<CustomerIndex> index);

private:
    [[nodiscard]] Result<CustomerIndex *> index();
    [[nodiscard]] Result<CustomerIndex *> indexWithFacts();
    [[nodiscard]] Result<void> wantContacts(const std::atomic_bool *stale = nullptr);
    void wantOrder(const CustomerOrder &order);
    [[nodiscard]] Result<CustomerIndex *> indexFor(const CustomerMask &mask, const CustomerOrder &order);
    [[nodiscard]] Result<void> catchUp();
    void forgetAnswers();
    void releaseIfMany() const;

    const Connection &m_connection;
    std::shared_ptr<CustomerIndex> m_index;
    qint64 m_dataVersion = -1; ///< of the file when the index was read
    bool m_told = false;
    bool m_expecting = false;
    std::vector<CustomerId> m_changed;    ///< not yet read again
    std::vector<CustomerId> m_sinceThen;  ///< changed since expect()
    AnsweredSearch m_answered;            ///< in the keys of m_index
    std::optional<CustomerMask> m_filter; ///< of m_among
    RowSet m_among;
    std::optional<CustomerOrder> m_order; ///< of m_inOrder
    std::vector<std::uint32_t> m_inOrder;
};

} // namespace db
