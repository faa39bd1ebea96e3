#pragma once

#include "app/core/clock.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

namespace db {
class Session;
}

namespace app {

/// What a file needs before the first morning: the shipped occasions, the starter templates in both languages
/// and the default rules. Run at each start: occasions follow the program's version, templates and rules are
/// put in once and then belong to the shop (archived or switched off, they stay so). One transaction, and
/// none at all when nothing is new.
[[nodiscard]] db::Result<db::ChangeSet> ensureShop(db::Session &session, const Clock &clock);

/// Rules that speak with a starter template go over to the same starter in another language; rules with the
/// shop's own words stay. The caller holds a transaction.
[[nodiscard]] db::Result<db::ChangeSet> speakInRules(db::Session &session, const QString &language);

} // namespace app
