#include "app/outbox/board/next_steps.h"

#include "app/outbox/accounts/approved_template.h"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

// In the order of kPersonActions.
constexpr std::array kPersonActionKeys{"approve", "withdraw", "send-again", "mark-sent",
                                       "resolve", "skip",     "reopen"};
static_assert(kPersonActionKeys.size() == kPersonActions.size());

bool goesByItself(const db::OutboxMessage &message, const ChannelAccounts &selfSending)
{
    const auto account = selfSending.constFind(message.channel);
    return account != selfSending.cend() && sendsTheseWords(*account, message);
}

} // namespace

QString keyOf(db::MessageAction action)
{
    const auto *found = std::ranges::find(kPersonActions, action);
    return found == kPersonActions.end() ? QString()
                                         : QString::fromLatin1(kPersonActionKeys.at(static_cast<std::size_t>(
                                               std::distance(kPersonActions.begin(), found))));
}

QList<db::MessageAction> nextSteps(const db::OutboxMessage &message, const ChannelAccounts &selfSending)
{
    QList<db::MessageAction> allowed;
    for (const db::MessageAction action : kPersonActions) {
        if (action == db::MessageAction::Approve && !goesByItself(message, selfSending))
            continue;
        if (action == db::MessageAction::Skip && message.state == db::MessageState::Cancelled)
            continue; // only where that is undone
        const bool leads = std::ranges::any_of(db::messageSteps(), [&](const db::MessageStep &step) {
            return step.action == action && step.actor == db::StepActor::Person &&
                   db::stepOf(action, message, step.to).has_value();
        });
        if (leads)
            allowed.append(action);
    }
    return allowed;
}

bool mayHaveGoneBefore(const db::OutboxMessage &message)
{
    using State = db::MessageState;
    const bool isElsewhere =
        message.state == State::Approved || message.state == State::Failed || message.state == State::Skipped;
    return isElsewhere && message.sending.claimedAtMs != 0 && message.sending.acceptedAtMs == 0;
}

QList<db::OutboxMessage> messagesFor(db::MessageAction action, const QList<db::OutboxMessage> &messages,
                                     const ChannelAccounts &selfSending)
{
    const bool isOne = messages.size() == 1;
    const auto isOneByOne = [action](const db::OutboxMessage &message) {
        return action == db::MessageAction::Reopen || action == db::MessageAction::Resolve ||
               (action == db::MessageAction::SendAgain &&
                (message.state == db::MessageState::Uncertain || mayHaveGoneBefore(message)));
    };
    QList<db::OutboxMessage> meant;
    std::ranges::copy_if(messages, std::back_inserter(meant), [&](const db::OutboxMessage &message) {
        return nextSteps(message, selfSending).contains(action) && (isOne || !isOneByOne(message));
    });
    return meant;
}

} // namespace app
