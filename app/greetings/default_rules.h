#pragma once

#include "db/greetings/greeting_rule.h"

#include <QList>

namespace app {

/// What a new shop greets: birthdays of both calendars, the new year and Tết, the women's days, teachers',
/// doctors' and entrepreneurs' day, Mid-Autumn, Christmas (off), and the day a customer came. Zalo, else SMS,
/// else e-mail; at 19:00, when messages read best, but on Tết and the women's days in the morning. Without
/// templates: see starterKey.
[[nodiscard]] QList<db::GreetingRule> defaultRules();

} // namespace app
