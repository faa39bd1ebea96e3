#pragma once

#include "app/safekeeping/erasure.h"

#include <QStringList>

namespace ui::words {

/// Of copies that cannot be reached now.
QString awayFolder(const QString &folder);
/// What still holds a person who was erased from this shop, and what becomes of it; empty: nothing does.
QStringList erasureLeft(const app::ErasureReport &report, const QString &shop);

/// Why an erasing that was cut off could not be ended.
QString erasureUnfinished(const db::Error &error, const QString &shop);
/// That the person does not want to wait for it now.
QString erasurePutOff();

/// Of a customer with a number or an address whose owner was erased at that moment.
QString erasedNumber(const QString &name, qint64 erasedAtMs);

} // namespace ui::words
