#pragma once

#include "app/outbox/sending/sending_commands.h"

#include <functional>

namespace app {

/// As message_commands.cpp calls it: these steps are in the way of each other.
QString sendingSubject(db::MessageId id);
/// Whether it leaves one of many as it is, and the others go on.
bool isRefusalOfOne(const db::Error &error);
/// Why one of many is left as it is: `why` and `reason` as in NotApproved.
NotApproved notApprovedBecause(db::MessageId id, const QString &why, const QString &reason = {});
NotApproved notApprovedBy(db::MessageId id, const QList<SendRule> &rules);

/// What became of one of many.
struct OneApproval
{
    std::optional<NotApproved> refused;
    db::ChangeSet changes = {};
    bool isReversible = true; ///< by the opposite command
};
using StepOfOne = std::function<db::Result<OneApproval>(db::MessageId)>;

/// Runs each in a part of the transaction of its own; Conflict and NotFound leave one as it is. `reversible`:
/// of which the step can be taken back. Conflict when none could be done; Cancelled when `progress` stops it.
[[nodiscard]] db::Result<Effect<ApprovalReport>>
stepEach(db::Session &session, const QList<db::MessageId> &ids, const StepOfOne &step,
         QList<db::MessageId> &reversible, const Progress &progress = {});

} // namespace app
