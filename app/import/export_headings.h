#pragma once

#include "app/import/import_columns.h"
#include "app/people/list_language.h"

namespace app {

/// The columns of an exported list, in their order.
const QList<ImportField> &exportFields();
/// What an export writes above the column of that field; one of exportFields.
QString headingOf(ImportField field, ListLanguage language);
/// A list that we have written ourselves, in whichever language.
bool isOwnExport(const QStringList &headings);

} // namespace app
