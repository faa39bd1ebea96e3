#include "app/cli/effect_text.h"

#include "app/core/counted.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

struct EffectWords
{
    const char *one;
    const char *many;
};

// In the order of MailEffect.
constexpr std::array kEffectWords{EffectWords{"reply", "replies"},
                                  EffectWords{"hard bounce", "hard bounces"},
                                  EffectWords{"soft bounce", "soft bounces"},
                                  EffectWords{"blocked by a server", "blocked by a server"},
                                  EffectWords{"delayed", "delayed"},
                                  EffectWords{"delivered", "delivered"},
                                  EffectWords{"complaint", "complaints"},
                                  EffectWords{"opt-out", "opt-outs"},
                                  EffectWords{"automatic answer", "automatic answers"},
                                  EffectWords{"refusal of an unknown writer", "refusals of unknown writers"},
                                  EffectWords{"known already", "known already"},
                                  EffectWords{"other", "others"}};
static_assert(kEffectWords.size() == kMailEffects.size());

} // namespace

QString effectsText(const MailEffectCounts &effects)
{
    QStringList parts;
    for (const MailEffect effect : kMailEffects) {
        const EffectWords words = kEffectWords.at(static_cast<std::size_t>(effect));
        if (const int count = effects.value(effect); count > 0)
            parts.append(counted(count, words.one, words.many));
    }
    return parts.isEmpty() ? u"nothing new"_s : parts.join(u", "_s);
}

QJsonObject documentOf(const MailEffectCounts &effects)
{
    QJsonObject counts;
    for (const MailEffect effect : kMailEffects)
        counts.insert(keyOf(effect), effects.value(effect));
    return counts;
}

} // namespace app
