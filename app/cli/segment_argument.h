#pragma once

#include "app/cli/values.h"
#include "app/greetings/segment_query.h"

namespace app {

/// "--segment NAME".
Option segmentOption();
/// The segment an argument names; a failure says which there are.
[[nodiscard]] Read<SavedSegment> chosenSegment(const CliContext &context, db::Session &session,
                                               const QString &name);
/// Whom the segment means. A failure where this version cannot read it.
[[nodiscard]] Read<Condition> conditionOfSegment(const SavedSegment &segment);
/// Those of --segment; nothing where it is not given.
[[nodiscard]] Read<std::optional<std::vector<db::CustomerId>>>
customersOfSegment(const CliContext &context, db::Session &session, const Arguments &arguments);

} // namespace app
