#pragma once

#include "db/core/words.h"

namespace app {

/// Where a contact of a kind usually takes place, and who usually begins it.
struct DefaultChannel
{
    db::Channel channel = db::Channel::Store;
    db::Direction direction = db::Direction::In;
};

DefaultChannel defaultChannelFor(db::InteractionKind kind);

} // namespace app
