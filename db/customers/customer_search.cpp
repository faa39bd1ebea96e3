#include "db/customers/customer_search.h"

#include "db/core/free_memory.h"
#include "db/core/stop_flag.h"
#include "db/customers/condition_rows.h"
#include "db/customers/customer_index.h"
#include "db/customers/rows_in_order.h"
#include "db/engine/connection.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Reading of so many leaves much free memory behind.
constexpr std::size_t kManyCustomers = 50'000;
/// More changes than these are not kept one by one.
constexpr std::size_t kMostFollowed = 1'000;

std::vector<CustomerId> idsAt(const SearchBlock &keys, const std::vector<SearchBlock::Row> &rows)
{
    std::vector<CustomerId> ids;
    ids.reserve(rows.size());
    for (const SearchBlock::Row row : rows)
        ids.push_back(keys.ids()[row]);
    return ids;
}

} // namespace

CustomerSearch::CustomerSearch(const Connection &connection) : m_connection(connection) {}

CustomerSearch::~CustomerSearch() = default;

Result<std::vector<CustomerId>> CustomerSearch::find(const SearchQuery &query, const CustomerMask &mask,
                                                     const CustomerOrder &order, std::size_t limit,
                                                     const std::atomic_bool *stale)
{
    MK_TRY(const auto current, indexFor(mask, order));
    const SearchBlock &keys = current->keys;
    const RowSet *among = mask.isOpen() ? nullptr : &m_among;
    const bool byName = order.key == CustomerOrder::Key::Name;
    if (byName && !order.descending)
        return query.everybody && !among && limit >= keys.size()
                   ? keys.ids()
                   : idsAt(keys, m_answered.rows(keys, query, among, limit, stale));
    if (limit == 0 || query.nobody)
        return std::vector<CustomerId>();
    const bool isFirstSight = query.everybody && limit < RowsInOrder::kTried && m_order != order;
    if (isFirstSight && !byName) // the order of all of them comes with the next question
        return idsAt(keys, current->columns.firstInOrder(order, among, limit));
    if (!byName)
        wantOrder(order);
    const RowsInOrder inOrder = byName ? RowsInOrder(keys) : RowsInOrder(keys, m_inOrder);
    if (query.everybody || limit < RowsInOrder::kTried) {
        // What is typed most is found soon; only of what is rare all are looked for.
        if (auto found = inOrder.tryEach(query, among, limit))
            return *std::move(found);
    }
    auto found = inOrder.sorted(m_answered.rows(keys, query, among, kAll, stale), limit);
    if (isSet(stale))
        found.clear();
    return found;
}

Result<CustomerIndex *> CustomerSearch::index()
{
    // Another program may have written: its commits change data_version (ours do not; those are followed).
    if (!m_told) {
        MK_TRY(const auto version, m_connection.scalar(u"PRAGMA data_version"_s));
        if (std::exchange(m_dataVersion, version.toLongLong()) != version.toLongLong())
            invalidate();
    }
    if (m_index && !m_changed.empty()) {
        MK_CHECK(catchUp());
    }
    if (!m_index) {
        MK_TRY(auto read, CustomerIndex::read(m_connection));
        m_index = std::make_shared<CustomerIndex>(std::move(read));
        m_changed.clear();
        forgetAnswers();
        releaseIfMany();
    }
    return m_index.get();
}

Result<void> CustomerSearch::catchUp()
{
    std::vector<CustomerId> changed = std::exchange(m_changed, {});
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    const auto followed = m_index->follow(m_connection, changed);
    forgetAnswers();
    if (!followed || !*followed)
        m_index.reset();
    return followed ? Result<void>() : tl::unexpected(followed.error());
}

Result<CustomerIndex *> CustomerSearch::indexWithFacts()
{
    const auto current = index();
    if (!current || (*current)->columns.hasFacts())
        return current;
    MK_CHECK((*current)->columns.readFacts(m_connection, (*current)->keys.ids()));
    releaseIfMany();
    return current;
}

Result<CustomerIndex *> CustomerSearch::indexFor(const CustomerMask &mask, const CustomerOrder &order)
{
    using Key = CustomerOrder::Key;
    const bool facts =
        CustomerColumns::needsFacts(mask) || order.key == Key::Stage || order.key == Key::Birthday;
    const auto current = facts ? indexWithFacts() : index();
    if (!current)
        return current;
    const CustomerColumns &columns = (*current)->columns;
    const std::vector<CustomerId> &ids = (*current)->keys.ids();
    if (mask.noContactSinceMs || order.key == Key::LastContact)
        MK_CHECK(wantContacts());
    if (!mask.isOpen() && m_filter != mask) {
        MK_TRY(auto among, columns.pass(m_connection, mask, ids));
        m_among = std::move(among);
        m_filter = mask;
    }
    return current;
}

