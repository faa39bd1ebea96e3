#pragma once

#include "db/safekeeping/erasure_store.h"

namespace app {

/// A command on many names them in `ids`, in `groups` of ids, or in `before` and `to`, of customers or of
/// messages: this person's are taken out, and the step can be undone for the others, who have its tag or
/// its stage as well. One that says other words, a reason, may say them of the person: nothing stays of it,
/// nor of a step about the person alone.
[[nodiscard]] db::WithoutPerson withoutPerson(db::CustomerId person);

} // namespace app
