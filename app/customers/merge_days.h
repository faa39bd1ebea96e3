#pragma once

#include "app/customers/merge_record.h"

namespace db {
class Session;
}

namespace app {

/// Numbers the personal days of `merged`. The ledger knows by its number whether a day was greeted, so the
/// days of `kept` keep theirs; so do the others where `kept` does not use it.
[[nodiscard]] db::Result<void> numberDays(db::Session &session, const db::Customer &kept,
                                          db::Customer &merged);

/// The greetings of `other` get the numbers that the days they were for have in `merged`, so that none of
/// these is greeted twice and none is missed. Noted in the record. Before the greetings move, and while
/// `other` is marked as merged; the caller holds a transaction.
[[nodiscard]] db::Result<void> renumberGreetings(db::Session &session, const db::Customer &other,
                                                 const db::Customer &merged, MergeRecord &record);

} // namespace app
