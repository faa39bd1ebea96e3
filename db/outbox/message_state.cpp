#include "db/outbox/message_state.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace db {

namespace {

struct StateRule
{
    MessageState state;
    bool change;
    bool markSent;
    bool skip;
    bool reopen;
};

// In the order of the enum.
constexpr std::array kStateRules{
    //        state                    change, markSent, skip, reopen
    StateRule{MessageState::Planned, true, true, true, false},
    StateRule{MessageState::Approved, true, true, true, false},
    StateRule{MessageState::Sending, false, true, false, false},
    StateRule{MessageState::Sent, false, false, false, true},
    StateRule{MessageState::Failed, false, false, true, false},
    StateRule{MessageState::Uncertain, false, true, true, false},
    StateRule{MessageState::Skipped, false, false, false, true},
    StateRule{MessageState::Cancelled, false, false, false, false},
};

} // namespace

bool allows(MessageState state, MessageAction action)
{
    const StateRule &rule = kStateRules.at(static_cast<std::size_t>(state));
    switch (action) {
    case MessageAction::Change:
        return rule.change;
    case MessageAction::MarkSent:
        return rule.markSent;
    case MessageAction::Skip:
        return rule.skip;
    case MessageAction::Reopen:
        break;
    }
    return rule.reopen;
}

QString keysAllowing(MessageAction action)
{
    QStringList keys;
    for (const StateRule &rule : kStateRules) {
        if (allows(rule.state, action))
            keys.append(u"\"%1\""_s.arg(keyOf(rule.state)));
    }
    return u"[%1]"_s.arg(keys.join(u','));
}

} // namespace db
