#include "db/outbox/outbox_pages.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/value_test.h"
#include "db/outbox/outbox_rows.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// Each has an index of its own.
QString pageStatement(const OutboxPageFilter &filter)
{
    return filter.campaign ? u"outbox_message/select_page_of_campaign"_s
           : filter.state  ? u"outbox_message/select_page_of_state"_s
                           : u"outbox_message/select_page"_s;
}

/// What pages and counts have in common.
void bindPageFilter(Statement &select, const OutboxPageFilter &filter)
{
    select.bind(":from", isoText(filter.from));
    select.bindOrNull(":channel", filter.channel ? keyOf(*filter.channel) : QString());
    select.bind(":account_id", filter.account ? std::optional(filter.account.value) : std::nullopt);
    if (filter.campaign)
        select.bind(":campaign_id", filter.campaign.value);
    select.bind(":everybody", !filter.customers);
    if (filter.customers)
        select.bindTest(":among", {{}, [customers = *filter.customers](qint64 id) {
                                       return customers.contains(CustomerId{id});
                                   }});
}

} // namespace

Result<QList<OutboxMessage>> OutboxPages::page(const OutboxPageFilter &filter,
                                               const std::optional<OutboxPlace> &after, int most) const
{
    Statement select = m_connection.prepare(pageStatement(filter));
    bindPageFilter(select, filter);
    if (filter.state || filter.campaign)
        select.bindOrNull(":state", filter.state ? keyOf(*filter.state) : QString());
    if (after && after->dueOn <= filter.to)
        select.bind(":before_on", isoText(after->dueOn)).bind(":before_at", isoText(after->dueAt));
    else
        select.bind(":before_on", isoText(filter.to)).bind(":before_at", u"24:00"); // behind its last hour
    select.bind(":before_id", after ? after->id.value : std::numeric_limits<qint64>::max());
    select.bind(":limit", most);
    return readAll(select, readMessage);
}

Result<QHash<MessageState, qint64>> OutboxPages::counts(const OutboxPageFilter &filter) const
{
    Statement select = m_connection.prepare(filter.campaign ? u"outbox_message/count_by_state_of_campaign"_s
                                                            : u"outbox_message/count_by_state"_s);
    bindPageFilter(select, filter);
    select.bind(":to", isoText(filter.to));
    QHash<MessageState, qint64> counts;
    MK_CHECK(forEachRow(select, [&] {
        if (const auto state = wordOf<MessageState>(select.text("state")))
            counts.insert(*state, select.integer("messages"));
    }));
    return counts;
}

} // namespace db
