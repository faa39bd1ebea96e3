#pragma once

#include "db/safekeeping/journal_store.h"

#include <QString>

namespace app {

/// "Deleted: Lê Thị Đào" for an entry of the journal; English where no translator is installed.
QString stepWords(const db::JournalEntry &entry);
/// "step 12 (Deleted: Lê Thị Đào)".
QString stepName(const db::JournalEntry &entry);

} // namespace app
