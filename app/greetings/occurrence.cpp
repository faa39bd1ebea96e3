#include "app/greetings/occurrence.h"

#include <array>

namespace app {

namespace {

constexpr std::array kReasons{
    "",           "no-contact",    "refused",   "no-template", "approximate-birthday",
    "other-rule", "erased-before", "restricted"};

} // namespace

QString keyOf(SkipReason reason)
{
    return QString::fromLatin1(kReasons.at(static_cast<std::size_t>(reason)));
}

bool isPassedOver(const Occurrence &occurrence)
{
    return occurrence.state == db::MessageState::Skipped && !occurrence.message &&
           occurrence.reason != keyOf(SkipReason::OtherRule);
}

} // namespace app
