#pragma once

#include "app/core/clock.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/outgoing_message.h"
#include "app/outbox/sending/release_report.h"

#include <QRandomGenerator>

namespace db {
class Session;
}

namespace app {

/// Who sends; see db::ReleaseLease.
struct LeaseHolder
{
    QString holder; ///< of this start of the program alone
    QString desk;   ///< what a person calls it
};

/// Takes or renews the lease to send. False: another desk has it.
[[nodiscard]] db::Result<bool> takeLease(db::Session &session, const LeaseHolder &lease, const db::Act &now);

/// What holds for all claims of one transaction.
struct ClaimTerms
{
    bool mayClaim = false; ///< false: another desk has the lease, or sending is paused
    ShopPolicy policy;
};

/// Renews the lease and reads the shop's rules, in the transaction that claims.
[[nodiscard]] db::Result<ClaimTerms> takeClaimTerms(db::Session &session, const LeaseHolder &lease,
                                                    const db::Act &now);

/// By what a message is to go.
struct ClaimCourse
{
    const ClaimTerms &terms; ///< of the same transaction, which may claim
    const db::SendingAccount &account;
    const QString &holder;    ///< of the lease
    QRandomGenerator &random; ///< for its Message-ID
};

/// What the claiming transaction came to.
struct Claimed
{
    ReleasedMessage news;                         ///< Held: it was left alone, or see `outgoing`
    std::optional<OutgoingMessage> outgoing = {}; ///< it is claimed, and can be given to the server
    int attempts = 0;                             ///< with this one
    db::ChangeSet changes = {};
    bool hasAccountChanged = false; ///< nothing goes by it until it is looked at again
};

/// In the caller's transaction: asks the rules of sending whether an approved message may go, and claims,
/// puts off or skips it; by an account that was changed or archived nothing goes. A greeting whose day is
/// over gets words that say so first; where a person has written words of that day, it is withdrawn, and the
/// person is asked. Conflict: something of it has changed just now, and nothing was done.
[[nodiscard]] db::Result<Claimed> claimMessage(db::Session &session, const Clock &clock, db::MessageId id,
                                               const ClaimCourse &course);

/// What is told of a message, before it is known what became of it.
ReleasedMessage newsOf(const db::OutboxMessage &message);

} // namespace app
