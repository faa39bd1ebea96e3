#pragma once

#include "app/segments/condition.h"
#include "db/core/error.h"

#include <QJsonObject>

namespace app {

/// As a condition stands in files: {"all": [...]}, {"any": [...]}, {"none": [...]}, {"field": "stage", "is":
/// ["loyalty"]}, {"field": "purchases", "days": 365, "compare": ">=", "number": 3}. The keys never change.
[[nodiscard]] QJsonObject conditionToJson(const Condition &condition);
/// InvalidInput: a field this version does not know, or more than a condition may be.
[[nodiscard]] db::Result<Condition> conditionFromJson(const QJsonObject &json);

/// The same as compact text.
[[nodiscard]] QString conditionToText(const Condition &condition);
[[nodiscard]] db::Result<Condition> conditionFromText(const QString &json);

} // namespace app
