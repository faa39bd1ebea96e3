#include "app/messages/audience_guard.h"

using namespace Qt::StringLiterals;

namespace app {

std::optional<SendRule> refusedFor(db::Audience text, db::CustomerKind recipient, db::LifecycleStage stage,
                                   db::CustomerKind customer)
{
    if (recipient == db::CustomerKind::Company && customer == db::CustomerKind::Person)
        return SendRule::WrongRecipient;
    return text == db::audienceOf(stage) ? std::nullopt : std::optional(SendRule::WrongAudience);
}

std::optional<GuardRefusal> refusal(const db::Template &candidate, const db::Customer &customer)
{
    const auto rule = refusedFor(candidate.audience, candidate.recipient, customer.stage, customer.kind);
    if (!rule)
        return std::nullopt;
    if (*rule == SendRule::WrongRecipient)
        return GuardRefusal{keyOf(*rule), u"a text to companies cannot go to a person"_s};
    return GuardRefusal{keyOf(*rule),
                        u"a template for audience %1 cannot go to a customer in stage %2 (%3)"_s.arg(
                            db::keyOf(candidate.audience), db::keyOf(customer.stage),
                            db::keyOf(db::audienceOf(customer.stage)))};
}

} // namespace app
