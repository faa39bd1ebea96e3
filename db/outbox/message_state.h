#pragma once

#include "db/outbox/message_step.h"

#include <QString>

namespace db {

/// Whether the action has a step from this state.
bool allows(MessageState state, MessageAction action);

/// Whether a step of the action ends in this state.
bool leadsTo(MessageAction action, MessageState state);

/// Still to be sent, by a person or a program. One that a program has claimed (sending) or lost sight of
/// (uncertain) is not: its words have gone, or may have.
inline bool isOpen(MessageState state)
{
    return allows(state, MessageAction::Change);
}

/// The keys of all states that allow the action, as a JSON array for SQL.
QString keysAllowing(MessageAction action);

} // namespace db
