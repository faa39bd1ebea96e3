#pragma once

#include "app/start/sample_shop.h"
#include "db/core/change_set.h"
#include "db/core/error.h"

#include <QString>

namespace db {
class Session;
}

namespace app {

/// Key of the setting that says the first start is over.
inline const QString kStartedKey = QStringLiteral("shop.started");

/// Is this a file nobody has begun with: no shop name, no customers, and never asked before?
[[nodiscard]] db::Result<bool> isFirstStart(db::Session &session);

/// The first start is over: keeps the name (may be empty) and the language of the shop's texts ("vi", "en"),
/// which the rules then speak, and never asks again. One transaction.
[[nodiscard]] db::Result<db::ChangeSet> endFirstStart(db::Session &session, const QString &name,
                                                      const QString &language);

/// The first start with the sample shop. False when stopped: then the shop is empty again, because whoever
/// stops wants to begin otherwise.
[[nodiscard]] db::Result<db::Changed<bool>> startWithSample(db::Session &session, const QString &name,
                                                            const QString &language, const Clock &clock,
                                                            const SampleProgress &progress);

} // namespace app
