#pragma once

#include "app/core/clock.h"
#include "app/outbox/sending/account_line.h"
#include "app/outbox/sending/claim_message.h"
#include "app/outbox/sending/due_messages.h"
#include "db/outbox/sending_store.h"

#include <atomic>
#include <chrono>
#include <functional>

namespace app {

/// Who sends, and what a round is connected to.
struct ReleaserSetup
{
    TransportFactory transports;
    LeaseHolder lease;
    std::function<void(const ReleasedMessage &)> told = {}; ///< of each message, on the thread that sends
    const std::atomic_bool *stop = nullptr;                 ///< ends a round soon
    std::chrono::milliseconds renewEvery = std::chrono::seconds(30); ///< the lease, while a server is slow
};

/// Sends what is due, exactly once or not at all: each message is claimed in the transaction that asks the
/// rules of sending, and given to a server after that is committed, outside of any transaction; what became
/// of it is kept afterwards. Blocks; belongs to one thread, never to that of the windows or of the database.
class MessageReleaser final
{
public:
    explicit MessageReleaser(ReleaserSetup setup);

    /// One round: takes the lease, makes uncertain what a desk that has stopped had claimed, and sends what
    /// is due and was not missed, at most `limit` messages (< 0: all). An error of the database ends it; what
    /// a server has said by then is entered by the next round.
    [[nodiscard]] db::Result<ReleaseReport> round(db::Session &session, const Clock &clock,
                                                  qint64 limit = -1);
    /// The next round also sends by accounts that did not work: a secret was mended, of which the file says
    /// nothing.
    void endRests();

private:
    enum class Step
    {
        Passed, ///< left as it is, or put off
        Used,   ///< something became of it: it counts towards the limit
        EndOfRound
    };

    /// Nothing is written where there is nothing to do: other programs would have to look what has changed.
    [[nodiscard]] db::Result<bool> hasWork(db::Session &session, const DueMessages &due, qint64 nowMs,
                                           ReleaseReport &report);
    /// False: another desk has the lease.
    [[nodiscard]] db::Result<bool> begin(db::Session &session, const Clock &clock, const DueMessages &due,
                                         ReleaseReport &report);
    [[nodiscard]] db::Result<void> sendAll(db::Session &session, const Clock &clock, const DueMessages &due,
                                           qint64 limit, ReleaseReport &report);
    [[nodiscard]] db::Result<Step> sendOne(db::Session &session, const Clock &clock,
                                           const db::DueMessage &due, AccountLine &line,
                                           ReleaseReport &report);
    [[nodiscard]] db::Result<void> handOver(db::Session &session, const Clock &clock, const Claimed &claimed,
                                            AccountLine &line, Transport &transport, ReleaseReport &report);
    /// What the file will never take is told and set aside, so that the others go on. False: so was the last
    /// of them.
    [[nodiscard]] db::Result<bool> settleLeftOver(db::Session &session, const Clock &clock,
                                                  ReleaseReport &report);
    [[nodiscard]] db::Result<void> putOff(db::Session &session, const Clock &clock, db::MessageId id,
                                          AccountLine &line, ReleaseReport &report);
    AccountLine &lineOf(const db::SendingAccount &account);
    void tell(const ReleasedMessage &message, ReleaseReport &report) const;

    ReleaserSetup m_setup;
    QRandomGenerator m_random;
    QMap<db::SendingAccountId, std::shared_ptr<AccountLine>> m_lines;
    QList<db::Settlement> m_leftOver; ///< what servers said and the file did not take
};

} // namespace app
