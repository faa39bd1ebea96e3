#pragma once

#include "db/core/error.h"
#include "db/core/words.h"

#include <span>

namespace db {

struct OutboxMessage;

/// What is done with a message, each in some of its states only.
enum class MessageAction
{
    Change,    ///< reword, render again, cancel: it is still to be sent
    Approve,   ///< let a program send it
    Withdraw,  ///< take that back
    MarkSent,  ///< record that it went out
    MarkAgain, ///< bring back a mark that was taken back: by way of uncertain, for its words had left
    Skip,      ///< decide that it does not go out
    Reopen,    ///< take back a mark or a skip
    Resolve,   ///< say that what nobody knows of has not gone out
    SendAgain, ///< send what failed, or what nobody knows of, once more
    StandIn,   ///< skip it, because a message to another entry of the same person stands for it
    Replan,    ///< plan its occasion again, after it was cancelled or missed by a wrong clock
    Claim,     ///< take it for sending, or refuse to
    Settle,    ///< say what became of a claimed one
    Accept,    ///< say that a server answered for one that a person has decided about meanwhile
    Recover,   ///< lose sight of what a desk had claimed that has stopped
    Doubt      ///< lose sight of what a backup that took the shop's place still had before it
};

/// Who takes a step.
enum class StepActor
{
    Person,
    Planner, ///< the plan of the day
    Sender,
    Recovery ///< the first thing a desk does that begins to release messages, or finds a backup in the shop's
             ///< place
};

/// What must be true of the message beforehand, beside its state.
enum class StepCondition
{
    None,
    NotGiven,   ///< no server can have it: SendingRecord::claimedAtMs is 0
    NotAccepted ///< no server has answered for it: SendingRecord::acceptedAtMs is 0
};

/// Whether the rules about who may be written to are asked again in the transaction of a step.
enum class StepPolicy
{
    NotAsked,
    Asked
};

struct MessageStep
{
    MessageState from;
    MessageState to;
    MessageAction action;
    StepActor actor;
    StepCondition condition = StepCondition::None;
    StepPolicy policy = StepPolicy::NotAsked;
};

/// Every allowed step; more than one leads from a state to another where more than one may take it. The
/// trigger outbox_takes_allowed_steps_only says the same: a step that is added or taken away needs a
/// migration.
std::span<const MessageStep> messageSteps();

/// Null: the action does not lead from the one state to the other.
const MessageStep *findStep(MessageAction action, MessageState from, MessageState to);

/// The step that the action takes a message along. Conflict: there is none, or its condition is not met.
[[nodiscard]] Result<MessageStep> stepOf(MessageAction action, const OutboxMessage &message, MessageState to);

/// Whether a write may set the state that a message has already. A claim and a mark are made once.
constexpr bool mayBeSetAgain(MessageState state)
{
    return state != MessageState::Sending && state != MessageState::Sent;
}

} // namespace db
