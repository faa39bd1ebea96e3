#pragma once

#include "app/cli/values.h"
#include "app/segments/segment_query.h"

namespace app {

/// "--segment NAME".
Option segmentOption();
/// The segment an argument names; a failure says which there are.
[[nodiscard]] Read<SavedSegment> chosenSegment(const CliContext &context, db::Session &session,
                                               const QString &name);
/// Whom the segment means. A failure where this version cannot read it.
[[nodiscard]] Read<Condition> conditionOfSegment(const SavedSegment &segment);
/// What is typed as a condition; a failure names the column.
[[nodiscard]] Read<Condition> readCondition(const QString &text);
/// Whom "NAME|CONDITION" means, and what to call them.
struct AskedCondition
{
    QString name; ///< of the segment, or the condition as it is written
    Condition condition;
};
/// What is no name of a segment is a condition; what is neither is told as the one it looks like.
[[nodiscard]] Read<AskedCondition> namedOrTyped(const CliContext &context, db::Session &session,
                                                const QString &text);
/// Those of --segment; nothing where it is not given.
[[nodiscard]] Read<std::optional<std::vector<db::CustomerId>>>
customersOfSegment(const CliContext &context, db::Session &session, const Arguments &arguments);

} // namespace app
