#pragma once

#include "app/outbox/missed/missed_kind.h"

#include <QString>

namespace ui::words {

/// What was missed of a message, in the language in use, as part of a line: "its day is over".
QString missedKind(app::MissedKind kind);

} // namespace ui::words
