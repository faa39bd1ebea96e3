#include "db/outbox/message_state.h"

#include <QFlags>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

using enum MessageAction;
using MessageActions = QFlags<MessageAction>;

// In the order of MessageState.
constexpr std::array<MessageActions, 8> kAllowed{
    MessageActions(Change) | MarkSent | Skip, // Planned
    MessageActions(Change) | MarkSent | Skip, // Approved
    MarkSent,                                 // Sending
    Reopen,                                   // Sent
    Skip,                                     // Failed
    MessageActions(MarkSent) | Skip,          // Uncertain
    Reopen,                                   // Skipped
    MarkSent,                                 // Cancelled: it may have gone out before that
};

} // namespace

bool allows(MessageState state, MessageAction action)
{
    return kAllowed.at(static_cast<std::size_t>(state)).testFlag(action);
}

QString keysAllowing(MessageAction action)
{
    QStringList keys;
    for (const QString &key : allKeys<MessageState>()) {
        if (allows(*wordOf<MessageState>(key), action))
            keys.append(u"\"%1\""_s.arg(key));
    }
    return u"[%1]"_s.arg(keys.join(u','));
}

} // namespace db
