#pragma once

#include "app/import/import_report.h"

#include <QStringList>

namespace app {

/// Did the call say the stage of new customers (--stage)?
enum class StageOfNew
{
    Said,
    Left
};

/// What a person should know of an import beside its counts, a line each.
QStringList importNotes(const ImportReport &report, StageOfNew stage);

/// That so many groups of customers may be one person each, and the way to them.
QString duplicatesNote(const ImportReport &report, qint64 groups);
/// That the list is stored, and was not looked through to its end for them.
QString duplicatesUnknownNote(const ImportReport &report);

} // namespace app
