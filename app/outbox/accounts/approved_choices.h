#pragma once

#include "app/outbox/accounts/account_entry.h"
#include "db/core/error.h"
#include "db/messages/template.h"

#include <QList>

namespace db {
class Session;
}

namespace app {

/// An account for Zalo, and the templates of ours for which it may have approved ones.
struct ApprovedChoices
{
    AccountEntry entry;
    QList<db::Template> templates; ///< for Zalo and in use, by title
};

/// NotFound: there is no such account.
[[nodiscard]] db::Result<ApprovedChoices> approvedChoices(db::Session &session, db::SendingAccountId id);

} // namespace app
