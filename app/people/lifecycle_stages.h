#pragma once

#include "db/core/words.h"

#include <array>

namespace app {

/// Every stage, from the first word of a shop to loyalty: the order in which they are shown and chosen.
inline constexpr std::array kLifecycleStages{db::LifecycleStage::Awareness, db::LifecycleStage::Consideration,
                                             db::LifecycleStage::Acquisition, db::LifecycleStage::Experience,
                                             db::LifecycleStage::Loyalty};

} // namespace app
