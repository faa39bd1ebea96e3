#pragma once

#include "app/outbox/policy/limit_table.h"

#include <QString>

namespace ui::words {

/// What a limit limits, as the beginning of a line: "Hours for advertising by SMS".
QString limitName(const app::SendLimit &limit);
/// How it stands, in the language in use: "07:00–22:00", "at any hour", "4 within 30 days".
QString limitValue(const app::SendLimit &limit, const app::SendLimits &limits);
/// Its default, and the law or the rule that comes from: "Default: 07:00–22:00. Decree 91/2020/ND-CP …".
QString limitSource(const app::SendLimit &limit);
/// "Mon".
QString weekdayName(int dayOfWeek);

} // namespace ui::words
