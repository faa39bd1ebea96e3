#pragma once

#include "app/customers/customer_list.h"
#include "ui/widgets/picker_model.h"

#include <QList>

namespace ui {

// What the filters of customers offer, with how many there are where that is known.

using StageCounts = std::optional<std::array<qint64, 5>>; ///< in the order of LifecycleStage

/// Those on the stages of an audience, and of these stages where there are any.
std::optional<qint64> customersOf(db::Audience audience, const StageCounts &counts,
                                  const QList<db::LifecycleStage> &stages);

/// By their keys; a stage of an audience that is not asked for shows no customer.
QList<Pick> stagePicks(const StageCounts &counts, const QList<db::Audience> &audiences);
/// The provinces of today, by name.
QList<Pick> provincePicks(const app::FilterChoices &choices);
QList<Pick> tagPicks(const app::FilterChoices &choices);

} // namespace ui
