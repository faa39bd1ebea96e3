#include "app/greetings/occurrence.h"

#include <array>

namespace app {

namespace {

struct PlanReason
{
    const char *key = nullptr; ///< of a reason that only the plan has
    std::optional<SendRule> rule = {};
};

// In the order of SkipReason.
constexpr std::array kPlanReasons{PlanReason{""},
                                  PlanReason{nullptr, SendRule::NoContact},
                                  PlanReason{nullptr, SendRule::Refused},
                                  PlanReason{"no-template"},
                                  PlanReason{"approximate-birthday"},
                                  PlanReason{"other-rule"},
                                  PlanReason{nullptr, SendRule::Erased},
                                  PlanReason{nullptr, SendRule::Restricted},
                                  PlanReason{nullptr, SendRule::AddressBounced},
                                  PlanReason{nullptr, SendRule::RefusedByAnother}};

const PlanReason &planReason(SkipReason reason)
{
    return kPlanReasons.at(static_cast<std::size_t>(reason));
}

} // namespace

QString keyOf(SkipReason reason)
{
    const PlanReason &known = planReason(reason);
    return known.rule ? keyOf(*known.rule) : QString::fromLatin1(known.key);
}

std::optional<SendRule> ruleOf(SkipReason reason)
{
    return planReason(reason).rule;
}

bool isPassedOver(const Occurrence &occurrence)
{
    return occurrence.state == db::MessageState::Skipped && !occurrence.message &&
           occurrence.reason != keyOf(SkipReason::OtherRule);
}

} // namespace app
