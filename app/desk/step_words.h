#pragma once

#include "db/safekeeping/journal_store.h"

#include <QString>

/// What was done, in the language in use.
namespace ui::words {

/// "Deleted: Lê Thị Đào" for an entry of the journal.
QString step(const db::JournalEntry &entry);

} // namespace ui::words
