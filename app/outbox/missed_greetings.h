#pragma once

#include "app/core/clock.h"
#include "app/messages/message_renderer.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// So many days back a greeting that was not sent may still go, with late words; after that it is too late.
inline constexpr int kDaysToSendLate = 14;

/// What was done about greetings of earlier days that were not sent.
struct MissedReport
{
    qint64 late = 0;    ///< now with late words
    qint64 expired = 0; ///< skipped: their day is too long ago
    qint64 dropped = 0; ///< cancelled: the customer is gone, has refused or is of the other audience

    qint64 total() const { return late + expired + dropped; }
};

/// Brings what is still open from earlier days up to today: each greeting is given its late words once, or
/// expires. Words that a person has edited stay.
[[nodiscard]] db::Result<MissedReport> settleMissed(db::Session &session, const Clock &clock,
                                                    const ShopSettings &shop);

} // namespace app
