#pragma once

#include "app/greetings/occurrence.h"
#include "db/core/error.h"
#include "db/customers/customer.h"
#include "db/customers/message_bars.h"
#include "db/outbox/outbox_message.h"

namespace db {
class Session;
}

namespace app {

/// Why nothing may go to them by this channel: Refused, Erased, or None where it may.
[[nodiscard]] SkipReason barOf(const db::MessageBars &bars, db::Channel channel);
/// Whether each of their addresses that the channel goes to does not exist, as servers say.
[[nodiscard]] bool hasBounced(const db::MessageBars &bars, db::Channel channel);
/// Whether each of their addresses that is left of the channel is another customer's, too, who refused such
/// messages there. What is written already is judged by its own address (refusedByAnother).
[[nodiscard]] bool isRefusedByAnother(const db::MessageBars &bars, db::Channel channel);
/// They asked that their data is not used: nothing may go to them by any channel.
[[nodiscard]] bool isRestricted(const db::MessageBars &bars);
/// What bars a written message at this moment: Restricted, Refused, Erased, or None where it may go. Its own
/// address may be barred while another is open.
[[nodiscard]] db::Result<SkipReason> barOfWritten(db::Session &session, const db::OutboxMessage &message);
/// Where a message of this purpose may go at this moment; nothing: nowhere. Not where a server has said that
/// there is no such address, and, but for care, not where another customer refused such messages.
[[nodiscard]] db::Result<QString> addressNow(db::Session &session, const db::Customer &customer,
                                             db::Purpose purpose, db::Channel channel);

} // namespace app
