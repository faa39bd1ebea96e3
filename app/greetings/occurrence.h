#pragma once

#include "app/outbox/rules/send_rule.h"
#include "db/core/id.h"
#include "db/core/words.h"

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

namespace app {

/// Why an occurrence is not planned. The keys are what `plan --json` prints as reason.
enum class SkipReason
{
    None,
    NoContact,           ///< "no-contact": no channel of the rule reaches this customer
    Refused,             ///< "refused": every channel that reaches them was refused for greetings
    NoTemplate,          ///< "no-template": the rule has no words for this audience and channel
    ApproximateBirthday, ///< "approximate-birthday": a guessed date is never greeted
    OtherRule,           ///< "other-rule": another rule greets them on this occasion
    Erased,              ///< "erased-before": every channel left was of a person who was erased
    Restricted,          ///< "restricted": they asked that their data is not used
    Bounced,             ///< "address-bounced": every address left does not exist, as servers say
    RefusedByAnother     ///< "refused-by-another": who has every address left, too, refused greetings there
};

QString keyOf(SkipReason reason);
/// The rule of sending that the plan asks, too; nothing for what only the plan asks.
std::optional<SendRule> ruleOf(SkipReason reason);

/// One rule on one date for one customer. Computed from the stored dates each time it is asked for; what a
/// person or a sender has done with it stands in the ledger and is told by state and message.
struct Occurrence
{
    QDate date; ///< on which it is to be sent
    QTime time;
    db::CustomerId customer;
    QString occasionKey;
    int occasionYear = 0;
    QDate occasionDate; ///< the day itself; later than date when the rule sends ahead
    db::Audience audience = db::Audience::Existing; ///< of the customer now
    db::RuleId rule;
    db::TemplateId text;                ///< none where skipped for want of one
    std::optional<db::Channel> channel; ///< none where no channel reaches them
    db::MessageState state = db::MessageState::Planned;
    QString reason;                       ///< a SkipReason's key, or the ledger's; may be empty
    std::optional<db::MessageId> message; ///< its ledger row, if it has one
};

/// The plan leaves this customer without the greeting: no rule reaches them, and nothing is in the ledger.
[[nodiscard]] bool isPassedOver(const Occurrence &occurrence);

} // namespace app
