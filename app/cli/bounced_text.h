#pragma once

#include "app/outbox/board/bounced_before.h"

#include <QString>

namespace app {

/// What it means for a message that is sent once more, without a full stop; empty where nothing is against
/// it.
QString bouncedText(BouncedBefore bounced);

} // namespace app
