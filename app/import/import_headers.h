#pragma once

#include "app/import/import_columns.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace app {

/// The field a header stands for; a remark in brackets may be part of the name or not.
std::optional<ImportField> fieldOfHeader(QStringView header);

/// "Tên", "name": the whole name unless another column holds the family name.
bool isBareNameHeader(QStringView header);

} // namespace app
