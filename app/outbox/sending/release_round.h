#pragma once

#include "app/outbox/sending/claim_message.h"
#include "app/outbox/sending/heard_answer.h"
#include "app/outbox/sending/round_context.h"

#include <QHash>

#include <functional>

namespace app {

/// Sends what is due, by a program that holds the lease. In turns: each enters what servers have said and
/// claims the next messages in one transaction, then hands these over. Where the transports of an account run
/// apart, a turn comes while others of its messages are under way; never two of one customer.
class ReleaseRound final
{
public:
    explicit ReleaseRound(const RoundContext &context) : m_context(context) {}

    /// At most `limit` messages (< 0: all); what is skipped or comes back without an attempt is not counted.
    /// Behind an error of the database, what servers have said is entered here where that is possible, else
    /// by the next round.
    [[nodiscard]] db::Result<void> send(qint64 limit);

private:
    struct TakenUp
    {
        db::DueMessage message;
        AccountLine *line;
    };

    [[nodiscard]] db::Result<void> sendDue();
    bool isOver() const;
    /// The computer slept: the rest was missed. The clock was set back: what is due, and when an account may
    /// send, is asked again.
    [[nodiscard]] db::Result<void> endWhereTheClockJumped();
    /// The next messages, as many as there is room for.
    [[nodiscard]] db::Result<QList<TakenUp>> takeUp();
    bool isUnderWay(db::CustomerId customer, const QList<TakenUp> &taken) const;
    [[nodiscard]] db::Result<void> turn(const QList<TakenUp> &taken);
    /// Of each; none at all where the round has to end.
    [[nodiscard]] db::Result<QList<Claimed>> claimEach(const QList<TakenUp> &taken);
    [[nodiscard]] db::Result<void> handOver(const TakenUp &taken, const Claimed &claimed);
    void hear(const SendAnswer &answer);
    void hearSome();
    /// Nothing more is claimed, and what no connection has begun with comes back.
    void end();
    /// Behind an error: waits for what is under way, and enters the answers where that is possible.
    void bringBack();
    /// One transaction, for which others that write are waited for longer than the session does by itself.
    [[nodiscard]] db::Result<void> write(const std::function<db::Result<void>()> &work);

    RoundContext m_context;
    QHash<db::MessageId, MessageUnderWay> m_underWay;
    qsizetype m_next = 0; ///< among the due messages
    qint64 m_left = -1;   ///< of the limit, without what is under way; < 0: there is none
    qint64 m_lastMs = 0;  ///< when it was last looked whether the clock jumped
    qint64 m_claimedAtMs = 0;
    bool m_hasEnded = false;
};

} // namespace app
