#include "app/outbox/board/next_steps.h"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

// In the order of kPersonActions.
constexpr std::array kPersonActionKeys{"approve", "send-again", "mark-sent", "skip", "reopen"};
static_assert(kPersonActionKeys.size() == kPersonActions.size());

} // namespace

QString keyOf(db::MessageAction action)
{
    const auto *found = std::ranges::find(kPersonActions, action);
    return found == kPersonActions.end() ? QString()
                                         : QString::fromLatin1(kPersonActionKeys.at(static_cast<std::size_t>(
                                               std::distance(kPersonActions.begin(), found))));
}

QList<db::MessageAction> nextSteps(const db::OutboxMessage &message)
{
    QList<db::MessageAction> allowed;
    for (const db::MessageAction action : kPersonActions) {
        const bool leads = std::ranges::any_of(db::messageSteps(), [&](const db::MessageStep &step) {
            return step.action == action && step.actor == db::StepActor::Person &&
                   db::stepOf(action, message, step.to).has_value();
        });
        if (leads)
            allowed.append(action);
    }
    return allowed;
}

} // namespace app
