#pragma once

#include "db/customers/relation.h"

/// What customers are to each other, in the language in use.
namespace ui::words {

/// What the other one is: "Child", and "Parent" where the one who looks is the child; "Referred by",
/// "Referred".
QString relation(db::RelationKind kind, bool fromOther);

} // namespace ui::words
