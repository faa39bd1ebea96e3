#include "app/messages/audience_guard.h"

using namespace Qt::StringLiterals;

namespace app {

std::optional<GuardRefusal> refusal(const db::Template &candidate, db::LifecycleStage stage)
{
    const db::Audience reached = db::audienceOf(stage);
    if (candidate.audience == reached)
        return std::nullopt;
    return GuardRefusal{u"wrong-audience"_s,
                        u"a template for audience %1 cannot go to a customer in stage %2 (%3)"_s.arg(
                            db::keyOf(candidate.audience), db::keyOf(stage), db::keyOf(reached))};
}

} // namespace app
