#pragma once

#include "app/core/clock.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/missed/missed_kind.h"
#include "db/greetings/occasion.h"
#include "db/outbox/campaign.h"
#include "db/outbox/outbox_pages.h"
#include "db/outbox/sending_account.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <atomic>
#include <optional>

namespace db {
class Session;
}

namespace app {

/// Which messages of the ledger to show.
struct OutboxBoardFilter
{
    std::optional<db::MessageState> state = {};
    std::optional<db::Channel> channel = {};
    db::SendingAccountId account = {}; ///< none: by any, or by none yet
    QDate from = {};                   ///< due; invalid: from the first on
    QDate to = {};                     ///< due; invalid: to the last
    QString words = {};                ///< as typed: a customer's name, number or address, as in Customers
    db::CampaignId campaign = {};      ///< none: of any, or of none

    /// All of the ledger, or all of one state of it.
    bool isEmptyBesideState() const
    {
        return !channel && !account && !campaign && !from.isValid() && !to.isValid() &&
               words.trimmed().isEmpty();
    }
    friend bool operator==(const OutboxBoardFilter &, const OutboxBoardFilter &) = default;
};

/// One message with what explains it.
struct OutboxBoardRow
{
    db::OutboxMessage message;
    db::Occasion occasion;                 ///< without a key: none
    QString accountName;                   ///< by which it goes or went out; may be empty
    std::optional<MissedKind> missed = {}; ///< why a person is asked about it; nothing: they are not
};

/// A part of the ledger, the latest due first.
struct OutboxBoard
{
    QList<OutboxBoardRow> rows;
    bool isLast = true; ///< there is nothing behind it
    /// Of all that passes the filter, whichever state it names.
    QHash<db::MessageState, qint64> counts;
    /// Of the campaign that the filter names, whatever else it asks for.
    QHash<db::MessageState, qint64> campaignCounts;
    QList<db::SendingAccount> accounts; ///< to choose from
    QList<db::Campaign> campaigns;      ///< to choose from, the newest first
    ChannelAccounts selfSending;        ///< see selfSendingAccounts()

    qint64 total() const;
};

/// The first `most` messages behind `after` (nothing: of all) that pass the filter; the same cost in a ledger
/// of any length. Cancelled when `stale` was set meanwhile.
[[nodiscard]] db::Result<OutboxBoard> outboxBoard(db::Session &session, const Clock &clock,
                                                  const OutboxBoardFilter &filter,
                                                  const std::optional<db::OutboxPlace> &after, int most,
                                                  const std::atomic_bool *stale = nullptr);

/// How many messages wait for a person: those that failed and those that are uncertain.
[[nodiscard]] db::Result<qint64> outboxWaiting(db::Session &session);

} // namespace app
