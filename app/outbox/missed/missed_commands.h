#pragma once

#include "app/core/command.h"
#include "app/outbox/sending/sending_commands.h"

namespace app {

/// So many missed messages go in a minute, however many are let go at once.
inline constexpr int kMissedAMinute = 20;

/// A missed message as it was before it was answered.
struct MissedBefore
{
    db::MessageId id;
    db::MessageState state = db::MessageState::Planned;
    QString reason;    ///< may be empty
    qint64 nextMs = 0; ///< SendingRecord::nextAttemptAtMs
};

/// Lets missed messages go after all: those whose day is over with late words, the others as they are. What a
/// program sends is approved, one after the other and no sooner than SendingSettings::undoSeconds from now;
/// what a person sends waits in Today. What was answered meanwhile, or may not go, is left as it is. Conflict
/// when none of them can be.
struct SendMissed
{
    static constexpr QStringView kName = u"message.send-missed";

    QList<db::MessageId> ids = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &SendMissed::ids}};

    [[nodiscard]] db::Result<Effect<ApprovalReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes that back as far as nothing has gone: a person is asked again. Late words stay. Otherwise as above.
struct AskAboutMissed
{
    static constexpr QStringView kName = u"message.ask-about-missed";

    QList<MissedBefore> to = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"to", &AskAboutMissed::to}};

    [[nodiscard]] db::Result<Effect<ApprovalReport>> apply(db::Session &session, const db::Act &act) const;
};

template <>
inline constexpr std::tuple kFields<MissedBefore>{
    Argument{"id", &MissedBefore::id}, Argument{"state", &MissedBefore::state},
    Argument{"reason", &MissedBefore::reason}, Argument{"next", &MissedBefore::nextMs}};

} // namespace app
