#pragma once

#include "app/customers/customer_list.h"
#include "ui/widgets/picker_model.h"

#include <QList>

namespace ui {

// What the filters of customers offer, with how many there are where that is known.

/// By their keys.
QList<Pick> stagePicks(const db::CustomerCounts &counts);
/// The provinces of today, by name.
QList<Pick> provincePicks(const app::FilterChoices &choices);
QList<Pick> tagPicks(const app::FilterChoices &choices);

} // namespace ui
