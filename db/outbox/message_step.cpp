#include "db/outbox/message_step.h"

#include "db/outbox/outbox_message.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr auto allMessageSteps()
{
    using enum MessageState;
    using enum MessageAction;
    using enum StepActor;
    using enum StepCondition;
    using enum StepPolicy;
    return std::array{
        MessageStep{Planned, Cancelled, Change, Planner},
        MessageStep{Planned, Skipped, Change, Planner}, // missed
        MessageStep{Approved, Planned, Change, Planner},
        MessageStep{Approved, Cancelled, Change, Planner},
        MessageStep{Approved, Skipped, Change, Planner},
        MessageStep{Approved, Uncertain, Change, Planner}, // a server may have it
        MessageStep{Planned, Approved, Approve, Person},
        MessageStep{Approved, Planned, Withdraw, Person},
        MessageStep{Approved, Uncertain, Withdraw, Person}, // what was not known before it was sent again

        MessageStep{Planned, Sent, MarkSent, Person, None, Asked},
        MessageStep{Approved, Sent, MarkSent, Person, None, Asked},
        MessageStep{Cancelled, Sent, MarkSent, Person, None, Asked}, // it may have gone out before that
        MessageStep{Sending, Sent, MarkSent, Person},
        MessageStep{Uncertain, Sent, MarkSent, Person},
        MessageStep{Planned, Uncertain, MarkAgain, Person},
        MessageStep{Approved, Uncertain, MarkAgain, Person},
        MessageStep{Cancelled, Uncertain, MarkAgain, Person},

        MessageStep{Planned, Skipped, Skip, Person},
        MessageStep{Approved, Skipped, Skip, Person},
        MessageStep{Failed, Skipped, Skip, Person},
        MessageStep{Uncertain, Skipped, Skip, Person},
        MessageStep{Cancelled, Skipped, Skip, Person}, // a skip that was taken back comes back

        MessageStep{Sent, Planned, Reopen, Person, NotGiven},
        MessageStep{Sent, Approved, Reopen, Person, NotGiven},
        MessageStep{Sent, Sending, Reopen, Person, NotAccepted},
        MessageStep{Sent, Uncertain, Reopen, Person, NotAccepted},
        MessageStep{Skipped, Planned, Reopen, Person, NotGiven},
        MessageStep{Skipped, Approved, Reopen, Person, NotGiven},
        MessageStep{Skipped, Cancelled, Reopen, Person, NotGiven},
        MessageStep{Skipped, Failed, Reopen, Person},
        MessageStep{Skipped, Uncertain, Reopen, Person},

        MessageStep{Uncertain, Failed, Resolve, Person},
        MessageStep{Failed, Approved, SendAgain, Person},
        MessageStep{Uncertain, Approved, SendAgain, Person},

        MessageStep{Planned, Skipped, StandIn, Person},
        MessageStep{Approved, Skipped, StandIn, Person},
        MessageStep{Failed, Skipped, StandIn, Person},
        MessageStep{Cancelled, Skipped, StandIn, Person},

        MessageStep{Cancelled, Planned, Replan, Planner},
        MessageStep{Skipped, Planned, Replan, Planner, NotGiven},
        MessageStep{Skipped, Cancelled, Replan, Planner, NotGiven},

        MessageStep{Planned, Sending, Claim, Sender, None, Asked},
        MessageStep{Approved, Sending, Claim, Sender, None, Asked},
        MessageStep{Planned, Skipped, Claim, Sender}, // refused
        MessageStep{Approved, Skipped, Claim, Sender},

        MessageStep{Sending, Sent, Settle, Sender},
        MessageStep{Sending, Failed, Settle, Sender},
        MessageStep{Sending, Approved, Settle, Sender}, // surely not accepted, and tried again
        MessageStep{Sending, Uncertain, Settle, Sender},
        MessageStep{Sending, Uncertain, Recover, Recovery},
        MessageStep{Planned, Uncertain, Doubt, Recovery},
        MessageStep{Approved, Uncertain, Doubt, Recovery},
        MessageStep{Sending, Uncertain, Doubt, Recovery},
        // A desk that was taken for stopped still knows what became of its own.
        MessageStep{Uncertain, Sent, Settle, Sender},
        MessageStep{Uncertain, Failed, Settle, Sender},
        MessageStep{Uncertain, Approved, Settle, Sender},
        // And that a server has it, whatever a person decided without knowing: by way of uncertain.
        MessageStep{Planned, Uncertain, Accept, Sender},
        MessageStep{Approved, Uncertain, Accept, Sender},
        MessageStep{Skipped, Uncertain, Accept, Sender},
        MessageStep{Cancelled, Uncertain, Accept, Sender},
        MessageStep{Failed, Skipped, Accept, Sender},
    };
}

constexpr auto kMessageSteps = allMessageSteps();

bool isMet(StepCondition condition, const SendingRecord &sending)
{
    switch (condition) {
    case StepCondition::None:
        return true;
    case StepCondition::NotGiven:
        return sending.claimedAtMs == 0;
    case StepCondition::NotAccepted:
        return sending.acceptedAtMs == 0;
    }
    return false;
}

} // namespace

std::span<const MessageStep> messageSteps()
{
    return kMessageSteps;
}

const MessageStep *findStep(MessageAction action, MessageState from, MessageState to)
{
    const auto found = std::find_if(kMessageSteps.begin(), kMessageSteps.end(), [&](const MessageStep &step) {
        return step.action == action && step.from == from && step.to == to;
    });
    return found == kMessageSteps.end() ? nullptr : &*found;
}

Result<MessageStep> stepOf(MessageAction action, const OutboxMessage &message, MessageState to)
{
    const MessageStep *step = findStep(action, message.state, to);
    const QString id = QString::number(message.id.value);
    if (!step)
        return tl::unexpected(
            Error{ErrorKind::Conflict,
                  u"message %1 is %2 and cannot become %3"_s.arg(id, keyOf(message.state), keyOf(to)),
                  kDoneMeanwhile.toString()});
    if (!isMet(step->condition, message.sending))
        return failure(ErrorKind::Conflict,
                       u"message %1 was given to a server and cannot become %2"_s.arg(id, keyOf(to)));
    return *step;
}

} // namespace db
