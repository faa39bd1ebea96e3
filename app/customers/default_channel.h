#pragma once

#include "db/core/words.h"

namespace app {

/// Where a contact of a kind usually takes place, and who usually begins it.
struct UsualRoad
{
    db::Channel channel = db::Channel::Store;
    db::Direction direction = db::Direction::In;
};

UsualRoad usualRoad(db::InteractionKind kind);

} // namespace app
