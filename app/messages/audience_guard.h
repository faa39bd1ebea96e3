#pragma once

#include "app/outbox/rules/send_rule.h"
#include "db/customers/customer.h"
#include "db/messages/template.h"

#include <QString>

#include <optional>

namespace app {

/// Why a template may not go to a customer.
struct GuardRefusal
{
    QString reason; ///< the key of SendRule::WrongAudience or WrongRecipient
    QString detail; ///< technical English, for the log
};

/// Nothing when the template's audience is that of the customer's stage, and a text to companies goes to one;
/// a text to people may go to a company that has none of its own. Asked when a message is planned and again
/// when it is claimed for sending: the customer may have changed in between.
std::optional<GuardRefusal> refusal(const db::Template &candidate, const db::Customer &customer);
/// The same of what alone decides it: whom the text is for, and who the customer is now.
std::optional<SendRule> refusedFor(db::Audience text, db::CustomerKind recipient, db::LifecycleStage stage,
                                   db::CustomerKind customer);

} // namespace app
