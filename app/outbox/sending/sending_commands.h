#pragma once

#include "app/core/command.h"
#include "app/core/progress.h"
#include "app/outbox/rules/send_rule.h"

namespace app {

/// A message that was not approved, and why.
struct NotApproved
{
    db::MessageId id;
    QList<SendRule> rules; ///< that refuse it; empty: see `why`
    QString why;           ///< technical English
    QString reason = {};   ///< its key, see reasonInFull(); empty: there is none

    friend bool operator==(const NotApproved &, const NotApproved &) = default;
};

struct ApprovalReport
{
    QList<db::MessageId> done;
    QList<NotApproved> refused; ///< left as they were
};

/// Lets a program send messages at their hours: no sooner than SendingSettings::undoSeconds from now, and
/// what the rules of sending put off not before it may go. One that is approved, and was missed since, is let
/// go now. One of a campaign that was cancelled stays. Conflict when none of them can be; Cancelled where
/// `progress` stops it.
struct ApproveMessages
{
    static constexpr QStringView kName = u"message.approve";

    QList<db::MessageId> ids = {};
    Progress progress = {}; ///< not kept
    static constexpr std::tuple kArguments{Argument{"ids", &ApproveMessages::ids}};

    [[nodiscard]] db::Result<Effect<ApprovalReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes approvals back, as far as nothing has gone: a person decides again. What was sent again and may have
/// gone before is uncertain, as it was. Conflict when none of them can be.
struct WithdrawApprovals
{
    static constexpr QStringView kName = u"message.withdraw-approval";

    QList<db::MessageId> ids = {};
    static constexpr std::tuple kArguments{Argument{"ids", &WithdrawApprovals::ids}};

    [[nodiscard]] db::Result<Effect<ApprovalReport>> apply(db::Session &session, const db::Act &act) const;
};

/// Stops all sending by programs, of every desk at this file, or lets it go on. Nothing is done where it is
/// so already.
struct PauseSending
{
    static constexpr QStringView kName = u"settings.pause-sending";

    bool on = true;
    static constexpr std::tuple kArguments{Argument{"on", &PauseSending::on}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Records that a message of which nobody knew has not gone out. Conflict: it is not uncertain. That it has
/// is MarkMessageSent.
struct ResolveNotSent
{
    static constexpr QStringView kName = u"message.resolve-not-sent";

    db::MessageId id;
    static constexpr std::tuple kArguments{Argument{"id", &ResolveNotSent::id}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

/// Takes that back: the message is uncertain, as it was. Conflict: it has not failed any more.
struct TakeNotSentBack
{
    static constexpr QStringView kName = u"message.take-not-sent-back";

    db::MessageId id;
    QString reason;         ///< of the uncertain message; may be empty
    qint64 claimedAtMs = 0; ///< see db::UncertainBefore
    QList<int> attempts;    ///< the same
    static constexpr std::tuple kArguments{Argument{"id", &TakeNotSentBack::id},
                                           Argument{"reason", &TakeNotSentBack::reason},
                                           Argument{"claimed_at_ms", &TakeNotSentBack::claimedAtMs},
                                           Argument{"attempts", &TakeNotSentBack::attempts}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
