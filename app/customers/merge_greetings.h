#pragma once

#include "app/customers/merge_record.h"

namespace db {
class Session;
}

namespace app {

/// What was sent or skipped since the merge for a day that the one who was kept has of another goes to that
/// other, who would be greeted a second time; a day that both had stays with who was kept. What still waits
/// is cancelled: the plan makes it for the other. After the rows of the record have gone back with their
/// numbers, and while the others are marked as merged; the caller holds a transaction.
[[nodiscard]] db::Result<void> giveGreetingsBack(db::Session &session, const MergeRecord &record,
                                                 const db::Act &act);

} // namespace app
