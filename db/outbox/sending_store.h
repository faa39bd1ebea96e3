#pragma once

#include "db/core/act.h"
#include "db/core/change_set.h"
#include "db/core/error.h"
#include "db/outbox/outbox_message.h"

#include <QByteArray>

#include <optional>

namespace db {

class Connection;

/// A message that is about to be given to a server.
struct SendingClaim
{
    MessageId id;
    QString internetMessageId; ///< without angle brackets; of an earlier attempt, where there was one
    SendingAccountId account;
    std::optional<int> costParts;    ///< what is paid for: SMS parts, or messages; nothing: not known
    QByteArray payload;              ///< the exact bytes, but for the bodies of its files
    QList<qint64> fileBodiesAt = {}; ///< where they stand in it, in the order of MessageFileStore::of()
};

/// What became of a message at a server.
struct Settlement
{
    enum class Result
    {
        Accepted, ///< the server answers for it from now on
        Refused,  ///< surely not accepted, and the same never will be
        TryAgain, ///< surely not accepted; the same may go well later
        Unsure    ///< a person has to find out
    };

    MessageId id;
    Result result = Result::Unsure;
    QString detail;               ///< what the server said; the reason of all but Accepted
    qint64 nextAttemptAtMs = 0;   ///< of TryAgain, UTC epoch milliseconds
    QString serverReference;      ///< what the server calls it; may be empty
    bool countsAsAttempt = true;  ///< false, of TryAgain: nothing was said about the recipient
    bool isNoSuchAddress = false; ///< of Refused: the server has no such recipient
};

/// Messages on their way through a program: claimed and committed before a server hears of them, so that
/// none goes out twice, however a desk ends. Each write is whole by itself, and a part of the caller's
/// transaction where there is one; the rules about who may be written to are asked in the claiming one.
class SendingStore final
{
public:
    explicit SendingStore(const Connection &connection) : m_connection(connection) {}

    /// `holder` sends it now; it is given to the server after this is committed. Conflict: this desk does not
    /// hold the lease, the message is not to be sent, not yet again, or has another Message-ID, its customer
    /// is deleted or of the other audience, or the number was greeted. InvalidInput: no Message-ID or no
    /// bytes.
    [[nodiscard]] Result<ChangeSet> claim(const SendingClaim &claim, const QString &holder, const Act &now);
    /// The claim is refused, by rules whose keys `reason` gives. Conflict: the message is not to be sent.
    [[nodiscard]] Result<ChangeSet> refuse(MessageId id, const QString &reason, const Act &now);
    /// Of what `holder` claimed last. Where a person has marked it as sent meanwhile, that stays, and what
    /// the server accepted cannot be taken back. What was accepted is sent, also where a person has decided
    /// meanwhile that it is to go again or not at all. Conflict: it is not claimed by `holder`, was settled
    /// already, or another message was sent in its place.
    /// Of a person who was erased nothing that the server said is kept.
    [[nodiscard]] Result<ChangeSet> settle(const Settlement &answer, const QString &holder, const Act &now);
    /// What is claimed becomes uncertain: other desks have stopped, or `holder` had not got the lease; of its
    /// own, which has to be settled before, it has lost sight. Nothing is sent again by itself. Conflict:
    /// this desk does not hold the lease.
    [[nodiscard]] Result<ChangeSet> recover(const QString &holder, const QString &reason, const Act &now);
    /// A person wants it tried once more; that a server may have it stays known. Conflict: it has not failed
    /// and is not uncertain.
    [[nodiscard]] Result<ChangeSet> sendAgain(MessageId id, const Act &now);

    /// Some message is claimed, by whichever desk.
    [[nodiscard]] Result<bool> isAnyClaimed() const;
    /// The bytes of the last attempt, without the bodies of its files; empty: there was none.
    [[nodiscard]] Result<QByteArray> payloadOf(MessageId id) const;

private:
    [[nodiscard]] Result<void> keepPayload(const SendingClaim &claim, const Act &now);
    [[nodiscard]] Result<bool> isOfErased(const OutboxMessage &message) const;
    /// Of what a person has decided about: its words had left, so the schema asks no more whether they may.
    [[nodiscard]] Result<void> leadToUncertain(OutboxMessage &message, const Act &now);
    [[nodiscard]] Result<void> enter(const Settlement &settlement, const OutboxMessage &message,
                                     const Act &now);
    /// Of what a person has marked as sent while it was under way.
    [[nodiscard]] Result<void> enterBesideMark(const Settlement &settlement, const OutboxMessage &message,
                                               const Act &now);
    /// Of an attempt before the last one it is not known whether the message went out by it.
    [[nodiscard]] Result<bool> hasUnansweredBefore(const OutboxMessage &message) const;
    [[nodiscard]] Result<void> recordEvent(const Settlement &settlement, const OutboxMessage &message,
                                           const Act &now);
    [[nodiscard]] Result<void> enterTimeline(MessageId id, const Act &now);

    const Connection &m_connection;
};

} // namespace db
