#pragma once

#include "ui/shell/actions.h"

namespace ui {

/// An action whose keys are the page's own: they work with the keyboard anywhere in the page, but neither
/// elsewhere in the window nor while something is typed.
void addPageKey(Actions &actions, QWidget *page, ActionSpec spec, const QList<QKeySequence> &keys);

} // namespace ui
