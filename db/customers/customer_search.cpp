#include "db/customers/customer_search.h"

#include "db/customers/customer_store.h"
#include "db/sql_access/bulk_statement.h"
#include "db/sql_access/connection.h"

using namespace Qt::StringLiterals;

namespace db {

CustomerSearch::CustomerSearch(const Connection &connection) : m_connection(connection) {}

Result<std::vector<CustomerId>> CustomerSearch::find(const SearchQuery &query, const std::atomic_bool *stale)
{
    const auto current = block();
    if (!current)
        return tl::unexpected(current.error());
    return (*current)->find(query, stale);
}

Result<std::shared_ptr<const SearchBlock>> CustomerSearch::block()
{
    // Another process may have written: its commits change data_version (ours do not; those call invalidate).
    const auto version = m_connection.scalar(u"PRAGMA data_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    if (m_block && m_dataVersion == version->toLongLong())
        return m_block;

    const auto order = CustomerStore(m_connection).idsByName();
    if (!order)
        return tl::unexpected(order.error());
    auto select = BulkStatement::prepare(m_connection, u"customer_search/select_all"_s);
    if (!select)
        return tl::unexpected(select.error());
    auto block = std::make_shared<SearchBlock>();
    block->reserve(order->size(), order->size() * 52);
    for (;;) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        block->append(CustomerId{select->integer(0)}, select->utf8(1));
    }
    block->finish(*order);
    m_block = std::move(block);
    m_dataVersion = version->toLongLong();
    return m_block;
}

} // namespace db
