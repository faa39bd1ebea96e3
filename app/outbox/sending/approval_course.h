#pragma once

#include "app/messages/template_library.h"
#include "app/outbox/accounts/default_account.h"
#include "app/outbox/policy/ask_policy.h"
#include "app/outbox/sending/approval_steps.h"
#include "db/core/act.h"
#include "db/outbox/campaign.h"

#include <QHash>

namespace app {

/// What is asked once for all messages that are approved together.
struct ApprovalCourse
{
    ChannelAccounts accounts;
    ShopPolicy policy;
    qint64 earliestMs = 0;                       ///< the end of the time in which it can be taken back
    std::optional<TemplateLibrary> library = {}; ///< where Zalo sends by itself
    QHash<db::CampaignId, db::CampaignState> campaigns = {}; ///< those of the messages so far
};

[[nodiscard]] db::Result<ApprovalCourse> beginApproval(db::Session &session, const db::Act &act);

/// Whether a program may send a message at its hour.
struct ApprovalAnswer
{
    std::optional<NotApproved> refused;
    qint64 earliestMs = 0; ///< before which it does not go, UTC epoch milliseconds; where it is not refused
};

/// Only reads. Conflict: its campaign was cancelled, or its words speak of another day.
[[nodiscard]] db::Result<ApprovalAnswer> askApproval(db::Session &session, const db::OutboxMessage &message,
                                                     ApprovalCourse &course);

} // namespace app
