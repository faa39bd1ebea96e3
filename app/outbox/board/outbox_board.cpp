#include "app/outbox/board/outbox_board.h"

#include "app/outbox/accounts/default_account.h"
#include "app/outbox/campaign/campaign_state.h"
#include "app/outbox/missed/missed_course.h"
#include "db/customers/customer_search.h"
#include "db/greetings/greeting_store.h"
#include "db/outbox/campaign_store.h"
#include "db/outbox/sending_account_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <numeric>

namespace app {

namespace {

db::Result<db::OutboxPageFilter> pageFilterOf(db::Session &session, const OutboxBoardFilter &filter,
                                              const std::atomic_bool *stale)
{
    db::OutboxPageFilter page{filter.state, filter.channel, filter.account};
    page.campaign = filter.campaign;
    if (filter.from.isValid())
        page.from = filter.from;
    if (filter.to.isValid())
        page.to = filter.to;
    const auto query = db::SearchQuery::parse(filter.words);
    if (query.nobody)
        page.customers.emplace();
    else if (!query.everybody) {
        MK_TRY(const auto found, session.search().find(query, stale));
        page.customers.emplace(found.cbegin(), found.cend());
    }
    return page;
}

db::Result<void> readCampaigns(db::Session &session, db::CampaignId shown, OutboxBoard &board)
{
    MK_TRY(board.campaigns, session.campaigns().list());
    const auto campaign = std::ranges::find(board.campaigns, shown, &db::Campaign::id);
    if (campaign == board.campaigns.end())
        return {};
    MK_TRY(board.campaignCounts, session.campaigns().counts(shown));
    campaign->state = campaignStateOf(campaign->state, board.campaignCounts);
    return {};
}

} // namespace

qint64 OutboxBoard::total() const
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64{0});
}

db::Result<OutboxBoard> outboxBoard(db::Session &session, const Clock &clock, const OutboxBoardFilter &filter,
                                    const std::optional<db::OutboxPlace> &after, int most,
                                    const std::atomic_bool *stale)
{
    MK_TRY(const auto page, pageFilterOf(session, filter, stale));
    MK_TRY(auto messages, session.outboxPages().page(page, after, most + 1));
    OutboxBoard board;
    board.isLast = messages.size() <= most;
    if (!board.isLast)
        messages.resize(most);
    MK_TRY(board.counts, session.outboxPages().counts(page));
    MK_TRY(board.accounts, session.sendingAccounts().list());
    MK_CHECK(readCampaigns(session, filter.campaign, board));
    MK_TRY(board.selfSending, selfSendingAccounts(session));
    MK_TRY(const auto moment, missedMoment(session, clock));
    QHash<db::SendingAccountId, QString> accountNames;
    for (const db::SendingAccount &account : std::as_const(board.accounts))
        accountNames.insert(account.id, account.name);
    MK_TRY(const auto occasions, session.greetings().occasions());
    QHash<QString, db::Occasion> occasionOf;
    for (const db::Occasion &occasion : occasions)
        occasionOf.insert(occasion.key, occasion);
    board.rows.reserve(messages.size());
    for (const db::OutboxMessage &message : std::as_const(messages))
        board.rows.append({message, occasionOf.value(message.occasionKey),
                           accountNames.value(message.sending.account), missedKindOf(message, moment)});
    return board;
}

db::Result<qint64> outboxWaiting(db::Session &session)
{
    MK_TRY(const auto counts, session.outboxPages().counts({}));
    return counts.value(db::MessageState::Failed) + counts.value(db::MessageState::Uncertain);
}

} // namespace app
