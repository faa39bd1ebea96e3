#pragma once

#include "app/cli/values.h"

namespace db {
class Session;
}

namespace app {

struct ApprovalReport;

/// The numbers of messages that a call names.
[[nodiscard]] Read<QList<db::MessageId>> namedMessages(const QStringList &words);

/// `did`: "approved". Fails where one was left, and says why; what was done stays done.
[[nodiscard]] Outcome answerSteps(CliContext &context, const ApprovalReport &report, const QString &did);

/// Says of each account by which approved messages are to go that it lacks a secret, and how it is given one.
[[nodiscard]] Outcome sayLackingSecrets(CliContext &context, db::Session &session);

} // namespace app
