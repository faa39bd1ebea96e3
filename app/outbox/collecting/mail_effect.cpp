#include "app/outbox/collecting/mail_effect.h"

namespace app {

namespace {

// In the order of MailEffect.
constexpr std::array kMailEffectKeys{"replies",          "hardBounces",     "softBounces", "blockBounces",
                                     "delays",           "deliveries",      "complaints",  "optOuts",
                                     "automaticAnswers", "unknownRefusals", "known",       "others"};
static_assert(kMailEffectKeys.size() == kMailEffects.size());

} // namespace

QString keyOf(MailEffect effect)
{
    return QString::fromLatin1(kMailEffectKeys.at(static_cast<std::size_t>(effect)));
}

} // namespace app
