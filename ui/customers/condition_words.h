#pragma once

#include "app/segments/condition.h"

#include <QString>

/// What is said of conditions in the language in use.
namespace ui::words {

/// "Last contact".
QString field(app::ConditionField field);
/// "Loyalty" of "loyalty"; what a person has typed stays as it is.
QString value(app::ConditionField field, const QString &key);
/// "at least".
QString comparison(db::Comparison comparison);
/// The whole of it: "Stage: Loyal and not (Tag: VIP)".
QString described(const app::Condition &condition);

} // namespace ui::words
