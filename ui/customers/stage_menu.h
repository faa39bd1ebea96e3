#pragma once

#include "db/core/words.h"

#include <functional>
#include <optional>

class QMenu;

namespace ui {

/// Fills a menu with the stages, whose audience stands beside each, the one that is ticked; `choose` hears
/// which other one was chosen.
void fillStageMenu(QMenu &menu, std::optional<db::LifecycleStage> current,
                   const std::function<void(db::LifecycleStage)> &choose);

} // namespace ui
