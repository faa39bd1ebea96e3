#pragma once

#include "app/outbox/policy/send_facts.h"
#include "app/outbox/policy/send_limits.h"

#include <QList>

namespace app {

/// May a message go?
struct SendVerdict
{
    enum class Kind
    {
        Allowed,
        Later,  ///< not before `earliest`
        Refused ///< not as things stand
    };

    Kind kind = Kind::Allowed;
    QList<SendRule> rules = {}; ///< that refuse it, or that it has to wait for; in the order of SendRule
    QDateTime earliest = {};    ///< when it is Later: as long as nothing else changes, it may go then
    std::optional<db::CustomerId> refusedBy = {}; ///< of SendRule::RefusedByAnother

    friend bool operator==(const SendVerdict &, const SendVerdict &) = default;
};

/// "allowed", "later", "refused".
QString keyOf(SendVerdict::Kind kind);

/// The one answer to it: when a message is planned, and again in the transaction that claims it for sending.
/// A pure function, of any facts. Sources: Decree 91/2020/ND-CP, art. 13 to 21, and the rules of the house.
SendVerdict decide(const SendFacts &facts, const SendLimits &limits);

} // namespace app
