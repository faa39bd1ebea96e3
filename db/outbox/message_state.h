#pragma once

#include "db/core/words.h"

namespace db {

/// What can be done with a message, each in some of its states only.
enum class MessageAction
{
    Change = 1,   ///< reword, render again, cancel: nothing has gone out, and it is still to be sent
    MarkSent = 2, ///< record that it went out
    Skip = 4,     ///< decide that it does not go out
    Reopen = 8    ///< take back a mark or a skip
};

/// The one place that says which action a state allows.
bool allows(MessageState state, MessageAction action);

/// Still to be sent, by a person or a program. One that a program has claimed (sending) or lost sight of
/// (uncertain) is not: its words have gone, or may have.
inline bool isOpen(MessageState state)
{
    return allows(state, MessageAction::Change);
}

/// The keys of all states that allow the action, as a JSON array for SQL.
QString keysAllowing(MessageAction action);

} // namespace db
