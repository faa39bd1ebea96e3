#pragma once

#include "app/core/clock.h"
#include "app/shop/sending_hours.h"
#include "db/core/error.h"

namespace db {
class Session;
}

namespace app {

/// A shop's day in a few numbers, for who does not look at the window.
struct DayGlance
{
    QDate day;
    SendingHours hours;         ///< in which greetings go out
    bool sendsByItself = false; ///< there is an account for it
    bool isPaused = false;
    qint64 birthdays = 0;  ///< greetings for birthdays, whatever has become of them
    qint64 toSend = 0;     ///< still to be sent by hand, those of earlier days that were answered so included
    qint64 toApprove = 0;  ///< the same, which a program could send, once they are approved
    qint64 approved = 0;   ///< still to go, by themselves; none while a restored backup is in doubt
    qint64 missed = 0;     ///< MissedList::total, without what a restored backup does not know of
    qint64 toLookInto = 0; ///< failed, or perhaps sent, of whatever day

    /// What waits for a person.
    qint64 waiting() const { return toSend + toApprove + missed + toLookInto; }
    friend bool operator==(const DayGlance &, const DayGlance &) = default;
};

/// Of today, as far as it is prepared.
[[nodiscard]] db::Result<DayGlance> dayGlance(db::Session &session, const Clock &clock);

} // namespace app
