#include "app/outbox/collecting/incoming_counts.h"

#include "app/outbox/collecting/take_incoming_mail.h"

namespace app {

db::Result<IncomingCounts> incomingAfter(db::Session &session, const std::optional<db::JournalId> &after)
{
    IncomingCounts counts;
    MK_TRY(counts.last, session.journal().last());
    if (!after)
        return counts;
    MK_TRY(const auto kinds, session.journal().kindsAfter(*after, TakeIncomingMail::kName.toString()));
    counts.replies = kinds.value(keyOf(IncomingKind::Reply));
    counts.refusals =
        kinds.value(keyOf(IncomingKind::Unsubscribe)) + kinds.value(keyOf(IncomingKind::Complaint));
    return counts;
}

} // namespace app
