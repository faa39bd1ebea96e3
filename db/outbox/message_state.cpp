#include "db/outbox/message_state.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace db {

bool allows(MessageState state, MessageAction action)
{
    return std::ranges::any_of(
        messageSteps(), [=](const MessageStep &step) { return step.from == state && step.action == action; });
}

bool leadsTo(MessageAction action, MessageState state)
{
    return std::ranges::any_of(
        messageSteps(), [=](const MessageStep &step) { return step.to == state && step.action == action; });
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
