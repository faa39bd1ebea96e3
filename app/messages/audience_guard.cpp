#include "app/messages/audience_guard.h"

#include "app/outbox/rules/send_rule.h"

using namespace Qt::StringLiterals;

namespace app {

std::optional<GuardRefusal> refusal(const db::Template &candidate, const db::Customer &customer)
{
    if (candidate.recipient == db::CustomerKind::Company && customer.kind == db::CustomerKind::Person)
        return GuardRefusal{keyOf(SendRule::WrongRecipient), u"a text to companies cannot go to a person"_s};
    const db::Audience reached = db::audienceOf(customer.stage);
    if (candidate.audience == reached)
        return std::nullopt;
    return GuardRefusal{keyOf(SendRule::WrongAudience),
                        u"a template for audience %1 cannot go to a customer in stage %2 (%3)"_s.arg(
                            db::keyOf(candidate.audience), db::keyOf(customer.stage), db::keyOf(reached))};
}

} // namespace app
