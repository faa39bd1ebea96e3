#pragma once

#include "app/messages/compiled_template.h"
#include "db/messages/template.h"

namespace app {

/// Whether a text of a template is polite, and says to its audience what may be said to it. Fields are looked
/// through: only what the shop itself wrote is judged. Findings have offsets; line and column are locate()'s
/// to set.
QList<Finding> courtesyOfBody(const db::Template &candidate, const CompiledTemplate &body);
QList<Finding> courtesyOfSubject(const db::Template &candidate, const CompiledTemplate &subject);

} // namespace app
