#pragma once

#include "app/import/import_columns.h"

namespace app {

bool looksLikeDate(const QString &cell);
bool looksLikePhone(const QString &cell);
/// "#1001", "HD000123": no name has as many digits as letters.
bool looksLikeNumber(const QString &cell);

/// The field that most of the cells look like; Ignore where they look like nothing.
ImportField fieldOfContent(const QStringList &samples, ListKind kind);

} // namespace app
