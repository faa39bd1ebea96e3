#pragma once

#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QHash>
#include <QString>

namespace db {
class Session;
}

namespace app {

/// Keeps what is typed and not yet saved, by key; an empty text forgets what was kept. One transaction. Tells
/// no change: no page shows a draft that another one keeps, and nobody takes one back.
[[nodiscard]] db::Result<db::ChangeSet> keepDrafts(db::Session &session,
                                                   const QHash<QString, QString> &drafts, qint64 atMs);

/// What was kept under a key; empty: nothing.
[[nodiscard]] db::Result<QString> keptDraft(db::Session &session, const QString &key);

} // namespace app
