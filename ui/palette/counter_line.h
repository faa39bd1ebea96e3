#pragma once

#include "db/core/words.h"

#include <QString>

namespace ui {

/// A line at the counter that was begun and not recorded.
struct CounterLine
{
    db::InteractionKind kind = db::InteractionKind::Purchase;
    QString text;
};

} // namespace ui