void CustomerSearch::wantOrder(const CustomerOrder &order)
{
    if (m_order == order)
        return;
    m_inOrder = m_index->columns.inOrder(order);
    m_order = order;
}

Result<void> CustomerSearch::readAhead(const std::atomic_bool *stale)
{
    if (!m_index)
        return {};
    MK_CHECK(index());
    if (isSet(stale))
        return failure(ErrorKind::Cancelled, u"a newer search"_s);
    return wantContacts(stale);
}

Result<void> CustomerSearch::wantContacts(const std::atomic_bool *stale)
{
    CustomerColumns &columns = m_index->columns;
    if (columns.hasContacts())
        return {};
    MK_CHECK(columns.readContacts(m_connection, m_index->keys.ids(), stale));
    releaseIfMany();
    return {};
}

Result<std::vector<CustomerId>> CustomerSearch::meeting(const CustomerCondition &condition,
                                                        const std::atomic_bool *stale)
{
    MK_TRY(const auto current, ConditionRows::needsFacts(condition) ? indexWithFacts() : index());
    if (ConditionRows::needsContacts(condition))
        MK_CHECK(wantContacts());
    MK_TRY(const auto met, ConditionRows(m_connection, *current, stale).of(condition));
    const std::vector<CustomerId> &ids = current->keys.ids();
    std::vector<CustomerId> found;
    found.reserve(met.count());
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (met.has(row))
            found.push_back(ids[row]);
    }
    return found;
}

Result<QStringList> CustomerSearch::provinces()
{
    return indexWithFacts().map([](const CustomerIndex *current) { return current->columns.provinces(); });
}

Result<CustomerFacets> CustomerSearch::facets(const SearchQuery &query, const CustomerMask &mask,
                                              CustomerFacets::Tags tags, const std::atomic_bool *stale)
{
    MK_CHECK(indexWithFacts());
    MK_TRY(const auto current, indexFor(mask, {}));
    if (query.everybody)
        return countFacets(m_connection, *current, mask, nullptr, tags);
    RowSet found(current->keys.size());
    for (const std::uint32_t row : m_answered.rows(current->keys, query, nullptr, kAll, stale))
        found.add(row);
    if (isSet(stale))
        return failure(ErrorKind::Cancelled, u"a newer search"_s);
    return countFacets(m_connection, *current, mask, &found, tags);
}

Result<QStringList> CustomerSearch::occupations(qsizetype most)
{
    return indexWithFacts().map(
        [most](const CustomerIndex *current) { return current->columns.occupations(most); });
}

void CustomerSearch::follow(const ChangeSet &changes)
{
    if (!changes.customers && !changes.interactions)
        return;
    const auto many = static_cast<std::size_t>(changes.customerIds.size());
    if (many == 0 || m_changed.size() + many > kMostFollowed) {
        if (changes.customers) {
            invalidate();
        } else if (m_index) {
            m_index->columns.forgetContacts();
            forgetAnswers();
        }
        return;
    }
    if (m_expecting)
        m_sinceThen.insert(m_sinceThen.end(), changes.customerIds.begin(), changes.customerIds.end());
    if (m_index)
        m_changed.insert(m_changed.end(), changes.customerIds.begin(), changes.customerIds.end());
}

void CustomerSearch::invalidate()
{
    m_index.reset();
    m_changed.clear();
    forgetAnswers();
}

void CustomerSearch::releaseIfMany() const
{
    if (size() >= kManyCustomers)
        releaseFreeMemory();
}

void CustomerSearch::forgetAnswers()
{
    m_filter.reset();
    m_order.reset();
    m_answered.forget();
}

std::size_t CustomerSearch::size() const
{
    return m_index ? m_index->keys.size() : 0;
}

WantedColumns CustomerSearch::wanted() const
{
    return m_index ? WantedColumns{m_index->columns.hasFacts(), m_index->columns.hasContacts()}
                   : WantedColumns();
}

Result<std::shared_ptr<CustomerIndex>> CustomerSearch::readAll(WantedColumns wanted) const
{
    MK_TRY(auto read, CustomerIndex::read(m_connection, wanted));
    return std::make_shared<CustomerIndex>(std::move(read));
}

void CustomerSearch::expect()
{
    m_expecting = true;
    m_sinceThen.clear();
}

void CustomerSearch::adopt(std::shared_ptr<CustomerIndex> index)
{
    m_index = std::move(index);
    m_changed = std::exchange(m_sinceThen, {});
    m_expecting = false;
    forgetAnswers();
    releaseIfMany();
}

} // namespace db
