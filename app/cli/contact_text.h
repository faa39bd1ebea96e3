#pragma once

#include "db/core/words.h"

#include <QString>

namespace app {

/// A contact in words: "incoming call by phone", "visit in the store", "comment on social media". Which way
/// it went is said of calls and messages, and where we were the ones to begin.
QString contactText(db::InteractionKind kind, db::Direction direction, db::Channel channel);

} // namespace app
