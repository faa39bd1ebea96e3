#pragma once

#include "db/core/words.h"

#include <QList>
#include <QStringList>

namespace db {

// As json_each reads them in a statement.

/// "["taken-back","wanted-late"]".
QString jsonOfKeys(const QStringList &keys);
/// "["sms","email"]".
QString jsonOfChannels(const QList<Channel> &channels);

} // namespace db
