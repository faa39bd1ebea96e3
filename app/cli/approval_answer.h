#pragma once

#include "app/cli/values.h"

namespace app {

struct ApprovalReport;

/// The numbers of messages that a call names.
[[nodiscard]] Read<QList<db::MessageId>> namedMessages(const QStringList &words);

/// `did`: "approved". Fails where one was left, and says why; what was done stays done.
[[nodiscard]] Outcome answerSteps(CliContext &context, const ApprovalReport &report, const QString &did);

} // namespace app
